/// The rules that a map is checked by unless somebody asks for others, in the order of their
/// categories.
public let standardRules: [any Rule.Type] = []
