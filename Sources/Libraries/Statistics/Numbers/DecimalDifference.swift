/// The decimals a value was recorded with: 2 for 5.25, 0 for 120, 1 for 5.30.
///
/// Nil when it has no decimal form of at most fifteen significant digits and 22 decimals, as computed values mostly
/// have not.
package func decimals(of value: Double) -> Int? {
  DecimalScale(holding: CollectionOfOne(value))?.decimals
}

/// `followup` − `baseline` as decimals: 5.3 − 5.1 equals 5.4 − 5.2.
///
/// Computed values with sixteen or more digits are compared at fifteen significant digits of the larger one: what
/// differs only beyond them differs by rounding, and counts as zero. Where not even that scale exists (beyond 1e15,
/// below 1e-8), the difference is the binary one.
package func decimalDifference(_ followup: Double, minus baseline: Double) -> Double {
  if let scale = DecimalScale(holding: followup, baseline) {
    return scale.difference(followup, minus: baseline)
  }
  if let scale = DecimalScale(fifteenDigitsOf: max(followup.magnitude, baseline.magnitude)) {
    return scale.difference(followup, minus: baseline)
  }
  return followup - baseline
}

/// Element by element `followup` − `baseline` as decimals, with one scale for all where there is one.
/// The shorter array decides the count.
package func decimalDifferences(_ followup: [Double], minus baseline: [Double]) -> [Double] {
  var differences: [Double] = []
  differences.reserveCapacity(min(followup.count, baseline.count))
  if let ofFollowup = DecimalScale(holding: followup), let ofBaseline = DecimalScale(holding: baseline) {
    let scale = ofFollowup.decimals > ofBaseline.decimals ? ofFollowup : ofBaseline
    let largest = max(followup.lazy.map(\.magnitude).max() ?? 0, baseline.lazy.map(\.magnitude).max() ?? 0)
    if largest * scale.factor < mostCertain {
      scale.append(differencesOf: followup, minus: baseline, to: &differences)
      return differences
    }
  }
  for (after, before) in zip(followup, baseline) {
    differences.append(decimalDifference(after, minus: before))
  }
  return differences
}

extension DecimalScale {
  /// The scale at which a number of this magnitude has fifteen significant digits.
  fileprivate init?(fifteenDigitsOf magnitude: Double) {
    guard magnitude.isFinite, magnitude > 0, magnitude < mostCertain else { return nil }
    var decimals = 0
    while decimals + 1 < powersOfTen.count, magnitude * powersOfTen[decimals + 1] < mostCertain {
      decimals += 1
    }
    guard magnitude * powersOfTen[decimals] >= mostCertain / 10 else { return nil }
    self.init(decimals: decimals)
  }
}
