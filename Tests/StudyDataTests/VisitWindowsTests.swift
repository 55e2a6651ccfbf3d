import Diagnostics
import StudyDefinition
import Testing

@testable import StudyData

@Suite struct VisitWindowsTests {
  @Test func noVisitsTakeNoDay() {
    #expect(VisitWindows([]).visit(ofDay: 1) == nil)
  }

  @Test func aVisitWithoutDayOrWindowTakesNoDay() {
    #expect(VisitWindows([visit("a")]).visit(ofDay: 0) == nil)
  }

  @Test func aVisitWithoutWindowTakesItsDayAlone() {
    let windows = VisitWindows([visit("a", day: 10)])
    #expect(windows.visit(ofDay: 10) == .init(visit: 0, distance: 0))
    #expect(windows.visit(ofDay: 11) == nil)
  }

  @Test func bothEndsBelongToTheWindow() {
    let windows = VisitWindows([visit("a", day: 10, window: 8...14)])
    #expect(windows.visit(ofDay: 7) == nil)
    #expect(windows.visit(ofDay: 8) == .init(visit: 0, distance: 4))
    #expect(windows.visit(ofDay: 14) == .init(visit: 0, distance: 9))
    #expect(windows.visit(ofDay: 15) == nil)
  }

  @Test func ofTwoWindowsTheNearestTargetWins() {
    let windows = VisitWindows([visit("a", day: 20, window: 0...30), visit("b", day: 10, window: 0...30)])
    #expect(windows.visit(ofDay: 16)?.visit == 0)
    #expect(windows.visit(ofDay: 14)?.visit == 1)
    // As far from both: the earlier target.
    #expect(windows.visit(ofDay: 15)?.visit == 1)
  }

  @Test func anEarlierDayIsNearerThanALaterOneAtTheSameDistance() throws {
    let windows = VisitWindows([visit("a", day: 10, window: 0...20)])
    let early = try #require(windows.visit(ofDay: 7)).distance
    let late = try #require(windows.visit(ofDay: 13)).distance
    let nearer = try #require(windows.visit(ofDay: 12)).distance
    #expect(early < late)
    #expect(nearer < early)
  }

  @Test func aWindowWithoutDayAimsAtItsMiddle() {
    let windows = VisitWindows([visit("a", window: -7...0)])
    #expect(windows.visit(ofDay: -4) == .init(visit: 0, distance: 0))
  }

  @Test func extremeDaysDoNotOverflow() {
    let windows = VisitWindows([visit("a", day: 0, window: Int.min...Int.max)])
    #expect(windows.visit(ofDay: .max) != nil)
    #expect(windows.visit(ofDay: .min) != nil)
    #expect(VisitWindows([visit("a", window: Int.min...Int.max)]).visit(ofDay: 5) != nil)
    #expect(VisitWindows([visit("a", day: .max, window: Int.min...Int.max)]).visit(ofDay: .min) != nil)
  }

  private func visit(_ id: String, day: Int? = nil, window: ClosedRange<Int>? = nil) -> TimePoint {
    TimePoint(
      id: TimePointID(id), label: LocalizedText(id), isBaseline: false, day: day, window: window,
      dataName: id,
      location: SourceLocation(file: "study.yaml"))
  }
}
