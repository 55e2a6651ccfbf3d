/// Positions of elements that two sequences share in the same order.
///
/// The greedy algorithm of Myers (1986) finds the most there are, in time and memory that grow with the number of
/// differences. Beyond `mostDifferences` only elements that occur once in each are taken as anchors, which is linear.
func commonSubsequence<Element: Hashable>(
  _ a: [Element], _ b: [Element], mostDifferences: Int = 1000
) -> [(Int, Int)] {
  let shorter = min(a.count, b.count)
  var start = 0
  while start < shorter, a[start] == b[start] { start += 1 }
  var end = 0
  while end < shorter - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
  let middle = (a: Array(a[start..<(a.count - end)]), b: Array(b[start..<(b.count - end)]))
  let inner = greedy(middle.a, middle.b, mostDifferences) ?? anchors(middle.a, middle.b)
  return (0..<start).map { ($0, $0) } + inner.map { ($0 + start, $1 + start) }
    + (0..<end).map { (a.count - end + $0, b.count - end + $0) }
}

private func greedy<Element: Hashable>(_ a: [Element], _ b: [Element], _ most: Int) -> [(Int, Int)]? {
  if a.isEmpty || b.isEmpty { return [] }
  let limit = min(a.count + b.count, most)
  // `reach[k + limit]` is the furthest position in `a` on the diagonal k after d differences.
  var reach = [Int](repeating: 0, count: 2 * limit + 2)
  var trace: [ArraySlice<Int>] = []
  for d in 0...limit {
    trace.append(reach[(limit - d)...(limit + d)])
    for k in stride(from: -d, through: d, by: 2) {
      let down = k == -d || (k != d && reach[limit + k - 1] < reach[limit + k + 1])
      var x = d == 0 ? 0 : down ? reach[limit + k + 1] : reach[limit + k - 1] + 1
      while x < a.count, x - k < b.count, x - k >= 0, a[x] == b[x - k] { x += 1 }
      reach[limit + k] = x
      if x >= a.count, x - k >= b.count { return path(a.count, b.count, trace, limit) }
    }
  }
  return nil
}

/// Follows the trace back from the end of both sequences.
private func path(_ aCount: Int, _ bCount: Int, _ trace: [ArraySlice<Int>], _ limit: Int) -> [(Int, Int)] {
  var pairs: [(Int, Int)] = []
  var x = aCount
  var y = bCount
  for d in stride(from: trace.count - 1, through: 0, by: -1) {
    let reach = trace[d]
    let k = x - y
    var from = (x: 0, y: 0)
    if d > 0 {
      let left = reach.indices.contains(limit + k - 1) ? reach[limit + k - 1] : -1
      let right = reach.indices.contains(limit + k + 1) ? reach[limit + k + 1] : -1
      let previous = k == -d || (k != d && left < right) ? k + 1 : k - 1
      from.x = reach[limit + previous]
      from.y = from.x - previous
    }
    while x > from.x, y > from.y {
      x -= 1
      y -= 1
      pairs.append((x, y))
    }
    (x, y) = (from.x, from.y)
  }
  return pairs.reversed()
}

/// Elements that occur once in each, as many as keep their order.
private func anchors<Element: Hashable>(_ a: [Element], _ b: [Element]) -> [(Int, Int)] {
  let inA = single(a)
  let inB = single(b)
  let shared = b.indices.compactMap { index in
    inB[b[index]] == index ? inA[b[index]].map { (a: $0, b: index) } : nil
  }
  let kept = Set(longestIncreasingRun(shared.map(\.a)))
  return shared.filter { kept.contains($0.a) }.map { ($0.a, $0.b) }
}

private func single<Element: Hashable>(_ elements: [Element]) -> [Element: Int] {
  var places: [Element: Int] = [:]
  var repeated: Set<Element> = []
  for (index, element) in elements.enumerated() {
    if places.updateValue(index, forKey: element) != nil { repeated.insert(element) }
  }
  return places.filter { !repeated.contains($0.key) }
}
