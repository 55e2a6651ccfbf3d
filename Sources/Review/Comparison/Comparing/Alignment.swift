/// Which results of two versions are the same result.
struct Alignment: Sendable {
  /// Positions in the old and the new records, in the order of the new.
  private(set) var pairs: [Pair] = []
  private(set) var removed: [Int] = []
  private(set) var added: [Int] = []

  struct Pair: Sendable, Hashable {
    let old: Int
    let new: Int
  }

  /// Results are the same when their keys are. Versions mostly have the same keys in the same order, so that only
  /// what stands between a common start and a common end is looked up.
  init(_ old: ResultsFile, _ new: ResultsFile) {
    let isSame = { (a: Int, b: Int) in
      old === new || old.bytes.equal(old.records[a].key, new.records[b].key, in: new.bytes)
    }
    let shorter = min(old.records.count, new.records.count)
    var start = 0
    while start < shorter, isSame(start, start) { start += 1 }
    var end = 0
    while end < shorter - start, isSame(old.records.count - 1 - end, new.records.count - 1 - end) { end += 1 }

    pairs.reserveCapacity(shorter)
    for index in 0..<start { pairs.append(Pair(old: index, new: index)) }
    let oldEnd = old.records.count - end
    let newEnd = new.records.count - end
    var places = Dictionary(
      (start..<oldEnd).map { (old.key(old.records[$0]), $0) }, uniquingKeysWith: { first, _ in first })
    var isPaired = [Bool](repeating: false, count: oldEnd - start)
    for index in start..<newEnd {
      if let place = places.removeValue(forKey: new.key(new.records[index])) {
        isPaired[place - start] = true
        pairs.append(Pair(old: place, new: index))
      } else {
        added.append(index)
      }
    }
    for index in start..<oldEnd where !isPaired[index - start] { removed.append(index) }
    for index in 0..<end { pairs.append(Pair(old: oldEnd + index, new: newEnd + index)) }
  }

  /// Takes further pairs out of what was removed and added.
  mutating func pair(_ further: [Pair]) {
    guard !further.isEmpty else { return }
    let olds = Set(further.map(\.old))
    let news = Set(further.map(\.new))
    removed.removeAll { olds.contains($0) }
    added.removeAll { news.contains($0) }
    pairs += further
    pairs.sort { $0.new < $1.new }
  }
}
