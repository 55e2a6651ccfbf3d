import StudyDefinition
import StudyEdition
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
    #expect(
      figures.filter { $0.cohort.text == "everyone" }.map(\.kind) == [
        .flow, .meanOverVisits, .meanOverVisits,
      ])
  }

  @Test("are the same in every run")
  func deterministic() throws {
    let first = try Fixture("arms", figures: "").figures().map(\.standaloneSVG)
    #expect(try Fixture("arms", figures: "").figures().map(\.standaloneSVG) == first)
  }

  @Test("a figure asked for without a kind is of the kind that suits the data")
  func unnamedKind() throws {
    let one = try Fixture("single", figures: "  - {id: x, endpoints: ldl, timepoints: m6}").figures()
    #expect(one.map(\.kind) == [.pairedSlopes])
    let arms = try Fixture("arms", figures: "  - {id: x, endpoints: hba1c, cohorts: everyone}").figures()
    #expect(arms.map(\.kind) == [.meanOverVisits])
  }

  @Test("slopes are for up to forty subjects an arm, means beside changes for more, changes by arm with arms")
  func samples() throws {
    let kinds = try [40, 41].map { count in
      try Fixture.of(subjects: count).suitableKind(visits: 1)
    }
    #expect(kinds == [.pairedSlopes, .meansAndChanges])
    #expect(try Fixture.of(subjects: 41).suitableKind(visits: 2) == .meanOverVisits)
    #expect(try Fixture.of(subjects: 41, arms: 2).suitableKind(visits: 1) == .boxPointsMean)
    #expect(try Fixture.of(subjects: 41, arms: 6).suitableKind(visits: 2) == .meanOverVisits)
    #expect(try Fixture.of(subjects: 41, arms: 7).suitableKind(visits: 2) == .smallMultiples)
  }
}

extension Fixture {
  fileprivate func suitableKind(visits: Int) throws -> FigureKind {
    let cohort = context.study.cohorts[0]
    return context.suitableKind(for: cohort, Array(context.edition.followUps(of: cohort).prefix(visits)))
  }
}
