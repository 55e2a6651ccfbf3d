import StudyDefinition
import Testing

@testable import StudyData

@Suite struct CellStoreTests {
  @Test func emptyStoreGivesEmptyColumns() throws {
    let store = try store(endpoints: 1, visits: 2, subjects: 0, rule: .error)
    let columns = plain(store.columns(subjects: 0))
    #expect(columns == [["decimal 0 []", "decimal 0 []"]])
  }

  @Test func nothingPlacedIsMissing() throws {
    let store = try store(endpoints: 1, visits: 1, subjects: 2, rule: .error)
    let columns = plain(store.columns(subjects: 2))
    #expect(columns == [["decimal 0 [-, -]"]])
  }

  @Test func valuesLandInTheirCells() throws {
    var store = try store(endpoints: 2, visits: 2, subjects: 2, rule: .error)
    store.place(.decimal(scaled: 53, decimals: 1), endpoint: 0, subject: 1, visit: 0)
    store.place(.decimal(scaled: -7, decimals: 0), endpoint: 1, subject: 0, visit: 1)
    let columns = plain(store.columns(subjects: 2))
    #expect(
      columns == [
        ["decimal 1 [-, 53]", "decimal 1 [-, -]"], ["decimal 0 [-, -]", "decimal 0 [-7, -]"],
      ])
  }

  @Test func aFinerDecimalWidensAllOfTheEndpoint() throws {
    var store = try store(endpoints: 1, visits: 2, subjects: 2, rule: .error)
    store.place(.decimal(scaled: 5, decimals: 0), endpoint: 0, subject: 0, visit: 0)
    store.place(.decimal(scaled: 525, decimals: 2), endpoint: 0, subject: 0, visit: 1)
    store.place(.decimal(scaled: 53, decimals: 1), endpoint: 0, subject: 1, visit: 1)
    let columns = plain(store.columns(subjects: 2))
    #expect(columns == [["decimal 2 [500, -]", "decimal 2 [525, 530]"]])
  }

  @Test func aNumberThatIsNoShortDecimalMakesAllOfTheEndpointReal() throws {
    var store = try store(endpoints: 2, visits: 1, subjects: 4, rule: .error)
    store.place(.decimal(scaled: 53, decimals: 1), endpoint: 0, subject: 0, visit: 0)
    store.place(.real(1e300), endpoint: 0, subject: 1, visit: 0)
    store.place(.decimal(scaled: 0, decimals: 1), endpoint: 0, subject: 2, visit: 0)
    // Too wide together, though each fits alone.
    store.place(.decimal(scaled: 1_000_000_000_000, decimals: 0), endpoint: 1, subject: 0, visit: 0)
    store.place(.decimal(scaled: 1, decimals: 5), endpoint: 1, subject: 1, visit: 0)
    store.place(.decimal(scaled: 2_000_000_000_000, decimals: 0), endpoint: 1, subject: 2, visit: 0)
    let columns = plain(store.columns(subjects: 4))
    #expect(
      columns == [["real [5.3, 1e+300, 0.0, -]"], ["real [1000000000000.0, 1e-05, 2000000000000.0, -]"]])
  }

  @Test func aLargeDecimalAfterShortOnesLosesNone() throws {
    var store = try store(endpoints: 2, visits: 2, subjects: 2, rule: .error)
    let large = MeasuredNumber.largestScaled
    store.place(.decimal(scaled: 53, decimals: 1), endpoint: 0, subject: 0, visit: 0)
    store.place(.decimal(scaled: 0, decimals: 1), endpoint: 0, subject: 1, visit: 1)
    store.place(.decimal(scaled: -large, decimals: 1), endpoint: 0, subject: 0, visit: 1)
    store.place(.decimal(scaled: -7, decimals: 1), endpoint: 0, subject: 1, visit: 0)
    // Short as they are recorded, but not with the decimals of the last.
    store.place(.decimal(scaled: 1_000_000_000, decimals: 0), endpoint: 1, subject: 0, visit: 0)
    store.place(.decimal(scaled: 25, decimals: 2), endpoint: 1, subject: 1, visit: 0)
    store.place(.decimal(scaled: 5, decimals: 1), endpoint: 1, subject: 1, visit: 1)
    let columns = plain(store.columns(subjects: 2))
    #expect(
      columns == [
        ["decimal 1 [53, -7]", "decimal 1 [-\(large), 0]"],
        ["decimal 2 [100000000000, 25]", "decimal 2 [-, 50]"],
      ])
  }

  @Test(arguments: [
    (DuplicateRule.error, "decimal 0 [1]"), (.first, "decimal 0 [1]"), (.last, "decimal 0 [6]"),
    (.mean, "decimal 0 [3]"),
  ])
  func repeatedValuesFollowTheRule(rule: DuplicateRule, column: String) throws {
    var store = try store(endpoints: 1, visits: 1, subjects: 1, rule: rule)
    for value: Int64 in [1, 2, 6] {
      store.place(.decimal(scaled: value, decimals: 0), endpoint: 0, subject: 0, visit: 0)
    }
    store.averageRepeats()
    let duplicates = store.duplicates
    #expect(duplicates == 2)
    let rowsFartherFromTarget = store.rowsFartherFromTarget
    #expect(rowsFartherFromTarget == 0)
    let columns = plain(store.columns(subjects: 1))
    #expect(columns == [[column]])
  }

  @Test func theNearestDayWinsWhateverTheOrder() throws {
    let rows: [(value: Int64, distance: Int32)] = [(1, 8), (2, 4), (3, 5), (4, 4), (5, 9)]
    for rows in [rows, rows.reversed()] {
      var store = try store(endpoints: 1, visits: 1, subjects: 1, rule: .mean, hasDistances: true)
      for row in rows {
        store.place(
          .decimal(scaled: row.value, decimals: 0), endpoint: 0, subject: 0, visit: 0, distance: row.distance)
      }
      store.averageRepeats()
      let duplicates = store.duplicates
      #expect(duplicates == 1)
      let rowsFartherFromTarget = store.rowsFartherFromTarget
      #expect(rowsFartherFromTarget == 3)
      let columns = plain(store.columns(subjects: 1))
      #expect(columns == [["decimal 0 [3]"]])
    }
  }

  @Test func aDisplacedDayTakesItsRepeatsWithIt() throws {
    var store = try store(endpoints: 1, visits: 1, subjects: 1, rule: .error, hasDistances: true)
    for (value, distance) in [(1, 6), (2, 6), (3, 6), (4, 2)] as [(Int64, Int32)] {
      store.place(.decimal(scaled: value, decimals: 0), endpoint: 0, subject: 0, visit: 0, distance: distance)
    }
    let duplicates = store.duplicates
    #expect(duplicates == 0)
    let rowsFartherFromTarget = store.rowsFartherFromTarget
    #expect(rowsFartherFromTarget == 3)
    let repeats = store.repeats
    #expect(repeats.isEmpty)
    let columns = plain(store.columns(subjects: 1))
    #expect(columns == [["decimal 0 [4]"]])
  }
}

/// `#require` cannot hold what is not copyable.
private func store(
  endpoints: Int, visits: Int, subjects: Int, rule: DuplicateRule, hasDistances: Bool = false
) throws -> CellStore {
  struct NoMemory: Error {}
  guard
    let store = CellStore(
      endpoints: endpoints, visits: visits, subjects: subjects, rule: rule, hasDistances: hasDistances)
  else { throw NoMemory() }
  return store
}

extension CellStore {
  fileprivate mutating func place(
    _ number: MeasuredNumber, endpoint: Int, subject: Int, visit: Int, distance: Int32 = 0
  ) {
    place(
      number, CellPlace(endpoint: endpoint, index: index(subject: subject, visit: visit)), distance: distance)
  }
}

/// Columns in a form that shows what is missing: `decimal 1 [53, -]`.
func plain(_ columns: [[MeasurementColumn]]) -> [[String]] {
  columns.map { $0.map(plain) }
}

func plain(_ columns: [MeasurementColumn]) -> [String] { columns.map(plain) }

func plain(_ column: MeasurementColumn) -> String {
  let subjects = 0..<column.count
  guard let decimals = column.decimals else {
    return "real [\(subjects.map { column.value($0)?.description ?? "-" }.joined(separator: ", "))]"
  }
  let scaled = subjects.map { column.scaled($0).map(String.init) ?? "-" }
  return "decimal \(decimals) [\(scaled.joined(separator: ", "))]"
}
