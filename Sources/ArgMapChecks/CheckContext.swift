import ArgMapModel
import ArgMapSyntax

/// What the rules share while they check one map: computed once, read by all.
public struct CheckContext: Sendable {
  /// The source texts at hand.
  let sources: SourceTexts
  /// Which statements say the same, and which cannot both be true.
  let sameness: Sameness
  /// The words of the statements.
  let words: StatementWords
  /// What the author and the project say about checking.
  let settings: CheckSettings
  /// What the author accepts; for the last rule that runs, with what was accepted by it.
  var suppressions: Suppressions
  /// The rules that run.
  let rules: Set<Diagnostic.ID>
  /// The elements that the author set apart with `#aside`.
  let asides: Asides
  /// The mentions of statements and arguments in texts.
  let mentions: Mentions
  /// The quotations whose sources are at hand, looked up.
  let quotations: Quotations
  /// What the files with schemes hold that the map names.
  let schemeFiles: SchemeFiles
  /// What words do in the language of the map; nil when nothing is known of it.
  let language: Language?
  /// Which steps follow a scheme.
  let schemes: SchemeUses

  private let map: ArgumentMap
  private let judged = MadeOnce<[Grounds.Verdict?]>()

  init(
    _ map: ArgumentMap, sources: SourceTexts, settings: CheckSettings, rules: Set<Diagnostic.ID>
  ) {
    self.map = map
    self.sources = sources
    self.settings = settings
    self.rules = rules
    sameness = Sameness(map)
    words = StatementWords(map)
    suppressions = Suppressions(map)
    asides = Asides(map)
    mentions = Mentions(map)
    quotations = Quotations(of: map, in: sources)
    language = Language.named(settings.language)
    schemeFiles = SchemeFiles(settings.schemeFiles, in: sources)
    schemes = SchemeUses(map, adding: schemeFiles.schemes)
  }

  /// What the reconstructions say of each relation line, in the order of the map's written relations;
  /// nil where there is nothing to judge.
  var verdicts: [Grounds.Verdict?] { judged.value { Grounds.verdicts(on: map, sameness) } }
}
