/// The median with the quartiles around it.
package struct MedianAndQuartiles: Sendable, Hashable {
  package let n: Int
  package let missing: Int
  package let median: Estimable<Double>
  package let lowerQuartile: Estimable<Double>
  package let upperQuartile: Estimable<Double>

  /// The distance between the quartiles.
  package var range: Estimable<Double> {
    lowerQuartile.flatMap { low in upperQuartile.map { $0 - low } }
  }
}

/// The median and quartiles of a variable, by the named definition of a quantile.
package func medianAndQuartiles(_ values: [Double?], type: QuantileType = .sas) -> MedianAndQuartiles {
  let sorted = present(values).sorted()
  let quartile: (Double) -> Estimable<Double> = {
    Estimable(quantile(ofSorted: sorted, $0, type), otherwise: .noValues)
  }
  return MedianAndQuartiles(
    n: sorted.count, missing: values.count - sorted.count,
    median: quartile(0.5), lowerQuartile: quartile(0.25), upperQuartile: quartile(0.75))
}
