import Diagnostics
import StudyDefinition

/// One endpoint of some subjects, ready to be drawn: names replaced by columns and rows.
struct Entry {
  /// How checks call it.
  let name: String
  let endpoint: Int
  let decimals: Int
  /// Everybody who is measured at some visit.
  let rows: [Int]
  let skewness: Skewness
  let visits: [EntryVisit]
  /// Nil when drawn.
  let formula: Formula?
  let location: SourceLocation
}

/// One visit of an entry.
struct EntryVisit {
  /// Nil for an attribute.
  let label: TimePointID?
  /// Which visit of the study.
  let number: Int
  let column: Int
  /// Those with a value at this visit.
  let rows: [Int]
  let targets: VisitTargets
  let bounds: UnitBounds
  private let members: Set<Int>

  init(
    label: TimePointID?, number: Int, column: Int, rows: [Int], targets: VisitTargets, bounds: UnitBounds
  ) {
    self.label = label
    self.number = number
    self.column = column
    self.rows = rows
    self.targets = targets
    self.bounds = bounds
    members = Set(rows)
  }

  func has(_ row: Int) -> Bool { members.contains(row) }
}

/// Bounds in units of the last decimal, both included.
struct UnitBounds {
  let low: Int
  let high: Int

  /// Open ends are as far away as whole numbers can be added without care.
  init(_ range: ValueRange?, decimals: Int) {
    let unit = unitsInOne(decimals)
    let limit = 1_000_000_000_000.0
    func units(_ value: Double?, _ open: Double, _ rule: FloatingPointRoundingRule) -> Int {
      // A bound such as 0.29 is not a whole number of hundredths in binary.
      let scaled = (value.map { $0 * unit } ?? open)
      let nearest = scaled.rounded()
      let exact = abs(scaled - nearest) < 1e-6 ? nearest : scaled.rounded(rule)
      return Int(min(max(exact, -limit), limit))
    }
    low = units(range?.low, -limit, .up)
    high = max(low, units(range?.high, limit, .down))
  }

  func clamp(_ units: Int) -> Int { min(max(units, low), high) }

  /// How far outside.
  func excess(_ units: Int) -> Int { units < low ? low - units : units > high ? units - high : 0 }
}
