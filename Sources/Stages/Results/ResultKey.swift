package import StudyDefinition

/// The name of one number, the same in text, tables, figures, exports and differences between versions.
///
/// Written `study/endpoint/timepoint/cohort/measure/statistic`, with the group between cohort and measure where
/// the number belongs to one: `t2dm-registry/hba1c/m6/six-months/change/mean`.
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

  package init(
    endpoint: EndpointID, timePoint: TimePointID, cohort: CohortID, group: GroupID?, measure: Measure
  ) {
    self.endpoint = endpoint
    self.timePoint = timePoint
    self.cohort = cohort
    self.group = group
    self.measure = measure
  }

  package func text(study: StudyID) -> String {
    let place = "\(study)/\(endpoint)/\(timePoint)/\(cohort)"
    return group.map { "\(place)/\($0)/\(measure.text)" } ?? "\(place)/\(measure.text)"
  }
}
