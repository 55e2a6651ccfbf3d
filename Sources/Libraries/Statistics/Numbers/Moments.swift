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
    var extremes = Extremes(first)
    var sum = CompensatedSum()
    values.withUnsafeBufferPointer { values in
      forEachFour(of: values) { four in
        extremes.take(four)
        sum.add(four)
      } rest: { value in
        extremes.take(value)
        sum.add(value)
      }
    }
    let (minimum, maximum) = (extremes.lowest, extremes.highest)
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
    let mean =
      max(minimum.magnitude, maximum.magnitude) < Double.greatestFiniteMagnitude / half
      ? sum.total / n : Statistics.sum(values.map { $0 / half }) / n * half
    self.mean = mean
    let spread = max(maximum / 2 - mean / 2, mean / 2 - minimum / 2)
    // Ordinary spreads need no scale.
    scale = spread > 1e-100 && spread < 1e100 ? 1 : min(max(spread.binade, 0x1p-1000), 0x1p1000)
    // Exactly the quotients, as the scale is a power of two.
    let inverse = 1 / scale
    let centre = mean * inverse
    var squares = CompensatedSum()
    var deviations = CompensatedSum()
    values.withUnsafeBufferPointer { values in
      forEachFour(of: values) { four in
        let deviation = four * inverse - centre
        deviations.add(deviation)
        squares.add(deviation * deviation)
      } rest: { value in
        let deviation = value * inverse - centre
        deviations.add(deviation)
        squares.add(deviation * deviation)
      }
    }
    let left = deviations.total
    scaledSquares = max(0, squares.total - left * left / n)
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

/// The sum of the values with the rounding of every step made good.
package func sum(_ values: some Sequence<Double>) -> Double {
  var sum = CompensatedSum()
  for value in values { sum.add(value) }
  return sum.total
}

/// Four sums side by side, so that none waits for another; added up at the end, with what each lost.
private struct CompensatedSum {
  private var rounded = SIMD4<Double>(repeating: 0)
  private var lost = SIMD4<Double>(repeating: 0)

  var total: Double {
    var sum = 0.0
    var missing = lost.sum()
    for lane in rounded.indices {
      let (value, next) = (rounded[lane], sum + rounded[lane])
      missing += sum.magnitude >= value.magnitude ? (sum - next) + value : (value - next) + sum
      sum = next
    }
    return sum + missing
  }

  @inline(__always)
  mutating func add(_ values: SIMD4<Double>) {
    let next = rounded + values
    // What a step lost, without asking which of the two was larger (Knuth 1969).
    let taken = next - rounded
    lost += (rounded - (next - taken)) + (values - taken)
    rounded = next
  }

  @inline(__always)
  mutating func add(_ value: Double) { add(SIMD4(value, 0, 0, 0)) }
}

private struct Extremes {
  private var low: SIMD4<Double>
  private var high: SIMD4<Double>

  init(_ value: Double) {
    low = SIMD4(repeating: value)
    high = low
  }

  var lowest: Double { low.min() }
  var highest: Double { high.max() }

  @inline(__always)
  mutating func take(_ values: SIMD4<Double>) {
    low.replace(with: values, where: values .< low)
    high.replace(with: values, where: values .> high)
  }

  @inline(__always)
  mutating func take(_ value: Double) { take(SIMD4(repeating: value)) }
}

/// Calls back with four values at a time, and with each of those that are left.
@inline(__always)
private func forEachFour(
  of values: UnsafeBufferPointer<Double>, _ body: (SIMD4<Double>) -> Void, rest: (Double) -> Void
) {
  let bytes = UnsafeRawBufferPointer(values)
  let fours = values.count / 4
  for four in 0..<fours {
    body(bytes.loadUnaligned(fromByteOffset: four * 32, as: SIMD4<Double>.self))
  }
  for index in (fours * 4)..<values.count { rest(values[index]) }
}

/// The mean; nil when there are no values.
package func mean(_ values: [Double]) -> Double? { Moments(values)?.mean }
