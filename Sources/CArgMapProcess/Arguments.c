#include "CArgMapProcess.h"

#include <stdlib.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/auxv.h>
#endif

static int argument_count;
static char **arguments;

// These systems give the arguments of main to constructors too.
#if defined(__GLIBC__) || defined(__APPLE__)
__attribute__((constructor)) static void keep_arguments(int count, char **values) {
  argument_count = count;
  arguments = values;
}
#endif

int argmap_argument_count(void) { return argument_count; }

const char *argmap_argument(int index) {
  return index >= 0 && index < argument_count ? arguments[index] : NULL;
}

const char *argmap_executable(void) {
#ifdef __linux__
  // Also where the file has been replaced since.
  static const char link[] = "/proc/self/exe";
  if (access(link, X_OK) == 0) return link;
  return (const char *)getauxval(AT_EXECFN);
#else
  return NULL;
#endif
}
