// Makes one call of the system fail: loaded before the C library (LD_PRELOAD), it counts the calls that have to do
// with files and processes from the first one in the folder of a test on, and fails the one whose number is
// in ARGMAP_FAILING_CALL. It then creates the file that ARGMAP_FAILED_CALL names and writes the call's name there.
//
// When a new text has been written and is flushed, an editor may save the file ARGMAP_EDITED_FILE, and the
// process may be sent the signal ARGMAP_SIGNAL; with ARGMAP_WITHOUT_UNNAMED there are no files without a name.

#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_long count;
static atomic_bool is_counting;

static void record(const char *call) {
  const char *path = getenv("ARGMAP_FAILED_CALL");
  if (!path) return;
  int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  syscall(SYS_write, file, call, strlen(call));
  syscall(SYS_close, file);
}

static int fails(const char *call, int error) {
  if (!atomic_load(&is_counting)) return 0;
  const char *number = getenv("ARGMAP_FAILING_CALL");
  if (!number || atomic_fetch_add(&count, 1) + 1 != atol(number)) return 0;
  record(call);
  errno = error;
  return 1;
}

// What the process does before it looks at the test's files is not its own doing.
static int fails_at(const char *call, const char *path, int error) {
  const char *start = getenv("ARGMAP_FIRST_FILE");
  if (start && path && strstr(path, start)) atomic_store(&is_counting, 1);
  return fails(call, error);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define AT(result, name, error, parameters, arguments)                               \
  result name parameters {                                                                         \
    if (fails_at(#name, path, error)) return -1;                                           \
    return REAL(name) arguments;                                                                   \
  }
#define CALL(result, name, error, parameters, arguments)                                           \
  result name parameters {                                                                         \
    if (fails(#name, error)) return -1;                                                            \
    return REAL(name) arguments;                                                                   \
  }

int fsync(int file) {
  if (fails("fsync", EIO)) return -1;
  const char *edited = getenv("ARGMAP_EDITED_FILE");
  if (edited) {
    int editor = (int)syscall(SYS_openat, AT_FDCWD, edited, O_WRONLY | O_TRUNC | O_CLOEXEC);
    syscall(SYS_write, editor, "[Edited]: e\n", 12);
    syscall(SYS_close, editor);
  }
  const char *number = getenv("ARGMAP_SIGNAL");
  if (number) {
    kill(getpid(), atoi(number));
    while (1) pause();
  }
  return REAL(fsync)(file);
}

#define OPEN(name, parameters, arguments)                                                  \
  int name parameters {                                                                            \
    va_list list;                                                                                  \
    va_start(list, flags);                                                                         \
    mode_t mode = flags & O_CREAT || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(list, mode_t) : 0;                        \
    va_end(list);                                                                                  \
    if (fails_at(#name, path, EMFILE)) return -1;                                                  \
    if ((flags & O_TMPFILE) == O_TMPFILE && getenv("ARGMAP_WITHOUT_UNNAMED")) {                    \
      errno = EOPNOTSUPP;                                                                          \
      return -1;                                                                                   \
    }                                          \
    return REAL(name) arguments;                                                                   \
  }
OPEN(open, (const char *path, int flags, ...), (path, flags, mode))
OPEN(open64, (const char *path, int flags, ...), (path, flags, mode))
OPEN(openat, (int folder, const char *path, int flags, ...), (folder, path, flags, mode))
OPEN(openat64, (int folder, const char *path, int flags, ...), (folder, path, flags, mode))

AT(int, stat, EIO, (const char *restrict path, struct stat *restrict status), (path, status))
AT(int, lstat, EIO, (const char *restrict path, struct stat *restrict status), (path, status))
AT(int, access, EIO, (const char *path, int mode), (path, mode))
AT(int, mkdir, ENOSPC, (const char *path, mode_t mode), (path, mode))
AT(ssize_t, readlink, EIO, (const char *restrict path, char *restrict text, size_t size), (path, text, size))
AT(int, rename, EIO, (const char *old, const char *path), (old, path))
AT(int, unlink, EIO, (const char *path), (path))
AT(int, linkat, ENOSPC, (int folder, const char *old, int other, const char *path, int flags),
   (folder, old, other, path, flags))

CALL(int, fstat, EIO, (int file, struct stat *status), (file, status))
CALL(ssize_t, read, EIO, (int file, void *bytes, size_t size), (file, bytes, size))
CALL(ssize_t, write, ENOSPC, (int file, const void *bytes, size_t size), (file, bytes, size))
CALL(int, fchmod, EPERM, (int file, mode_t mode), (file, mode))
CALL(int, fchown, EPERM, (int file, uid_t user, gid_t group), (file, user, group))
CALL(int, socketpair, EMFILE, (int domain, int type, int protocol, int ends[2]), (domain, type, protocol, ends))
CALL(int, pipe, EMFILE, (int ends[2]), (ends))

char *realpath(const char *restrict path, char *restrict resolved) {
  if (fails_at("realpath", path, EIO)) return NULL;
  return REAL(realpath)(path, resolved);
}

DIR *opendir(const char *path) {
  if (fails_at("opendir", path, EMFILE)) return NULL;
  return REAL(opendir)(path);
}

struct dirent *readdir(DIR *folder) {
  if (fails("readdir", EIO)) return NULL;
  return REAL(readdir)(folder);
}

int posix_spawn(pid_t *restrict process, const char *restrict path, const posix_spawn_file_actions_t *files,
                const posix_spawnattr_t *restrict attributes, char *const words[restrict],
                char *const variables[restrict]) {
  if (fails("posix_spawn", EAGAIN)) return EAGAIN;
  return REAL(posix_spawn)(process, path, files, attributes, words, variables);
}

// Swift and its libraries call these names on some systems.
AT(int, stat64, EIO, (const char *restrict path, struct stat64 *restrict status), (path, status))
AT(int, lstat64, EIO, (const char *restrict path, struct stat64 *restrict status), (path, status))
CALL(int, fstat64, EIO, (int file, struct stat64 *status), (file, status))
AT(int, statx, EIO, (int folder, const char *restrict path, int flags, unsigned mask, struct statx *restrict status),
   (folder, path, flags, mask, status))
AT(int, fstatat, EIO, (int folder, const char *restrict path, struct stat *restrict status, int flags),
   (folder, path, status, flags))
