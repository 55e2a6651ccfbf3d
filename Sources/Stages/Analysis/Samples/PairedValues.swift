import Statistics
import StudyData

/// The two values of every subject who has both, in the order of the subjects.
enum PairedValues {
  /// Whole numbers of units of the scale's last decimal.
  case decimal([Int64], [Int64], DecimalScale)
  case real([Double], [Double])

  init(_ before: MeasurementColumn, _ after: MeasurementColumn, subjects: [Int]) {
    switch (before, after, before.scale) {
    case (.decimal(let first, _), .decimal(let second, _), let scale?):
      let (x, y) = bothPresent(first, second, subjects) { $0 != MeasurementColumn.absent }
      self = .decimal(x, y, scale)
    case (.real(let first), .real(let second), _):
      let (x, y) = bothPresent(first, second, subjects) { !$0.isNaN }
      self = .real(x, y)
    default:
      let both = subjects.compactMap { subject in
        before.value(subject).flatMap { x in after.value(subject).map { (x, $0) } }
      }
      self = .real(both.map(\.0), both.map(\.1))
    }
  }

  var count: Int {
    switch self {
    case .decimal(let before, _, _): before.count
    case .real(let before, _): before.count
    }
  }
}

/// The values of two columns at the subjects where both are present.
@inline(__always) private func bothPresent<Value>(
  _ before: [Value], _ after: [Value], _ subjects: [Int], isPresent: (Value) -> Bool
) -> ([Value], [Value]) {
  var first: [Value] = []
  var second: [Value] = []
  first.reserveCapacity(subjects.count)
  second.reserveCapacity(subjects.count)
  before.withUnsafeBufferPointer { before in
    after.withUnsafeBufferPointer { after in
      for subject in subjects where isPresent(before[subject]) && isPresent(after[subject]) {
        first.append(before[subject])
        second.append(after[subject])
      }
    }
  }
  return (first, second)
}

extension Array {
  /// The elements at the indexes, those left out that are not present.
  @inline(__always) func present(at indexes: [Int], _ isPresent: (Element) -> Bool) -> [Element] {
    var found: [Element] = []
    found.reserveCapacity(indexes.count)
    withUnsafeBufferPointer { elements in
      for index in indexes where isPresent(elements[index]) { found.append(elements[index]) }
    }
    return found
  }
}

extension MeasurementColumn {
  /// What turns whole numbers into values; nil for a column of doubles.
  var scale: DecimalScale? { decimals.flatMap { DecimalScale(decimals: $0) } }

  /// How many of the subjects have a value.
  func count(presentAt subjects: [Int]) -> Int {
    var total = 0
    switch self {
    case .decimal(let scaled, _):
      for subject in subjects where scaled[subject] != Self.absent { total += 1 }
    case .real(let values):
      for subject in subjects where !values[subject].isNaN { total += 1 }
    }
    return total
  }
}

extension Dataset {
  /// Those of the members to whom the endpoint applies.
  func subjects(of members: [Int], endpoint: Int) -> [Int] {
    guard let applicable = applicable[endpoint] else { return members }
    return members.filter { applicable[$0] }
  }
}
