import StudyDefinition
import StudyEdition
import StudyResults

extension TableKind {
  /// What was measured when: n at every visit and its share of those eligible, a row an endpoint; where nothing was
  /// collected, a dash with the reason. Endpoints of a domain with the same counts share a row.
  static let coverage = TableKind(
    name: "coverage", required: [.cohort], optional: [.domain], basis: .cohort,
    summary: "n of every endpoint at every visit, with its share of those eligible, and holes shown"
  ) { edition, subject in
    let words = edition.phrases
    var composition = CellComposition(edition)
    guard let cohort = subject.cohort else {
      return Table(id: subject.id("coverage"), caption: "", columns: [], rows: [])
    }
    let visits = [edition.comparator(of: cohort)].compactMap { $0 } + edition.followUps(of: cohort)
    var rows: [Table.Row] = []
    for domain in edition.study.domains {
      let endpoints = subject.endpoints(of: edition.study).filter { $0.domain == domain.id }
      guard !endpoints.isEmpty else { continue }
      rows.append(.heading(edition.text(domain.label)))
      for group in edition.groups(of: cohort) {
        for same in edition.sharingCounts(endpoints, visits, cohort, group) {
          let name = [edition.listed(same), group.map { edition.inSentence($0.label) }].compactMap { $0 }
          rows.append(
            .cells(
              header: name.joined(separator: words(.clauseSeparator)),
              [composition.number(edition.cell(same[0], visits[0], cohort, group, .value), .eligible)]
                + visits.map { composition.collected(same[0], $0, cohort, group) },
              indented: true))
        }
      }
    }
    return Table(
      id: subject.id("coverage"),
      caption: words(.captionCoverage, ["cohort": edition.inSentence(cohort.label)]),
      columns: [.init(words(.endpoint), .text), .init(words(.eligible))]
        + visits.map { .init(edition.text($0.label)) },
      rows: rows, notes: [Table.Note(words(.noteCoverageShare))] + composition.footnotes.notes)
  }
}

extension CellComposition {
  /// n with its share; of values missing for a known reason, with its mark; a dash where there are none at all.
  fileprivate mutating func collected(
    _ endpoint: Endpoint, _ visit: TimePoint, _ cohort: Cohort, _ group: Group?
  ) -> Table.Cell {
    let key = edition.cell(endpoint, visit, cohort, group, .value)
    guard let n = edition.results.count(key, .n), let eligible = edition.results.count(key, .eligible) else {
      return .empty
    }
    if n == 0, eligible > 0 {
      let reason = edition.notCollected(endpoint, visit, cohort, group)
      return Table.Cell(
        [.words(edition.format.journal.missing)],
        marks: [footnotes.mark(for: edition.phrases.sentence(reason))])
    }
    var cell = compose(
      "{n} ({share}%)", [("n", edition.printed(key, .n)), ("share", edition.printed(key, .coverage))])
    if n < eligible, let reason = edition.absence(endpoint, visit, cohort, group) {
      cell.marks.append(footnotes.mark(for: edition.phrases.sentence(reason)))
    }
    return cell
  }
}

extension Edition {
  /// Endpoints with the same counts at every visit, and the same reasons where some are missing, in their order.
  fileprivate func sharingCounts(
    _ endpoints: [Endpoint], _ visits: [TimePoint], _ cohort: Cohort, _ group: Group?
  ) -> [[Endpoint]] {
    func pattern(_ endpoint: Endpoint) -> [String] {
      visits.map { visit in
        let key = cell(endpoint, visit, cohort, group, .value)
        let (n, eligible) = (results.count(key, .n) ?? -1, results.count(key, .eligible) ?? -1)
        return "\(n)/\(eligible)/" + (n < eligible ? absence(endpoint, visit, cohort, group) ?? "" : "")
      }
    }
    var found: [(pattern: [String], endpoints: [Endpoint])] = []
    for endpoint in endpoints {
      let own = pattern(endpoint)
      if let place = found.firstIndex(where: { $0.pattern == own }) {
        found[place].endpoints.append(endpoint)
      } else {
        found.append((own, [endpoint]))
      }
    }
    return found.map(\.endpoints)
  }
}
