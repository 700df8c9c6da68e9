/// What a rule is called, what it objects to and why, with examples that are tested.
public struct RuleDescription: Sendable {
  /// What a rule is concerned with.
  public enum Category: String, Sendable, CaseIterable {
    /// Whether the text can be read.
    case syntax
    /// Whether titles name what their author means.
    case references
    /// Whether arguments are put together as arguments are.
    case structure
    /// Who backs whom.
    case supportLinks = "support links"
    /// The steps of reconstructed arguments.
    case inferences
    /// Who speaks against whom.
    case attacks
    /// Quotations and the texts they are from.
    case sources
    /// Steps that follow a named scheme.
    case schemes
    /// The words of statements.
    case style
    /// The map as a whole.
    case hygiene = "map hygiene"
    /// What a drawing shows.
    case drawing
  }

  /// The occasion on which a rule runs.
  public enum Profile: String, Sendable, CaseIterable {
    /// On every map.
    case core
    /// Where arguments are reconstructed.
    case reconstruction = "reco"
    /// Where sources are cited.
    case source
    /// Where steps name a scheme.
    case scheme
    /// On request: how statements are worded.
    case style
    /// On request: what somebody who reviews a map looks for.
    case review
  }

  /// The stable name, after what the rule objects to.
  public let id: Diagnostic.ID
  /// How bad its findings are, unless a finding says otherwise.
  public let severity: Diagnostic.Severity
  /// What the rule is concerned with.
  public let category: Category
  /// The occasion on which the rule runs.
  public let profile: Profile
  /// The version of argmap that brought the rule.
  public let since: String
  /// Whether the rule asks for something to be completed, so that it only notes it in a draft.
  public let asksForCompletion: Bool
  /// What the rule objects to, in one sentence.
  public let summary: String
  /// Why that is worth a finding, and what is not meant by it.
  public let rationale: String
  /// A map in which the rule reports one finding.
  public let objectionable: String
  /// The map repaired.
  public let accepted: String
  /// The source texts that the two maps cite.
  public let exampleSources: KeyValuePairs<String, String>

  /// Describes a rule.
  public init(
    _ id: Diagnostic.ID, _ severity: Diagnostic.Severity, _ category: Category,
    profile: Profile = .core, since: String, asksForCompletion: Bool = false, summary: String,
    rationale: String, objectionable: String,
    accepted: String, exampleSources: KeyValuePairs<String, String> = [:]
  ) {
    self.id = id
    self.severity = severity
    self.category = category
    self.profile = profile
    self.since = since
    self.asksForCompletion = asksForCompletion
    self.summary = summary
    self.rationale = rationale
    self.objectionable = objectionable
    self.accepted = accepted
    self.exampleSources = exampleSources
  }
}
