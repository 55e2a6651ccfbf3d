import Markdown
import StudyData
import StudyDefinition
import StudyEdition
import StudyResults

/// The subjects behind the numbers of a page, for a study that may show them: one table for each endpoint, cohort and
/// group that the page has numbers of, with the values at every visit.
struct SubjectsBehind {
  let edition: Edition
  private let dataset: Dataset

  /// Rows of all tables of a page together; numbers of more subjects lead no further.
  private static let mostRows = 250

  /// Nil unless the definition allows subjects to be shown.
  init?(_ edition: Edition) {
    guard edition.study.showsSubjects, let dataset = edition.dataset else { return nil }
    self.edition = edition
    self.dataset = dataset
  }

  /// Who a cell is about, as far as a table of subjects goes.
  struct Whom: Hashable {
    let endpoint: EndpointID
    let cohort: CohortID
    let group: GroupID?

    init(_ cell: CellKey) {
      endpoint = cell.endpoint
      cohort = cell.cohort
      group = cell.group
    }

    /// The anchor of the table.
    var anchor: String {
      (["subjects", endpoint.text, cohort.text] + [group?.text].compactMap { $0 }).joined(separator: "-")
    }
  }

  /// Those of these cells that have a table: as many as there is room for, in their order.
  func listed(_ cells: [CellKey]) -> Set<Whom> {
    var listed: Set<Whom> = []
    var rows = 0
    for whom in cells.map({ Whom($0) }) where !listed.contains(whom) {
      let count = members(whom).count
      guard count > 0, rows + count <= Self.mostRows else { continue }
      rows += count
      listed.insert(whom)
    }
    return listed
  }

  /// The values of those subjects, one row each.
  func table(_ whom: Whom) -> HTML {
    let study = edition.study
    let words = edition.phrases
    guard let endpoint = study.endpoints.firstIndex(where: { $0.id == whom.endpoint }),
      let cohort = study.cohorts.first(where: { $0.id == whom.cohort })
    else { return "" }
    let visits = study.timePoints.indices.filter { visit in
      study.timePoints[visit].isBaseline
        || edition.followUps(of: cohort).contains { $0.id == study.timePoints[visit].id }
    }
    let names: [String?] = [
      edition.labelWithUnit(study.endpoints[endpoint]), edition.text(cohort.label),
      study.grouping?.groups.first { $0.id == whom.group }.map { edition.text($0.label) },
    ]
    let rows = members(whom).map { subject in
      Table.Row.cells(
        dataset.subjects[subject],
        visits.map { visit in
          let value = dataset.columns[endpoint][visit].value(subject)
          return .words(
            value.flatMap { edition.format.fixed($0, decimals: study.endpoints[endpoint].decimals) }
              ?? edition.format.journal.missing)
        })
    }
    return TableHTML(
      Table(
        id: whom.anchor,
        caption: words(
          .captionSubjects, ["names": names.compactMap { $0 }.joined(separator: words(.listSeparator))]),
        columns: [.init(words(.subject), .text)]
          + visits.map { .init(edition.text(study.timePoints[$0].label)) }, rows: rows)
    ).html
  }

  /// Indexes of the subjects: of the cohort and group, to whom the endpoint applies.
  private func members(_ whom: Whom) -> [Int] {
    let study = edition.study
    guard let endpoint = study.endpoints.firstIndex(where: { $0.id == whom.endpoint }),
      let cohort = study.cohorts.firstIndex(where: { $0.id == whom.cohort })
    else { return [] }
    let group = whom.group.flatMap { id in study.grouping?.groups.firstIndex { $0.id == id } }
    return dataset.subjects.indices.filter { subject in
      dataset.cohorts[cohort][subject] && (dataset.applicable[endpoint]?[subject] ?? true)
        && (group.map { dataset.groups[subject] == $0 } ?? true)
    }
  }
}
