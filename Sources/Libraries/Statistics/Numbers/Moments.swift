/// The count, mean and spread of some values, in two passes.
///
/// Deviations are taken from the mean before they are squared, and what rounding left in their sum is taken off again
/// (Chan, Golub and LeVeque 1983, Am Stat 37:242), so that a large offset does not cost digits. Squares are formed on a
/// scale at which they neither overflow nor vanish. Values that are all equal have exactly their value as mean and
/// exactly 0 as SD.
package struct Moments: Sendable, Hashable {
  package let count: Int
  package let mean: Double
  package let minimum: Double
  package let maximum: Double
  /// Σ (x − mean)², in units of the square of `scale`.
  private let scaledSquares: Double
  /// A power of two.
  private let scale: Double

  /// Nil when there are no values.
  package init?(_ values: [Double]) {
    guard let first = values.first else { return nil }
    var minimum = first
    var maximum = first
    var sum = CompensatedSum()
    for value in values {
      if value < minimum { minimum = value }
      if value > maximum { maximum = value }
      sum.add(value)
    }
    count = values.count
    self.minimum = minimum
    self.maximum = maximum
    guard minimum < maximum else {
      mean = minimum
      scaledSquares = 0
      scale = 1
      return
    }
    let n = Double(values.count)
    let half = n.rounded(.up).binade * 2
    // A sum that would overflow is formed from parts that cannot.
    mean =
      max(minimum.magnitude, maximum.magnitude) < Double.greatestFiniteMagnitude / half
      ? sum.total / n : Statistics.sum(values.map { $0 / half }) / n * half
    let spread = max(maximum / 2 - mean / 2, mean / 2 - minimum / 2)
    // Ordinary spreads need no scale.
    scale = spread > 1e-100 && spread < 1e100 ? 1 : min(max(spread.binade, 0x1p-1000), 0x1p1000)
    var squares = 0.0
    var lostInSquares = 0.0
    var deviations = 0.0
    // Exactly the quotients, as the scale is a power of two.
    let inverse = 1 / scale
    for value in values {
      let deviation = value * inverse - mean * inverse
      deviations += deviation
      let term = deviation * deviation - lostInSquares
      let next = squares + term
      lostInSquares = (next - squares) - term
      squares = next
    }
    scaledSquares = max(0, squares - deviations * deviations / n)
  }

  /// Σ (x − mean)²; infinite when it exceeds the largest double.
  package var sumOfSquares: Double { scaledSquares * scale * scale }

  /// The sample variance, with n − 1; nil for a single value. Infinite when it exceeds the largest double.
  package var variance: Double? { count < 2 ? nil : scaledSquares / Double(count - 1) * scale * scale }

  /// The sample standard deviation, with n − 1; nil for a single value.
  package var standardDeviation: Double? {
    count < 2 ? nil : (scaledSquares / Double(count - 1)).squareRoot() * scale
  }

  /// The standard error of the mean; nil for a single value.
  package var standardError: Double? { standardDeviation.map { $0 / Double(count).squareRoot() } }
}

/// The sum of the values with the rounding of every step made good (Neumaier 1974, ZAMM 54:39).
package func sum(_ values: some Sequence<Double>) -> Double {
  var sum = CompensatedSum()
  for value in values { sum.add(value) }
  return sum.total
}

private struct CompensatedSum {
  private var rounded = 0.0
  private var lost = 0.0

  var total: Double { rounded + lost }

  @inline(__always)
  mutating func add(_ value: Double) {
    let next = rounded + value
    lost += rounded.magnitude >= value.magnitude ? (rounded - next) + value : (value - next) + rounded
    rounded = next
  }
}

/// The mean; nil when there are no values.
package func mean(_ values: [Double]) -> Double? { Moments(values)?.mean }
