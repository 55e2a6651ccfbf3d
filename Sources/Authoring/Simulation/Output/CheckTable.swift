import StudyDefinition
import Decimals

extension SimulatedData {
  /// The check as a table of plain text: what was asked for, what the values print, and whether it was a free choice.
  package var checkTable: String {
    let rows = [["values", "visit", "figure", "target", "achieved", "kind", "result"]] + checks.map(\.cells)
    let widths = (0..<7).map { column in rows.map { $0[column].count }.max() ?? 0 }
    var text = ""
    for row in rows {
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell
        if column < 6 { line += String(repeating: " ", count: widths[column] - cell.count + 2) }
      }
      text += line + "\n"
    }
    return text + "\n" + summary + "\n"
  }

  private var summary: String {
    let fixed = checks.filter { !$0.figure.isFree }
    let free = checks.filter(\.figure.isFree)
    func met(_ checks: [TargetCheck]) -> Int { checks.filter(\.isMet).count }
    return "\(met(fixed)) of \(fixed.count) fixed targets met; "
      + "\(met(free)) of \(free.count) free choices reached"
  }
}

extension TargetCheck {
  /// One decimal more than the target has, so that a near miss shows.
  fileprivate var cells: [String] {
    let sign = figure.relation == .equal ? "" : figure.relation.rawValue
    let printed = achieved.flatMap { RoundedDecimal($0, decimals: figure.decimals + 1)?.text } ?? "none"
    return [
      name, visit?.text ?? "", figure.statistic.rawValue, sign + figure.printed, printed,
      figure.isFree ? "free choice" : "fixed", isMet ? "met" : figure.isFree ? "not reached" : "NOT MET",
    ]
  }
}
