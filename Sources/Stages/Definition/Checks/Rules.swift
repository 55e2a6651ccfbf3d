import Diagnostics

/// A definition whose parts were read, before anything relies on it.
struct DefinitionDraft: Sendable {
  let study: Study
  let references: [DefinitionReader.Reference]
  let root: YAMLNode
}

/// What has to be true of a definition beyond the shape of its parts. Each rule finds every place that breaks it; to add
/// one, write it in a file of its own and name it here.
private let rules: [@Sendable (DefinitionDraft) -> [Diagnostic]] = [
  oneBaseline, distinctIdentifiers, distinctDataNames, knownReferences, followUpVisits, visitWindows,
  studyDays,
  visitColumns, derivationCycles, expressionNames, rangeBounds, labelLanguages, comparisonGroups,
  contrastWeights, contrastMethods, comparisonMargins, responderTests, distinctFamilies, distinctMeasures,
  attributeLevels, subgroupCohorts,
]

/// Every broken rule, rule by rule.
func problems(of draft: DefinitionDraft) -> [Diagnostic] {
  rules.flatMap { $0(draft) }
}
