/// What a report consists of: endpoints, visits, cohorts, arms, measures and statistics that were added, removed,
/// renamed or moved, and results that came or went without any of these.
struct StructureComparison {
  let old: ResultsFile
  let new: ResultsFile
  let alignment: Alignment
  let renamings: [Renaming]
  let tests: [ReplacedTest]

  var changes: [Change] {
    renamings.map { renaming in
      Change(
        .renamed, place(renaming.dimension, renaming.new), old: .text(renaming.old),
        new: .text(renaming.new))
    }
      + tests.map { test in
        Change(
          .testReplaced, Place(test.place.joined(separator: "/"), .test(test.resultPlace)),
          old: .text(test.old), new: .text(test.new))
      } + Dimension.place.flatMap { comeAndGone($0) } + Dimension.place.flatMap { moved($0) } + results()
      + words(.method, .methodChanged, per: .statistic) + words(.filter, .filterChanged, per: .cohort)
  }

  private func place(_ dimension: Dimension, _ name: String) -> Place {
    Place("\(dimension.word):\(name)", .part(dimension, name))
  }

  /// Names that only one version has.
  private func comeAndGone(_ dimension: Dimension) -> [Change] {
    gone(dimension).map { Change(.removed, place(dimension, $0), old: .text($0), new: nil) }
      + come(dimension).map { Change(.added, place(dimension, $0), old: nil, new: .text($0)) }
  }

  private func gone(_ dimension: Dimension) -> [String] {
    let renamed = Set(renamings.filter { $0.dimension == dimension }.map(\.old)).union(
      replaced(dimension, \.old))
    return old.names(dimension).filter {
      new.column(dimension).number(named: $0) == nil && !renamed.contains($0)
    }
  }

  private func come(_ dimension: Dimension) -> [String] {
    let renamed = Set(renamings.filter { $0.dimension == dimension }.map(\.new)).union(
      replaced(dimension, \.new))
    return new.names(dimension).filter {
      old.column(dimension).number(named: $0) == nil && !renamed.contains($0)
    }
  }

  /// A test that took another's place is told as that.
  private func replaced(_ dimension: Dimension, _ name: (ReplacedTest) -> String) -> [String] {
    dimension == .measure ? tests.map(name) : []
  }

  /// The names whose place among the others changed: those outside the longest run of names that kept their order.
  private func moved(_ dimension: Dimension) -> [Change] {
    let names = Dictionary(
      renamings.filter { $0.dimension == dimension }.map { ($0.old, $0.new) },
      uniquingKeysWith: { first, _ in first })
    let before = old.names(dimension).map { names[$0] ?? $0 }
    let places = Dictionary(before.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let shared = new.names(dimension).filter { places[$0] != nil }
    let order = shared.compactMap { places[$0] }
    let kept = Set(longestIncreasingRun(order))
    let ranks = Dictionary(
      order.sorted().enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    return shared.enumerated().compactMap { index, name in
      guard let former = places[name], !kept.contains(former), let rank = ranks[former] else { return nil }
      return Change(.moved, place(dimension, name), old: .rank(rank), new: .rank(index + 1))
    }
  }

  /// Results that only one version has, although both know every name in their keys; by cell.
  private func results() -> [Change] {
    let goneNames = Dimension.place.map { Set(gone($0)) }
    let comeNames = Dimension.place.map { Set(come($0)) }
    let goneCells = cells(old, alignment.removed, except: goneNames)
    let comeCells = cells(new, alignment.added, except: comeNames)
    return goneCells.map { Change(.removed, $0.place, old: .text($0.statistics), new: nil) }
      + comeCells.map { Change(.added, $0.place, old: nil, new: .text($0.statistics)) }
  }

  private func cells(
    _ file: ResultsFile, _ indices: [Int], except told: [Set<String>]
  ) -> [(place: Place, statistics: String)] {
    var cells: [(place: Place, statistics: String)] = []
    var last: ResultRecord?
    for index in indices {
      let record = file.records[index]
      if Dimension.place.contains(where: { told[$0.rawValue].contains(file.name($0, record)) }) { continue }
      if let last, last.sharesCell(with: record), !cells.isEmpty {
        cells[cells.count - 1].statistics += ", \(file.name(.statistic, record))"
      } else {
        let place = Place(file.key(record), .numbers(file.resultPlace(record)))
        cells.append((place, file.name(.statistic, record)))
      }
      last = record
    }
    return cells
  }

  /// Methods and conditions that became others, each pair of words once for each statistic or cohort.
  private func words(_ dimension: Dimension, _ kind: ChangeKind, per other: Dimension) -> [Change] {
    struct Words: Hashable {
      let place, old, new: String
    }
    var told: Set<Words> = []
    var changes: [Change] = []
    for pair in alignment.pairs {
      let before = old.records[pair.old]
      let after = new.records[pair.new]
      guard before[dimension] != 0 || after[dimension] != 0 else { continue }
      let words = Words(
        place: new.name(other, after), old: old.name(dimension, before), new: new.name(dimension, after))
      guard words.old != words.new, told.insert(words).inserted else { continue }
      let place = Place(new.key(after), .wording(dimension, of: other, words.place))
      let shown = { (text: String) in text.isEmpty ? nil : Shown.text(text) }
      changes.append(Change(kind, place, old: shown(words.old), new: shown(words.new)))
    }
    return changes
  }
}
