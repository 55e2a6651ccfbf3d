/// Values as they are recorded: whole numbers of units of the last decimal, a column an endpoint and visit, a row a
/// subject.
struct Recording {
  let subjects: Int
  var columns: [[Int]]

  /// No value.
  static let absent = Int.min

  init(subjects: Int, columns: Int) {
    self.subjects = subjects
    self.columns = Array(repeating: Array(repeating: Self.absent, count: subjects), count: columns)
  }

  /// The values of some subjects, in units; absent ones left out.
  func units(_ column: Int, of rows: [Int]) -> [Int] {
    let values = columns[column]
    return rows.compactMap { values[$0] == Self.absent ? nil : values[$0] }
  }

  /// Second minus first of the subjects who have both, in units.
  func differences(_ second: Int, minus first: Int, of rows: [Int]) -> [Int] {
    let after = columns[second]
    let before = columns[first]
    return rows.compactMap { row in
      after[row] == Self.absent || before[row] == Self.absent ? nil : after[row] - before[row]
    }
  }
}

/// 10 to the power of a number of decimals: units in one.
func unitsInOne(_ decimals: Int) -> Double {
  var power = 1.0
  for _ in 0..<max(0, decimals) { power *= 10 }
  return power
}
