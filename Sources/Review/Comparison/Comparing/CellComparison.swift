/// Compares the results of one cell after the other: those that share endpoint, visit, cohort, arm and measure.
struct CellComparison {
  let old: ResultsFile
  let new: ResultsFile
  let tolerances: Tolerances
  let alpha: (old: Double, new: Double)
  let listsBelowDisplay: Bool
  let listsUnchanged: Bool

  private(set) var changes: [Change] = []
  private(set) var belowDisplay = ReportComparison.BelowDisplay()
  private(set) var unchanged = ReportComparison.Unchanged()
  /// By number of the statistic's name in the new version.
  private let roles: [StatisticRole]

  init(
    _ old: ResultsFile, _ new: ResultsFile, tolerances: Tolerances, alpha: (old: Double, new: Double),
    listsBelowDisplay: Bool, listsUnchanged: Bool
  ) {
    self.old = old
    self.new = new
    self.tolerances = tolerances
    self.alpha = alpha
    self.listsBelowDisplay = listsBelowDisplay
    self.listsUnchanged = listsUnchanged
    roles = [.other] + new.names(.statistic).map { StatisticRole($0) }
  }

  mutating func compare(_ pairs: [Alignment.Pair]) {
    var start = 0
    while start < pairs.count {
      let first = new.records[pairs[start].new]
      var end = start + 1
      while end < pairs.count, new.records[pairs[end].new].sharesCell(with: first) { end += 1 }
      compareCell(pairs[start..<end])
      start = end
    }
  }

  /// The changes found, which are then the caller's alone.
  mutating func takeChanges() -> [Change] {
    defer { changes = [] }
    return changes
  }

  private mutating func compareCell(_ pairs: ArraySlice<Alignment.Pair>) {
    if alpha.old == alpha.new, !listsUnchanged, areSame(pairs) {
      unchanged.results += pairs.count
      return
    }
    var told: Set<Int> = []
    var subjectsTold = false
    for pair in pairs where role(pair) == .subjects && number(pair).isDifferent { subjectsTold = true }
    for pair in pairs {
      if case .lowerLimit(let upper) = role(pair), let limits = interval(pair, upper, in: pairs) {
        changes.append(limits.change)
        told.formUnion(limits.members)
      }
    }
    if let margin = margin(in: pairs) { changes.append(margin) }
    for pair in pairs where !told.contains(pair.new) {
      let difference = number(pair)
      // Where the level itself moved, even the same p may lead to another conclusion.
      if difference.isDifferent || (alpha.old != alpha.new && conclusion(pair, difference) != nil) {
        tell(pair, difference)
      } else {
        unchanged.results += 1
        if listsUnchanged, role(pair) != .other, role(pair) != .subjects {
          unchanged.conclusive.append(new.key(new.records[pair.new]))
        }
      }
      let before = old.records[pair.old]
      let after = new.records[pair.new]
      if !subjectsTold, before.n != after.n {
        subjectsTold = true
        let counts = [before.n, after.n].map { $0 < 0 ? nil : Double($0) }
        let place = Place(new.key(after), .subjects(new.resultPlace(after)))
        let shown = [before.n, after.n].map { $0 < 0 ? nil : Shown.text("\($0)") }
        changes.append(
          Change(.subjects, place, old: shown[0], new: shown[1], values: (counts[0], counts[1])))
      }
    }
  }

  /// Whether the records are the same byte for byte, as most are.
  private func areSame(_ pairs: ArraySlice<Alignment.Pair>) -> Bool {
    old === new
      || pairs.allSatisfy {
        old.bytes.equal(old.records[$0.old].whole, new.records[$0.new].whole, in: new.bytes)
      }
  }

  private func role(_ pair: Alignment.Pair) -> StatisticRole {
    roles[Int(new.records[pair.new][.statistic])]
  }

  /// The difference in one result, whatever its class.
  private mutating func tell(_ pair: Alignment.Pair, _ difference: NumberDifference) {
    let record = new.records[pair.new]
    let kind = conclusion(pair, difference) ?? self.kind(pair, difference)
    guard kind == .belowDisplay else {
      changes.append(change(kind, new.place(record), difference))
      return
    }
    if difference.isWithinTolerance {
      unchanged.results += 1
      unchanged.withinTolerance += 1
      return
    }
    belowDisplay.count += 1
    let change = change(.belowDisplay, new.place(record), difference)
    belowDisplay.largestRelative = max(
      belowDisplay.largestRelative, change.relativeDifference?.magnitude ?? 0)
    if listsBelowDisplay { changes.append(change) }
  }

  private func kind(_ pair: Alignment.Pair, _ difference: NumberDifference) -> ChangeKind {
    if role(pair) == .subjects { return .subjects }
    if difference.isValueDifferent { return difference.isPrintedDifferent ? .value : .belowDisplay }
    if difference.isPrintedDifferent { return .printing }
    return difference.isReasonDifferent ? .reason : .flags
  }

  private func change(_ kind: ChangeKind, _ place: Place, _ difference: NumberDifference) -> Change {
    var shown = (old: difference.oldPrinted, new: difference.newPrinted)
    if kind == .reason { shown = (difference.oldReason, difference.newReason) }
    if kind == .flags { shown = (difference.oldFlags, difference.newFlags) }
    return Change(
      kind, place, old: .text(shown.old), new: .text(shown.new),
      values: (difference.oldValue, difference.newValue),
      isWithinTolerance: difference.isWithinTolerance, isDisplayed: difference.isPrintedDifferent)
  }
}

// MARK: Conclusions

extension CellComparison {
  /// A p that is on the other side of its level, or an estimate on the other side of no effect. A p that cannot be
  /// had is not significant.
  private func conclusion(_ pair: Alignment.Pair, _ difference: NumberDifference) -> ChangeKind? {
    switch role(pair) {
    case .probability:
      let before = difference.oldValue.map { $0 < alpha.old } ?? false
      let after = difference.newValue.map { $0 < alpha.new } ?? false
      return before == after ? nil : after ? .becameSignificant : .lostSignificance
    case .estimate:
      let record = new.records[pair.new]
      guard
        let null = StatisticRole.null(
          measure: new.name(.measure, record), statistic: new.name(.statistic, record)),
        let before = difference.oldValue, let after = difference.newValue
      else { return nil }
      return (before < null && after > null) || (before > null && after < null) ? .signChanged : nil
    case .lowerLimit, .subjects, .other: return nil
    }
  }

  /// An interval that gained or lost the value of no effect, with the records of its limits. An interval that touches
  /// the value includes it; one that cannot be had excludes nothing.
  private func interval(
    _ low: Alignment.Pair, _ upper: String, in pairs: ArraySlice<Alignment.Pair>
  ) -> (change: Change, members: [Int])? {
    let record = new.records[low.new]
    guard
      let null = StatisticRole.null(
        measure: new.name(.measure, record), statistic: new.name(.statistic, record)),
      let high = pairs.first(where: { new.name(.statistic, new.records[$0.new]) == upper })
    else { return nil }
    let limits = (low: number(low), high: number(high))
    guard limits.low.isDifferent || limits.high.isDifferent else { return nil }
    let before = excludes(null, limits.low.oldValue, limits.high.oldValue)
    let after = excludes(null, limits.low.newValue, limits.high.newValue)
    guard before != after else { return nil }
    let change = Change(
      after ? .intervalLostNull : .intervalGainedNull, new.place(ofInterval: record),
      old: .interval(limits.low.oldPrinted, limits.high.oldPrinted),
      new: .interval(limits.low.newPrinted, limits.high.newPrinted),
      isWithinTolerance: limits.low.isSameByTolerance && limits.high.isSameByTolerance)
    return (change, [low.new, high.new])
  }

  /// A margin that an interval came to lie within, or no longer does. Whether it lies within is what non-inferiority and
  /// equivalence mean; limits that touch the margin do not.
  private func margin(in pairs: ArraySlice<Alignment.Pair>) -> Change? {
    func pair(_ statistic: String) -> Alignment.Pair? {
      pairs.first { new.name(.statistic, new.records[$0.new]) == statistic }
    }
    let margins = (low: pair("margin-low").map(number), high: pair("margin-high").map(number))
    guard margins.low != nil || margins.high != nil,
      let low = pair("ci-low") ?? pair("hodges-lehmann-low"),
      let high = pair("ci-high") ?? pair("hodges-lehmann-high")
    else { return nil }
    let limits = (low: number(low), high: number(high))
    func isMet(_ value: (NumberDifference) -> Double?) -> Bool {
      guard let lower = value(limits.low), let upper = value(limits.high) else { return false }
      return (margins.low.flatMap(value).map { lower > $0 } ?? true)
        && (margins.high.flatMap(value).map { upper < $0 } ?? true)
    }
    let before = isMet(\.oldValue)
    let after = isMet(\.newValue)
    guard before != after else { return nil }
    return Change(
      after ? .marginMet : .marginLost, new.place(ofInterval: new.records[low.new]),
      old: .interval(limits.low.oldPrinted, limits.high.oldPrinted),
      new: .interval(limits.low.newPrinted, limits.high.newPrinted))
  }

  private func excludes(_ null: Double, _ low: Double?, _ high: Double?) -> Bool {
    guard let low, let high else { return false }
    return low > null || high < null
  }

  private func number(_ pair: Alignment.Pair) -> NumberDifference {
    NumberDifference(old, old.records[pair.old], new, new.records[pair.new], tolerances)
  }
}
