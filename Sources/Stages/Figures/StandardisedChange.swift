import Drawing
import StudyDefinition
import StudyEdition
import StudyResults

/// Changes of endpoints with different units on one scale: in standard deviations of the baseline of the same pairs.
///
/// Only where a mark stands is standardised here; every number printed beside it is a number of the store.
extension FigureContext {
  /// The mean change with its interval; missing without a baseline that varies.
  func standardisedChange(_ cell: CellKey) -> Estimate {
    guard let sd = edition.results.number(baselineCell(of: cell), .sd), sd > 0 else { return .missing }
    let results = edition.results
    func scaled(_ statistic: Statistic) -> Double? { results.number(cell, statistic).map { $0 / sd } }
    return Estimate(scaled(.mean), low: scaled(.ciLow), high: scaled(.ciHigh))
  }

  /// The baseline of the pairs whose change a cell is about.
  func baselineCell(of cell: CellKey) -> CellKey {
    CellKey(
      endpoint: cell.endpoint, timePoint: cell.timePoint, cohort: cell.cohort, group: cell.group,
      measure: .baseline)
  }

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
    let finding = finding(largest.endpoint, timePoint, specification.cohort, largest.group)
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
