import StudyDefinition
import StudyEdition
import StudyResults

extension SentenceKind {
  /// The change of one endpoint: direction, size, interval, test and n. `rose` and `fell` are said only where the
  /// interval leaves out no change; otherwise what changes the interval includes.
  static let result = SentenceKind(
    name: "result", summary: "direction and size of a change with interval, test and n", needs: [],
    basis: .cohort
  ) { edition, subject in
    let result = ResultSentence(edition, subject)
    // That nobody has both visits may be said only where they were counted.
    guard edition.results.count(result.change, .n) != nil else {
      return .nothing(because: "no change is computed there")
    }
    return .sentence(result.sentence)
  }
}

struct ResultSentence {
  let edition: Edition
  let subject: SentenceSubject
  let evidence: Evidence
  /// The cell of the change itself, where n and those left out are counted.
  let change: CellKey

  init(_ edition: Edition, _ subject: SentenceSubject) {
    self.edition = edition
    self.subject = subject
    change = edition.cell(subject.endpoint, subject.timePoint, subject.cohort, subject.group, .change)
    evidence = edition.changeEvidence(subject)
  }

  var sentence: Sentence {
    let main = edition.parts(form, values, count: edition.results.count(change, .eligible) ?? 0)
    // One subject, or no change in any: no test and no interval was spoken of.
    guard evidence.number != nil, n > 1, form != .resultEveryUnchanged else { return Sentence(main) }
    let showsInterval = ![.resultEveryFell, .resultEveryRose, .resultNoInterval].contains(form)
    return Sentence(edition.following(main, evidence.remarks(showsInterval: showsInterval)))
  }

  private var isRatio: Bool { evidence.null == 1 }

  /// Why there is no pair, where no value was collected at a visit at all.
  private var gap: VisitGap? {
    VisitGap(edition, subject.endpoint, subject.timePoint, subject.cohort, subject.group)
      .flatMap { $0.isOfVisit ? $0 : nil }
  }

  private var n: Int { edition.results.count(change, .n) ?? 0 }

  /// Whether every subject changed by the same amount, which leaves nothing to test.
  private var isSameForAll: Bool {
    guard let low = edition.results.number(change, .min), let high = edition.results.number(change, .max)
    else {
      return false
    }
    return low == high
  }

  private var form: SentenceForm {
    func pick(_ fell: SentenceForm, _ none: SentenceForm, _ rose: SentenceForm) -> SentenceForm {
      switch evidence.direction {
      case .down: fell
      case .none: none
      case .up: rose
      }
    }
    if n == 0 {
      if gap != nil { return .resultGap }
      return edition.results.count(change, .eligible) == 0 ? .resultNobody : .resultNone
    }
    if evidence.number == nil { return .resultNotEstimable }
    if n == 1, !isRatio { return pick(.resultSingleFell, .resultSingleUnchanged, .resultSingleRose) }
    if isSameForAll, !isRatio { return pick(.resultEveryFell, .resultEveryUnchanged, .resultEveryRose) }
    switch (evidence.isClear, isRatio) {
    case (nil, _): return .resultNoInterval
    case (true, false): return pick(.resultFell, .resultUnclear, .resultRose)
    case (true, true): return pick(.resultRatioFell, .resultRatioUnclear, .resultRatioRose)
    case (false, false): return .resultUnclear
    case (false, true): return .resultRatioUnclear
    }
  }

  private var values: SentenceValues {
    let endpoint = subject.endpoint
    let size = edition.size(change)
    var values = edition.placeValues(subject)
    values["n"] = size
    values["eligible"] = edition.number(change, .eligible)
    values["reason"] = edition.words(edition.printed(evidence.cell, evidence.low).reason ?? "")
    values["test"] = evidence.testClause(size)
    values["gap"] = edition.words(gap?.clause ?? "")
    values["interval-name"] = edition.parts(.intervalName, ["level": evidence.level])
    values["low"] = edition.number(evidence.cell, evidence.low)
    let high = edition.number(evidence.cell, evidence.high)
    values["ratio"] = edition.number(evidence.cell, evidence.estimate)
    if isRatio {
      values["high"] = high
      values["interval"] = edition.interval(values["low"] ?? [], high, level: evidence.level)
      values["estimate"] = edition.parts(
        .ratioNamed, ["ratio": values["ratio"] ?? [], "from": values["from"] ?? []])
      return values
    }
    values["high"] = edition.differenceQuantity(high, of: endpoint)
    values["size"] = edition.differenceQuantity(
      edition.magnitude(evidence.cell, evidence.estimate), of: endpoint)
    values["interval"] = interval
    let signed = edition.differenceQuantity(edition.number(evidence.cell, evidence.estimate), of: endpoint)
    values["estimate"] = edition.parts(isRanked ? .hodgesLehmannChange : .meanChange, ["size": signed])
    return values
  }

  private var isRanked: Bool { evidence.estimate == .hodgesLehmann }

  /// The limits as sizes of the change that the sentence names: those of a fall are turned round.
  private var interval: [Table.Part] {
    let falls = evidence.direction == .down && evidence.isClear == true
    let (first, second) = falls ? (evidence.high, evidence.low) : (evidence.low, evidence.high)
    let limits = edition.interval(
      edition.magnitude(evidence.cell, first), edition.magnitude(evidence.cell, second),
      level: evidence.level)
    return isRanked ? edition.parts(.hodgesLehmannNamed, ["interval": limits]) : limits
  }
}

extension Edition {
  /// The change by the endpoint's way of summarising, with its first test.
  func changeEvidence(_ subject: SentenceSubject) -> Evidence {
    let endpoint = subject.endpoint
    func cell(_ measure: Measure) -> CellKey {
      self.cell(endpoint, subject.timePoint, subject.cohort, subject.group, measure)
    }
    let test = endpoint.tests.first.map { cell(.test($0)) }
    switch endpoint.summary {
    case .meanSD, .meanSE:
      return Evidence(
        cell: cell(.change), estimate: .mean, low: .ciLow, high: .ciHigh, null: 0, test: test,
        counted: cell(.change),
        edition: self)
    case .medianIQR:
      return Evidence(
        cell: cell(.change), estimate: .hodgesLehmann, low: .hodgesLehmannLow, high: .hodgesLehmannHigh,
        null: 0,
        test: test, counted: cell(.change), edition: self)
    case .geometric:
      return Evidence(
        cell: cell(.ratio), estimate: .geometricMean, low: .geometricLow, high: .geometricHigh, null: 1,
        test: test, counted: cell(.change), edition: self)
    }
  }
}
