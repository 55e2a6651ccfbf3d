extension ScaffoldTable {
  /// Visits of a file with study days: as many as a subject has days at most, where the days of all subjects lie in
  /// bunches, parted at the widest gaps. The baseline is the bunch with day 1 or 0, or else the first.
  func guessedDays(_ column: String, subject: String) -> [GuessedVisit] {
    guard let days = self.column(column), let subjects = self.column(subject) else { return [] }
    var own: [String: Set<Int>] = [:]
    var all: [Int] = []
    for case (let id?, let text?) in zip(subjects.cells, days.cells) {
      guard let day = Int(text) else { continue }
      own[id, default: []].insert(day)
      all.append(day)
    }
    let count = min(own.values.map(\.count).max() ?? 1, Self.mostVisits)
    let bunches = bunches(all.sorted(), count)
    let baseline = bunches.firstIndex { $0.contains(1) || $0.contains(0) } ?? 0
    return bunches.enumerated().map { index, bunch in
      let middle = bunch[bunch.count / 2]
      let day = index == baseline ? bunch.first { $0 == 1 || $0 == 0 } ?? middle : middle
      let isBaseline = index == baseline
      return GuessedVisit(
        dataName: isBaseline ? "Baseline" : "Day \(day)",
        id: isBaseline ? "baseline" : day < 0 ? "day-minus-\(-day)" : "day-\(day)", isBaseline: isBaseline,
        day: day, window: (bunch.first ?? 0)...(bunch.last ?? 0))
    }
  }

  /// Sorted days in at most so many bunches.
  private func bunches(_ days: [Int], _ count: Int) -> [[Int]] {
    guard !days.isEmpty else { return [] }
    let gaps = days.indices.dropFirst().map { (place: $0, width: days[$0] - days[$0 - 1]) }
    let widest = gaps.filter { $0.width > 0 }.sorted { ($1.width, $0.place) < ($0.width, $1.place) }
    let cuts = [0] + widest.prefix(count - 1).map(\.place).sorted() + [days.count]
    return zip(cuts, cuts.dropFirst()).map { Array(days[$0..<$1]) }
  }

  private static let mostVisits = 12
}
