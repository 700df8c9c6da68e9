import ArgMapChecks
import ArgMapSyntax
import Foundation

/// The findings of an earlier run.
struct Baseline {
  /// Findings that agree in all that they are recognised by.
  struct Entry: Decodable {
    let fingerprint: String
    let rule: String
    /// The map, relative to the folder in which argmap ran.
    let path: String
    var count: Int
    /// What somebody wrote about it.
    let note: String?

    var key: Key { Key(fingerprint: fingerprint, path: path) }
  }

  struct Key: Hashable {
    let fingerprint: String
    let path: String
  }

  private static let version = 1

  private(set) var entries: [Entry] = []
  /// The file as it was read; nil for a new baseline.
  private(set) var originalBytes: [UInt8]?

  init() {}

  /// Reads a baseline.
  init(contentsOf path: String) throws(FileError) {
    guard MapFiles.fileType(of: path) != nil else { throw .notFound(path) }
    let bytes = try MapFiles.contents(of: path)
    do {
      let file = try JSONDecoder().decode(File.self, from: Data(bytes))
      guard file.version == Self.version else {
        throw FileError.notABaseline(path, reason: "its version is not \(Self.version)")
      }
      guard file.entries.allSatisfy({ $0.count > 0 }) else {
        throw FileError.notABaseline(path, reason: "a count is less than 1")
      }
      entries = file.entries
      originalBytes = bytes
    } catch let error as FileError {
      throw error
    } catch {
      throw .notABaseline(path, reason: "it is not JSON with a list of entries")
    }
  }

  private struct File: Decodable {
    let version: Int
    let entries: [Entry]
  }

  /// The file: an entry a line, in an order that hangs on nothing else, so that changes merge well.
  var bytes: [UInt8] {
    var json = JSONWriter(isPretty: true)
    json.object { json in
      json.member("version", Self.version)
      json.member("tool", "argmap \(ArgMapCommand.version)")
      json.key("entries")
      json.array { json in
        for entry in entries.sorted(by: { $0.order < $1.order }) {
          json.inline {
            $0.object {
              $0.member("fingerprint", entry.fingerprint)
              $0.member("rule", entry.rule)
              $0.member("path", entry.path)
              $0.member("count", entry.count)
              if let note = entry.note { $0.member("note", note) }
            }
          }
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}

extension Baseline.Entry {
  fileprivate var order: (String, String, String) { (path, rule, fingerprint) }
}

extension Baseline {
  /// Sets the findings apart that are known, and says how many are known and gone.
  ///
  /// An entry whose file is no longer there stands for the same finding in another file, since files are
  /// renamed.
  func applied(to report: CheckReport) -> (report: CheckReport, goneCount: Int) {
    var report = report
    report.hasBaseline = true
    var rest = Dictionary(entries.map { ($0.key, $0.count) }, uniquingKeysWith: +)
    report.setApart { finding, path in rest.take(Key(fingerprint: finding.fingerprint, path: path))
    }
    let reach = Reach(of: report)
    var orphans: [String: Int] = [:]
    for (key, count) in rest where reach.isGone(key.path) {
      orphans[key.fingerprint, default: 0] += count
      rest[key] = 0
    }
    report.setApart { finding, _ in orphans.take(finding.fingerprint) }
    var goneCount = orphans.values.reduce(0, +)
    for entry in entries where reach.covers(entry) {
      goneCount += rest.removeValue(forKey: entry.key) ?? 0
    }
    return (report, goneCount)
  }

  /// The baseline after a run: what was found in it, and the entries that it did not look at.
  ///
  /// - Parameters:
  ///   - report: What was found.
  ///   - isAccepted: Whether a finding may be part of a baseline.
  /// - Returns: The new baseline, with the notes of the old one.
  func updated(
    with report: CheckReport, _ isAccepted: (Diagnostic) -> Bool
  ) -> Baseline {
    let reach = Reach(of: report)
    let notes = Dictionary(
      entries.compactMap { entry in entry.note.map { (entry.fingerprint, $0) } }
    ) { first, _ in
      first
    }
    var updated = Baseline()
    updated.entries = entries.filter { !reach.covers($0) && !reach.isGone($0.path) }
    var indices: [Key: Int] = [:]
    for checked in report.checked {
      let path = report.path(of: checked.text.name)
      for finding in checked.findings where isAccepted(finding) {
        let entry = Entry(
          fingerprint: finding.fingerprint, rule: finding.id.name, path: path, count: 1,
          note: notes[finding.fingerprint])
        if let index = indices[entry.key] {
          updated.entries[index].count += 1
        } else {
          indices[entry.key] = updated.entries.count
          updated.entries.append(entry)
        }
      }
    }
    return updated
  }
}

/// What a run looked at.
private struct Reach {
  private var rules: [[UInt8]: Set<Diagnostic.ID>] = [:]

  init(of report: CheckReport) {
    for checked in report.checked {
      rules[Array(report.path(of: checked.text.name).utf8), default: []].formUnion(checked.rules)
    }
  }

  /// Whether the run would have found again what an entry stands for.
  func covers(_ entry: Baseline.Entry) -> Bool {
    rules[Array(entry.path.utf8)]?.contains(Diagnostic.ID(entry.rule)) ?? false
  }

  /// Whether a map is neither part of the run nor anywhere else.
  func isGone(_ path: String) -> Bool {
    rules[Array(path.utf8)] == nil && !FileManager.default.fileExists(atPath: path)
  }
}

extension Dictionary where Value == Int {
  /// Takes one of what there is of a key; false if there is none left.
  fileprivate mutating func take(_ key: Key) -> Bool {
    guard let count = self[key], count > 0 else { return false }
    self[key] = count - 1
    return true
  }
}
