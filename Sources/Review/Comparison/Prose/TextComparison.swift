/// Compares the text of two reports piece by piece, numbers masked.
struct TextComparison {
  private(set) var changes: [Change] = []
  private let file: String
  private let old: [TextUnit]
  private let new: [TextUnit]
  /// The words of those that were held against others.
  private var words: (old: [Int: TextWords], new: [Int: TextWords]) = ([:], [:])
  /// Numbers of results that changed, which the text may well have changed with them.
  private let explained: (old: Set<String>, new: Set<String>)

  /// - Parameters:
  ///   - file: the path of both, for places.
  ///   - values: changes of results, whose printed numbers explain new numbers in the text.
  init(_ old: String, _ new: String, file: String = ReportFileNames.markdown, values: [Change]) {
    self.file = file
    let isSame = old == new
    self.old = isSame ? [] : textUnits(ofMarkdown: old)
    self.new = isSame ? [] : textUnits(ofMarkdown: new)
    guard !isSame else {
      explained = ([], [])
      return
    }
    explained = (
      Set(values.flatMap { numbers(in: $0.old) }),
      Set(values.flatMap { numbers(in: $0.new) })
    )
    compare()
  }

  private mutating func compare() {
    let shared = commonSubsequence(old.map(\.mask.masked), new.map(\.mask.masked))
    var gone: [Int] = []
    var come: [Int] = []
    var last = (old: 0, new: 0)
    for (a, b) in shared + [(old.count, new.count)] {
      pair(last.old..<a, last.new..<b, &gone, &come)
      if a < old.count { compareNumbers(old[a], new[b]) }
      last = (a + 1, b + 1)
    }
    let arrived = moved(&gone, &come)
    for index in gone where old[index].kind != .row { changes.append(single(old[index], isNew: false)) }
    for index in come where new[index].kind != .row { changes.append(single(new[index], isNew: true)) }
    for index in arrived where new[index].kind != .row {
      changes.append(Change(.moved, place(new[index]), old: nil, new: .text(new[index].text)))
    }
    changes += rows(.removed, gone.map { old[$0] }) + rows(.added, come.map { new[$0] })
    changes += rows(.moved, arrived.map { new[$0] })
  }

  /// Between two shared pieces: those of one kind that share half of their words are one text that changed.
  private mutating func pair(_ olds: Range<Int>, _ news: Range<Int>, _ gone: inout [Int], _ come: inout [Int])
  {
    var rest = Array(news)
    for a in olds {
      var best: Int?
      for place in rest.prefix(20).indices
      where old[a].kind == new[rest[place]].kind && areAlike(a, rest[place]) {
        best = place
        break
      }
      if let best {
        let b = rest.remove(at: best)
        changes.append(
          Change(.textChanged, place(new[b]), old: .text(old[a].text), new: .text(new[b].text)))
      } else {
        gone.append(a)
      }
    }
    come += rest
  }

  private mutating func areAlike(_ a: Int, _ b: Int) -> Bool {
    let isRow = old[a].kind == .row
    if isRow, !old[a].mask.numbers.isEmpty, old[a].mask.numbers == new[b].mask.numbers { return true }
    let first = words.old[a] ?? TextWords(old[a])
    let second = words.new[b] ?? TextWords(new[b])
    words.old[a] = first
    words.new[b] = second
    let most = max(first.different.count, second.different.count)
    // So different in length that no half can be shared.
    if !isRow, min(first.different.count, second.different.count) * 2 < most { return false }
    let shared = first.shared(with: second)
    return shared * 2 >= most || (isRow && first.count == second.count && shared > 0)
  }

  /// Equal but for their numbers: each number that is not one of a changed result is told.
  private mutating func compareNumbers(_ a: TextUnit, _ b: TextUnit) {
    guard a.mask.numbers != b.mask.numbers else { return }
    let numbers = zip(a.mask.numbers, b.mask.numbers).filter { $0 != $1 }
    let others = numbers.filter { !explained.old.contains($0) || !explained.new.contains($1) }
    guard !others.isEmpty || a.mask.numbers.count != b.mask.numbers.count else { return }
    changes.append(Change(.numberInText, place(b), old: .text(a.text), new: .text(b.text)))
  }

  /// The same text at another place is moved, not removed and added. Takes such pieces out of both, and returns where
  /// they are now.
  private func moved(_ gone: inout [Int], _ come: inout [Int]) -> [Int] {
    var places: [String: [Int]] = [:]
    for index in come.reversed() { places[new[index].mask.masked, default: []].append(index) }
    var arrived: Set<Int> = []
    gone.removeAll { index in
      guard let other = places[old[index].mask.masked]?.popLast() else { return false }
      arrived.insert(other)
      return true
    }
    come.removeAll { arrived.contains($0) }
    return arrived.sorted()
  }

  /// Rows are counted for each table: what they hold is told by the results.
  private func rows(_ kind: ChangeKind, _ units: [TextUnit]) -> [Change] {
    var tables: [String] = []
    var counts: [String: Int] = [:]
    for unit in units where unit.kind == .row {
      if counts.updateValue((counts[unit.table] ?? 0) + 1, forKey: unit.table) == nil {
        tables.append(unit.table)
      }
    }
    return tables.map { table in
      let rows = Shown.rows(counts[table] ?? 0)
      let place = Place(file, .table(table))
      return Change(kind, place, old: kind == .removed ? rows : nil, new: kind == .removed ? nil : rows)
    }
  }

  private func single(_ unit: TextUnit, isNew: Bool) -> Change {
    let kind: ChangeKind
    switch unit.kind {
    case .caption, .figure: kind = isNew ? .added : .removed
    default: kind = isNew ? .textAdded : .textRemoved
    }
    return Change(kind, place(unit), old: isNew ? nil : .text(unit.text), new: isNew ? .text(unit.text) : nil)
  }

  private func place(_ unit: TextUnit) -> Place {
    let kind: Place.Kind =
      switch unit.kind {
      case .heading: .heading
      case .sentence: .textUnder(unit.section)
      case .row: unit.table.isEmpty ? .tableUnder(unit.section) : .table(unit.table)
      case .caption: .table("")
      case .figure: .figureUnder(unit.section)
      }
    return Place(file, kind)
  }
}

/// The numbers that a version showed at a place.
private func numbers(in shown: Shown?) -> [String] {
  switch shown {
  case .text(let text)?: NumberMask(text).numbers
  case .interval(let low, let high)?: NumberMask(low).numbers + NumberMask(high).numbers
  case .rank?, .rows?, nil: []
  }
}
