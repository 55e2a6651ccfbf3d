/// An endpoint, visit, cohort or arm that goes by another id although its numbers are the same.
struct Renaming: Sendable, Hashable {
  let dimension: Dimension
  let old: String
  let new: String
}

/// Finds what was renamed: a name that only the old version has and one that only the new one has stand for the same
/// when at least half of the results under them, and their keys but for the name, are the same.
struct RenamingSearch {
  let old: ResultsFile
  let new: ResultsFile

  static let dimensions: [Dimension] = [.endpoint, .timepoint, .cohort, .group]

  /// The renamings, with the results that they pair.
  func search(removed: [Int], added: [Int]) -> (renamings: [Renaming], pairs: [Alignment.Pair]) {
    guard !removed.isEmpty, !added.isEmpty else { return ([], []) }
    var renamings: [Renaming] = []
    for dimension in Self.dimensions {
      renamings += search(dimension, removed, added)
    }
    return (renamings, renamings.isEmpty ? [] : pairs(removed, added, renamings))
  }

  private func search(_ dimension: Dimension, _ removed: [Int], _ added: [Int]) -> [Renaming] {
    var candidates: [[String]: [Int]] = [:]
    for index in added where isGone(new.name(dimension, new.records[index]), dimension, from: old) {
      candidates[place(new, index, without: dimension), default: []].append(index)
    }
    guard !candidates.isEmpty else { return [] }
    var tallies: [Renaming: (found: Int, equal: Int)] = [:]
    for index in removed {
      let name = old.name(dimension, old.records[index])
      guard isGone(name, dimension, from: new) else { continue }
      for other in candidates[place(old, index, without: dimension)] ?? [] {
        let renaming = Renaming(dimension: dimension, old: name, new: new.name(dimension, new.records[other]))
        let isEqual = old.bytes.equal(old.records[index].value, new.records[other].value, in: new.bytes)
        tallies[renaming, default: (0, 0)].found += 1
        if isEqual { tallies[renaming, default: (0, 0)].equal += 1 }
      }
    }
    return best(tallies)
  }

  /// Each name once, those with the most equal results first.
  private func best(_ tallies: [Renaming: (found: Int, equal: Int)]) -> [Renaming] {
    let likely = tallies.filter { $0.value.equal * 2 >= $0.value.found }
      .sorted { ($1.value.equal, $0.key.old, $0.key.new) < ($0.value.equal, $1.key.old, $1.key.new) }
    var taken: (old: Set<String>, new: Set<String>) = ([], [])
    return likely.map(\.key).filter { renaming in
      guard !taken.old.contains(renaming.old), !taken.new.contains(renaming.new) else { return false }
      taken.old.insert(renaming.old)
      taken.new.insert(renaming.new)
      return true
    }
  }

  private func pairs(_ removed: [Int], _ added: [Int], _ renamings: [Renaming]) -> [Alignment.Pair] {
    var names: [Dimension: [String: String]] = [:]
    for renaming in renamings { names[renaming.dimension, default: [:]][renaming.old] = renaming.new }
    var places = Dictionary(
      added.map { (place(new, $0, without: nil), $0) }, uniquingKeysWith: { first, _ in first })
    return removed.compactMap { index in
      let renamed = Dimension.place.map { dimension in
        let name = old.name(dimension, old.records[index])
        return names[dimension]?[name] ?? name
      }
      return places.removeValue(forKey: renamed).map { Alignment.Pair(old: index, new: $0) }
    }
  }

  private func isGone(_ name: String, _ dimension: Dimension, from file: ResultsFile) -> Bool {
    !name.isEmpty && file.column(dimension).number(named: name) == nil
  }

  private func place(_ file: ResultsFile, _ index: Int, without dimension: Dimension?) -> [String] {
    Dimension.place.map { $0 == dimension ? "" : file.name($0, file.records[index]) }
  }
}
