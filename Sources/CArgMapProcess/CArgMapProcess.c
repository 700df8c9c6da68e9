#define _GNU_SOURCE  // close_range through syscall, pthread_setattr_default_np

#include "CArgMapProcess.h"
#include "Sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/syscall.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

extern char **environ;

// MARK: The parent's side

// Closes on exec, and is none of the three standard descriptors, which a caller may have closed.
static int guarded(int descriptor) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  close(descriptor);
  return copy;
}

static void close_all(const int *descriptors, int count) {
  for (int i = 0; i < count; i++)
    if (descriptors[i] >= 0) close(descriptors[i]);
}

// Graphviz asks for large pieces of memory and gives them back all the time: fetching each anew from the
// system takes a fifth of a layout. Who has set the variable knows better.
#define TUNABLES "GLIBC_TUNABLES="
#define WORKER_TUNABLES                                                                              \
  TUNABLES "glibc.malloc.mmap_threshold=33554432:glibc.malloc.trim_threshold=268435456:"        \
           "glibc.malloc.top_pad=8388608:glibc.malloc.hugetlb=1"

// What a worker needs of the environment: its libraries, and which fonts there are.
static int is_for_workers(const char *variable) {
  static const char *const beginnings[] = {
      TUNABLES, "LD_LIBRARY_PATH=", "DYLD_LIBRARY_PATH=", "DYLD_FALLBACK_LIBRARY_PATH=",
      "DYLD_FRAMEWORK_PATH=", "FONTCONFIG_FILE=", "FONTCONFIG_PATH=", "FONTCONFIG_SYSROOT=", "HOME=",
      "XDG_CACHE_HOME=", "XDG_CONFIG_HOME=", "XDG_DATA_HOME=", "LANG=", "LANGUAGE=", "LC_",
  };
  for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++)
    if (strncmp(variable, beginnings[i], strlen(beginnings[i])) == 0) return 1;
  return 0;
}

// The environment of workers, to be freed; NULL when there is no memory.
static char **worker_environment(void) {
  size_t count = 0, kept = 0;
  int is_tuned = 0;
  while (environ && environ[count]) count++;
  char **variables = calloc(count + 2, sizeof *variables);
  if (!variables) return NULL;
  for (size_t i = 0; i < count; i++) {
    if (is_for_workers(environ[i])) variables[kept++] = environ[i];
    is_tuned |= strncmp(environ[i], TUNABLES, strlen(TUNABLES)) == 0;
  }
  if (!is_tuned) variables[kept] = (char *)WORKER_TUNABLES;
  return variables;
}

int argmap_start(const char *program, const char *const arguments[2], argmap_child *child) {
  // Ours, the child's, and both ends for its errors.
  int ends[4] = {-1, -1, -1, -1};
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) < 0) return errno;
  if (pipe(ends + 2) < 0) {
    int error = errno;
    close_all(ends, 2);
    return error;
  }
  for (int i = 0; i < 4; i++)
    if ((ends[i] = guarded(ends[i])) < 0) {
      int error = errno;
      close_all(ends, 4);
      return error;
    }
  fcntl(ends[0], F_SETFL, O_NONBLOCK);
  fcntl(ends[2], F_SETFL, O_NONBLOCK);

  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, ends[1], 0);
  posix_spawn_file_actions_adddup2(&files, ends[1], 1);
  posix_spawn_file_actions_adddup2(&files, ends[3], 2);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  char *words[] = {(char *)"argmap", (char *)arguments[0], (char *)arguments[1], NULL};
  char **variables = worker_environment();
  pid_t process;
  int error = variables ? posix_spawn(&process, program, &files, &attributes, words, variables) : ENOMEM;
  free(variables);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  close(ends[1]);
  close(ends[3]);
  if (error) {
    close(ends[0]);
    close(ends[2]);
    return error;
  }
#ifdef __APPLE__
  int on = 1;
  setsockopt(ends[0], SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
#endif
  *child = (argmap_child){.process = process, .channel = ends[0], .errors = ends[2]};
  return 0;
}

int argmap_wait(int channel, int wants_to_send, int errors, int milliseconds) {
  struct pollfd files[] = {
      {.fd = channel, .events = (short)(POLLIN | (wants_to_send ? POLLOUT : 0))},
      {.fd = errors, .events = POLLIN},
  };
  if (poll(files, 2, milliseconds) <= 0) return 0;
  // What is closed or broken shows when it is read.
  return (files[0].revents & ~POLLOUT ? ARGMAP_CAN_RECEIVE : 0) |
         (files[0].revents & POLLOUT ? ARGMAP_CAN_SEND : 0) |
         (files[1].revents ? ARGMAP_HAS_ERRORS : 0);
}

#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0
#endif

ptrdiff_t argmap_send(int channel, const void *bytes, size_t count) {
  ssize_t sent = send(channel, bytes, count, MSG_NOSIGNAL);
  return sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR) ? 0 : sent;
}

ptrdiff_t argmap_receive(int descriptor, void *bytes, size_t count) {
  ssize_t received = read(descriptor, bytes, count);
  if (received >= 0) return received;
  return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? ARGMAP_NOTHING_YET
                                                                   : ARGMAP_CLOSED;
}

argmap_end argmap_stop(argmap_child child) {
  int status = 0;
  // One that is ending already keeps its status.
  kill(child.process, SIGKILL);
  while (waitpid(child.process, &status, 0) < 0 && errno == EINTR) continue;
  close(child.channel);
  close(child.errors);
  return WIFSIGNALED(status) ? (argmap_end){.signal = WTERMSIG(status)}
                             : (argmap_end){.status = WEXITSTATUS(status)};
}

const char *argmap_signal_name(int signal) {
  switch (signal) {
  case SIGKILL: return "SIGKILL";
  case SIGSEGV: return "SIGSEGV";
  case SIGABRT: return "SIGABRT";
  case SIGBUS: return "SIGBUS";
  case SIGILL: return "SIGILL";
  case SIGTRAP: return "SIGTRAP";
  case SIGFPE: return "SIGFPE";
  case SIGTERM: return "SIGTERM";
  case SIGXFSZ: return "SIGXFSZ";
  case SIGXCPU: return "SIGXCPU";
  case SIGPROF: return "SIGPROF";
  default: return "another signal";
  }
}

// MARK: The child's side

// Graphviz does not always look whether it got memory, so that a lack of it can end in any way. What is
// certain is that by then there is none.
static size_t enough;

static int is_memory_used_up(void) {
  void *probe = mmap(NULL, enough, PROT_NONE, MAP_PRIVATE | MAP_ANON, -1, 0);
  if (probe == MAP_FAILED) return 1;
  munmap(probe, enough);
  return 0;
}

static void end_by_signal(int number) {
  if (is_memory_used_up()) _exit(ARGMAP_MEMORY_STATUS);
  signal(number, SIG_DFL);
  raise(number);
}

static void end_by_exit(void) {
  if (is_memory_used_up()) _exit(ARGMAP_MEMORY_STATUS);
}

void argmap_end_after_error(void) {
  end_by_exit();
  _exit(ARGMAP_GRAPHVIZ_STATUS);
}

static void explain_end(void) {
  // A stack that has run out cannot take the handler.
  static char room[64 * 1024];
  stack_t stack = {.ss_sp = room, .ss_size = sizeof room};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_handler = end_by_signal, .sa_flags = SA_ONSTACK | SA_NODEFER};
  static const int numbers[] = {SIGSEGV, SIGBUS, SIGABRT, SIGILL, SIGTRAP, SIGFPE};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) sigaction(numbers[i], &action, NULL);
  atexit(end_by_exit);
}

static void *end_with_parent(void *unused) {
  struct pollfd parent = {.fd = 0};
  while (poll(&parent, 1, -1) < 0 && errno == EINTR) continue;
  _exit(0);
  return unused;
}

static void set_limit(int which, rlim_t most) {
  struct rlimit limit;
  if (getrlimit(which, &limit) < 0) return;
  if (limit.rlim_max == RLIM_INFINITY || most < limit.rlim_max) limit.rlim_max = most;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(which, &limit);
}

// Opened while files can be; negative where there is none.
static int memory_file = -1;

static rlim_t memory_in_use(void) {
  char text[64];
  ssize_t size = pread(memory_file, text, sizeof text - 1, 0);
  if (size <= 0) return 0;
  text[size] = '\0';
  return (rlim_t)strtoul(text, NULL, 10) * (rlim_t)sysconf(_SC_PAGESIZE);
}

void argmap_become_worker(void) {
#ifdef SYS_close_range
  if (syscall(SYS_close_range, 3, ~0U, 0) < 0)
#endif
    for (int descriptor = 3; descriptor < 1024; descriptor++) close(descriptor);
  memory_file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  set_limit(RLIMIT_CORE, 0);
  set_limit(RLIMIT_FSIZE, 0);
  set_limit(RLIMIT_NOFILE, ARGMAP_DESCRIPTOR_LIMIT);
  signal(SIGXFSZ, SIG_IGN);  // what keeps caches, as fontconfig does, goes on without them
  argmap_enter_sandbox();
  pthread_attr_t small;
  pthread_t thread;
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, 128 * 1024);
  pthread_create(&thread, &small, end_with_parent, NULL);
  pthread_attr_destroy(&small);
}

void argmap_keep_threads_small(void) {
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, 1);
  pthread_attr_t small;
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, 512 * 1024);
  pthread_setattr_default_np(&small);
  pthread_attr_destroy(&small);
#endif
}

void argmap_limit_memory(uint64_t memory) {
  enough = (size_t)(memory / 4);
  explain_end();
  set_limit(RLIMIT_AS, memory_in_use() + (rlim_t)memory);
  close(memory_file);
  memory_file = -1;
}

void argmap_allow_time(uint64_t milliseconds) {
  struct itimerval timer = {
      .it_value = {.tv_sec = (time_t)(milliseconds / 1000),
                   .tv_usec = (suseconds_t)(milliseconds % 1000) * 1000},
  };
  setitimer(ITIMER_PROF, &timer, NULL);
}

int argmap_read_all(void *bytes, size_t count) {
  for (char *place = bytes; count > 0;) {
    ssize_t size = read(0, place, count);
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return 0;
    place += size, count -= (size_t)size;
  }
  return 1;
}

int argmap_write_all(const void *bytes, size_t count) {
  for (const char *place = bytes; count > 0;) {
    ssize_t size = write(1, place, count);
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return 0;
    place += size, count -= (size_t)size;
  }
  return 1;
}

void argmap_end_worker(void) { _exit(0); }

// MARK: The machine

uint64_t argmap_machine_memory(void) {
  long pages = sysconf(_SC_PHYS_PAGES), size = sysconf(_SC_PAGESIZE);
  uint64_t memory = pages > 0 && size > 0 ? (uint64_t)pages * (uint64_t)size : UINT64_MAX;
#ifdef __linux__
  FILE *file = fopen("/sys/fs/cgroup/memory.max", "re");
  unsigned long long limit;
  if (file) {
    if (fscanf(file, "%llu", &limit) == 1 && limit < memory) memory = limit;
    fclose(file);
  }
#endif
  return memory;
}
