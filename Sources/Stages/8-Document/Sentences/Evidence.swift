import StudyDefinition
import StudyEdition
import StudyResults

/// An estimate with its interval and its test, and what the two allow to be said. All verdicts are made on full values,
/// never on printed ones.
struct Evidence {
  let cell: CellKey
  let estimate: Statistic
  let low: Statistic
  let high: Statistic
  /// The value that means no difference: 0, or 1 for a ratio.
  let null: Double
  /// Where the test's rows are; nil without a test.
  let test: CellKey?
  /// Where the subjects are counted.
  let counted: CellKey
  let edition: Edition

  enum Direction {
    case down, none, up
  }

  var number: Double? { edition.results.number(cell, estimate) }

  var direction: Direction {
    guard let number, number != null else { return .none }
    return number < null ? .down : .up
  }

  /// Whether the interval leaves out no difference; nil without an interval.
  var excludesNull: Bool? {
    guard let low = edition.results.number(cell, low), let high = edition.results.number(cell, high) else {
      return nil
    }
    return low > null || high < null
  }

  /// Whether a difference may be claimed: the interval leaves out no difference, and is one of its level. At n = 3 an
  /// exact interval of 75% does so as soon as all three go the same way.
  var isClear: Bool? { excludesNull.map { $0 && !coversLess } }

  var hasSeveralSubjects: Bool { (edition.results.count(counted, .n) ?? 0) > 1 }

  /// Whether the exact interval covers less than its level, as n is too small for more.
  var coversLess: Bool { edition.results[cell, low]?.flags.contains(.coverageBelowNominal) ?? false }

  /// The level of the interval: the study's, or what the exact interval reaches of it.
  var level: [Table.Part] {
    guard coversLess else { return edition.words(edition.confidenceLevel) }
    return edition.parts(
      .quantityJoined, ["number": edition.number(cell, .achievedLevel), "unit": edition.words("%")])
  }

  var p: ResultRow? { test.flatMap { edition.results[$0, .p] } }

  enum Significance {
    case below, above
    /// So near to the level that a rounded p would be the level itself.
    case atLevel
  }

  /// Where p stands against the level; nil without a p.
  var significance: Significance? {
    guard let p = p?.value.number else { return nil }
    let alpha = edition.study.alpha
    if edition.format.roundsOnto(p, alpha) { return .atLevel }
    return p < alpha ? .below : .above
  }

  /// Whether the test could not have reached the level with so few subjects.
  var isBelowReach: Bool { p?.flags.contains(.belowReach) ?? false }

  /// What has to be added where the test says less, or other, than the interval.
  ///
  /// - Parameter showsInterval: whether the sentence before gives the interval.
  func remarks(showsInterval: Bool) -> [[Table.Part]] {
    var remarks: [[Table.Part]] = []
    let alpha = ["alpha": edition.words(edition.format.level(edition.study.alpha))]
    if let test, isBelowReach {
      let n = edition.parts(.nIs, ["n": edition.number(counted, .n)])
      remarks.append(edition.parts(.remarkReach, ["n": n, "p": edition.probability(test, .smallestP)]))
    } else {
      switch (significance, isClear) {
      case (.atLevel, _): remarks.append(edition.parts(.remarkLevel, alpha))
      case (.above, true): remarks.append(edition.parts(.remarkUnconfirmed, alpha))
      case (.below, false): remarks.append(edition.parts(.remarkDisagree, alpha))
      default: break
      }
    }
    if coversLess, showsInterval {
      remarks.append(
        edition.parts(
          .remarkCoverage, ["level": edition.words(edition.confidenceLevel), "achieved": level]))
    }
    return remarks
  }

  /// The test with its variant, n and p; or n alone; or why there is no p.
  func testClause(_ size: [Table.Part]) -> [Table.Part] {
    guard let test, let row = p else { return size }
    let code = row.method?.code ?? test.measure.text
    // What became of zeros is of interest where there were any.
    let brief = row.flags.contains(.zerosDropped) ? nil : edition.phrases.phrase("brief", code)
    let name = edition.words(brief ?? edition.testName(code))
    guard row.value.number != nil else {
      return edition.parts(
        .testMissing,
        ["n": size, "test": name, "reason": edition.words(edition.printed(test, .p).reason ?? "")])
    }
    return edition.parts(
      .testClause, ["test": name, "n": size, "p": edition.probability(test, .p)])
  }
}

extension Edition {
  /// A test in words, by the code of its method. A code may go on with details that have no words, such as the
  /// covariance of a mixed model: then the test without them.
  func testName(_ code: String) -> String {
    var words = code.split(separator: "-")
    while !words.isEmpty {
      if let name = phrases.phrase("test", words.joined(separator: "-")) { return name }
      words.removeLast()
    }
    return code
  }
}
