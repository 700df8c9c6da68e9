import Yams

extension YamlError {
  /// What is wrong and where, as far as the parser says.
  var fault: (problem: String, mark: Mark?) {
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (problem, mark)
    case .duplicatedKeysInMapping(let duplicates, let context):
      ("the key '\(duplicates.first ?? "")' occurs twice", context.mark)
    case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem),
      .representer(let problem):
      (problem, nil)
    case .no, .memory, .dataCouldNotBeDecoded:
      ("it cannot be decoded", nil)
    }
  }
}
