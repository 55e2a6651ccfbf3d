import Diagnostics

/// Two things that the data spell alike could not be told apart.
func distinctDataNames(_ draft: DefinitionDraft) -> [Diagnostic] {
  let study = draft.study
  let measured = study.endpoints.filter { $0.derivation == nil && $0.columns.isEmpty }
  let kinds: [(String, [(String, SourceLocation)])] = [
    ("time points", study.timePoints.map { ($0.dataName, $0.location) }),
    ("endpoints", measured.map { ($0.dataName, $0.location) }),
    ("groups", (study.grouping?.groups ?? []).map { ($0.dataName, $0.location) }),
  ]
  let identifiers = Set(distinctIdentifiers(draft).compactMap(\.location))
  return kinds.flatMap { kind, names in
    // An id that is there twice was reported, and its spelling with it.
    repeated(names).filter { !identifiers.contains($0.place) }.map { name, place, first in
      .error(
        "duplicate-value",
        "two \(kind) are spelled '\(name)' in the data, the first in line \(first.line ?? 1)",
        at: place)
    }
  }
}
