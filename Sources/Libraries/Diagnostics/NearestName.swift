/// The known name that a mistyped one most likely stands for, or nil when none is near enough to suggest.
///
/// Distance is optimal string alignment (insertions, deletions, substitutions, and a swap of neighbours counted
/// once), without regard to case. A name is near when at most a third of its letters, and at least one, differ, but never all.
/// Ties go to the first of `known` so that the answer does not depend on hashing.
package func nearestName(to name: String, among known: some Sequence<String>) -> String? {
  // A name of a hostile length would cost its square.
  guard name.count <= 128 else { return nil }
  let wanted = Array(name.lowercased().unicodeScalars)
  var best: (name: String, distance: Int)?
  for candidate in known where candidate != name {
    let letters = Array(candidate.lowercased().unicodeScalars)
    let limit = max(1, max(wanted.count, letters.count) / 3)
    let all = max(wanted.count, letters.count)
    guard abs(letters.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, letters)
    if distance <= limit, distance < all, distance < (best?.distance ?? .max) { best = (candidate, distance) }
  }
  return best?.name
}

/// Optimal string alignment distance, three rows at a time.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforePrevious = [Int](repeating: 0, count: b.count + 1)
  var previous = Array(0...b.count)
  var current = previous
  for i in 1...a.count {
    current[0] = i
    for j in 1...b.count {
      let substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      current[j] = min(substitution, previous[j] + 1, current[j - 1] + 1)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        current[j] = min(current[j], beforePrevious[j - 2] + 1)
      }
    }
    (beforePrevious, previous, current) = (previous, current, beforePrevious)
  }
  return previous[b.count]
}
