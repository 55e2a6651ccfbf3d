import StudyDefinition
import Testing

@testable import StudyFigures

@Suite("Figures chosen by the shape of the data")
struct SuitableFiguresTests {
  @Test("one small arm with several endpoints")
  func single() throws {
    let figures = try Fixture("single", figures: "").figures()
    #expect(figures.count { $0.kind == .flow } == 1)
    #expect(figures.count { $0.kind == .forest } == 1)
    #expect(figures.count { $0.kind == .heatmap } == 1)
    #expect(figures.count { $0.kind == .pairedSlopes } == 5)
    #expect(figures.count { $0.kind == .waterfall } == 1, "the endpoint with a responder rule")
    #expect(figures.count { $0.kind == .shift } == 2, "the endpoints with a reference range")
    #expect(figures.count == 11)
  }

  @Test("arms over several visits are drawn as courses")
  func arms() throws {
    let figures = try Fixture("arms", figures: "").figures()
    #expect(figures.map(\.kind) == [.flow, .meanOverVisits, .meanOverVisits])
  }

  @Test("are the same in every run")
  func deterministic() throws {
    let first = try Fixture("arms", figures: "").figures().map(\.standaloneSVG)
    #expect(try Fixture("arms", figures: "").figures().map(\.standaloneSVG) == first)
  }
}
