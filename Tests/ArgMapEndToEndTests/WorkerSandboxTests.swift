import ArgMapDrawing
import Foundation
import Testing

@testable import ArgMapGraphviz

/// What a worker has given up, by the word of a worker that tries it.
@Suite(.timeLimit(.minutes(20))) struct WorkerSandboxTests {
  /// What the program reports: an error's number, or 0, for each attempt.
  private static let reported: [String: Int] = {
    var request = LayoutRequest()
    request.nodes = [LayoutRequest.Node(size: Size(width: 9, height: 9), cluster: nil)]
    let pool = LayoutPool(program: Command.probe.path)
    do throws(GraphvizError) {
      _ = try pool.layOut(request)
    } catch {
      guard case .crashed(let reason) = error else { return [:] }
      var reported: [String: Int] = [:]
      for line in reason.split(separator: " ") {
        let parts = line.split(separator: ":")
        guard parts.count == 2 else { continue }
        reported[String(parts[0])] = Int(parts[1].filter(\.isNumber))
      }
      return reported
    }
    return [:]
  }()

  private static let hasLandlock = reported["landlock"] == 1
  private static let hasSeccomp = reported["seccomp"] == 1
  private static let isLinux = FileManager.default.fileExists(atPath: "/proc/self/exe")

  private func isRefused(_ attempt: String) throws -> Bool {
    try [Int(EPERM), Int(EACCES), Int(ENOSYS)].contains(#require(Self.reported[attempt]))
  }

  @Test(
    .enabled("the kernel has Landlock") { hasLandlock },
    arguments: [
      "read-a-file", "list-a-folder", "list-the-root", "read-a-device", "read-from-proc",
    ])
  func `a worker reads nothing but libraries and fonts`(attempt: String) throws {
    #expect(try isRefused(attempt))
  }

  @Test(
    .enabled("the kernel has seccomp") { hasSeccomp },
    arguments: [
      "create-a-file", "open-to-write", "open-to-update", "open-to-truncate", "write-to-a-device",
      "truncate", "unlink", "unlinkat", "rename", "mkdir", "rmdir", "mkfifo", "link", "symlink",
      "chmod",
      "chown", "lchown", "utimes", "setxattr", "ioctl",
    ])
  func `a worker changes no files`(attempt: String) throws {
    #expect(try isRefused(attempt))
  }

  @Test(
    .enabled("the kernel has seccomp") { hasSeccomp },
    arguments: ["chdir", "fchdir", "chroot", "mount", "umount", "unshare", "setns"])
  func `a worker stays where it is`(attempt: String) throws {
    #expect(try isRefused(attempt))
  }

  @Test(
    .enabled("the kernel has seccomp") { hasSeccomp },
    arguments: ["execve", "execveat", "fork", "clone", "posix_spawn"])
  func `a worker starts no program and no process`(attempt: String) throws {
    #expect(try isRefused(attempt))
  }

  @Test(
    .enabled("the kernel has seccomp") { hasSeccomp },
    arguments: [
      "signal-the-parent", "signal-all", "signal-a-group", "tgkill", "ptrace", "process_vm_readv",
      "process_vm_writev", "pidfd_open", "prlimit",
    ])
  func `a worker reaches no other process`(attempt: String) throws {
    #expect(try isRefused(attempt))
  }

  @Test(
    .enabled("the kernel has seccomp") { hasSeccomp },
    arguments: [
      "internet-socket", "internet-6-datagrams", "local-socket", "socketpair", "connect", "bind",
      "listen", "accept", "send-descriptors", "receive-descriptors",
    ])
  func `a worker reaches no network`(attempt: String) throws {
    #expect(try isRefused(attempt))
  }

  @Test(
    .enabled("the kernel has seccomp") { hasSeccomp },
    arguments: [
      "bpf", "perf_event_open", "userfaultfd", "io_uring_setup", "keyctl", "open_by_handle_at",
      "openat2", "memfd_create",
    ])
  func `a worker makes no calls that it does not need`(attempt: String) throws {
    #expect(try isRefused(attempt))
  }

  @Test(
    .enabled("Linux has these") { isLinux },
    arguments: ["has-capabilities", "can-gain-privileges", "can-be-traced"])
  func `a worker has no privileges`(state: String) {
    #expect(Self.reported[state] == 0)
  }

  @Test(arguments: ["may-start-threads", "may-list-libraries", "may-signal-itself"])
  func `a worker can do what its work needs`(attempt: String) {
    #expect(Self.reported[attempt] == 0)
  }

  @Test func `a worker opens few files, and works in the root folder`() throws {
    #expect(try 1..<64 ~= #require(Self.reported["descriptors"]))
    #expect(Self.reported["is-in-the-root"] == 1)
  }

  @Test func `a worker gets only variables for libraries, fonts and languages`() {
    let names = Self.reported.keys.filter { $0.hasPrefix("variable-") }.map { $0.dropFirst(9) }
    let allowed: Set<Substring> = [
      "GLIBC_TUNABLES", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH",
      "DYLD_FRAMEWORK_PATH", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT", "HOME",
      "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "LANG", "LANGUAGE",
    ]
    #expect(names.contains("GLIBC_TUNABLES"))
    #expect(names.filter { !allowed.contains($0) && !$0.hasPrefix("LC_") } == [])
    #expect(ProcessInfo.processInfo.environment["PATH"] != nil)
  }
}
