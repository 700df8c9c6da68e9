import ArgMapModel
public import ArgMapSyntax

/// The rules that a map is checked by unless somebody asks for others, in the order of their
/// categories.
public let standardRules: [any Rule.Type] = [
  UndefinedStatement.self,
  UndefinedArgument.self,
  UndefinedMention.self,
  TitleNearMiss.self,
  TitleKindClash.self,
  DuplicateTitle.self,
  UnknownThesis.self,
  UnknownDataKey.self,
  UnknownSetting.self,

  EmptyText.self,
  StepWithoutInput.self,
  PCSNumbering.self,
  RepeatedPremise.self,
  UnreconstructedArgument.self,
  UntitledNode.self,

  SelfSupport.self,
  CircularSupport.self,
  NearCircularSupport.self,
  BeggingTheQuestion.self,
  UnsupportedClaim.self,
  SupportedBasic.self,
  UnusedConclusion.self,
  UnusedIntermediateConclusion.self,
  UnusedPremise.self,
  UnreachableFromThesis.self,
  SupportAndAttack.self,
  UngroundedRelation.self,
  SketchContradictsReconstruction.self,
  RelationMissingFromSketch.self,
  DuplicateRelation.self,
  RedundantSupport.self,
  SupportsBothSides.self,
  PreconditionAsSupport.self,
  SuspectLink.self,
  LoadBearingPremise.self,

  StepWithoutRule.self,
  MissingUses.self,
  UnknownInput.self,
  ThinStep.self,
  UnknownRule.self,
  ContradictoryPremises.self,
  PremiseContradictsConclusion.self,
  TermNotInPremises.self,
  DanglingTerm.self,

  SelfAttack.self,
  UndercutOnStatement.self,
  UndercutWithoutStep.self,
  AmbiguousUndercut.self,
  EquivalentAndContrary.self,
  AttackOnOwnSupport.self,
  UnansweredAttack.self,

  SourceFileMissing.self,
  QuoteNotFound.self,
  QuoteDrifted.self,
  QuoteAmbiguous.self,
  QuoteOutOfContext.self,
  WrongPage.self,
  SourceChanged.self,
  UnsourcedClaim.self,
  MissingSpeaker.self,
  SourceUncovered.self,

  FaultySchemeFile.self,
  UnknownScheme.self,
  SchemePremiseMissing.self,
  SchemeRoleUnknown.self,
  SchemeConclusionMismatch.self,
  CriticalQuestionUnanswered.self,
  CriticalQuestionUnknown.self,

  CompoundStatement.self,
  PremiseContainsInference.self,
  HedgedStatement.self,
  QuantifierJump.self,
  IsOughtGap.self,
  NotAClaim.self,
  ContextDependentStatement.self,
  LongStatement.self,
  NearDuplicateStatements.self,

  UnusedDefinition.self,
  OrphanComponent.self,
  SeveralRoots.self,
  NoRoot.self,
  GroupMisuse.self,
  UnknownTag.self,
  TextRewritten.self,
  MapTooLarge.self,
  OneSidedIssue.self,

  UnusedSuppression.self,
]

extension RuleDescription {
  /// Every kind of finding, those of reading the text first.
  public static var all: [RuleDescription] {
    readingKinds + standardRules.map { $0.about }
  }

  /// What is found while a text is read.
  static let readingKinds = syntaxRules + compositionRules + readingRules

  /// What is found while a text is read, by name.
  static let ofReading = Dictionary(uniqueKeysWithValues: readingKinds.map { ($0.id, $0) })

  /// Every kind of finding, by name.
  static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  /// Whether a kind of finding is about whether the text can be read.
  public static func isSyntax(_ id: Diagnostic.ID) -> Bool { byName[id]?.category == .syntax }

  /// The name of the rule or category that somebody probably meant.
  public static func name(closeTo name: String) -> String? {
    var names = TitleIndex(Category.allCases.map(\.optionName) + all.map(\.id.name))
    return names.suggestion(for: name)?.title
  }
}
