/// The values that are there. Nil, NaN and the infinities count as missing.
package func present(_ values: [Double?]) -> [Double] {
  values.compactMap { value in value.flatMap { $0.isFinite ? $0 : nil } }
}

/// Subjects with both members of a pair: a baseline and a follow-up value.
package struct CompletePairs: Sendable, Hashable {
  package let baseline: [Double]
  package let followup: [Double]
  /// Subjects left out because a member is missing.
  package let leftOut: Int

  /// Pairs the values by position; where one list is longer, its surplus has no partner and is left out.
  package init(_ baseline: [Double?], _ followup: [Double?]) {
    var before: [Double] = []
    var after: [Double] = []
    for case (let x?, let y?) in zip(baseline, followup) where x.isFinite && y.isFinite {
      before.append(x)
      after.append(y)
    }
    self.baseline = before
    self.followup = after
    leftOut = max(baseline.count, followup.count) - before.count
  }

  package var count: Int { baseline.count }

  /// Follow-up − baseline, formed in decimals.
  package var changes: [Double] { decimalDifferences(followup, minus: baseline) }
}
