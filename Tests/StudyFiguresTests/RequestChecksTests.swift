import StudyData
import StudyDefinition
import StudyEdition
import StudyResults
import Testing

@testable import StudyFigures

@Suite("Requests for figures")
struct RequestChecksTests {
  @Test(
    "that say what their kind does not take are errors at their place",
    arguments: [
      (
        "single", "{id: x, kind: waterfall, interval: se}",
        "a figure of kind 'waterfall' takes no 'interval'"
      ),
      (
        "single", "{id: x, kind: paired-slopes, response: change}",
        "a figure of kind 'paired-slopes' takes no 'response'; it takes 'interval'"
      ),
      (
        "single", "{id: x, kind: heatmap, panels: endpoints}", "a figure of kind 'heatmap' takes no 'panels'"
      ),
      (
        "arms", "{id: x, kind: forest, comparisons: primry}",
        "unknown comparison 'primry'; did you mean 'primary'?"
      ),
      (
        "single", "{id: x, kind: small-multiples, panels: groups}",
        "figure 'x' of kind 'small-multiples' needs groups for its panels"
      ),
      (
        "single", "{id: x, kind: shift, endpoints: ldl}",
        "figure 'x' of kind 'shift' needs a reference range of 'ldl'"
      ),
    ])
  func refused(_ study: String, _ request: String, _ message: String) throws {
    let fixture = try Fixture(study, figures: "  - \(request)")
    let line = try #require(fixture.lines.firstIndex { $0.contains("id: x,") }) + 1
    #expect(fixture.problems == ["\(study)/study.yaml:\(line):5: error: \(message)"])
    #expect(drawFigures(fixture.context).figures.isEmpty)
  }

  @Test("whose figures would have one name are errors")
  func names() throws {
    let fixture = try Fixture(
      "single",
      figures: """
          - {id: a, kind: waterfall, endpoints: [hba1c, ldl], timepoints: m6}
          - {id: a-ldl, kind: flow, endpoints: ldl}
        """)
    #expect(fixture.problems.count == 1)
    #expect(fixture.problems[0].contains("two figures would be called 'a-ldl'"))
  }

  @Test("a caption of the definition stands before what the figure says of itself")
  func caption() throws {
    let fixture = try Fixture(
      "single", figures: "  - {id: x, kind: flow, endpoints: ldl, caption: Who stayed.}")
    let figure = try #require(try fixture.figures().first)
    #expect(figure.caption.hasPrefix("Who stayed. Subjects with and without"))
  }

  @Test("a caption that says too little is refused")
  func silent() throws {
    let fixture = try Fixture(
      "single", figures: "  - {id: x, kind: flow, endpoints: ldl}",
      phrase: ("figure-caption", "{statistic}; {n}."))
    #expect(fixture.problems.count == 1)
    #expect(fixture.problems[0].contains("does not state 'Full analysis set'"))
  }
}
