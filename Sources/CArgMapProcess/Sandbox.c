#define _GNU_SOURCE  // dl_iterate_phdr, O_PATH

#include "Sandbox.h"

#include <unistd.h>

#ifdef __linux__

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/audit.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <link.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>

// MARK: Files (Landlock)

// From linux/landlock.h, which older systems lack.
#define CREATE_RULESET 444
#define ADD_RULE 445
#define RESTRICT_SELF 446
enum { GET_VERSION = 1, RULE_BELOW_PATH = 1, READ_FILE = 1 << 2, READ_FOLDER = 1 << 3 };

struct ruleset {
  uint64_t files, network, scopes;
};

struct __attribute__((packed)) rule {
  uint64_t access;
  int32_t descriptor;
};

// All that each version of Landlock can take away.
static struct ruleset everything(long version) {
  return (struct ruleset){
      .files = 0x1FFF | (version >= 2 ? 1 << 13 : 0) | (version >= 3 ? 1 << 14 : 0) |
               (version >= 5 ? 1 << 15 : 0),
      .network = version >= 4 ? 3 : 0,
      .scopes = version >= 6 ? 3 : 0,
  };
}

static void allow_reading(int rules, const char *path) {
  int descriptor = open(path, O_PATH | O_CLOEXEC);
  struct stat status;
  if (descriptor < 0) return;
  if (fstat(descriptor, &status) == 0) {
    struct rule rule = {
        .access = READ_FILE | (S_ISDIR(status.st_mode) ? READ_FOLDER : 0),
        .descriptor = descriptor,
    };
    syscall(ADD_RULE, rules, RULE_BELOW_PATH, &rule, 0);
  }
  close(descriptor);
}

// The folder named by a variable, or one below it.
static void allow_reading_below(int rules, const char *variable, const char *folder) {
  const char *base = getenv(variable);
  char path[PATH_MAX];
  if (!base || base[0] != '/') return;
  if (snprintf(path, sizeof path, "%s%s", base, folder) < (int)sizeof path) allow_reading(rules, path);
}

// Plug-ins are beside the libraries that load them, wherever these are installed.
static int allow_folder_of(struct dl_phdr_info *library, size_t size, void *rules) {
  (void)size;
  char path[PATH_MAX];
  if (!strchr(library->dlpi_name, '/') || !realpath(library->dlpi_name, path)) return 0;
  char *slash = strrchr(path, '/');
  if (slash == path) return 0;
  *slash = '\0';
  allow_reading(*(int *)rules, path);
  return 0;
}

static void restrict_files(void) {
  static const char *const libraries[] = {
      "/lib", "/lib32", "/lib64", "/usr/lib", "/usr/lib32", "/usr/lib64", "/usr/local/lib",
      "/usr/local/lib64", "/etc/ld.so.cache", "/nix/store", "/gnu/store",
  };
  static const char *const fonts[] = {
      "/etc/fonts", "/usr/share/fontconfig", "/usr/share/fonts", "/usr/share/texmf/fonts",
      "/usr/local/etc/fonts", "/usr/local/share/fonts", "/var/cache/fontconfig",
  };
  static const char *const own_fonts[][2] = {
      {"HOME", "/.fonts"}, {"HOME", "/.fonts.conf"}, {"HOME", "/.local/share/fonts"},
      {"HOME", "/.config/fontconfig"}, {"HOME", "/.cache/fontconfig"},
      {"XDG_DATA_HOME", "/fonts"}, {"XDG_CONFIG_HOME", "/fontconfig"},
      {"XDG_CACHE_HOME", "/fontconfig"}, {"FONTCONFIG_FILE", ""}, {"FONTCONFIG_PATH", ""},
  };
  long version = syscall(CREATE_RULESET, NULL, 0, GET_VERSION);
  if (version < 1) return;
  struct ruleset ruleset = everything(version);
  int rules = (int)syscall(CREATE_RULESET, &ruleset, sizeof ruleset, 0);
  if (rules < 0) return;
  for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++) allow_reading(rules, libraries[i]);
  dl_iterate_phdr(allow_folder_of, &rules);
  // By which Graphviz finds out where its plug-ins are.
  allow_reading(rules, "/proc/self/maps");
  for (size_t i = 0; i < sizeof fonts / sizeof *fonts; i++) allow_reading(rules, fonts[i]);
  for (size_t i = 0; i < sizeof own_fonts / sizeof *own_fonts; i++)
    allow_reading_below(rules, own_fonts[i][0], own_fonts[i][1]);
  syscall(RESTRICT_SELF, rules, 0);
  close(rules);
}

// MARK: Calls of the system (seccomp)

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef ARCHITECTURE

struct program {
  struct sock_filter steps[512];
  unsigned short count;
};

static void add(struct program *program, struct sock_filter step) {
  if (program->count == sizeof program->steps / sizeof *program->steps) abort();
  program->steps[program->count++] = step;
}

static void add_load(struct program *program, size_t offset) {
  add(program, (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset));
}

static void add_result(struct program *program, uint32_t result) {
  add(program, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, result));
}

// Skips so many steps unless the loaded number passes the comparison.
static void add_condition(struct program *program, uint16_t comparison, uint32_t number, uint8_t skipped) {
  add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | comparison | BPF_K, number, 0, skipped));
}

static void refuse(struct program *program, uint32_t call, uint32_t error) {
  add_condition(program, BPF_JEQ, call, 1);
  add_result(program, SECCOMP_RET_ERRNO | error);
}

// Decides by the lower half of an argument, in which all that matters is.
static void decide(struct program *program, uint32_t call, int argument, uint16_t comparison, uint32_t number,
                   int is_allowed) {
  add_condition(program, BPF_JEQ, call, 4);
  add_load(program, offsetof(struct seccomp_data, args) + (size_t)argument * sizeof(uint64_t));
  add_condition(program, comparison, number, 1);
  add_result(program, is_allowed ? SECCOMP_RET_ALLOW : SECCOMP_RET_ERRNO | EPERM);
  add_result(program, is_allowed ? SECCOMP_RET_ERRNO | EPERM : SECCOMP_RET_ALLOW);
}

// By number where older headers have no name; these numbers are the same on all machines.
static const uint32_t refused_calls[] = {
    // Programs and other processes
    SYS_execve, SYS_execveat, SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kcmp, SYS_tkill,
    SYS_rt_sigqueueinfo, SYS_rt_tgsigqueueinfo, 424 /* pidfd_send_signal */, 434 /* pidfd_open */,
    438 /* pidfd_getfd */, 440 /* process_madvise */, 448 /* process_mrelease */, SYS_setpriority,
    // The network, and sockets and queues of this machine
    SYS_socket, SYS_socketpair, SYS_connect, SYS_bind, SYS_listen, SYS_accept, SYS_accept4, SYS_sendto,
    SYS_sendmsg, SYS_sendmmsg, SYS_recvmsg, SYS_recvmmsg, SYS_shmget, SYS_shmat, SYS_semget, SYS_msgget,
    SYS_mq_open, SYS_mq_unlink,
    // Files
    SYS_unlinkat, SYS_renameat, SYS_renameat2, SYS_mkdirat, SYS_mknodat, SYS_linkat, SYS_symlinkat,
    SYS_fchmod, SYS_fchmodat, 452 /* fchmodat2 */, SYS_fchown, SYS_fchownat, SYS_truncate, SYS_ftruncate,
    SYS_fallocate, SYS_utimensat, SYS_setxattr, SYS_lsetxattr, SYS_fsetxattr, SYS_removexattr,
    SYS_lremovexattr, SYS_fremovexattr, 463 /* setxattrat */, 466 /* removexattrat */, SYS_name_to_handle_at,
    SYS_open_by_handle_at, SYS_ioctl, SYS_sync, SYS_syncfs, SYS_fanotify_init, SYS_inotify_init1,
    SYS_memfd_create, SYS_copy_file_range,
#ifdef __x86_64__
    SYS_creat, SYS_unlink, SYS_rename, SYS_mkdir, SYS_rmdir, SYS_mknod, SYS_link, SYS_symlink, SYS_chmod,
    SYS_chown, SYS_lchown, SYS_utime, SYS_utimes, SYS_futimesat, SYS_inotify_init, SYS_fork, SYS_vfork,
    SYS_iopl, SYS_ioperm,
#endif
    // The view of the file system, and the system itself
    SYS_chdir, SYS_fchdir, SYS_chroot, SYS_pivot_root, SYS_mount, SYS_umount2, 428 /* open_tree */,
    429 /* move_mount */, 430 /* fsopen */, 431 /* fsconfig */, 432 /* fsmount */, 433 /* fspick */,
    442 /* mount_setattr */, SYS_setns, SYS_unshare, SYS_bpf, SYS_perf_event_open, SYS_userfaultfd, SYS_keyctl,
    SYS_add_key, SYS_request_key, 425 /* io_uring_setup */, 426 /* io_uring_enter */,
    427 /* io_uring_register */, SYS_personality, SYS_syslog, SYS_acct, SYS_quotactl, SYS_swapon, SYS_swapoff,
    SYS_reboot, SYS_kexec_load, SYS_init_module, SYS_finit_module, SYS_delete_module, SYS_sethostname,
    SYS_setdomainname, SYS_settimeofday, SYS_clock_settime, SYS_adjtimex, SYS_clock_adjtime,
};

static void restrict_calls(void) {
  static struct program program;
  const uint32_t self = (uint32_t)getpid();
  add_load(&program, offsetof(struct seccomp_data, arch));
  add_condition(&program, BPF_JEQ, ARCHITECTURE, 1);
  add(&program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JA, 1, 0, 0));
  add_result(&program, SECCOMP_RET_KILL_PROCESS);
  add_load(&program, offsetof(struct seccomp_data, nr));
#ifdef __x86_64__
  // The calls of the x32 interface have numbers of their own.
  add_condition(&program, BPF_JGE, 0x40000000, 1);
  add_result(&program, SECCOMP_RET_KILL_PROCESS);
#endif
  // Their arguments are in memory, where they cannot be looked at; without them the C library takes others.
  refuse(&program, 435 /* clone3 */, ENOSYS);
  refuse(&program, 437 /* openat2 */, ENOSYS);
  for (size_t i = 0; i < sizeof refused_calls / sizeof *refused_calls; i++)
    refuse(&program, refused_calls[i], EPERM);
  decide(&program, SYS_clone, 0, BPF_JSET, CLONE_THREAD, 1);
  decide(&program, SYS_kill, 0, BPF_JEQ, self, 1);
  decide(&program, SYS_tgkill, 0, BPF_JEQ, self, 1);
  decide(&program, SYS_prlimit64, 0, BPF_JEQ, 0, 1);
  decide(&program, SYS_openat, 2, BPF_JSET, O_ACCMODE | O_CREAT | O_TRUNC, 0);
#ifdef __x86_64__
  decide(&program, SYS_open, 1, BPF_JSET, O_ACCMODE | O_CREAT | O_TRUNC, 0);
#endif
  add_result(&program, SECCOMP_RET_ALLOW);
  struct sock_fprog filter = {.len = program.count, .filter = program.steps};
  prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter);
}

#endif

// MARK: Privileges

static void drop_capabilities(void) {
  for (int capability = 0; prctl(PR_CAPBSET_DROP, capability) == 0; capability++) continue;
  struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
  struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3];
  memset(none, 0, sizeof none);
  syscall(SYS_capset, &header, none);
}

void argmap_enter_sandbox(void) {
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  prctl(PR_SET_DUMPABLE, 0);
  // While paths from the working folder are still right.
  restrict_files();
  if (chdir("/") < 0) { /* It stays where it is. */ }
  drop_capabilities();
#ifdef ARCHITECTURE
  restrict_calls();
#endif
}

#else

void argmap_enter_sandbox(void) {
  if (chdir("/") < 0) { /* It stays where it is. */ }
}

#endif
