/// An axis of values: its ticks, how they are printed, and whether zero is on it.
package struct ValueAxis: Sendable, Hashable {
  package let kind: ValueScale.Kind
  package let ticks: [Tick]
  /// As printed, one for each tick; empty when the axis has no values.
  package let labels: [String]
  /// What the labels are to be multiplied by, such as ` ×10⁹`, to be set after the axis title; empty as a rule.
  package let factor: String
  package let truncation: Truncation

  /// Where a linear axis leaves out zero, and so must show that it does.
  package enum Truncation: Sendable, Hashable { case none, below, above }

  /// - Parameters:
  ///   - extent: the smallest and largest value to be shown; nil when there is none, which gives an axis without labels.
  ///   - includingZero: extends a linear axis to zero, as every axis of changes must be.
  ///   - count: about how many intervals.
  package init(
    _ kind: ValueScale.Kind = .linear, over extent: ClosedRange<Double>?, includingZero: Bool = false,
    about count: Int = 5, format: TickFormat
  ) {
    self.kind = kind
    guard let extent else {
      ticks = kind == .log ? logTicks(over: 0.5...2) : linearTicks(over: 0...1, about: count)
      (labels, factor, truncation) = ([], "", .none)
      return
    }
    switch kind {
    case .linear:
      let wanted = includingZero ? min(0, extent.lowerBound)...max(0, extent.upperBound) : extent
      ticks = linearTicks(over: wanted, about: count)
      let power = commonPower(of: ticks)
      factor = power == 0 ? "" : " ×10" + superscript(power)
      labels = ticks.map { format($0.divided(byTenTo: power)) }
    case .log:
      ticks = logTicks(over: extent)
      factor = ""
      labels = ticks.map { tick in
        -5...5 ~= decimalExponent(tick.value) ? format(tick) : powerOfTenText(tick)
      }
    }
    let (low, high) = (ticks.first?.value ?? 0, ticks.last?.value ?? 0)
    truncation = kind == .log ? .none : low > 0 ? .below : high < 0 ? .above : .none
  }

  package var domain: ClosedRange<Double> {
    let (low, high) = (ticks.first?.value ?? 0, ticks.last?.value ?? 1)
    return min(low, high)...max(low, high)
  }

  package var labelWidth: Double { widestText(labels) }

  /// The scale of an upright axis; room for the break mark is left where zero is left out.
  package func scale(in area: PlotArea) -> ValueScale {
    ValueScale(
      kind, domain: domain, from: area.bottom - (truncation == .below ? breakLength : 0),
      to: area.top + (truncation == .above ? breakLength : 0))
  }

  /// The scale of a level axis.
  package func levelScale(in area: PlotArea) -> ValueScale {
    ValueScale(
      kind, domain: domain, from: area.left + (truncation == .below ? breakLength : 0),
      to: area.right - (truncation == .above ? breakLength : 0))
  }
}

/// The length of axis that the break mark takes.
private let breakLength = 16.0

/// The power of ten, a multiple of three, that is moved from the labels into the axis title: 0 while the labels are
/// below a million and need at most four decimals.
private func commonPower(of ticks: [Tick]) -> Int {
  let largest = ticks.map(\.value.magnitude).max() ?? 0
  let exponent = decimalExponent(largest)
  let decimals = ticks.first?.decimals ?? 0
  guard exponent >= 6 || (decimals > 4 && exponent < -2) else { return 0 }
  return Int((Double(exponent) / 3).rounded(.down)) * 3
}

private func superscript(_ number: Int) -> String {
  let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
  return (number < 0 ? "⁻" : "")
    + String(String(number.magnitude).compactMap(\.wholeNumberValue).map { digits[$0] })
}

private func powerOfTenText(_ tick: Tick) -> String {
  let exponent = decimalExponent(tick.value)
  let digit = tick.mantissa == 1 || tick.mantissa % 10 == 0 ? "" : "\(tick.mantissa)×"
  return digit + "10" + superscript(exponent)
}
