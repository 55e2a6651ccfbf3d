import Testing

@testable import StudyData

@Suite struct PairsTests {
  @Test func noSubjectsHaveNoPairs() throws {
    let dataset = try TinyStudy.long().with { $0.allowEmpty = true }.dataset()
    #expect(dataset.pairCount(endpoint: 0, baseline: 0, followUp: 1, members: []) == 0)
  }

  @Test func aPairNeedsBothValuesAndAMember() throws {
    let dataset = try TinyStudy.long(
      "a,hba1c,baseline,5.1", "a,hba1c,m6,5.30", "b,hba1c,baseline,4", "c,hba1c,m6,4", "d,hba1c,baseline,1",
      "d,hba1c,m6,2", "c,ldl,baseline,1"
    ).dataset()
    var pairs: [[Int64]] = []
    dataset.forEachPair(endpoint: 0, baseline: 0, followUp: 1, members: [true, true, true, false]) {
      before, after in
      pairs.append([before, after])
    } real: { _, _ in
      Issue.record("a decimal endpoint")
    }
    #expect(pairs == [[510, 530]])
    #expect(dataset.columns[0][0].decimals == 2)
    #expect(dataset.columns[0][0].count(present: [true, true, true, false]) == 2)
    #expect(dataset.columns[0][0].value(0) == 5.1)
    #expect(dataset.columns[0][0].value(2) == nil)
    var values: [Double] = []
    dataset.columns[0][1].forEachValue(members: [true, false, true, true]) { values.append($0) }
    #expect(values == [5.3, 4, 2])
  }

  @Test func realEndpointsGivePairsOfDoubles() throws {
    let dataset = try TinyStudy.long("a,hba1c,baseline,3", "a,hba1c,m6,5").with {
      $0.endpoints = [endpoint("hba1c"), endpoint("third", derive: "hba1c / 3")]
    }.dataset()
    var pairs: [[Double]] = []
    dataset.forEachPair(endpoint: 1, baseline: 0, followUp: 1, members: [true]) { _, _ in
      Issue.record("a real endpoint")
    } real: { before, after in
      pairs.append([before, after])
    }
    #expect(pairs == [[1, 5.0 / 3]])
    #expect(dataset.columns[1][0].decimals == nil)
    #expect(dataset.columns[1][0].isPresent(0))
  }
}
