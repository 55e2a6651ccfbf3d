/// Coordinates of positions along an axis that carry labels and not numbers: visits, arms, endpoints.
package struct PositionScale: Sendable, Hashable {
  package let centres: [Double]
  /// The smallest distance between neighbours; the whole length when there is one position or none.
  package let slot: Double

  /// Positions side by side at equal distances, each in the middle of its share. `largestSlot` keeps few positions
  /// from drifting apart; they then stand in the middle of the length.
  package init(count: Int, from start: Double, to end: Double, largestSlot: Double = .infinity) {
    let length = max(0, end - start)
    let slot = min(length / Double(max(1, count)), largestSlot)
    let first = start + (length - slot * Double(count)) / 2 + slot / 2
    centres = (0..<max(0, count)).map { first + Double($0) * slot }
    self.slot = slot
  }

  /// Positions at their times, in proportion. Nil unless every time is finite and later than the one before it.
  package init?(times: [Double?], from start: Double, to end: Double) {
    let known = times.compactMap { $0 }.filter(\.isFinite)
    guard known.count == times.count, let first = known.first, let last = known.last, known.count > 1,
      zip(known, known.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    let scale = ValueScale(domain: first...last, from: start, to: end)
    let centres = known.map { scale($0) }
    self.centres = centres
    slot = zip(centres, centres.dropFirst()).reduce(end - start) { min($0, $1.1 - $1.0) }
  }

  /// Whether positions at these times stand far enough apart: each at least a fiftieth of the whole from the next.
  package static func tellsApart(_ times: [Double?]) -> Bool {
    guard let scale = PositionScale(times: times, from: 0, to: 1) else { return false }
    return scale.slot >= 0.02
  }
}
