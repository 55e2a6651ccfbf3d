/// A mean, or another centre, with the ends of its interval, as far as each could be estimated.
package struct Estimate: Sendable, Hashable {
  package let centre: Double?
  package let low: Double?
  package let high: Double?

  /// What is not finite counts as missing; an interval counts only when both of its ends exist.
  package init(_ centre: Double?, low: Double? = nil, high: Double? = nil) {
    let ends = [low, high].compactMap { $0 }.filter(\.isDrawable)
    self.centre = centre?.isDrawable == true ? centre : nil
    self.low = ends.count == 2 ? ends.min() : nil
    self.high = ends.count == 2 ? ends.max() : nil
  }

  package static let missing = Estimate(nil)

  package var values: [Double?] { [centre, low, high] }
}
