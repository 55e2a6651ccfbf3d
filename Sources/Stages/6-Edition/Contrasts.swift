package import StudyDefinition
package import StudyResults

/// A difference that a comparison estimates, in words.
package struct NamedContrast: Sendable {
  package let id: ContrastID
  package let label: String
  /// Nil for a contrast of more than two groups.
  package let pair: (group: Group, other: Group)?
}

extension Edition {
  /// The groups of a comparison: its own, or the study's.
  package func groups(of comparison: Comparison) -> [Group] {
    (comparison.groups ?? study.grouping)?.groups ?? []
  }

  /// Every two groups of a grouping, in the order of the analysis.
  package func contrasts(of grouping: Grouping?) -> [NamedContrast] {
    guard let grouping else { return [] }
    return grouping.pairs.map { pair in
      let (group, other) = (grouping.groups[pair.group], grouping.groups[pair.other])
      return NamedContrast(
        id: .pair(group.id, minus: other.id),
        label: phrases(.contrastPair, ["group": text(group.label), "other": text(other.label)]),
        pair: (group, other))
    }
  }

  /// The differences of a comparison: every two groups, then the declared contrasts.
  package func contrasts(of comparison: Comparison) -> [NamedContrast] {
    contrasts(of: comparison.groups ?? study.grouping)
      + comparison.contrasts.enumerated().map { index, contrast in
        NamedContrast(id: .declared(index), label: text(contrast.label), pair: nil)
      }
  }

  package func cell(
    _ endpoint: Endpoint, _ timePoint: TimePoint, _ cohort: Cohort, _ group: Group? = nil, _ measure: Measure,
    _ contrast: ContrastID
  ) -> CellKey {
    CellKey(
      endpoint: endpoint.id, timePoint: timePoint.id, cohort: cohort.id, group: group?.id, measure: measure,
      contrast: contrast)
  }
}
