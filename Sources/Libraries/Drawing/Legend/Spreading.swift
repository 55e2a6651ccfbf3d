/// Moves wished-for coordinates apart so that each is at least `gap` from its neighbours, moving them as little as
/// possible (least squares), in their order, and within `range` as far as it has room.
package func spread(_ wishes: [Double], gap: Double, within range: ClosedRange<Double>) -> [Double] {
  spread(wishes, sizes: wishes.map { _ in 0 }, gap: gap, within: range)
}

/// The same for the middles of boxes: `gap` lies between the edges of neighbours, and all edges within `range`.
///
/// Coordinates that come too close are pooled into a block with a common shift, as in isotonic regression.
package func spread(
  _ wishes: [Double], sizes: [Double], gap: Double, within range: ClosedRange<Double>
) -> [Double] {
  let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
  guard let first = order.first, let last = order.last else { return [] }
  // How far the middle of each is from that of the first when all touch.
  var distance = [0.0]
  for (before, after) in zip(order, order.dropFirst()) {
    distance.append((distance.last ?? 0) + (sizes[before] + sizes[after]) / 2 + gap)
  }
  // In terms of "wish minus distance" the condition is only that values do not decrease.
  var blocks: [(sum: Double, count: Int)] = []
  for (rank, index) in order.enumerated() {
    blocks.append((wishes[index] - distance[rank], 1))
    while blocks.count > 1 {
      let (last, before) = (blocks[blocks.count - 1], blocks[blocks.count - 2])
      if before.sum / Double(before.count) <= last.sum / Double(last.count) { break }
      blocks.removeLast(2)
      blocks.append((before.sum + last.sum, before.count + last.count))
    }
  }
  // Lower bound and upper bound are constants in the same terms, and clipping keeps the order.
  let lowest = range.lowerBound + sizes[first] / 2
  let highest = range.upperBound - sizes[last] / 2 - (distance.last ?? 0)
  var result = wishes
  var rank = 0
  for block in blocks {
    let level = max(lowest, min(block.sum / Double(block.count), highest))
    for _ in 0..<block.count {
      result[order[rank]] = level + distance[rank]
      rank += 1
    }
  }
  return result
}
