import Markdown
import StudyData
import StudyDefinition
import StudyEdition
import StudyResults

/// The subjects behind the numbers of a page, for a study that may show them: one table for each domain and cohort that the
/// page has numbers of, a block an endpoint, with the values at every visit. Few subjects stand in columns, many in rows.
struct SubjectsBehind {
  let edition: Edition
  private let dataset: Dataset

  /// Rows of all tables of a page together; numbers of more subjects lead no further.
  private static let mostRows = 1_000
  /// Subjects that have room side by side.
  private static let mostColumns = 12

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

    init(_ cell: CellKey) {
      endpoint = cell.endpoint
      cohort = cell.cohort
    }

    /// The anchor of the block.
    var anchor: String { "subjects-\(endpoint)-\(cohort)" }
  }

  /// Those of these cells that have a block: as many as there is room for, in their order.
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

  /// The tables of these, in their order.
  ///
  /// - Parameter name: what their endpoints have in common.
  func tables(_ shown: [Whom], name: String) -> HTML {
    var cohorts: [CohortID] = []
    for whom in shown where !cohorts.contains(whom.cohort) { cohorts.append(whom.cohort) }
    return cohorts.reduce(into: HTML()) { out, id in
      if let cohort = edition.study.cohorts.first(where: { $0.id == id }) {
        out += table(shown.filter { $0.cohort == id }, cohort, name)
      }
    }
  }

  private func table(_ shown: [Whom], _ cohort: Cohort, _ name: String) -> HTML {
    let words = edition.phrases
    let visits = edition.study.timePoints.indices.filter { visit in
      let id = edition.study.timePoints[visit].id
      return edition.study.timePoints[visit].isBaseline || edition.comparator(of: cohort)?.id == id
        || edition.followUps(of: cohort).contains { $0.id == id }
    }
    let groups = grouped(Set(shown.flatMap { members($0) }), of: cohort)
    let subjects = groups.flatMap(\.subjects)
    let inColumns = subjects.count <= Self.mostColumns
    let id = "subjects-of-\(shown.first?.endpoint.text ?? "")-\(cohort.id)"
    let names = [name, edition.text(cohort.label)].joined(separator: words(.listSeparator))
    let shape = inColumns && subjects.count > Self.mostColumns / 2 ? "table wide" : "table"
    var out: HTML =
      "<div class=\"\(shape)\" role=\"group\" tabindex=\"0\" aria-labelledby=\"\(id)\">\n<table class=\"data\">"
    out += "<caption id=\"\(id)\">\(words(.captionSubjects, ["names": names]))</caption>\n<thead>"
    let columns = inColumns ? subjects.map { dataset.subjects[$0] } : visits.map { visitText($0) }
    if inColumns, groups.contains(where: { $0.group != nil }) {
      out += "<tr><th scope=\"col\" rowspan=\"2\">\(words(.visit))</th>"
      for group in groups {
        out += "<th scope=\"colgroup\" colspan=\"\(group.subjects.count)\">"
        out += "\(group.group.map { edition.text($0.label) } ?? "")</th>"
      }
      out += "</tr>\n<tr>"
    } else {
      out += "<tr><th scope=\"col\">\(inColumns ? words(.visit) : words(.subject))</th>"
    }
    for column in columns { out += "<th scope=\"col\" class=\"number\">\(column)</th>" }
    out += "</tr></thead>\n"
    for (place, endpoint) in edition.study.endpoints.enumerated() {
      guard let whom = shown.first(where: { $0.endpoint == endpoint.id }) else { continue }
      out += "<tbody id=\"\(whom.anchor)\">\n<tr class=\"heading\">"
      out +=
        "<th scope=\"rowgroup\" colspan=\"\(columns.count + 1)\">\(edition.labelWithUnit(endpoint))</th></tr>\n"
      let inside = Set(members(whom))
      func cell(_ subject: Int, _ visit: Int) -> HTML {
        guard inside.contains(subject) else { return "<td></td>" }
        let value = dataset.columns[place][visit].value(subject)
        let text = value.flatMap { edition.format.fixed($0, decimals: endpoint.decimals) }
        return "<td>\(text ?? edition.format.journal.missing)</td>"
      }
      if inColumns {
        for visit in visits {
          out += "<tr><th scope=\"row\" class=\"indented\">\(visitText(visit))</th>"
          for subject in subjects { out += cell(subject, visit) }
          out += "</tr>\n"
        }
      } else {
        for group in groups {
          let suffix = group.group.map { words(.bracketed, ["text": edition.text($0.label)]) } ?? ""
          for subject in group.subjects where inside.contains(subject) {
            out += "<tr><th scope=\"row\" class=\"indented\">\(dataset.subjects[subject])\(suffix)</th>"
            for visit in visits { out += cell(subject, visit) }
            out += "</tr>\n"
          }
        }
      }
      out += "</tbody>\n"
    }
    out += "</table>\n</div>\n"
    return out
  }

  private func visitText(_ visit: Int) -> String { edition.text(edition.study.timePoints[visit].label) }

  /// Subjects by their groups, those without one first; all together in a cohort that is not split.
  private func grouped(_ subjects: Set<Int>, of cohort: Cohort) -> [(group: Group?, subjects: [Int])] {
    let groups = edition.groups(of: cohort).compactMap { $0 }
    func place(_ group: Group) -> Int? { edition.study.grouping?.groups.firstIndex { $0.id == group.id } }
    let places = groups.compactMap { place($0) }
    let rest = subjects.filter { !places.contains(dataset.groups[$0]) }.sorted()
    let inGroups = groups.map { group in
      (group: Optional(group), subjects: subjects.filter { dataset.groups[$0] == place(group) }.sorted())
    }
    return ([(group: nil, subjects: rest)] + inGroups).filter { !$0.subjects.isEmpty }
  }

  /// Indexes of the subjects of the cohort to whom the endpoint applies.
  private func members(_ whom: Whom) -> [Int] {
    let study = edition.study
    guard let endpoint = study.endpoints.firstIndex(where: { $0.id == whom.endpoint }),
      let cohort = study.cohorts.firstIndex(where: { $0.id == whom.cohort })
    else { return [] }
    return dataset.subjects.indices.filter { subject in
      dataset.cohorts[cohort][subject] && (dataset.applicable[endpoint]?[subject] ?? true)
    }
  }
}
