import Diagnostics
import StudyDefinition
import StudyEdition
import StudyFigures
import Templating
import Testing

@testable import StudyDocument

/// What is wrong with a template is found wherever it stands, with its place and the nearest name.
@Suite struct TemplateCheckTests {
  private let study: CaseStudy
  private let edition: Edition
  private let figures: [ReportFigure]

  init() throws {
    study = try CaseStudy("analyses")
    edition = try study.edition("en")
    figures = drawFigures(FigureContext(edition: edition, dataset: study.dataset)).figures
  }

  private func problems(_ template: String) -> [String] {
    composeDocument(
      edition, figures: figures, templates: study.templates.contents,
      own: OwnTemplates(["report": TemplateSource(path: "s/report.md", text: template)]), tool: "test"
    ).diagnostics.map(\.text)
  }

  @Test(arguments: [
    (
      "# T\n{% if study.has-groups and not study.has-groups %}\n{{ study.titel }}\n{% endif %}",
      ["s/report.md:3:10: error: unknown member 'titel' of 'study'; did you mean 'title'?"]
    ),
    (
      "# T\n{% for x in groups %}{% else %}{{ wrods.n }}{% endfor %}",
      ["s/report.md:2:35: error: unknown name 'wrods'; did you mean 'words'?"]
    ),
    (
      "# T\n{% if not study.has-groups %}{{ words.endpint }}{% endif %}",
      ["s/report.md:2:39: error: unknown member 'endpint' of 'words'; did you mean 'endpoint'?"]
    ),
    (
      "# T\n{% if not study.has-groups %}\n{% figure \"fores\" %}\n{% table \"chnage\", cohort: \"all\" %}\n{% endif %}",
      [
        "s/report.md:3:1: error: tag 'figure': unknown figure 'fores'",
        "s/report.md:4:1: error: tag 'table': unknown table 'chnage'; did you mean 'change'?",
      ]
    ),
    (
      "# T\n{% if not study.has-groups %}\n{% table \"change\", cohort: \"al\", timepoint: \"m6\" %}\n{% table \"shift\" %}\n{% endif %}",
      [
        "s/report.md:3:1: error: tag 'table': table 'change' takes no 'timepoint:'",
        "s/report.md:3:1: error: tag 'table': the study has no cohort 'al'; did you mean 'all'?",
        "s/report.md:4:1: error: tag 'table': table 'shift' needs 'endpoint:'",
        "s/report.md:4:1: error: tag 'table': table 'shift' needs 'cohort:'",
        "s/report.md:4:1: error: tag 'table': table 'shift' needs 'timepoint:'",
      ]
    ),
    (
      "# T\n{% if not study.has-groups %}{% sentence \"result\", endpoint: \"hba1\", rule: \"x\" %}{% endif %}",
      [
        "s/report.md:2:30: error: tag 'sentence': sentence 'result' needs 'timepoint:'",
        "s/report.md:2:30: error: tag 'sentence': sentence 'result' takes no 'rule:'",
        "s/report.md:2:30: error: tag 'sentence': the study has no endpoint 'hba1'; did you mean 'hba1c'?",
        "s/report.md:2:30: error: tag 'sentence': the study has no responder rule 'x'",
      ]
    ),
    (
      "# T\n{% if not study.has-groups %}{% sentences domain: \"x\" %}{% endif %}",
      [
        "s/report.md:2:30: error: tag 'sentences' needs the argument 'cohort:'"
      ]
    ),
    (
      "# T\n{% if not study.has-groups %}{{ results.hba1c.m6.all.chnage.mean }}{% endif %}",
      [
        "s/report.md:2:54: error: unknown member 'chnage' of 'results.hba1c.m6.all'; did you mean 'change'?"
      ]
    ),
    (
      "# T\n{% if not study.has-groups %}{% if results.hba1c.m6.all.change.mean > \"a\" %}{% endif %}{% endif %}",
      ["s/report.md:2:69: error: cannot compare a value of kind 'result' with text by '>'"]
    ),
  ])
  func inABranchThatIsNotTaken(_ template: String, _ expected: [String]) {
    #expect(problems(template).map { $0.split(separator: "\n")[0].description } == expected)
  }

  /// The same fault found by the check and by the rendering is told once.
  @Test func eachFaultOnce() {
    #expect(problems("# T\n{{ study.titel }} {% figure \"nothing\" %}").count == 2)
  }

  /// What Markdown refuses is told at the line of the template that wrote it, also behind loops and partials.
  @Test func faultsOfMarkdownNameTheTemplatesLine() {
    let template = """
      # T

      {% for cohort in cohorts %}
      {% for point in timepoints %}
      - {{ point.label }}
      {% endfor %}
      {% endfor %}

      {% include "status" %}

      Text <b>bold</b> text.
      """
    #expect(problems(template).allSatisfy { $0.hasPrefix("s/report.md:11:") })
    #expect(!problems(template).isEmpty)
  }

  /// Every value has the type that the check believes it to have.
  @Test(arguments: ["analyses", "cases", "arms"])
  func valuesAreOfTheirTypes(_ name: String) throws {
    let study = try CaseStudy(name)
    let edition = try study.edition("en")
    let figures = drawFigures(FigureContext(edition: edition, dataset: study.dataset)).figures
    let names = ReportNames(edition, figures: figures, tool: "test")
    let schema = names.schema
    #expect(Set(names.context.keys) == Set(schema.names.keys))
    for (name, value) in names.context {
      expect(value, is: try #require(schema.names[name]), schema, name)
    }
  }

  private func expect(
    _ value: TemplateValue, is type: TemplateType, _ schema: TemplateSchema, _ path: String
  ) {
    switch (value, type) {
    case (.missing, _), (.bool, .bool), (.integer, .integer), (.text, .text), (.number, .number): break
    case (.opaque(let opaque), .opaque(let kind, let isComparable)):
      #expect(opaque.kind == kind, "\(path)")
      #expect(!isComparable || opaque.number != nil, "\(path)")
    case (.list(let elements), .list(let element)):
      for value in elements { expect(value, is: element, schema, path + "[]") }
    case (.object(let object), .object(let name)):
      let members = schema.members(of: name)
      #expect(Set(object.memberNames) == Set(members.keys), "\(path)")
      for (member, type) in members {
        if let value = object.member(member) { expect(value, is: type, schema, "\(path).\(member)") }
      }
    default: Issue.record("\(path) is \(value.phrase)")
    }
  }
}
