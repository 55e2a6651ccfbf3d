import Diagnostics

/// An id names one thing of its kind, a language is listed once.
func distinctIdentifiers(_ draft: DefinitionDraft) -> [Diagnostic] {
  let study = draft.study
  let kinds: [(String, [(String, SourceLocation)])] = [
    ("time point", study.timePoints.map { ($0.id.text, $0.location) }),
    ("cohort", study.cohorts.map { ($0.id.text, $0.location) }),
    ("domain", study.domains.map { ($0.id.text, $0.location) }),
    ("endpoint", study.endpoints.map { ($0.id.text, $0.location) }),
    ("kind of event", (study.events?.kinds ?? []).map { ($0.id.text, $0.location) }),
    ("listing", study.listings.map { ($0.id.text, $0.location) }),
    ("attribute", study.attributes.map { ($0.id.text, $0.location) }),
    ("group", (study.grouping?.groups ?? []).map { ($0.id.text, $0.location) }),
    ("comparison", study.comparisons.map { ($0.id.text, $0.location) }),
    ("responder rule", study.responders.map { ($0.id.text, $0.location) }),
    ("family", study.multiplicity.map { ($0.id.text, $0.location) }),
    ("subgroup family", study.subgroups.map { ($0.id.text, $0.location) }),
    ("figure", study.figures.map { ($0.id.text, $0.location) }),
    (
      "language",
      draft.root.elements("languages").compactMap { node in node.text.map { ($0, node.location) } }
    ),
  ]
  return kinds.flatMap { kind, names in
    repeated(names).map { name, place, first in
      .error(
        "duplicate-id", "the \(kind) '\(name)' is declared twice, first in line \(first.line ?? 1)", at: place
      )
    }
  }
}

/// Every name after its first appearance, with the place of the first.
func repeated(_ names: [(String, SourceLocation)]) -> [(
  name: String, place: SourceLocation, first: SourceLocation
)] {
  var first: [String: SourceLocation] = [:]
  var found: [(String, SourceLocation, SourceLocation)] = []
  for (name, place) in names {
    if let earlier = first[name] { found.append((name, place, earlier)) } else { first[name] = place }
  }
  return found
}
