import Diagnostics
import StudyDefinition
import StudyDocument
import StudyEdition
import StudyFigures
import Templating
import Testing

/// A tag about something that is not computed is an error that says what there is, and never a sentence or a row of
/// dashes that says there were no subjects.
@Suite struct PlaceRulesTests {
  private func problems(_ tag: String, of name: String = "holes") throws -> [String] {
    let study = try CaseStudy(name)
    let (document, problems) = composeDocument(
      try study.edition("en"), figures: [], templates: study.templates.contents,
      own: OwnTemplates(["report": TemplateSource(path: "report.md", text: "# T\n\n\(tag)\n")]), tool: "test")
    #expect((document == nil) == !problems.isEmpty)
    return problems.map(\.text)
  }

  private static let unreported: [(tag: String, message: String)] = [
    (
      "sentence \"result\", endpoint: \"zinc\", timepoint: \"m6\", cohort: \"all\"",
      "cohort 'all' is not reported for endpoint 'zinc'; it is for 'weight', 'pulse', 'iron', 'lead', 'ferritin'"
    ),
    (
      "sentence \"values\", endpoint: \"zinc\", timepoint: \"m6\", cohort: \"all\"",
      "cohort 'all' is not reported for endpoint 'zinc'"
    ),
    (
      "sentence \"result\", endpoint: \"weight\", timepoint: \"m3\", cohort: \"heavy\"",
      "cohort 'heavy' is not reported at time point 'm3'; it is reported at 'm6'; did you mean 'm6'?"
    ),
    (
      "sentence \"result\", endpoint: \"weight\", timepoint: \"baseline\", cohort: \"all\"",
      "time point 'baseline' is the one that changes of cohort 'all' are counted from; it is reported at 'm3', 'm6'"
    ),
    (
      "sentence \"result\", endpoint: \"weight\", timepoint: \"m3\", cohort: \"late\"",
      "time point 'm3' is the one that changes of cohort 'late' are counted from; it is reported at 'm6'"
    ),
    (
      "sentence \"reference\", endpoint: \"lead\", timepoint: \"m6\", cohort: \"all\"",
      "endpoint 'lead' has no reference range; endpoints with one are 'weight', 'ferritin'"
    ),
    ("sentences endpoint: \"zinc\", cohort: \"late\"", "cohort 'late' is not reported for endpoint 'zinc'"),
    (
      "table \"change\", cohort: \"late\", endpoint: \"pulse\"",
      "cohort 'late' is not reported for endpoint 'pulse'"
    ),
    (
      "table \"arms\", endpoint: \"weight\", timepoint: \"baseline\", cohort: \"all\"",
      "time point 'baseline' is the one that changes of cohort 'all' are counted from"
    ),
    (
      "table \"shift\", endpoint: \"pulse\", timepoint: \"m6\", cohort: \"all\"",
      "endpoint 'pulse' has no reference range; endpoints with one are 'weight', 'ferritin'"
    ),
  ]

  @Test(arguments: unreported)
  func whatACohortIsNotReportedFor(_ tag: String, _ message: String) throws {
    let problems = try problems("{% \(tag) %}")
    #expect(problems.count == 1, "\(problems)")
    #expect(problems.first?.hasPrefix("report.md:3:1: error: tag '") == true, "\(problems)")
    #expect(problems.first?.contains(message) == true, "\(problems)")
  }

  @Test(arguments: unreported)
  func alsoWhereNothingIsPrintedNow(_ tag: String, _ message: String) throws {
    let problems = try problems("{% if study.has-groups %}{% \(tag) %}{% endif %}")
    #expect(problems.count == 1, "\(problems)")
    #expect(problems.first?.contains(message) == true, "\(problems)")
  }

  /// Ids that come from a loop are known only when it runs.
  @Test func alsoOfIDsThatALoopGives() throws {
    let problems = try problems(
      "{% for cohort in cohorts %}{% sentence \"result\", endpoint: \"zinc\", timepoint: \"m6\", cohort: cohort.id %} {% endfor %}"
    )
    #expect(problems.count == 1, "\(problems)")
    #expect(
      problems.first?.contains("cohort 'all' is not reported for endpoint 'zinc'") == true, "\(problems)")
  }

  @Test(arguments: [
    (
      "sentence \"comparison\", comparison: \"ranks\", endpoint: \"hba1c\", timepoint: \"m3\"",
      "comparison 'ranks' is not made for time point 'm3'; it is for 'm6'; did you mean 'm6'?"
    ),
    (
      "table \"comparison\", comparison: \"ranks\", timepoint: \"baseline\", cohort: \"all\"",
      "comparison 'ranks' is not made for time point 'baseline'; it is for 'm6'"
    ),
  ])
  func whatIsNoPartOfAnAnalysis(_ tag: String, _ message: String) throws {
    let problems = try problems("{% \(tag) %}", of: "analyses")
    #expect(problems.first?.contains(message) == true, "\(problems)")
  }

  @Test(arguments: [
    ("subjects", "does not say 'show-subjects: true'"), ("effect-sizes", "asks for no effect sizes"),
    ("sensitivity", "asks for no sensitivity analyses"),
  ])
  func aTableThatTheStudyHasNot(_ name: String, _ message: String) throws {
    let tag = "{% table \"\(name)\", cohort: \"all\" %}"
    let printed = try problems(tag, of: "cases")
    #expect(printed.count == 1, "\(printed)")
    #expect(printed.first?.contains("table '\(name)' has nothing to show: ") == true, "\(printed)")
    #expect(printed.first?.contains(message) == true, "\(printed)")
    // A template for every study asks first.
    #expect(try problems("{% if study.has-groups %}\(tag)\n{% endif %}", of: "cases") == [])
  }

  @Test func whichOfSeveralCohortsHasToBeSaid() throws {
    let problems = try problems("{% sentence \"result\", endpoint: \"weight\", timepoint: \"m6\" %}")
    #expect(problems.count == 1, "\(problems)")
    #expect(
      problems.first?.contains(
        "sentence 'result' needs 'cohort:', as the study has several: 'all', 'heavy', 'late'") == true,
      "\(problems)")
  }
}
