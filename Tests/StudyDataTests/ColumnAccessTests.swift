import Testing

@testable import StudyData

@Suite struct ColumnAccessTests {
  @Test func aColumnWithoutSubjects() throws {
    let dataset = try TinyStudy.long().with { $0.allowEmpty = true }.dataset()
    #expect(dataset.columns[0][0].count == 0)
    #expect(dataset.columns[0][0].count(present: []) == 0)
  }

  @Test func missingValuesAndMembers() throws {
    let dataset = try TinyStudy.long(
      "a,hba1c,baseline,5.1", "a,hba1c,m6,5.30", "b,hba1c,baseline,4", "c,hba1c,m6,4", "d,hba1c,baseline,1",
      "d,hba1c,m6,2", "c,ldl,baseline,1"
    ).dataset()
    let baseline = dataset.columns[0][0]
    #expect(baseline.decimals == 2)
    #expect(baseline.count(present: [true, true, true, false]) == 2)
    #expect((0..<4).map { baseline.value($0) } == [5.1, 4, nil, 1])
    #expect((0..<4).map { baseline.scaled($0) } == [510, 400, nil, 100])
    guard case .short(let values, let decimals) = dataset.columns[0][1].values(of: [0, 1, 3]) else {
      Issue.record("short decimals")
      return
    }
    #expect(values == [530, 200])
    #expect(decimals == 2)
  }

  @Test func doublesAreNoDecimals() throws {
    let dataset = try TinyStudy.long("a,hba1c,baseline,3", "a,hba1c,m6,5").with {
      $0.endpoints = [endpoint("hba1c"), endpoint("third", derive: "hba1c / 3")]
    }.dataset()
    #expect(dataset.columns[1][0].decimals == nil)
    #expect(dataset.columns[1][0].scaled(0) == nil)
    #expect(dataset.columns[1][0].isPresent(0))
    #expect(dataset.columns[1][1].value(0) == 5.0 / 3)
  }
}
