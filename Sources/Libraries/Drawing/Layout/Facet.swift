/// A figure that stands alone, or as one of several panels with scales and a legend in common.
package protocol Facet: Sendable {
  var width: Double { get set }
  /// What each of its scales of values has to cover, in an order of the kind's own; nil where there is no value.
  var extents: [ClosedRange<Double>?] { get }
  /// What it has in common with other panels; nil when it stands alone.
  var common: FacetCommon? { get set }
  /// The names of its marks, as it shows them when it stands alone.
  var legend: [Legend.Entry] { get }
  /// The height above its plotting area, at its present width.
  var head: Double { get }
  /// The least width at which it can be read as a panel.
  var narrowest: Double { get }

  /// The name of its reference band, for a legend.
  var bandName: Legend.Entry? { get }

  /// Leaves out the title of its values, where a heading above it says what they are.
  mutating func dropTitle()
  func drawn() -> Panel
}

extension Facet {
  package var extents: [ClosedRange<Double>?] { [] }
  package var legend: [Legend.Entry] { [] }
  package var head: Double { 0 }
  package var narrowest: Double { 200 }
  package var bandName: Legend.Entry? { nil }
  package mutating func dropTitle() {}

  /// Values that one of its scales covers together with those of the other panels; nil where it has a scale of its own.
  func shared(_ scale: Int) -> ClosedRange<Double>? {
    guard let shared = common?.shared, shared.indices.contains(scale) else { return nil }
    return shared[scale]
  }
}

/// What the panels of one figure have in common.
package struct FacetCommon: Sendable, Hashable {
  /// What the scales of all panels cover, in the order of `Facet.extents`; empty where each panel has its own.
  package var shared: [ClosedRange<Double>?] = []
  /// The height above the plotting areas.
  package var head = 0.0
  /// Whether their reference bands are named above them all.
  package var hidesBandName = false
  /// The height of the plotting areas.
  package var plotHeight = 150.0

  package init() {}
}

/// The smallest range that covers both; that which exists when the other does not.
package func union(_ a: ClosedRange<Double>?, _ b: ClosedRange<Double>?) -> ClosedRange<Double>? {
  extent([a, b].flatMap { [$0?.lowerBound, $0?.upperBound] })
}
