#include "CArgMapSignals.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

void argmap_occupy_standard_streams(void) {
  for (int descriptor = 0; descriptor < 3; descriptor++)
    // The lowest free number is taken, which is this one. A folder is there even without devices.
    if (fcntl(descriptor, F_GETFD) < 0 && errno == EBADF) (void)open("/", O_RDONLY | O_DIRECTORY);
}

static sigset_t handled;
static void (*end_process)(int signal);

static void *wait_for_signal(void *unused) {
  int number;
  while (sigwait(&handled, &number) != 0) continue;
  end_process(number);
  return unused;
}

void argmap_handle_termination(void (*end)(int signal)) {
  signal(SIGXFSZ, SIG_IGN);
  static const int numbers[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE};
  sigemptyset(&handled);
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    struct sigaction action;
    if (sigaction(numbers[i], NULL, &action) == 0 && action.sa_handler != SIG_IGN)
      sigaddset(&handled, numbers[i]);
  }
  end_process = end;
  // Threads that are started later inherit the mask.
  pthread_sigmask(SIG_BLOCK, &handled, NULL);
  pthread_t thread;
  if (pthread_create(&thread, NULL, wait_for_signal, NULL) == 0)
    pthread_detach(thread);
  else
    pthread_sigmask(SIG_UNBLOCK, &handled, NULL);
}

void argmap_end_by_signal(int number) {
  signal(number, SIG_DFL);
  raise(number);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  _exit(128 + number);
}

int argmap_has_broken_pipe(void) {
  sigset_t pending;
  return sigpending(&pending) == 0 && sigismember(&pending, SIGPIPE) == 1;
}
