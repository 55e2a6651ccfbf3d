import Diagnostics
import StudyDefinition
import StudyDocument
import StudyEdition
import StudyFigures
import Templating
import Testing

/// Sentences as writers of a report ask for them.
@Suite struct SentenceTagTests {
  private func report(
    _ template: String, of name: String = "cases", in language: String = "en"
  ) throws -> (document: Document?, problems: [String]) {
    let study = try CaseStudy(name)
    let (document, problems) = composeDocument(
      try study.edition(language), figures: [], templates: study.templates.contents,
      own: OwnTemplates(["report": TemplateSource(path: "report.md", text: template)]),
      tool: "studyreport test")
    return (document, problems.map(\.text))
  }

  @Test func standsWithinAParagraph() throws {
    let (document, problems) = try report(
      "# Cases\n\nFirst. {% sentence \"result\", endpoint: \"percent\", timepoint: \"m6\" %} Last.\n")
    #expect(problems == [])
    let markdown = try #require(document?.markdown)
    #expect(
      markdown.contains("First. HbA1c fell by 0.51 percentage points at 6 months (95% CI 0.31 to 0.70;"))
    #expect(markdown.contains("p < 0.001). Last.") || markdown.contains("p \\< 0.001). Last."))
    let html = String(decoding: try #require(document?.html), as: UTF8.self)
    #expect(html.contains("fell by <a class=\"n\" href=\"#percent/m6/"))
    #expect(html.contains(">0.51</a>\u{A0}percentage points"))
    // No line of the page ends within `n = 12` or `p < 0.001`; the Markdown has plain spaces.
    #expect(html.contains("n\u{A0}=\u{A0}<a"))
    #expect(html.contains("p\u{A0}<a"))
    #expect(!markdown.contains("\u{A0}"))
  }

  /// So that a change of one of them is a change of one line.
  @Test func eachSentenceIsALineOfTheMarkdown() throws {
    let (document, problems) = try report(
      "# T\n\nFirst. {% sentence \"result\", endpoint: \"three\", timepoint: \"m6\" %}\n\n{% sentences cohort: \"all\" %}\n"
    )
    #expect(problems == [])
    let markdown = try #require(document?.markdown)
    #expect(
      markdown.contains("p = 0.250).\nAt n = 3 the test could not have been significant"), "\(markdown)")
    #expect(markdown.contains("p = 0.250).\n  At n = 3 the test could not have been significant"))
    #expect(String(decoding: try #require(document).html, as: UTF8.self).contains("</a>). At n\u{A0}=\u{A0}"))
  }

  @Test func aListIsABlockOfItsOwn() throws {
    let (document, problems) = try report(
      "# Arms\n\n{% sentences endpoint: \"glucose\", cohort: \"all\" %}\n\nAfter.\n", of: "arms",
      in: "zh-Hant")
    #expect(problems == [])
    let html = String(decoding: try #require(document?.html), as: UTF8.self)
    #expect(html.contains("<ul class=\"statements\">\n<li>第6個月時，低劑量組血糖"))
    #expect(document?.markdown.contains("- 第6個月時，低劑量組血糖") == true)
  }

  @Test func listsAreNames() throws {
    let (document, problems) = try report(
      """
      # Names

      {% for finding in key-findings %}
      - {{ finding }}
      {% endfor %}

      {{ key-findings-rule }}

      {% for note in data-notes %}{{ note }} {% endfor %}

      {% for abbreviation in abbreviations %}{{ abbreviation.short }} is {{ abbreviation.long }}. {% endfor %}

      """)
    #expect(problems == [])
    let markdown = try #require(document?.markdown)
    #expect(markdown.contains("How these were chosen: "))
    #expect(markdown.contains("176 rows of data were read."))
    #expect(markdown.contains("CI is confidence interval."))
  }

  @Test(arguments: [
    ("{% sentence \"reslt\", endpoint: \"percent\", timepoint: \"m6\" %}", "did you mean 'result'?"),
    ("{% sentence \"result\", endpoint: \"percnt\", timepoint: \"m6\" %}", "did you mean 'percent'?"),
    ("{% sentence \"result\", timepoint: \"m6\" %}", "needs 'endpoint:'"),
    ("{% sentence \"events\", endpoint: \"percent\", timepoint: \"m6\" %}", "needs 'rule:'"),
    (
      "{% sentence \"reference\", endpoint: \"wide\", timepoint: \"m6\" %}",
      "endpoint 'wide' has no reference range; endpoints with one are 'percent'"
    ),
    ("{% sentences cohort: \"al\" %}", "the study has no cohort 'al'"),
    ("{% sentences domain: \"al\", cohort: \"all\" %}", "the study has no domain 'al'"),
  ])
  func whatCannotBeSaidIsAnErrorAtItsPlace(_ tag: String, _ message: String) throws {
    let (document, problems) = try report("# Cases\n\n\(tag)\n")
    #expect(document == nil)
    #expect(problems.count == 1, "\(problems)")
    #expect(problems.first?.hasPrefix("report.md:3:1: error:") == true, "\(problems)")
    #expect(problems.first?.contains(message) == true, "\(problems)")
  }
}
