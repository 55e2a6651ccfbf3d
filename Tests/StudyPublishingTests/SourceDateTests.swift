import StudyDefinition
import Testing

@testable import StudyPublishing

@Suite struct SourceDateTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
    (1_700_000_000, "2023-11-14T22:13:20Z"), (-62_135_596_800, "0001-01-01T00:00:00Z"),
    (253_402_300_799, "9999-12-31T23:59:59Z"),
  ])
  func secondsAreATimeInUTC(_ seconds: Int, _ text: String) throws {
    let date = try #require(SourceDate(epoch: seconds))
    #expect(date.text == text)
    #expect(date.day?.description == String(text.prefix(10)))
  }

  @Test func whatIsNoYearOfTheCalendarIsNoDate() {
    #expect(SourceDate(epoch: .max) == nil)
    #expect(SourceDate(epoch: .min) == nil)
  }
}
