#pragma once

// Child processes, as far as Swift cannot have them from the system directly: functions with a variable
// number of arguments, handlers of signals, and what must not be interrupted.
//
// Both sides speak through a socket that is the child's standard input and output.

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// MARK: The process itself

// The arguments that the system passed, also where there is no /proc; 0 where it does not pass them to libraries.
int argmap_argument_count(void);

// An argument, the name of the program first; null where there is none.
const char *_Nullable argmap_argument(int index);

// The path of the program; null where it is not known.
const char *_Nullable argmap_executable(void);

// MARK: The parent's side

typedef struct {
  int process;
  // The parent's end of the socket; reading and writing never wait.
  int channel;
  // Where the child's standard error comes out; reading never waits.
  int errors;
} argmap_child;

// Starts a program with two arguments and, of the environment, what concerns libraries, fonts and languages.
// An error number, or 0.
int argmap_start(const char *program, const char *const _Nonnull arguments[_Nonnull 2],
                 argmap_child *child);

enum { ARGMAP_CAN_RECEIVE = 1, ARGMAP_CAN_SEND = 2, ARGMAP_HAS_ERRORS = 4 };

// Waits until something can be done, at most so many milliseconds; a set of the flags above, empty when
// the time is over. Descriptors that are negative are left out.
int argmap_wait(int channel, int wants_to_send, int errors, int milliseconds);

// How many bytes were sent; negative when the other side is gone.
ptrdiff_t argmap_send(int channel, const void *bytes, size_t count);

enum { ARGMAP_NOTHING_YET = -1, ARGMAP_CLOSED = 0 };

// How many bytes were received, or one of the above.
ptrdiff_t argmap_receive(int descriptor, void *bytes, size_t count);

typedef struct {
  // The signal that ended the child; 0 when it ended by itself.
  int signal;
  int status;
} argmap_end;

// Ends a child that has not ended, and closes what leads to it.
argmap_end argmap_stop(argmap_child child);

// The name of a signal.
const char *argmap_signal_name(int signal);

// MARK: The child's side

// What a worker ends with when its memory is used up, and when Graphviz reports an error.
enum { ARGMAP_MEMORY_STATUS = 70, ARGMAP_GRAPHVIZ_STATUS = 71 };

// How many files a worker may have open.
enum { ARGMAP_DESCRIPTOR_LIMIT = 64 };

// Closes the files that were inherited, and ends the process as soon as its parent ends. From now on it
// writes no files, reads only libraries and fonts, starts no program and no process, reaches no network and
// no other process, and has no privileges, as far as the system can take these away.
//
// To be called before the process has other threads.
void argmap_become_worker(void);

// New threads, as Pango starts them, take little of the memory that is limited; otherwise each would
// reserve most of a small limit, and use none of it.
void argmap_keep_threads_small(void);

// From now on the process gets so many bytes of memory more than it has.
void argmap_limit_memory(uint64_t memory);

// The processor time of the whole process that is left from now on, after which SIGPROF ends it; with 0 there
// is no end.
void argmap_allow_time(uint64_t milliseconds);

// Reads exactly so many bytes from the parent; 0 when there are no more.
int argmap_read_all(void *bytes, size_t count);

// Writes all bytes to the parent; 0 when it is gone.
int argmap_write_all(const void *bytes, size_t count);

// Ends the process after an error of Graphviz, which may be that no memory was left.
void argmap_end_after_error(void);

// Ends the process at once.
_Noreturn void argmap_end_worker(void);

// MARK: The machine

// The memory that this process and its children may have in bytes: that of the machine, or of the container.
uint64_t argmap_machine_memory(void);

#pragma clang assume_nonnull end
