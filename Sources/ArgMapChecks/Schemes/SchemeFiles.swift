import ArgMapModel
import ArgMapSyntax

/// The schemes of the files that a map names.
struct SchemeFiles: Sendable {
  /// What is wrong with a file.
  struct Fault: Sendable {
    /// The file, as it is named.
    let file: String
    /// Why nobody could read it; nil when it was read.
    let reason: String?
    /// What is wrong inside.
    let notes: [Diagnostic.Note]
  }

  /// The schemes, in the order of the files.
  private(set) var schemes: [Scheme] = []
  /// The files that are not there or not in order.
  private(set) var faults: [Fault] = []

  init(_ files: [String], in texts: SourceTexts) {
    for file in files {
      switch texts[file] {
      case nil:
        break
      case .absent:
        faults.append(
          Fault(file: file, reason: "is not beside the map nor in a source folder", notes: []))
      case .unreadable(let reason):
        faults.append(Fault(file: file, reason: reason, notes: []))
      case .text(let text):
        let reader = SchemeReader(text)
        schemes += reader.schemes
        if !reader.faults.isEmpty {
          faults.append(Fault(file: file, reason: nil, notes: reader.faults))
        }
      }
    }
  }
}
