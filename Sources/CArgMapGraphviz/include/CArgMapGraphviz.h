#pragma once

// What Swift sees of Graphviz. Its headers differ from release to release and import badly, so none
// of their types appear here.
//
// Graphviz is not thread-safe, not even between graphs: hold one lock around all calls.

#include <stddef.h>

#pragma clang assume_nonnull begin

// A graph with all that is needed to lay it out.
typedef struct argmap_gv_graph argmap_gv_graph;

// The root of a graph, a cluster, a node or an edge; valid until its graph is closed.
typedef struct argmap_gv_object argmap_gv_object;

typedef enum { ARGMAP_GV_GRAPH, ARGMAP_GV_NODE, ARGMAP_GV_EDGE } argmap_gv_kind;

// Points, y upwards.
typedef struct {
  double x, y;
} argmap_gv_point;

typedef struct {
  argmap_gv_point lower_left, upper_right;
} argmap_gv_box;

// The version of the library that is loaded; NULL when there is no memory.
const char *_Nullable argmap_gv_version(void);

// NULL when there is no memory. Errors of Graphviz are collected from here to the close.
argmap_gv_graph *_Nullable argmap_gv_open(void);

// Reads so many bytes of the DOT language, with every installed plug-in to draw it with. NULL also when
// the text is no graph; the errors say why then.
argmap_gv_graph *_Nullable argmap_gv_read(const char *dot, size_t count);

void argmap_gv_close(argmap_gv_graph *graph);

// What Graphviz has called an error since a graph was last opened, cut at a few thousand bytes.
const char *argmap_gv_errors(void);

// From now on the first error of Graphviz is written to standard error, and the process ended by this
// function: some errors are followed by a loop without end.
void argmap_gv_end_on_error(void (*end)(void));

// Parts of a graph; NULL when there is no memory. A container is the root or a subgraph, which is a
// cluster if its name begins so. A node that is there already is added to one more container.
argmap_gv_object *argmap_gv_root(const argmap_gv_graph *graph);
argmap_gv_object *_Nullable argmap_gv_add_subgraph(argmap_gv_object *container, const char *name);
argmap_gv_object *_Nullable argmap_gv_add_node(argmap_gv_object *container, const char *name);
argmap_gv_object *_Nullable argmap_gv_add_edge(const argmap_gv_graph *graph, argmap_gv_object *tail,
                                               argmap_gv_object *head, const char *name);

// Attributes; not 0 when there is no memory. HTML-like text comes without the outer angle brackets.
int argmap_gv_set_default(const argmap_gv_graph *graph, argmap_gv_kind kind, const char *name,
                          const char *value);
int argmap_gv_set(argmap_gv_object *object, const char *name, const char *value);
int argmap_gv_set_html(argmap_gv_object *object, const char *name, const char *value);

// Not 0 when the engine is missing. 0 does not mean success: look at the errors too.
int argmap_gv_layout(argmap_gv_graph *graph);

// Results, after a layout. The bounds are those of the root or of a cluster.
argmap_gv_box argmap_gv_bounds(argmap_gv_object *container);
argmap_gv_point argmap_gv_center(argmap_gv_object *node);

// The Bézier curves of an edge; none for an edge that was not routed.
size_t argmap_gv_curve_count(argmap_gv_object *edge);
size_t argmap_gv_curve_size(argmap_gv_object *edge, size_t curve);
argmap_gv_point argmap_gv_curve_point(argmap_gv_object *edge, size_t curve, size_t index);

// Of drawings that are made after a layout; otherwise each format has its own.
void argmap_gv_set_resolution(const argmap_gv_graph *graph, double dots_per_inch);

// A drawing, after a layout; NULL when there is no plug-in for the format, which the errors say, or no memory.
char *_Nullable argmap_gv_render(argmap_gv_graph *graph, const char *format, size_t *count);
void argmap_gv_free_bytes(char *bytes);

#pragma clang assume_nonnull end
