import Drawing
import StudyDefinition
import StudyEdition
import StudyResults

/// The changes of a table as marks on one scale, in standard deviations of the baseline.
struct ChangePictures {
  let edition: Edition
  /// The id of the table they stand in, which begins the ids inside.
  let table: String
  /// The value at either end of every mark.
  let limit: Double

  /// - Parameter changes: all that will be drawn, which decide the limit together.
  init(_ edition: Edition, _ changes: [(cell: CellKey, endpoint: Endpoint)], in table: String) {
    self.edition = edition
    self.table = table
    let drawn = changes.compactMap { edition.standardisedChange($0.cell, of: $0.endpoint) }
    let centres = drawn.map(\.centre.magnitude).max() ?? 0
    let ends = drawn.flatMap { [$0.low, $0.high].compactMap { $0?.magnitude } }.max() ?? 0
    // Every estimate is inside; a wild interval of a tiny sample should not press all others into the middle.
    let wanted = max(centres * 1.05, min(2, max(ends, centres)))
    limit = linearTicks(over: 0...max(wanted, 0.1), about: 2).last?.value ?? 1
  }

  /// What the column shows, for a note below the table.
  var note: String {
    edition.phrases(.noteChangePicture, ["limit": edition.format.plain(limit)])
  }

  func cell(_ change: CellKey, _ endpoint: Endpoint, _ group: Group?) -> Table.Cell {
    guard let found = edition.standardisedChange(change, of: endpoint) else { return .empty }
    let name = [edition.labelWithUnit(endpoint), group.map { edition.text($0.label) }].compactMap { $0 }
      .joined(separator: edition.phrases(.listSeparator))
    let statistics: [Statistic] =
      endpoint.summary == .medianIQR
      ? [.hodgesLehmann, .hodgesLehmannLow, .hodgesLehmannHigh] : [.mean, .ciLow, .ciHigh]
    let printed = statistics.map { edition.printed(change, $0).text }
    let key = [table, "size", endpoint.id.text, group?.id.text].compactMap { $0 }.joined(separator: "-")
    let figure = Figure(
      key: key, title: name + edition.phrases(.colon) + edition.phrases(.change),
      description: printed[0]
        + edition.phrases(
          .bracketed, ["text": edition.format.interval(printed[1], printed[2])]),
      panel: IntervalMark(Estimate(found.centre, low: found.low, high: found.high), limit: limit).drawn())
    return Table.Cell([.picture(svg: figure.svg(for: .page))])
  }
}
