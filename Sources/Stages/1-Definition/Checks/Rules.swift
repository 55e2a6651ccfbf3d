import Diagnostics

/// A definition whose parts were read, before anything relies on it.
struct DefinitionDraft: Sendable {
  let study: Study
  let references: [DefinitionReader.Reference]
  let root: YAMLNode

  /// The places of the keys of a part of the study, which is an element of a list that begins at `start`.
  func keys(of list: String, at start: SourceLocation) -> [String: SourceLocation] {
    let part = root.elements(list).first { $0.location == start }
    return Dictionary(
      (part?.entries ?? []).map { ($0.key, $0.location) }, uniquingKeysWith: { first, _ in first })
  }
}

/// What has to be true of a definition beyond the shape of its parts. Each rule finds every place that breaks it; to add
/// one, write it in a file of its own and name it here.
private let rules: [@Sendable (DefinitionDraft) -> [Diagnostic]] = [
  oneBaseline, distinctIdentifiers, distinctDataNames, knownReferences, followUpVisits, visitWindows,
  studyDays,
  visitColumns, derivationCycles, expressionNames, rangeBounds, labelLanguages, comparisonGroups,
  contrastWeights, methodOptions, comparisonVariables, comparisonMargins, responderTests, soleTests,
  distinctFamilies, distinctMeasures, distinctContrasts,
  attributeLevels, subgroupCohorts, cohortVisits, keyedIdentifiers, unusedIgnoredNames,
]

/// Every broken rule, rule by rule.
func problems(of draft: DefinitionDraft) -> [Diagnostic] {
  rules.flatMap { $0(draft) }
}
