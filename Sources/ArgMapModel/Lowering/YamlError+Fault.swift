import Yams

extension YamlError {
  /// What is wrong, where, and where what it is in begins, as far as the parser says.
  var fault: (problem: String, mark: Mark?, context: Mark?) {
    switch self {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      (problem, mark, context?.mark)
    case .duplicatedKeysInMapping(let duplicates, let context):
      ("duplicate key \(duplicates.first ?? "")", context.mark, nil)
    case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem),
      .representer(let problem):
      (problem, nil, nil)
    case .no, .memory, .dataCouldNotBeDecoded:
      ("it cannot be decoded", nil, nil)
    }
  }
}
