import StudyDefinition
import Testing

@testable import StudyData

@Suite struct VisitDaysTests {
  private func study(_ lines: String...) -> TinyStudy {
    TinyStudy(files: ["data/observations.csv": (["subject,day,value"] + lines + [""]).joined(separator: "\n")]
    ).with {
      $0.endpoints = [endpoint("hba1c")]
      $0.timePoints = [
        timePoint("baseline", isBaseline: true, day: 0, window: -14...1),
        timePoint("m6", day: 182, window: 150...210),
      ]
      $0.observations = [
        ObservationsFile(
          file: file("data/observations.csv"), dialect: .comma, subjectColumn: "subject",
          layout: .long(
            endpoint: .fixed(EndpointID("hba1c")), visit: .day(column: "day"), valueColumn: "value"),
          condition: nil)
      ]
    }
  }

  @Test func theNearestDayCounts() throws {
    let dataset = try study(
      "a,-10,1", "a,0,2", "a,1,3", "a,160,4", "a,183,5", "a,300,6", "b,-7.0,7", "b,181,8", "b,183,9"
    ).dataset()
    #expect(plain(dataset.columns) == [["decimal 0 [2, 7]", "decimal 0 [5, 8]"]])
    #expect(dataset.account.rowsOutsideWindows == 1)
    #expect(dataset.account.rowsFartherFromTarget == 4)
  }

  @Test func aDayWithoutValueDoesNotCompete() throws {
    let dataset = try study("a,0,1", "a,182,", "a,200,3").dataset()
    #expect(plain(dataset.columns) == [["decimal 0 [1]", "decimal 0 [3]"]])
    #expect(dataset.account.missingCells == 1)
    #expect(dataset.account.rowsFartherFromTarget == 0)
  }

  @Test func twoValuesOfTheNearestDayAreDuplicates() throws {
    let study = study("a,0,1", "a,170,4", "a,190,5", "a,190,6")
    try expectProblems(
      study,
      [
        "studies/tiny/data/observations.csv:5:7: error: a subject has two values of 'hba1c' at 'm6': "
          + "5 in line 4 and 6 here\n"
          + "  note: 'duplicates: first', 'last' or 'mean' in the definition decides which counts"
      ])
    let mean = try study.with { $0.duplicates = .mean }.dataset()
    #expect(plain(mean.columns) == [["decimal 1 [10]", "decimal 1 [55]"]])
  }

  @Test func whatIsNoDay() throws {
    try expectProblems(
      study("a,0,1", "a,six,2", "a,1.5,3", "a,,4"),
      [
        "studies/tiny/data/observations.csv:5:3: error: a row without a visit in column 'day'",
        "studies/tiny/data/observations.csv:3:3: error: 'six' is not a study day; expected a whole number",
        "studies/tiny/data/observations.csv:4:3: error: '1.5' is not a study day; expected a whole number",
      ])
  }
}
