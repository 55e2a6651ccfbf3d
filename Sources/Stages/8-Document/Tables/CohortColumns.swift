import StudyDefinition
import StudyEdition

/// A column a cohort; of one that is split, a column a group and one for all of its subjects together.
struct CohortColumns {
  let edition: Edition
  let places: [(cohort: Cohort, group: Group?)]

  init(_ edition: Edition, _ cohorts: [Cohort]) {
    self.edition = edition
    places = cohorts.flatMap { cohort in
      let groups = edition.groups(of: cohort)
      return (groups + (groups.count > 1 ? [nil] : [])).map { (cohort, $0) }
    }
  }

  private var isSplit: Bool { places.contains { $0.group != nil } }

  var columns: [Table.Column] {
    places.map { place in
      let group = place.group.map { edition.text($0.label) } ?? edition.phrases(.allSubjects)
      return Table.Column(isSplit ? group : edition.text(place.cohort.label))
    }
  }

  /// A heading over each cohort's groups, where there are several cohorts.
  var spans: [Table.Span] {
    let cohorts = places.reduce(into: [Cohort]()) { found, place in
      if found.last?.id != place.cohort.id { found.append(place.cohort) }
    }
    guard isSplit, cohorts.count > 1 else { return [] }
    return [Table.Span("", count: 1)]
      + cohorts.map { cohort in
        Table.Span(edition.text(cohort.label), count: places.count { $0.cohort.id == cohort.id })
      }
  }
}
