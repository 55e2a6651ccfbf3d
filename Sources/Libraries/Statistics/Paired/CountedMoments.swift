/// The centre and spread of a sample.
package struct MeanAndSD: Sendable, Hashable {
  package let mean: Double
  /// With n − 1; exactly 0 when all values are equal, nil for a single one.
  package let standardDeviation: Double?
}

extension MeanAndSD {
  package init(_ moments: Moments) {
    self.init(mean: moments.mean, standardDeviation: moments.standardDeviation)
  }
}

extension CountedChanges {
  /// The mean and SD, from sums of whole numbers that are exact whatever the order of the changes; nil without changes,
  /// and when the sums leave 128 bits, which takes changes that span more than
  /// 2^62 / n units of the last decimal.
  ///
  /// Deviations are taken from the whole number below the mean. With u the deviations, n Σ u² − (Σ u)² is n times the
  /// sum of squares about the mean; what is rounded is the division and the root.
  package var moments: MeanAndSD? {
    guard let first = values.first, let last = values.last else { return nil }
    let n = Double(count)
    guard first < last else {
      return MeanAndSD(mean: change(first), standardDeviation: count < 2 ? nil : 0)
    }
    guard n * (Double(last) - Double(first)) < 0x1p62 else { return nil }
    var total: Int128 = 0
    for (value, count) in zip(values, counts) { total += Int128(value) * Int128(count) }
    let centre = total / Int128(count)
    var squares: Int128 = 0
    for (value, count) in zip(values, counts) {
      let deviation = Int128(value) - centre
      squares += deviation * deviation * Int128(count)
    }
    let rest = total - centre * Int128(count)
    let spread = squares * Int128(count) - rest * rest
    return MeanAndSD(
      mean: Double(total) / (n * scale.factor),
      standardDeviation: (Double(spread) / (n * (n - 1))).squareRoot() / scale.factor)
  }
}
