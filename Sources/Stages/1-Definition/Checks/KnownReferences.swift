import Diagnostics

/// What is referred to by its id is declared.
func knownReferences(_ draft: DefinitionDraft) -> [Diagnostic] {
  let study = draft.study
  return draft.references.compactMap { reference in
    let known =
      switch reference.kind {
      case .endpoint: declared("endpoints", draft.root)
      case .visit: declared("timepoints", draft.root)
      case .cohort: declared("cohorts", draft.root) + study.cohorts.map(\.id.text)
      case .domain: declared("domains", draft.root)
      case .comparison: declared("comparisons", draft.root)
      case .attribute: declared("attributes", draft.root)
      // Groups that the data list are not known yet; an id of them is taken as it is.
      case .group:
        draft.root["groups"]?["levels"] == nil
          ? [reference.name] : study.grouping?.groups.map(\.id.text) ?? []
      }
    guard !known.contains(reference.name) else { return nil }
    return .error(
      "unknown-\(reference.kind.rawValue)", "unknown \(reference.kind.rawValue) '\(reference.name)'",
      at: reference.location, suggestion: nearestName(to: reference.name, among: known))
  }
}

/// Ids as written, those of things that were refused for another reason included.
private func declared(_ key: String, _ root: YAMLNode) -> [String] {
  root.elements(key).compactMap { $0.text("id") }
}
