/// The two values of every subject who has both, in the order of the subjects.
package enum PairedValues: Sendable {
  /// Integers × 10^−decimals, whose differences are of 32 bits as well.
  case short([Int32], [Int32], decimals: Int)
  /// The same of any size.
  case long([Int64], [Int64], decimals: Int)
  case real([Double], [Double])

  /// How many of the subjects have the one value, and how many the other.
  package typealias Present = (before: Int, after: Int)

  /// Of two columns of an endpoint.
  package static func pairing(
    _ before: MeasurementColumn, _ after: MeasurementColumn, subjects: [Int]
  ) -> (values: PairedValues, present: Present) {
    switch (before.cells, after.cells) {
    case (.short(let first, let decimals), .short(let second, _)):
      let (x, y, present) = bothPresent(first, second, subjects)
      return (.short(x, y, decimals: decimals), present)
    case (.long(let first, let decimals), .long(let second, _)):
      let (x, y, present) = bothPresent(first, second, subjects)
      return (.long(x, y, decimals: decimals), present)
    case (.real(let first), .real(let second)):
      let (x, y, present) = bothPresent(first, second, subjects)
      return (.real(x, y), present)
    default:
      return ofTwoForms(before, after, subjects: subjects)
    }
  }

  /// Of columns that hold their values in different forms, as those of imputed values may.
  private static func ofTwoForms(
    _ before: MeasurementColumn, _ after: MeasurementColumn, subjects: [Int]
  ) -> (values: PairedValues, present: Present) {
    let present = (
      before: subjects.count { before.isPresent($0) }, after: subjects.count { after.isPresent($0) }
    )
    let both = subjects.filter { before.isPresent($0) && after.isPresent($0) }
    guard let decimals = before.decimals, after.decimals == decimals else {
      return (.real(both.compactMap(before.value), both.compactMap(after.value)), present)
    }
    return (
      .long(both.compactMap(before.scaled), both.compactMap(after.scaled), decimals: decimals), present
    )
  }

  package var count: Int {
    switch self {
    case .short(let before, _, _): before.count
    case .long(let before, _, _): before.count
    case .real(let before, _): before.count
    }
  }
}

/// The values of two columns at the subjects where both are present. Every value is written to where the next pair
/// belongs, and kept there when it is one: without a branch that missing values would mislead.
private func bothPresent<Cell: ColumnCell>(
  _ before: ColumnRun<Cell>, _ after: ColumnRun<Cell>, _ subjects: [Int]
) -> ([Cell.Number], [Cell.Number], PairedValues.Present) {
  var second: [Cell.Number] = []
  var present: PairedValues.Present = (0, 0)
  let first = [Cell.Number](unsafeUninitializedCapacity: subjects.count) { first, firstCount in
    second = [Cell.Number](unsafeUninitializedCapacity: subjects.count) { second, secondCount in
      before.withCells { before in
        after.withCells { after in
          var count = 0
          for subject in subjects {
            let (x, y) = (before[subject], after[subject])
            let (hasX, hasY) = (x.isPresent ? 1 : 0, y.isPresent ? 1 : 0)
            first[count] = x.number
            second[count] = y.number
            count &+= hasX & hasY
            present.before &+= hasX
            present.after &+= hasY
          }
          firstCount = count
          secondCount = count
        }
      }
    }
  }
  return (first, second, present)
}
