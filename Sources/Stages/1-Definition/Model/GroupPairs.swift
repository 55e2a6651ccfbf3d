extension Grouping {
  /// Every two groups that are compared, as indexes: each against the reference first, then the others, the later less
  /// the earlier.
  package var pairs: [(group: Int, other: Int)] {
    let reference = groups.firstIndex { $0.id == self.reference } ?? 0
    let others = groups.indices.filter { $0 != reference }
    return others.map { ($0, reference) }
      + others.flatMap { later in others.filter { $0 < later }.map { (later, $0) } }
  }
}
