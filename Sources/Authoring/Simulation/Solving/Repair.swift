import StudyDefinition

/// Moves single values until every target is met: the last step, after rounding has moved what was exact.
///
/// A move shifts a value, shifts two values against each other (which keeps the mean) or exchanges two subjects' values
/// of one visit (which keeps everything but the pairing). It is kept when the sum of misses does not grow; warm, also
/// when it grows a little, the less the longer it runs (Kirkpatrick, Gelatt and Vecchi 1983, Science 220:671).
struct Repair {
  let problem: Problem
  private(set) var recording: Recording
  private(set) var misses: [Double]
  /// By how much each subject breaks bounds and orders.
  private var violations: [Double]
  /// Exact over approximate p of each target.
  private var corrections: [Double]
  private let affected: [Int: [Int]]
  private let places: [[Place]]
  private let visitOfColumn: [Int: Int]

  /// A drawn visit whose values a target depends on.
  struct Place {
    let entry: Int
    let visit: Int
  }

  init(_ problem: Problem, _ recording: Recording) {
    self.problem = problem
    self.recording = recording
    misses = []
    violations = Array(repeating: 0, count: recording.subjects)
    corrections = Array(repeating: 1, count: problem.targets.count)
    var affected: [Int: [Int]] = [:]
    for (index, target) in problem.targets.enumerated() {
      for column in target.columns { affected[column, default: []].append(index) }
    }
    self.affected = affected
    places = problem.targets.map { problem.places(for: $0) }
    visitOfColumn = problem.visitOfColumn
    computeFormulas()
    for entry in problem.entries {
      for row in entry.rows { violations[row] = problem.violation(self.recording, row: row) }
    }
    correctApproximations()
    misses = problem.targets.indices.map { miss($0) }
  }

  var loss: Double { misses.reduce(0, +) + violations.reduce(0, +) }

  /// Whether every fixed target is met and no constraint broken.
  var isSound: Bool {
    zip(problem.targets, misses).allSatisfy { $0.figure.isFree || $1 == 0 }
      && violations.allSatisfy { $0 == 0 }
  }

  /// Whether this is the better result: fixed targets first, then all.
  func precedes(_ other: Repair) -> Bool {
    isSound != other.isSound ? isSound : loss < other.loss
  }

  /// Makes up to `steps` moves, fewer when all is met. `warmth` is the growth of the sum of misses that is usually
  /// accepted at first; it falls to nothing after two thirds of the moves.
  mutating func run(steps: Int, warmth: Double, _ random: inout RandomStream) {
    var current = loss
    for number in 0..<steps {
      let temperature = warmth * max(0, 1 - 1.5 * Double(number) / Double(steps))
      if current == 0 {
        correctApproximations()
        misses = problem.targets.indices.map { miss($0) }
        current = loss
        if current == 0 { return }
      }
      let slack = temperature > 0 ? -temperature * Logarithm.natural(random.uniform()) : 0
      current = step(from: current, slack: slack, &random)
    }
    correctApproximations()
    misses = problem.targets.indices.map { miss($0) }
  }

  // MARK: One move

  private mutating func step(
    from loss: Double, slack: Double, _ random: inout RandomStream
  ) -> Double {
    guard let changes = move(&random) else { return loss }
    let before = changes.map { ($0, recording.columns[$0.column][$0.row]) }
    var undo: [(column: Int, row: Int, value: Int)] = before.map { ($0.0.column, $0.0.row, $0.1) }
    for change in changes { recording.columns[change.column][change.row] = change.value }
    for change in changes { recompute(after: change, &undo) }
    var changed: [Int] = []
    for (column, _, _) in undo {
      for target in affected[column] ?? [] where !changed.contains(target) { changed.append(target) }
    }
    var next = loss
    var newMisses: [(Int, Double)] = []
    var newViolations: [(Int, Double)] = []
    for change in changes {
      guard !newViolations.contains(where: { $0.0 == change.row }) else { continue }
      let violation = problem.violation(recording, row: change.row)
      next += violation - violations[change.row]
      newViolations.append((change.row, violation))
    }
    for target in changed {
      let miss = miss(target)
      next += miss - misses[target]
      newMisses.append((target, miss))
    }
    guard next <= loss + slack else {
      for (column, row, value) in undo.reversed() { recording.columns[column][row] = value }
      return loss
    }
    for (target, miss) in newMisses { misses[target] = miss }
    for (row, violation) in newViolations { violations[row] = violation }
    // Summed anew, so that differences of sums do not pile up.
    return self.loss
  }

  private struct Change {
    let column: Int
    let row: Int
    let value: Int
  }

  private mutating func move(_ random: inout RandomStream) -> [Change]? {
    let open = misses.indices.filter { misses[$0] > 0 && !places[$0].isEmpty }
    let broken = violations.indices.filter { violations[$0] > 0 }
    let place: Place
    var isPairing = false
    var row: Int?
    if !broken.isEmpty, open.isEmpty || random.index(below: 3) == 0 {
      let chosen = broken[random.index(below: broken.count)]
      let candidates = problem.drawn.filter { problem.entries[$0.entry].visits[$0.visit].has(chosen) }
      guard !candidates.isEmpty else { return nil }
      place = candidates[random.index(below: candidates.count)]
      row = chosen
    } else {
      guard !open.isEmpty else { return nil }
      let target = open[random.index(below: open.count)]
      place = places[target][random.index(below: places[target].count)]
      isPairing = problem.targets[target].figure.statistic == .p
    }
    let entry = problem.entries[place.entry]
    let visit = entry.visits[place.visit]
    guard !visit.rows.isEmpty else { return nil }
    let i = row ?? visit.rows[random.index(below: visit.rows.count)]
    let j = visit.rows[random.index(below: visit.rows.count)]
    let values = recording.columns[visit.column]
    let kind = random.index(below: 10)
    if i != j, isPairing ? kind < 6 : kind < 1 {
      return [
        Change(column: visit.column, row: i, value: values[j]),
        Change(column: visit.column, row: j, value: values[i]),
      ]
    }
    // Small shifts are the most frequent, large ones reach a new arrangement.
    let width = max(1, spread(values, visit.rows))
    let size = max(1, width >> random.index(below: 12))
    let shift = (1 + random.index(below: size)) * (random.index(below: 2) == 0 ? 1 : -1)
    var changes = [Change(column: visit.column, row: i, value: visit.bounds.clamp(values[i] + shift))]
    if i != j, kind < 8 {
      changes.append(Change(column: visit.column, row: j, value: visit.bounds.clamp(values[j] - shift)))
    }
    return changes
  }

  private func spread(_ values: [Int], _ rows: [Int]) -> Int {
    var low = Int.max
    var high = Int.min
    for row in rows {
      low = min(low, values[row])
      high = max(high, values[row])
    }
    return high > low ? (high - low) / 2 : 1
  }

  // MARK: What follows of a change

  private func miss(_ index: Int) -> Double {
    let target = problem.targets[index]
    guard corrections[index] != 1 || target.isApproximate(recording) else {
      return target.goal.miss(target.achieved(recording, problem.methods))
    }
    let p = target.approximated(recording, problem.methods)
    return target.goal.miss(p.map { $0 * corrections[index] })
  }

  private mutating func correctApproximations() {
    for (index, target) in problem.targets.enumerated() where target.isApproximate(recording) {
      if let exact = target.achieved(recording, problem.methods),
        let quick = target.approximated(recording, problem.methods), quick > 0, exact > 0
      {
        corrections[index] = exact / quick
      }
    }
  }

  private mutating func computeFormulas() {
    for entry in problem.entries where entry.formula != nil {
      for visit in entry.visits {
        for row in visit.rows {
          recording.columns[visit.column][row] = computed(entry, visit, row)
        }
      }
    }
  }

  private mutating func recompute(after change: Change, _ undo: inout [(column: Int, row: Int, value: Int)]) {
    guard let at = visitOfColumn[change.column] else { return }
    for entry in problem.entries where entry.formula != nil {
      for visit in entry.visits where visitOfColumn[visit.column] == at && visit.has(change.row) {
        let value = computed(entry, visit, change.row)
        let old = recording.columns[visit.column][change.row]
        guard value != old else { continue }
        undo.append((visit.column, change.row, old))
        recording.columns[visit.column][change.row] = value
      }
    }
  }

  private func computed(_ entry: Entry, _ visit: EntryVisit, _ row: Int) -> Int {
    let value = entry.formula?.value(recording, row: row, visit: visitOfColumn[visit.column] ?? 0)
    guard let value else { return Recording.absent }
    return Int(min(max((value * unitsInOne(entry.decimals)).rounded(), -1e12), 1e12))
  }
}
