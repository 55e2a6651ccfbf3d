/// Brings the decimal points of a column's first numbers below one another, in cells set flush right with figures of
/// equal width: whatever stands behind the point is made up with spaces to the width of the longest.
///
/// Only cells of the column's common form (one number, or an estimate and its interval, say) are aligned.
struct DecimalAlignment {
  private let form: [String]
  /// The longest of what stands behind the first point, in figures and in points.
  private let tail: Tail

  private struct Tail {
    var figures = 0
    var points = 0
  }

  private static let figureSpace = "\u{2007}"
  /// As wide as a point.
  private static let pointSpace = "\u{2008}"

  init(_ cells: [Table.Cell]) {
    var forms: [[String]: Int] = [:]
    for cell in cells where cell.isNumeric { forms[cell.form, default: 0] += 1 }
    // The most frequent form; of several as frequent, the first in the column.
    let most = forms.values.max() ?? 0
    let form = cells.first { $0.isNumeric && forms[$0.form] == most }?.form ?? []
    self.form = form
    tail = cells.filter { $0.isNumeric && $0.form == form }.reduce(Tail()) { longest, cell in
      let tail = Self.tail(of: cell)
      return Tail(figures: max(longest.figures, tail.figures), points: max(longest.points, tail.points))
    }
  }

  /// The spaces that a cell needs at its end.
  func padding(of cell: Table.Cell) -> String {
    guard cell.isNumeric, cell.form == form else { return "" }
    let own = Self.tail(of: cell)
    return String(repeating: Self.pointSpace, count: tail.points - own.points)
      + String(repeating: Self.figureSpace, count: tail.figures - own.figures)
  }

  /// Figures and signs, and points, behind the whole part of a cell's first number. Words are the same in all cells.
  private static func tail(of cell: Table.Cell) -> Tail {
    var tail = Tail()
    var isBehind = false
    for part in cell.parts {
      guard case .result(_, let number) = part else { continue }
      for scalar in number.unicodeScalars {
        let isMark = scalar == "." || scalar == "," || scalar == "·"
        isBehind = isBehind || isMark
        if isMark { tail.points += 1 } else if isBehind { tail.figures += 1 }
      }
      isBehind = true
    }
    return tail
  }
}

extension Table.Cell {
  /// Whether every result is a number, and there is one; a mark for a missing one has no decimals to be aligned.
  fileprivate var isNumeric: Bool {
    var hasNumber = false
    for part in parts {
      guard case .result(_, let text) = part else { continue }
      guard text.utf8.contains(where: { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return false }
      hasNumber = true
    }
    return hasNumber
  }

  /// The words between the results.
  fileprivate var form: [String] {
    parts.map { if case .words(let text) = $0 { text } else { "" } }
  }
}
