import Statistics
import StudyData

/// The two values of every subject who has both, in the order of the subjects.
enum PairedValues {
  /// Whole numbers of units of the scale's last decimal.
  case decimal([Int64], [Int64], DecimalScale)
  case real([Double], [Double])

  /// How many of the subjects have the one value, and how many the other.
  typealias Present = (before: Int, after: Int)

  static func pairing(
    _ before: MeasurementColumn, _ after: MeasurementColumn, subjects: [Int]
  ) -> (values: PairedValues, present: Present) {
    switch (before, after, before.scale) {
    case (.decimal(let first, _), .decimal(let second, _), let scale?):
      let (x, y, present) = bothPresent(first, second, subjects) { $0 != MeasurementColumn.absent }
      return (.decimal(x, y, scale), present)
    case (.real(let first), .real(let second), _):
      let (x, y, present) = bothPresent(first, second, subjects) { !$0.isNaN }
      return (.real(x, y), present)
    default:
      let both = subjects.compactMap { subject in
        before.value(subject).flatMap { x in after.value(subject).map { (x, $0) } }
      }
      let present = (
        before: subjects.count { before.isPresent($0) }, after: subjects.count { after.isPresent($0) }
      )
      return (.real(both.map(\.0), both.map(\.1)), present)
    }
  }

  var count: Int {
    switch self {
    case .decimal(let before, _, _): before.count
    case .real(let before, _): before.count
    }
  }
}

/// The values of two columns at the subjects where both are present. Every value is written to where the next pair
/// belongs, and kept there when it is one: without a branch that missing values would mislead.
@inline(__always) private func bothPresent<Value>(
  _ before: [Value], _ after: [Value], _ subjects: [Int], isPresent: (Value) -> Bool
) -> ([Value], [Value], PairedValues.Present) {
  var second: [Value] = []
  var present: PairedValues.Present = (0, 0)
  let first = [Value](unsafeUninitializedCapacity: subjects.count) { first, firstCount in
    second = [Value](unsafeUninitializedCapacity: subjects.count) { second, secondCount in
      before.withUnsafeBufferPointer { before in
        after.withUnsafeBufferPointer { after in
          var count = 0
          for subject in subjects {
            let (x, y) = (before[subject], after[subject])
            let (hasX, hasY) = (isPresent(x) ? 1 : 0, isPresent(y) ? 1 : 0)
            first[count] = x
            second[count] = y
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

extension Array {
  /// The elements at the indexes, those left out that are not present.
  @inline(__always) func present(at indexes: [Int], _ isPresent: (Element) -> Bool) -> [Element] {
    withUnsafeBufferPointer { elements in
      [Element](unsafeUninitializedCapacity: indexes.count) { found, foundCount in
        var count = 0
        for index in indexes {
          found[count] = elements[index]
          count &+= isPresent(elements[index]) ? 1 : 0
        }
        foundCount = count
      }
    }
  }
}

extension MeasurementColumn {
  /// What turns whole numbers into values; nil for a column of doubles.
  var scale: DecimalScale? { decimals.flatMap { DecimalScale(decimals: $0) } }
}

extension Dataset {
  /// Those of the members to whom the endpoint applies.
  func subjects(of members: [Int], endpoint: Int) -> [Int] {
    guard let applicable = applicable[endpoint] else { return members }
    return members.filter { applicable[$0] }
  }
}
