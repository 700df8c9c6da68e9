#define _GNU_SOURCE  // dladdr

#include "CArgMapGraphviz.h"

#include <dlfcn.h>
#include <graphviz_version.h>
#include <gvc.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Only since 14 does Graphviz have a version number that the preprocessor can read; the number of
// its plug-in interface is there in all releases and went to 8 with 13, where the functions changed.
#define IS_GRAPHVIZ_13 (GVPLUGIN_VERSION >= 8)

struct argmap_gv_graph {
  GVC_t *context;
  Agraph_t *root;
  agusererrf previous_handler;
  agerrlevel_t previous_level;
};

// MARK: Errors

// A handler gets no closure, and one message arrives in several calls.
static char collected[4096];
static void (*end_on_error)(void);

static int collect(char *text) {
  size_t length = strlen(collected);
  snprintf(collected + length, sizeof collected - length, "%s", text);
  if (end_on_error && strchr(text, '\n')) {
    fputs(collected, stderr);
    fflush(stderr);
    end_on_error();
  }
  return 0;
}

void argmap_gv_end_on_error(void (*end)(void)) { end_on_error = end; }

const char *argmap_gv_errors(void) { return collected; }

// MARK: Plug-ins

#ifdef __APPLE__
#define PLUGIN_FILE "%s/graphviz/libgvplugin_%s.%d.dylib"
#else
#define PLUGIN_FILE "%s/graphviz/libgvplugin_%s.so.%d"
#endif

// The plug-in beside the loaded library, or NULL. It is never unloaded.
static gvplugin_library_t *find_plugin(const char *name) {
  Dl_info library;
  char path[PATH_MAX], file[PATH_MAX + 64], symbol[64];
  if (!dladdr((void *)&gvContextPlugins, &library) || !realpath(library.dli_fname, path))
    return NULL;
  char *slash = strrchr(path, '/');
  if (!slash) return NULL;
  *slash = '\0';
  snprintf(file, sizeof file, PLUGIN_FILE, path, name, GVPLUGIN_VERSION);
  snprintf(symbol, sizeof symbol, "gvplugin_%s_LTX_library", name);
  void *plugin = dlopen(file, RTLD_NOW | RTLD_LOCAL);
  return plugin ? dlsym(plugin, symbol) : NULL;
}

// gvContext would load every installed plug-in, text engine and fonts included, which costs ten times
// a small layout; it is the way out where the two that are needed are not in their usual place.
static GVC_t *open_context(void) {
  gvplugin_library_t *core = find_plugin("core"), *dot = find_plugin("dot_layout");
  if (!core || !dot) return gvContext();
  GVC_t *context = gvContextPlugins(NULL, 0);
  if (context) {
    gvAddLibrary(context, core);
    gvAddLibrary(context, dot);
  }
  return context;
}

const char *argmap_gv_version(void) {
  static char version[32];
  GVC_t *context = gvContextPlugins(NULL, 0);
  if (!context) return NULL;
  snprintf(version, sizeof version, "%s", gvcVersion(context));
  gvFreeContext(context);
  return version;
}

// MARK: Identifiers

// Until 10, Graphviz visits clusters in the order of their identifiers, and its own discipline takes
// the address of the name for one: the second layout in a process would differ from the first. Ours
// counts. It declines to map names, upon which cgraph keeps them in a table of its own.
#if !IS_GRAPHVIZ_13
static void *ids_open(Agraph_t *graph, Agdisc_t *discipline) {
  (void)graph, (void)discipline;
  return calloc(1, sizeof(IDTYPE));
}

static void ids_close(void *state) { free(state); }

static long ids_map(void *state, int kind, char *name, IDTYPE *id, int create) {
  (void)kind;
  if (!state || name || !create) return 0;
  *id = ++*(IDTYPE *)state;
  return 1;
}

static long ids_allocate(void *state, int kind, IDTYPE id) {
  (void)state, (void)kind, (void)id;
  return 0;
}

static void ids_free(void *state, int kind, IDTYPE id) { (void)state, (void)kind, (void)id; }

static char *ids_print(void *state, int kind, IDTYPE id) {
  (void)state, (void)kind, (void)id;
  return NULL;
}

static void ids_register(void *state, int kind, void *object) {
  (void)state, (void)kind, (void)object;
}

static Agiddisc_t counted_ids = {
    .open = ids_open,
    .map = ids_map,
    .alloc = ids_allocate,
    .free = ids_free,
    .print = ids_print,
    .close = ids_close,
    .idregister = ids_register,
};
#endif

static Agdisc_t discipline(void) {
  Agdisc_t discipline = AgDefaultDisc;
#if !IS_GRAPHVIZ_13
  discipline.id = &counted_ids;
#endif
  return discipline;
}

// MARK: Reading

// What is left of a text.
struct source {
  const char *bytes;
  size_t count;
};

static int read_source(void *state, char *buffer, int size) {
  struct source *source = state;
  size_t count = source->count < (size_t)size ? source->count : (size_t)size;
  memcpy(buffer, source->bytes, count);
  source->bytes += count;
  source->count -= count;
  return (int)count;
}

static Agiodisc_t reading = {.afread = read_source};

static Agraph_t *read_root(const char *dot, size_t count) {
  Agdisc_t ours = discipline();
  ours.io = &reading;
  struct source source = {dot, count};
  return agread(&source, &ours);
}

// MARK: Graphs

static argmap_gv_graph *open_graph(void) {
  argmap_gv_graph *graph = calloc(1, sizeof *graph);
  if (!graph) return NULL;
  collected[0] = '\0';
  graph->previous_handler = agseterrf(collect);
  graph->previous_level = agseterr(AGERR);
  return graph;
}

static argmap_gv_graph *complete(argmap_gv_graph *graph) {
  if (graph->root) return graph;
  argmap_gv_close(graph);
  return NULL;
}

argmap_gv_graph *argmap_gv_open(void) {
  argmap_gv_graph *graph = open_graph();
  if (!graph) return NULL;
  Agdisc_t ours = discipline();
  graph->context = open_context();
  graph->root = graph->context ? agopen((char *)"map", Agdirected, &ours) : NULL;
  return complete(graph);
}

argmap_gv_graph *argmap_gv_read(const char *dot, size_t count) {
  argmap_gv_graph *graph = open_graph();
  if (!graph) return NULL;
  graph->context = gvContext();
  graph->root = graph->context ? read_root(dot, count) : NULL;
  return complete(graph);
}

void argmap_gv_close(argmap_gv_graph *graph) {
  if (graph->root) {
    gvFreeLayout(graph->context, graph->root);
    agclose(graph->root);
  }
  if (graph->context) gvFreeContext(graph->context);
  agseterr(graph->previous_level);
  agseterrf(graph->previous_handler);
  free(graph);
}

argmap_gv_object *argmap_gv_root(const argmap_gv_graph *graph) {
  return (argmap_gv_object *)graph->root;
}

argmap_gv_object *argmap_gv_add_subgraph(argmap_gv_object *container, const char *name) {
  return (argmap_gv_object *)agsubg((Agraph_t *)container, (char *)name, 1);
}

argmap_gv_object *argmap_gv_add_node(argmap_gv_object *container, const char *name) {
  return (argmap_gv_object *)agnode((Agraph_t *)container, (char *)name, 1);
}

argmap_gv_object *argmap_gv_add_edge(const argmap_gv_graph *graph, argmap_gv_object *tail,
                                     argmap_gv_object *head, const char *name) {
  return (argmap_gv_object *)agedge(graph->root, (Agnode_t *)tail, (Agnode_t *)head, (char *)name, 1);
}

// MARK: Attributes

int argmap_gv_set_default(const argmap_gv_graph *graph, argmap_gv_kind kind, const char *name,
                          const char *value) {
  static const int kinds[] = {
      [ARGMAP_GV_GRAPH] = AGRAPH, [ARGMAP_GV_NODE] = AGNODE, [ARGMAP_GV_EDGE] = AGEDGE};
#if IS_GRAPHVIZ_13
  return agattr_text(graph->root, kinds[kind], (char *)name, value) ? 0 : -1;
#else
  return agattr(graph->root, kinds[kind], (char *)name, (char *)value) ? 0 : -1;
#endif
}

int argmap_gv_set(argmap_gv_object *object, const char *name, const char *value) {
#if IS_GRAPHVIZ_13
  return agsafeset_text(object, (char *)name, value, "");
#else
  return agsafeset(object, (char *)name, (char *)value, (char *)"");
#endif
}

int argmap_gv_set_html(argmap_gv_object *object, const char *name, const char *value) {
#if IS_GRAPHVIZ_13
  return agsafeset_html(object, (char *)name, value, "");
#else
  Agraph_t *graph = agraphof(object);
  char *html = agstrdup_html(graph, (char *)value);
  if (!html) return -1;
  int result = agsafeset(object, (char *)name, html, (char *)"");
  agstrfree(graph, html);
  return result;
#endif
}

// MARK: Layout

int argmap_gv_layout(argmap_gv_graph *graph) {
  return gvLayout(graph->context, graph->root, "dot");
}

static argmap_gv_point from_pointf(pointf place) { return (argmap_gv_point){place.x, place.y}; }

argmap_gv_box argmap_gv_bounds(argmap_gv_object *container) {
  boxf bounds = GD_bb((Agraph_t *)container);
  return (argmap_gv_box){from_pointf(bounds.LL), from_pointf(bounds.UR)};
}

argmap_gv_point argmap_gv_center(argmap_gv_object *node) {
  return from_pointf(ND_coord((Agnode_t *)node));
}

size_t argmap_gv_curve_count(argmap_gv_object *edge) {
  splines *route = ED_spl((Agedge_t *)edge);
  return route ? (size_t)route->size : 0;
}

size_t argmap_gv_curve_size(argmap_gv_object *edge, size_t curve) {
  return (size_t)ED_spl((Agedge_t *)edge)->list[curve].size;
}

argmap_gv_point argmap_gv_curve_point(argmap_gv_object *edge, size_t curve, size_t index) {
  return from_pointf(ED_spl((Agedge_t *)edge)->list[curve].list[index]);
}

// MARK: Rendering

void argmap_gv_set_resolution(const argmap_gv_graph *graph, double dots_per_inch) {
  // The attribute for it is read before the layout, when nobody knows yet how large it will be.
  GD_drawing(graph->root)->dpi = dots_per_inch;
}

char *argmap_gv_render(argmap_gv_graph *graph, const char *format, size_t *count) {
  char *bytes = NULL;
#if IS_GRAPHVIZ_13
  size_t length = 0;
#else
  unsigned length = 0;
#endif
  int status = gvRenderData(graph->context, graph->root, format, &bytes, &length);
  *count = length;
  return status ? NULL : bytes;
}

void argmap_gv_free_bytes(char *bytes) { gvFreeRenderData(bytes); }
