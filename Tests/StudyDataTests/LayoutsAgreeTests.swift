import StudyDefinition
import Testing

@testable import StudyData

/// The same random values written as a long file, in two wide layouts, and with the rows in another order, give the
/// same columns.
@Suite struct LayoutsAgreeTests {
  @Test(arguments: Array<UInt64>(1...40))
  func layoutsGiveEqualColumns(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let table = RandomValues(&random)
    let long = try load(table.long(&random, isShuffled: false), table)
    let shuffled = try load(table.long(&random, isShuffled: true), table)
    let perEndpoint = try load(table.perEndpoint, table)
    let perVisit = try load(table.perVisit, table)
    #expect(shuffled.subjects == long.subjects)
    #expect(plain(shuffled.columns) == plain(long.columns))
    #expect(plain(perEndpoint.columns) == plain(long.columns))
    #expect(plain(perVisit.columns) == plain(long.columns))
    // Every row is counted somewhere.
    let present = long.columns.joined().reduce(0) { sum, column in
      sum + column.count(present: Array(repeating: true, count: long.subjects.count))
    }
    let account = shuffled.account
    #expect(account == long.account)
    #expect(account.rowsRead == present + account.missingCells + account.rowsIgnored)
    #expect(present == table.count)
  }

  private func load(_ file: (text: String, layout: ObservationLayout), _ table: RandomValues) throws
    -> Dataset
  {
    let study = TinyStudy(files: ["data/observations.csv": file.text]).with(subjects: "id,n").with {
      $0.files["data/subjects.csv"] = "id\n" + table.subjects.map { "\($0)\n" }.joined()
      $0.timePoints = table.visits.map { timePoint($0, isBaseline: $0 == table.visits[0]) }
      $0.endpoints = table.endpoints.enumerated().map { index, name in
        let columns = table.visits.map { (TimePointID($0), "\(name)_\($0)") }
        return endpoint(name, columns: Dictionary(uniqueKeysWithValues: columns))
      }
      $0.observations = [
        ObservationsFile(
          file: StudyDataTests.file("data/observations.csv"), dialect: .comma, subjectColumn: "subject",
          layout: file.layout, condition: nil, ignoredEndpoints: .listed(["junk"]))
      ]
    }
    return try #require(try study.load().dataset)
  }
}

/// A table of values, some missing, with one to four decimals and now and then more digits than a decimal holds.
private struct RandomValues {
  let subjects: [String]
  let visits: [String]
  let endpoints: [String]
  /// `[subject][visit][endpoint]`, empty where missing.
  private let texts: [[[String]]]

  init(_ random: inout SplitMix) {
    let subjects = (0..<Int.random(in: 1...12, using: &random)).map { "0\($0)" }
    let visits = (0..<Int.random(in: 1...4, using: &random)).map { "v\($0)" }
    let endpoints = (0..<Int.random(in: 1...5, using: &random)).map { "e\($0)" }
    texts = subjects.map { _ in visits.map { _ in endpoints.map { _ in Self.value(&random) } } }
    self.subjects = subjects
    self.visits = visits
    self.endpoints = endpoints
  }

  private static func value(_ random: inout SplitMix) -> String {
    switch Int.random(in: 0..<50, using: &random) {
    case 0: return "1234567890123456.789"
    case 1: return "1e-7"
    case 2..<10: return ""
    default:
      let whole = Int.random(in: -99...999, using: &random)
      let decimals = Int.random(in: 0...2, using: &random)
      return decimals == 0
        ? "\(whole)" : "\(whole).\(Int.random(in: 10...99, using: &random) / (decimals == 1 ? 10 : 1))"
    }
  }

  var count: Int { texts.joined().joined().count { !$0.isEmpty } }

  func long(_ random: inout SplitMix, isShuffled: Bool) -> (text: String, layout: ObservationLayout) {
    var rows = ["\(subjects[0]),junk,\(visits[0]),1"]
    for (s, subject) in subjects.enumerated() {
      for (v, visit) in visits.enumerated() {
        for (e, endpoint) in endpoints.enumerated() {
          rows.append("\(subject),\(endpoint),\(visit),\(texts[s][v][e])")
        }
      }
    }
    if isShuffled { rows.shuffle(using: &random) }
    return (
      "subject,endpoint,visit,value\n" + rows.joined(separator: "\n") + "\n",
      .long(endpoint: .column("endpoint"), visit: .name(column: "visit"), valueColumn: "value")
    )
  }

  var perEndpoint: (text: String, layout: ObservationLayout) {
    var rows = ["visit,subject," + endpoints.joined(separator: ",")]
    for (s, subject) in subjects.enumerated() {
      for (v, visit) in visits.enumerated() {
        rows.append("\(visit),\(subject)," + texts[s][v].joined(separator: ","))
      }
    }
    return (rows.joined(separator: "\r\n"), .columnPerEndpoint(visit: .name(column: "visit")))
  }

  var perVisit: (text: String, layout: ObservationLayout) {
    let names = visits.flatMap { visit in endpoints.map { "\($0)_\(visit)" } }
    var rows = ["subject," + names.joined(separator: ",")]
    for (s, subject) in subjects.enumerated() {
      rows.append("\(subject)," + texts[s].joined().joined(separator: ","))
    }
    return (rows.joined(separator: "\n"), .columnPerVisit)
  }
}

/// A generator whose numbers are the same on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
