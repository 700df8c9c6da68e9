// A worker that tries what workers must not do. It writes a line for each attempt to standard error: a name, and
// 0 or the number of the error. What is attempted fails in another way, and does no harm, where nothing forbids it.

#define _GNU_SOURCE  // names of calls

#include "CArgMapProcess.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#ifdef __linux__
#include <linux/capability.h>
#include <linux/seccomp.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#endif

extern char **environ;

static void report(const char *name, int number) { dprintf(2, "%s:%d\n", name, number); }

static void attempt(const char *name, long result) { report(name, result < 0 ? errno : 0); }

// A file that is there, and one that is not.
#define OTHER_FILE "/etc/passwd"
#define NO_FILE "/nowhere/argmap"

static void read_files(void) {
  char path[64];
  attempt("read-a-file", open(OTHER_FILE, O_RDONLY));
  attempt("list-a-folder", open("/etc", O_RDONLY | O_DIRECTORY));
  attempt("list-the-root", open("/", O_RDONLY | O_DIRECTORY));
  attempt("read-a-device", open("/dev/zero", O_RDONLY));
  snprintf(path, sizeof path, "/proc/%d/cmdline", (int)getppid());
  attempt("read-from-proc", open(path, O_RDONLY));
}

static void change_files(void) {
  struct timeval times[2] = {{0}};
  attempt("create-a-file", open(NO_FILE, O_WRONLY | O_CREAT, 0600));
  attempt("open-to-write", open(NO_FILE, O_WRONLY));
  attempt("open-to-update", open(NO_FILE, O_RDWR));
  attempt("open-to-truncate", open(NO_FILE, O_RDONLY | O_TRUNC));
  attempt("write-to-a-device", open("/dev/null", O_WRONLY));
  attempt("truncate", truncate(NO_FILE, 0));
  attempt("unlink", unlink(NO_FILE));
  attempt("unlinkat", unlinkat(AT_FDCWD, NO_FILE, AT_REMOVEDIR));
  attempt("rename", rename(NO_FILE, NO_FILE "2"));
  attempt("mkdir", mkdir(NO_FILE, 0700));
  attempt("rmdir", rmdir(NO_FILE));
  attempt("mkfifo", mkfifo(NO_FILE, 0600));
  attempt("link", link(NO_FILE, NO_FILE "2"));
  attempt("symlink", symlink("/", NO_FILE));
  attempt("chmod", chmod(NO_FILE, 0700));
  attempt("chown", chown(NO_FILE, 1, 1));
  attempt("lchown", lchown(NO_FILE, 1, 1));
  attempt("utimes", utimes(NO_FILE, times));
#ifdef __linux__
  attempt("setxattr", setxattr(NO_FILE, "user.a", "", 0, 0));
  attempt("ioctl", syscall(SYS_ioctl, -1, 0, 0));
#endif
}

static void move_about(void) {
  attempt("chdir", chdir("/nowhere"));
  attempt("fchdir", fchdir(-1));
  attempt("chroot", chroot("/nowhere"));
#ifdef __linux__
  attempt("mount", mount("none", "/nowhere", "tmpfs", 0, NULL));
  attempt("umount", umount("/nowhere"));
  attempt("unshare", syscall(SYS_unshare, -1));
  attempt("setns", syscall(SYS_setns, -1, 0));
#endif
}

static void start_programs(void) {
  char *words[] = {(char *)"true", NULL};
  pid_t process;
  attempt("execve", execve(NO_FILE, words, environ));
  process = fork();
  if (process == 0) _exit(0);
  attempt("fork", process);
  errno = posix_spawn(&process, "/bin/true", NULL, NULL, words, environ);
  attempt("posix_spawn", errno ? -1 : 0);
#ifdef __linux__
  attempt("execveat", syscall(SYS_execveat, AT_FDCWD, NO_FILE, words, environ, 0));
  process = (pid_t)syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
  if (process == 0) _exit(0);
  attempt("clone", process);
#endif
}

static void reach_processes(void) {
  pid_t parent = getppid();
  attempt("signal-the-parent", kill(parent, 0));
  attempt("signal-all", kill(-1, 0));
  attempt("signal-a-group", kill(0, 0));
#ifdef __linux__
  char byte = 0;
  struct iovec part = {&byte, 1};
  struct rlimit limit;
  attempt("tgkill", syscall(SYS_tgkill, parent, parent, 0));
  attempt("ptrace", ptrace(PTRACE_DETACH, parent, NULL, NULL));
  attempt("process_vm_readv", process_vm_readv(parent, &part, 1, &part, 1, 0));
  attempt("process_vm_writev", process_vm_writev(-1, &part, 1, &part, 1, 0));
  attempt("pidfd_open", syscall(434, parent, 0));
  attempt("prlimit", syscall(SYS_prlimit64, parent, RLIMIT_CORE, NULL, &limit));
#endif
}

static void reach_network(void) {
  struct sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = "/nowhere/socket"};
  int pair[2];
  attempt("internet-socket", socket(AF_INET, SOCK_STREAM, 0));
  attempt("internet-6-datagrams", socket(AF_INET6, SOCK_DGRAM, 0));
  attempt("local-socket", socket(AF_UNIX, SOCK_STREAM, 0));
  attempt("socketpair", socketpair(AF_UNIX, SOCK_STREAM, 0, pair));
  attempt("connect", connect(-1, (struct sockaddr *)&address, sizeof address));
  attempt("bind", bind(-1, (struct sockaddr *)&address, sizeof address));
  attempt("listen", listen(-1, 1));
  attempt("accept", accept(-1, NULL, NULL));
  struct msghdr message = {0};
  attempt("send-descriptors", sendmsg(-1, &message, 0));
  attempt("receive-descriptors", recvmsg(-1, &message, 0));
}

#ifdef __linux__
static void reach_system(void) {
  attempt("bpf", syscall(SYS_bpf, 0, NULL, 0));
  attempt("perf_event_open", syscall(SYS_perf_event_open, NULL, 0, -1, -1, 0));
  attempt("userfaultfd", syscall(SYS_userfaultfd, -1));
  attempt("io_uring_setup", syscall(425, 1, NULL));
  attempt("keyctl", syscall(SYS_keyctl, 0, 0, 0));
  attempt("open_by_handle_at", syscall(SYS_open_by_handle_at, -1, NULL, 0));
  attempt("openat2", syscall(437, AT_FDCWD, OTHER_FILE, NULL, 0));
  attempt("memfd_create", syscall(SYS_memfd_create, "a", 0));
}

// What was given up, as 1, or not, as 0.
static void report_state(void) {
  struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
  struct __user_cap_data_struct sets[2] = {{0}};
  syscall(SYS_capget, &header, sets);
  int capabilities = 0;
  for (int i = 0; i < 2; i++)
    capabilities |= sets[i].effective | sets[i].permitted | sets[i].inheritable;
  report("has-capabilities", capabilities != 0);
  report("can-gain-privileges", prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1);
  report("can-be-traced", prctl(PR_GET_DUMPABLE) != 0);
}
#endif

static void *nothing(void *unused) { return unused; }

// What a worker cannot do without.
static void use_what_is_left(void) {
  pthread_t thread;
  errno = pthread_create(&thread, NULL, nothing, NULL);
  attempt("may-start-threads", errno ? -1 : 0);
  attempt("may-list-libraries", open("/usr/lib", O_RDONLY | O_DIRECTORY));
  attempt("may-signal-itself", raise(SIGXFSZ));
}

int main(void) {
#ifdef __linux__
  report("landlock", syscall(444, NULL, 0, 1) > 0);
  report("seccomp", prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, NULL) < 0 && errno == EFAULT);
#endif
  for (char **variable = environ; *variable; variable++)
    dprintf(2, "variable-%.*s:1\n", (int)strcspn(*variable, "="), *variable);
  argmap_become_worker();
  char folder[4096];
  report("is-in-the-root", getcwd(folder, sizeof folder) && strcmp(folder, "/") == 0);
  read_files();
  change_files();
  move_about();
  start_programs();
  reach_processes();
  reach_network();
#ifdef __linux__
  reach_system();
  report_state();
#endif
  use_what_is_left();
  int count = 0;
  while (dup(0) >= 0) count++;
  report("descriptors", count);
  return 3;
}
