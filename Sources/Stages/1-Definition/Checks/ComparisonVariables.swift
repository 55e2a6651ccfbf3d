import Diagnostics

/// A covariate or factor enters a model once, and none is what the groups are made of: their terms could not be told
/// apart.
func comparisonVariables(_ draft: DefinitionDraft) -> [Diagnostic] {
  draft.study.comparisons.flatMap { comparison -> [Diagnostic] in
    let grouping = (comparison.groups ?? draft.study.grouping)?.attribute
    let node = draft.root.elements("comparisons").first { $0.location == comparison.location }
    let written = ["covariates", "factors"].flatMap { node?.elements($0) ?? [] }.compactMap { element in
      element.text.map { ($0, element.location) }
    }
    let ofGroups = written.filter { $0.0 == grouping }.map { name, place in
      Diagnostic.error(
        "repeated-variable", "the groups of '\(comparison.id)' are made of '\(name)' already", at: place)
    }
    return ofGroups
      + repeated(written).map { name, place, _ in
        .error("repeated-variable", "'\(comparison.id)' adjusts for '\(name)' twice", at: place)
      }
  }
}
