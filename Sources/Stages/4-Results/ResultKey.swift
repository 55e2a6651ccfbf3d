package import StudyDefinition

/// The name of one number, the same in text, tables, figures, exports and differences between versions.
///
/// Written `study/endpoint/timepoint/cohort/measure/statistic`, with the group between cohort and measure where
/// the number belongs to one, and the contrast behind the measure where it is about a difference or a term of a model:
/// `t2dm-registry/hba1c/m6/six-months/change/mean`, `trial/hba1c/m6/all/primary/high-vs-placebo/difference`. Groups,
/// measures, contrasts and statistics never share a word, so a key reads one way only.
package struct ResultKey: Hashable, Sendable {
  package let cell: CellKey
  package let statistic: Statistic

  package init(_ cell: CellKey, _ statistic: Statistic) {
    self.cell = cell
    self.statistic = statistic
  }

  /// The key as exports write it.
  package func text(study: StudyID) -> String { "\(cell.text(study: study))/\(statistic.rawValue)" }
}

/// What a group of statistics is about: they share their subjects, their n and their method.
package struct CellKey: Hashable, Sendable {
  package let endpoint: EndpointID
  package let timePoint: TimePointID
  package let cohort: CohortID
  /// Nil for all subjects of the cohort together.
  package let group: GroupID?
  package let measure: Measure
  /// Nil for what is about the subjects themselves.
  package let contrast: ContrastID?

  package init(
    endpoint: EndpointID, timePoint: TimePointID, cohort: CohortID, group: GroupID?, measure: Measure,
    contrast: ContrastID? = nil
  ) {
    self.endpoint = endpoint
    self.timePoint = timePoint
    self.cohort = cohort
    self.group = group
    self.measure = measure
    self.contrast = contrast
  }

  /// The words between the study and the statistic, in the order of the key.
  package var path: [String] {
    let group = group.map { [$0.text] } ?? []
    let contrast = contrast.map { [$0.text] } ?? []
    return [endpoint.text, timePoint.text, cohort.text] + group + [measure.text] + contrast
  }

  package func text(study: StudyID) -> String {
    var text = study.text
    text.reserveCapacity(80)
    for word in path {
      text += "/"
      text += word
    }
    return text
  }
}
