import Diagnostics

/// In the key of a result, the ids of groups, comparisons and responder rules stand where the words for measures do:
/// none may be like another.
func distinctMeasures(_ draft: DefinitionDraft) -> [Diagnostic] {
  let study = draft.study
  let groups =
    (study.grouping?.groups ?? []) + study.comparisons.flatMap { $0.groups?.groups ?? [] }
  var named: [(String, SourceLocation)] = []
  // Repetitions within a kind are the matter of another rule.
  for kind in [
    groups.map { ($0.id.text, $0.location) }, study.comparisons.map { ($0.id.text, $0.location) },
    study.responders.map { ($0.id.text, $0.location) },
  ] {
    var seen: Set<String> = []
    named += kind.filter { seen.insert($0.0).inserted }
  }
  let reserved = reservedMeasures(of: named.map(\.0))
  let taken = named.filter { reserved.contains($0.0) }.map { name, place in
    Diagnostic.error("reserved-id", "'\(name)' is a word of result keys; choose another id", at: place)
  }
  return taken
    + repeated(named).map { name, place, first in
      .error(
        "duplicate-id",
        "the id '\(name)' is used in line \(first.line ?? 1) as well; "
          + "groups, comparisons and responder rules need different ones", at: place)
    }
}

/// The measures of every report, and those made of the ids themselves.
private func reservedMeasures(of ids: [String]) -> Set<String> {
  let measures =
    [
      "value", "characteristic", "events", "baseline", "follow-up", "change", "percent-change", "ratio",
      "shift",
      "effect-size",
    ]
    + WithinGroupTest.allCases.map(\.rawValue)
  let imputed = (measures + ids).flatMap { name in Imputation.allCases.map { "\(name)-\($0.rawValue)" } }
  let tests = ids.flatMap { name in ProportionTest.allCases.map { "\(name)-\($0.rawValue)" } }
  return Set(measures + imputed + tests)
}
