/// Moves wished-for coordinates apart so that each is at least `gap` from its neighbours, moving them as little as
/// possible (least squares), in their order, and within `range` as far as it has room.
///
/// Coordinates that come too close are pooled into a block with a common shift, as in isotonic regression.
package func spread(_ wishes: [Double], gap: Double, within range: ClosedRange<Double>) -> [Double] {
  let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
  // In terms of "wish minus rank × gap" the condition is only that values do not decrease.
  var blocks: [(sum: Double, count: Int)] = []
  for (rank, index) in order.enumerated() {
    blocks.append((wishes[index] - Double(rank) * gap, 1))
    while blocks.count > 1 {
      let (last, before) = (blocks[blocks.count - 1], blocks[blocks.count - 2])
      if before.sum / Double(before.count) <= last.sum / Double(last.count) { break }
      blocks.removeLast(2)
      blocks.append((before.sum + last.sum, before.count + last.count))
    }
  }
  // Lower bound and upper bound are constants in the same terms, and clipping keeps the order.
  let highest = range.upperBound - Double(max(0, wishes.count - 1)) * gap
  var result = wishes
  var rank = 0
  for block in blocks {
    let level = max(range.lowerBound, min(block.sum / Double(block.count), highest))
    for _ in 0..<block.count {
      result[order[rank]] = level + Double(rank) * gap
      rank += 1
    }
  }
  return result
}
