/// A range of values that is drawn behind the data, such as a normal range; one of its ends may be open.
package struct ReferenceBand: Sendable, Hashable {
  package let low: Double?
  package let high: Double?
  /// As named in the legend.
  package let label: String

  package init(low: Double?, high: Double?, label: String) {
    self.low = low?.isDrawable == true ? low : nil
    self.high = high?.isDrawable == true ? high : nil
    self.label = label
  }

  /// The values that the axis should cover so that the band is seen: an end is left outside where showing it would more
  /// than double the axis.
  package func widening(_ extent: ClosedRange<Double>?) -> ClosedRange<Double>? {
    guard let extent else { return nil }
    let span = max(extent.upperBound - extent.lowerBound, extent.upperBound.magnitude * 0.05)
    var wide = extent
    for end in [low, high].compactMap({ $0 }) {
      let candidate = min(wide.lowerBound, end)...max(wide.upperBound, end)
      if candidate.upperBound - candidate.lowerBound <= 2 * span { wide = candidate }
    }
    return wide
  }

  /// The band as far as it lies on the axis; nil when it does not.
  package func drawn(_ scale: ValueScale, in area: PlotArea) -> SVGElement? {
    let top = high.map { scale.clamped($0) } ?? area.top
    let bottom = low.map { scale.clamped($0) } ?? area.bottom
    guard low != nil || high != nil, bottom - top > 0.5 else { return nil }
    return SVGElement.rectangle(x: area.left, y: top, width: area.width, height: bottom - top).painted(.band)
  }

  /// The legend's entry; an arrow instead of a sample says on which side of the axis a band lies that is not on it.
  package func legendEntry(_ domain: ClosedRange<Double>) -> Legend.Entry {
    if let low, low >= domain.upperBound { return Legend.Entry(nil, "↑ \(label)") }
    if let high, high <= domain.lowerBound { return Legend.Entry(nil, "↓ \(label)") }
    return Legend.Entry(.band, label)
  }
}
