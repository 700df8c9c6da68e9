/// The names of inference rules that are known, in whatever case and with or without hyphens.
enum KnownRules {
  /// How many premises a rule takes.
  enum PremiseCount {
    /// One is enough.
    case one
    /// It joins several.
    case several
    /// It depends on the case.
    case open
  }

  /// How many premises the rule of a name takes; nil when the name is not known.
  static func premiseCount(of name: String) -> PremiseCount? { counts[TitleSkeleton(name)] }

  /// All names.
  static let names = namesByCount.flatMap(\.names)

  private static let counts: [TitleSkeleton: PremiseCount] = Dictionary(
    namesByCount.flatMap { entry in entry.names.map { (TitleSkeleton($0), entry.count) } },
    uniquingKeysWith: { first, _ in first })

  private static let namesByCount: [(count: PremiseCount, names: [String])] = [
    (.one, ofOnePremise), (.several, ofSeveralPremises), (.open, ofAnyPremises),
  ]

  private static let ofOnePremise = [
    "addition", "disjunction introduction", "simplification", "conjunction elimination",
    "double negation", "double negation elimination", "double negation introduction",
    "contraposition", "transposition", "conversion", "obversion", "inversion", "subalternation",
    "immediate inference", "equivalence", "material equivalence", "material implication",
    "commutation", "association", "distribution", "exportation", "importation",
    "De Morgan", "De Morgan's law", "De Morgan's laws", "tautology", "repetition", "reiteration",
    "instantiation", "universal instantiation", "universal elimination", "universal specification",
    "specification",
    "existential instantiation", "existential introduction",
    "generalization", "universal generalization", "universal introduction",
    "existential generalization", "particularization",
    "generalisation", "universal generalisation", "existential generalisation",
    "particularisation",
    "definition", "by definition", "absorption", "ex falso quodlibet", "explosion",
    "negation introduction", "negation elimination",
  ]

  private static let ofSeveralPremises = [
    "modus ponens", "modus ponendo ponens", "conditional elimination", "implication elimination",
    "modus tollens", "modus tollendo tollens", "denying the consequent",
    "affirming the antecedent", "modus tollendo ponens", "modus ponendo tollens",
    "hypothetical syllogism", "chain rule", "transitivity", "disjunctive syllogism",
    "disjunction elimination", "categorical syllogism", "syllogism", "statistical syllogism",
    "practical syllogism", "dilemma", "constructive dilemma", "destructive dilemma",
    "conjunction introduction", "adjunction", "biconditional introduction",
    "identity elimination", "substitution of identicals", "Leibniz's law",
    "barbara", "celarent", "darii", "ferio", "cesare", "camestres", "festino", "baroco",
    "darapti", "disamis", "datisi", "felapton", "bocardo", "ferison",
  ]

  private static let ofAnyPremises = [
    "reductio", "reductio ad absurdum", "indirect proof", "proof by contradiction",
    "proof by cases", "conditional proof", "conditional introduction", "conjunction",
    "deduction", "deductive", "induction", "inductive", "mathematical induction",
    "complete induction", "abduction", "abductive", "reduction", "resolution", "substitution",
    "weighing", "weighing of reasons", "balancing", "inference to the best explanation",
  ]
}
