import Drawing
import StudyDefinition
import StudyEdition
import StudyResults

/// Changes of endpoints with different units on one scale: in standard deviations of the baseline of the same pairs.
extension FigureContext {
  /// The mean change with its interval; missing without a baseline that varies.
  func standardisedChange(_ cell: CellKey) -> Estimate {
    edition.standardisedChange(cell).map { Estimate($0.centre, low: $0.low, high: $0.high) } ?? .missing
  }

  /// The baseline of the pairs whose change a cell is about.
  func baselineCell(of cell: CellKey) -> CellKey { edition.baselineCell(of: cell) }

  /// The numbers of the store that a standardised change is drawn from.
  func standardisedKeys(_ cell: CellKey) -> [PlottedCell] {
    [
      PlottedCell(cell: cell, statistics: statistics(.confidence)),
      PlottedCell(cell: baselineCell(of: cell), statistics: [.n, .mean, .sd]),
    ]
  }

  /// The finding of a figure of several endpoints: the change that is largest in standard deviations, in its own unit.
  func leading(_ specification: FigureSpecification, _ timePoint: TimePoint) -> String {
    var largest: (endpoint: Endpoint, group: Group?, size: Double)?
    for endpoint in specification.endpoints {
      for group in specification.groups {
        let cell = edition.cell(endpoint, timePoint, specification.cohort, group, .change)
        guard let size = standardisedChange(cell).centre?.magnitude else { continue }
        if size > largest?.size ?? -1 { largest = (endpoint, group, size) }
      }
    }
    guard let largest else { return words(.figureNoData) }
    let finding = finding(largest.endpoint, timePoint, specification.cohort, largest.group, by: .meanSD)
    guard specification.endpoints.count > 1 else { return finding }
    return words(
      .figureLargest,
      ["count": edition.format.count(specification.endpoints.count), "finding": finding])
  }

  /// A mean with its interval as printed: `−0.62 (−0.91 to −0.33)`.
  func intervalText(_ cell: CellKey, _ statistics: (Statistic, Statistic, Statistic)) -> String {
    let centre = edition.printed(cell, statistics.0)
    guard centre.reason == nil else { return centre.text }
    let low = edition.printed(cell, statistics.1)
    let high = edition.printed(cell, statistics.2)
    guard low.reason == nil, high.reason == nil else { return centre.text }
    let limits = words(.bracketed, ["text": edition.format.interval(low.text, high.text)])
    return "\(centre.text) \(limits)"
  }
}
