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
        "a figure of kind 'paired-slopes' takes no 'response'; it takes 'interval', 'scale'"
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
        "single", "{id: x, kind: small-multiples, of: small-multiples}",
        "figure 'x' of kind 'small-multiples' needs panels of another kind than 'small-multiples'"
      ),
      (
        "single", "{id: x, kind: small-multiples, of: waterfall, interval: se}",
        "a figure of kind 'small-multiples' takes no 'interval'; it takes 'of', 'panels'"
      ),
      (
        "single", "{id: x, endpoints: ldl, response: change}",
        "a figure without a kind takes no 'response'; it takes 'interval', 'scale'"
      ),
      (
        "single",
        "{id: x, kind: box-points-mean, endpoints: ldl, timepoints: m6, scale: log}",
        "figure 'x' of kind 'box-points-mean' needs values and intervals above zero for its logarithmic axis"
      ),
      (
        "arms", "{id: x, kind: forest, subgroups: severty}",
        "unknown subgroups 'severty'; did you mean 'severity'?"
      ),
      (
        "arms", "{id: x, kind: forest, cohorts: everyone, subgroups: severity}",
        "figure 'x' of kind 'forest' needs differences between groups of one endpoint in its subgroups"
      ),
      (
        "single", "{id: x, kind: alluvial, endpoints: ldl}",
        "figure 'x' of kind 'alluvial' needs a reference range of 'ldl'"
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
