import Foundation

/// A whole process, from its start to its end.
///
/// Foundation's own `Process` needs tens of milliseconds to see that a process has ended, so this
/// asks the system.
struct ProcessRun {
  /// Why a process cannot be measured.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// How long it took, in milliseconds.
  let time: Double
  /// The most memory it held, in bytes; what this process held at most before counts too.
  let memory: Double

  /// Runs a command, its output into a file.
  init(_ command: [String], output: String = "/dev/null") throws {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      let memoryUnit = 1.0
    #else
      var actions = posix_spawn_file_actions_t()
      let memoryUnit = 1024.0
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var words = command.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }

    var process: pid_t = 0
    var status: Int32 = 0
    var usage = rusage()
    let start = ContinuousClock.now
    let error = posix_spawnp(&process, command[0], &actions, nil, &words, environ)
    guard error == 0 else {
      throw Failure(description: "\(command[0]) cannot be run: \(String(cString: strerror(error)))")
    }
    wait4(process, &status, 0, &usage)
    time = (ContinuousClock.now - start) / .milliseconds(1)
    memory = Double(usage.ru_maxrss) * memoryUnit
    guard status == 0 else {
      throw Failure(description: "\(command.joined(separator: " ")) failed")
    }
  }

  /// The times of two commands that are run by turns, so that both see the same machine; what is done
  /// before each turn is not timed.
  static func pairs(
    _ command: [String], and yardstick: [String], count: Int, before: () throws -> Void = {}
  ) throws -> (times: [Double], yardsticks: [Double]) {
    var times: [Double] = []
    var yardsticks: [Double] = []
    for round in 0...count {
      try before()
      let time = try ProcessRun(command).time
      let yardstick = try ProcessRun(yardstick).time
      // The first round fills the caches.
      guard round > 0 else { continue }
      times.append(time)
      yardsticks.append(yardstick)
    }
    return (times, yardsticks)
  }
}
