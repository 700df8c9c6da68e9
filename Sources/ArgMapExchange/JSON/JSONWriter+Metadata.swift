import ArgMapModel
import ArgMapSyntax

extension JSONWriter {
  /// Writes an author's data, of any depth.
  mutating func value(_ metadata: Metadata) {
    var pending: [Step] = [.value(.mapping(metadata))]
    while let step = pending.popLast() {
      switch step {
      case .endObject: endObject()
      case .endArray: endArray()
      case .member(let entry):
        key(entry.key)
        pending.append(.value(entry.value))
      case .value(.mapping(let mapping)):
        beginObject()
        pending.append(.endObject)
        pending.append(contentsOf: mapping.entries.reversed().map(Step.member))
      case .value(.sequence(let list)):
        beginArray()
        pending.append(.endArray)
        pending.append(contentsOf: list.reversed().map(Step.value))
      case .value(.null): null()
      case .value(.scalar(let scalar)): value(scalar)
      }
    }
  }

  private mutating func value(_ scalar: MetadataValue.Scalar) {
    switch scalar.meaning {
    case .bool(let bool): value(bool)
    case .integer(let integer): value(integer)
    case .number(let number): value(number)
    case .text: value(scalar.text)
    }
  }

  private enum Step {
    case value(MetadataValue)
    case member(Metadata.Entry)
    case endObject
    case endArray
  }
}
