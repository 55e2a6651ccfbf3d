import Tabular

/// A measured value on its way into a column: a short decimal exactly, anything longer as the nearest double.
enum MeasuredNumber: Hashable, Sendable {
  /// scaled × 10^−decimals, with |scaled| at most `largestScaled` and `decimals` from 0 to `mostDecimals`.
  case decimal(scaled: Int64, decimals: Int)
  /// Finite, and never the negative zero.
  case real(Double)

  /// Up to here every integer is a double as well, so that a decimal becomes the nearest double by one division.
  static let largestScaled: Int64 = 1 << 53
  /// More leave no room for a digit before the point.
  static let mostDecimals = 15

  /// A decimal where the digits allow it, else the nearest double.
  init(scaled: Int64, decimals: Int) {
    if (0...Self.mostDecimals).contains(decimals), scaled.magnitude <= Self.largestScaled.magnitude {
      self = .decimal(scaled: scaled, decimals: decimals)
    } else {
      self.init(real: Double(scaled) / powerOfTen(decimals))
    }
  }

  /// A number of more digits than a cell of a table holds.
  init(wide: WideNumber) {
    let exact = wide.exact.map { MeasuredNumber(scaled: $0.mantissa, decimals: $0.decimals) }
    // Beyond 2^53 the double that was read from all digits is nearer than one made of the mantissa.
    if let exact, case .decimal = exact { self = exact } else { self.init(real: wide.double) }
  }

  /// Drops the sign of a negative zero. `value` is finite.
  init(real value: Double) {
    self = .real(value == 0 ? 0 : value)
  }

  var double: Double {
    switch self {
    case .decimal(let scaled, let decimals): Double(scaled) / powerOfTen(decimals)
    case .real(let value): value
    }
  }

  /// Half of it, still a decimal where there is room for the digit.
  var half: MeasuredNumber {
    guard case .decimal(let scaled, let decimals) = self else { return MeasuredNumber(real: double / 2) }
    if scaled.isMultiple(of: 2) { return .decimal(scaled: scaled / 2, decimals: decimals) }
    guard let tenfold = rescaled(scaled, by: 1), decimals < Self.mostDecimals else {
      return MeasuredNumber(real: double / 2)
    }
    return .decimal(scaled: tenfold / 2, decimals: decimals + 1)
  }

  /// The mean of several: a decimal where it is a short one, else the nearest double. Nil of none.
  static func mean(of numbers: [MeasuredNumber]) -> MeasuredNumber? {
    guard !numbers.isEmpty else { return nil }
    let count = Int64(numbers.count)
    guard let (sum, decimals) = exactSum(of: numbers) else {
      return MeasuredNumber(real: numbers.reduce(0) { $0 + $1.double / Double(count) })
    }
    // Takes more decimals until the division comes out even; an eighth needs three.
    for more in 0...3 {
      guard let wider = rescaled(sum, by: more) else { break }
      if wider.isMultiple(of: count) {
        return MeasuredNumber(scaled: wider / count, decimals: decimals + more)
      }
    }
    return MeasuredNumber(real: Double(sum) / powerOfTen(decimals) / Double(count))
  }

  /// The sum as a decimal; nil when a part is none, or the sum has no room.
  private static func exactSum(of numbers: [MeasuredNumber]) -> (scaled: Int64, decimals: Int)? {
    var sum: Int64 = 0
    var finest = 0
    for case .decimal(_, let decimals) in numbers { finest = max(finest, decimals) }
    for number in numbers {
      guard case .decimal(let scaled, let decimals) = number,
        let wider = rescaled(scaled, by: finest - decimals)
      else { return nil }
      sum += wider
      guard sum.magnitude <= largestScaled.magnitude else { return nil }
    }
    return (sum, finest)
  }
}

/// scaled × 10^more; nil beyond `MeasuredNumber.largestScaled`.
func rescaled(_ scaled: Int64, by more: Int) -> Int64? {
  var result = scaled
  for _ in 0..<max(0, more) {
    guard result.magnitude <= MeasuredNumber.largestScaled.magnitude / 10 else { return nil }
    result *= 10
  }
  return result
}
