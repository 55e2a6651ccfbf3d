import StudyDefinition
import StudyEdition
import StudyResults

extension TableKind {
  /// Who is counted for the change of each endpoint: eligible, with both visits, and left out by what is missing.
  /// Endpoints with the same counts share a row; those for which nobody is left out are the last one. Reasons that the
  /// definition gives are marked.
  static let population = TableKind(
    name: "population", required: [.cohort], optional: [.domain, .endpoint], basis: .cohort,
    summary: "subjects eligible, with both visits, and left out with the reason"
  ) { edition, subject in
    let words = edition.phrases
    var composition = CellComposition(edition)
    guard let cohort = subject.cohort else {
      return Table(id: subject.id("population"), caption: "", columns: [], rows: [])
    }
    let endpoints = subject.endpoints(of: edition.study)
    var rows: [Table.Row] = []
    for timePoint in edition.followUps(of: cohort) {
      for group in edition.groups(of: cohort) {
        let part = PopulationRows(
          edition: edition, cohort: cohort, timePoint: timePoint, group: group, endpoints: endpoints)
        let heading = [edition.text(timePoint.label), group.map { edition.text($0.label) }].compactMap { $0 }
        rows.append(.heading(heading.joined(separator: words(.listSeparator))))
        rows += part.rows(&composition)
      }
    }
    return Table(
      id: subject.id("population"),
      caption: words(.captionPopulation, ["cohort": edition.inSentence(cohort.label)]),
      columns: [
        .init(words(.endpoint), .text), .init(words(.eligible)), .init(words(.withBothPercent)),
        .init(words(.noBaseline)), .init(words(.noFollowUp)), .init(words(.neitherVisit)),
      ], rows: rows, notes: composition.footnotes.notes)
  }
}

/// The rows of one follow-up and group.
private struct PopulationRows {
  let edition: Edition
  let cohort: Cohort
  let timePoint: TimePoint
  let group: Group?
  let endpoints: [Endpoint]

  private static let gaps: [Statistic] = [.missingBaseline, .missingFollowUp, .missingBoth]

  func rows(_ composition: inout CellComposition) -> [Table.Row] {
    let known = endpoints.filter { edition.results[change($0), .n] != nil }
    let complete = known.filter { counts($0).dropFirst(2).allSatisfy { $0 == 0 } }
    let rest = known.filter { endpoint in !complete.contains { $0.id == endpoint.id } }
    var rows: [Table.Row] = []
    for same in sharing(rest) { rows.append(row(edition.listed(same), same[0], &composition)) }
    // Endpoints that apply to some subjects only have other counts, and so another row.
    for same in sharing(complete) {
      let name =
        rest.isEmpty && same.count == known.count && same.count > 1
        ? edition.phrases(.allEndpoints)
        : same.count > Self.mostNamed
          ? edition.phrases(.otherEndpoints, ["count": edition.format.count(same.count)])
          : edition.listed(same)
      rows.append(row(name, same[0], &composition))
    }
    return rows
  }

  /// More complete endpoints than these are counted, not named.
  private static let mostNamed = 6

  private func change(_ endpoint: Endpoint) -> CellKey {
    edition.cell(endpoint, timePoint, cohort, group, .change)
  }

  private func counts(_ endpoint: Endpoint) -> [Int] {
    ([.eligible, .n] + Self.gaps).map { edition.results.count(change(endpoint), $0) ?? 0 }
  }

  /// Endpoints with the same counts and the same reasons, in their order.
  private func sharing(_ endpoints: [Endpoint]) -> [[Endpoint]] {
    var places: [Account: Int] = [:]
    var groups: [[Endpoint]] = []
    for endpoint in endpoints {
      let account = Account(counts: counts(endpoint), reasons: reasons(endpoint))
      let place = places[account, default: groups.count]
      if place < groups.count { groups[place].append(endpoint) } else { groups.append([endpoint]) }
      places[account] = place
    }
    return groups
  }

  /// What endpoints of one row have in common.
  private struct Account: Hashable {
    let counts: [Int]
    let reasons: [String?]
  }

  /// Why values are missing at baseline and at the follow-up, as the definition says.
  private func reasons(_ endpoint: Endpoint) -> [String?] {
    [edition.comparator(of: cohort), timePoint].map { visit in
      visit.flatMap { edition.absence(endpoint, $0, cohort, group) }
    }
  }

  private func row(
    _ name: String, _ endpoint: Endpoint, _ composition: inout CellComposition
  ) -> Table.Row {
    let key = change(endpoint)
    let both = composition.compose(
      "{n} ({share}%)",
      [("n", edition.printed(key, .n)), ("share", edition.printed(key, .coverage))])
    let reasons = reasons(endpoint)
    let gaps = zip(Self.gaps, [[reasons[0]], [reasons[1]], reasons]).map { statistic, reasons in
      var cell = composition.number(key, statistic)
      guard edition.results.count(key, statistic) ?? 0 > 0 else { return cell }
      for reason in Set(reasons.compactMap { $0 }).sorted() {
        cell.marks.append(composition.footnotes.mark(for: edition.phrases.sentence(reason)))
      }
      return cell
    }
    return .cells(header: name, [composition.number(key, .eligible), both] + gaps, indented: true)
  }
}

extension Edition {
  /// Labels one after the other, the first with its capital.
  func listed(_ endpoints: [Endpoint]) -> String {
    endpoints.enumerated().map { $0 == 0 ? text($1.label) : inSentence($1.label) }
      .joined(separator: phrases(.enumeration))
  }
}
