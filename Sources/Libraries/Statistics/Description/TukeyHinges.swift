/// Tukey's five numbers: the extremes, the median, and the hinges, which are the medians of the halves with the overall
/// median in both. SPSS EXAMINE and R `fivenum` print them.
package struct TukeyHinges: Sendable, Hashable {
  package let minimum: Double
  package let lowerHinge: Double
  package let median: Double
  package let upperHinge: Double
  package let maximum: Double
}

/// Tukey's five numbers of a variable, missing values left out.
package func tukeyHinges(_ values: [Double?]) -> Estimable<TukeyHinges> {
  let sorted = present(values).sorted()
  let half = (sorted.count + 1) / 2
  guard let first = sorted.first, let last = sorted.last, let middle = median(ofSorted: sorted),
    let low = median(ofSorted: Array(sorted.prefix(half))),
    let high = median(ofSorted: Array(sorted.suffix(half)))
  else { return .notEstimable(.noValues) }
  return .value(
    TukeyHinges(minimum: first, lowerHinge: low, median: middle, upperHinge: high, maximum: last))
}
