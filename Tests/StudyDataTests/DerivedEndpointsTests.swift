import Diagnostics
import StudyDefinition
import Testing

@testable import StudyData

@Suite struct DerivedEndpointsTests {
  @Test func missingInputsGiveMissingResults() throws {
    let dataset = try TinyStudy.long(
      "s1,glucose,baseline,90", "s2,glucose,baseline,90", "s2,insulin,baseline,10"
    )
    .with {
      $0.endpoints = [
        endpoint("glucose"), endpoint("insulin"), endpoint("homa-ir", derive: "glucose * insulin / 405"),
      ]
    }
    .dataset()
    #expect(plain(dataset.columns[2]) == ["real [-, \(90.0 * 10 / 405)]", "real [-, -]"])
  }

  @Test func eachComesAfterThoseItNeeds() throws {
    let dataset = try TinyStudy.long("s1,a,baseline,3", "s1,a,m6,5").with(subjects: "id,height", "s1,2").with
    {
      $0.endpoints = [
        endpoint("c", derive: "b + 1"), endpoint("b", derive: "a / height^2"), endpoint("a"),
        endpoint("d", derive: "c - baseline.c"),
      ]
    }.dataset()
    #expect(plain(dataset.columns[0]) == ["decimal 2 [175]", "decimal 2 [225]"])
    #expect(plain(dataset.columns[1]) == ["decimal 2 [75]", "decimal 2 [125]"])
    #expect(plain(dataset.columns[3]) == ["decimal 1 [0]", "decimal 1 [5]"])
  }

  /// 8.1 − 7.9 and 5.3 − 5.1 are one value, also for a change that is made of them.
  @Test func differencesOfRecordedValuesAreDecimals() throws {
    let dataset = try TinyStudy.long(
      "s1,a,baseline,8.1", "s1,b,baseline,7.9", "s2,a,baseline,5.3", "s2,b,baseline,5.1", "s1,a,m6,0.3",
      "s1,b,m6,0.1"
    ).with {
      $0.endpoints = [
        endpoint("a"), endpoint("b"), endpoint("d", derive: "a - b"), endpoint("e", derive: "(a - b) / 3"),
      ]
    }.dataset()
    #expect(plain(dataset.columns[2]) == ["decimal 1 [2, 2]", "decimal 1 [2, -]"])
    #expect(plain(dataset.columns[3]).allSatisfy { $0.hasPrefix("real") })
  }

  @Test func whatHasNoValueIsMissingAndCounted() throws {
    let (dataset, diagnostics) = try TinyStudy.long("s1,a,baseline,0", "s2,a,baseline,2", "s1,a,m6,0").with {
      $0.endpoints = [endpoint("a"), endpoint("b", derive: "1 / a")]
    }.load()
    #expect(dataset.map { plain($0.columns[1]) } == ["decimal 1 [-, 5]", "decimal 1 [-, -]"])
    #expect(
      diagnostics.map(\.text) == [
        "studies/tiny/study.yaml:7:1: warning: 2 values of 'b' cannot be derived: division by zero"
      ])
  }

  @Test func anUnknownNamePointsIntoTheDefinition() throws {
    try expectProblems(
      TinyStudy.long("s1,glucose,baseline,1").with {
        $0.endpoints = [endpoint("glucose"), endpoint("b", derive: "2 * glucos")]
      },
      ["studies/tiny/study.yaml:7:5: error: unknown name 'glucos'; did you mean 'glucose'?"])
  }

  @Test func endpointsThatNeedEachOtherStayMissing() throws {
    let (dataset, _) = try TinyStudy.long("s1,x,baseline,1").with {
      $0.endpoints = [endpoint("x"), endpoint("a", derive: "b"), endpoint("b", derive: "a")]
    }.load()
    #expect(dataset.map { plain($0.columns[1]) } == ["decimal 0 [-]", "decimal 0 [-]"])
  }

  @Test func cohortsAndApplicability() throws {
    let dataset = try TinyStudy.long(
      "s1,hba1c,baseline,1.5", "s1,hba1c,m6,1", "s2,hba1c,baseline,1.4", "s3,hba1c,baseline,2", "s3,ldl,m6,2",
      "s4,ldl,baseline,9"
    ).with(subjects: "id,sex,age,site", "s1,F,40,701", "s2,M,,701", "s3,F,61,702", "s4,,50,702").with {
      $0.endpoints = [endpoint("hba1c"), endpoint("ldl", where: "sex == 'F'")]
      $0.cohorts = [
        cohort("followed", where: "has(m6)"), cohort("inflamed", where: "baseline.hba1c >= 1.5"),
        cohort("old", where: "age > 45"), cohort("site", where: "site == '701' and sex in ['F', 'M']"),
      ]
    }.dataset()
    #expect(
      dataset.cohorts == [
        [true, false, true, false], [true, false, true, false], [false, false, true, true],
        [true, true, false, false],
      ])
    #expect(dataset.applicable == [nil, [true, false, true, false]])
  }
}
