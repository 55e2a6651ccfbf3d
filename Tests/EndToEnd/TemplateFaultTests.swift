import Foundation
import Testing

/// Mistakes typed into templates, found by `check` whether or not they would be printed.
@Suite struct TemplateFaultTests {
  private func check(_ path: String, _ text: String, also: [String: String] = [:]) throws -> Program.Outcome {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    try folder.write(text, to: path)
    for (path, text) in also { try folder.write(text, to: path) }
    return try Program.run("check", in: folder)
  }

  @Test func theStudysOwnReport() throws {
    let run = try check(
      "studies/small/report.md",
      "# {{ study.title }}\n\n{% if study.has-groups %}\n{{ groups[0].lable }}\n{% table \"chnge\", cohort: \"all\" %}\n{% endif %}\n"
    )
    #expect(run.status == 65)
    #expect(run.log.contains("studies/small/report.md:4:14: error: unknown member 'lable'"))
    #expect(run.log.contains("did you mean 'label'?"))
    #expect(
      run.log.contains(
        "studies/small/report.md:5:1: error: tag 'table': unknown table 'chnge'; did you mean 'change'?"))
  }

  @Test(arguments: ["page.html", "changes.html", "index.html", "index.md", "feed.xml"])
  func thePageAndTheIndex(_ name: String) throws {
    let root = ["page.html", "changes.html"].contains(name) ? "page" : "index"
    let run = try check(
      "templates/\(name)", "{% if \(root).tool == \"x\" %}{{ \(root).toool }}{% endif %}")
    #expect(run.status == 65)
    #expect(run.log.contains("templates/\(name):1:"), "\(run.log)")
    #expect(run.log.contains("unknown member 'toool' of '\(root)'; did you mean 'tool'?"), "\(run.log)")
  }

  @Test func whatIsWrongForAllStudiesIsToldOnce() throws {
    let folder = try TemporaryFolder()
    for id in ["a", "b", "c"] { try SmallStudy(id: id).write(to: folder) }
    try folder.write("# {{ study.titel }}\n", to: "templates/report.md")
    for command in ["check", "build"] {
      let log = try Program.run(command, in: folder).log
      #expect(log.split(separator: "\n").count { $0.contains("templates/report.md:1:") } == 1, "\(log)")
      let lines = try Program.run(command, "--log-format", "json", in: folder).log.split(separator: "\n")
      #expect(lines.count { $0.contains("templates/report.md") } == 3)
    }
  }

  /// A title of blanks is what the definition says, not what a template lacks.
  @Test(arguments: ["\u{3000}", "\t", "\r\n", "  "]) func aTitleOfBlanks(_ title: String) throws {
    let folder = try TemporaryFolder()
    try SmallStudy(title: title).write(to: folder)
    let run = try Program.run("check", in: folder)
    #expect(run.status == 0, "\(run.log)")
  }

  @Test func markdownThatIsRefused() throws {
    let run = try check(
      "studies/small/report.md", "# A\n\n{% if true %}\n\ntext\n\n<script>x</script>\n{% endif %}\n")
    #expect(run.status == 65)
    #expect(run.log.contains("studies/small/report.md:7:1: error:"), "\(run.log)")
  }

  /// A link has to lead to a part of the page, or to a file that is published beside it.
  @Test(arguments: [
    ("[c](#nowhere)", "no part of the report has the anchor 'nowhere'"),
    ("[c](#metods)", "no part of the report has the anchor 'metods'; did you mean 'methods'?"),
    ("[c](file.html)", "no file of the report is named 'file.html'"),
    ("[c](result.csv)", "no file of the report is named 'result.csv'; did you mean 'results.csv'?"),
    ("[c](figures/)", "no file of the report is named 'figures/'"),
    ("[c][d]\n\n[d]: index.html#nowhere", "no part of the report has the anchor 'nowhere'"),
  ])
  func aLinkThatLeadsNowhere(_ link: String, _ message: String) throws {
    let run = try check("studies/small/report.md", "# A\n\n## Methods\n\nSee \(link)\n")
    #expect(run.status == 65)
    #expect(run.log.contains("studies/small/report.md:5:1: error: \(message)"), "\(run.log)")
  }

  @Test func linksThatLeadSomewhere() throws {
    let text = """
      # A

      ## 方法

      [a](#方法) [b](#%E6%96%B9%E6%B3%95) [c](results.csv) [d](./index.html#方法) [e](https://example.org/x.html#y)
      [f](mailto:a@b.c) [g](changes.html#x) [h](#) [i](figures/hba1c.svg) [j](#table-summary-all)

      {% table "summary", cohort: "all" %}
      """
    let run = try check(
      "studies/small/report.md", text, also: ["x.md": ""])
    #expect(run.log.split(separator: "\n").count { $0.contains("error:") } == 1, "\(run.log)")
    #expect(run.log.contains("no file of the report is named 'figures/hba1c.svg'"), "\(run.log)")
  }

  @Test(arguments: ["", "\n", "Words without a heading.\n", "## Second level\n", "#\n\nWords.\n"])
  func aReportWithoutATitle(_ text: String) throws {
    let run = try check("studies/small/report.md", text)
    #expect(run.status == 65)
    #expect(
      run.log.contains(
        "studies/small/report.md:1:1: error: the report has no title, expected a heading of level 1"),
      "\(run.log)")
  }

  @Test(arguments: ["style.css", "report.md", "page.html", "changes.html", "index.html", "index.md"])
  func aFolderOfTemplatesThatLacksOne(_ name: String) throws {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("templates/\(name)"))
    let run = try Program.run("check", in: folder)
    #expect(run.status == 65)
    #expect(run.log.hasPrefix("templates: error: the folder of templates has no '\(name)'"), "\(run.log)")
    #expect(run.log.split(separator: "\n").count { $0.contains("error:") } == 1, "\(run.log)")
  }

  @Test func aStyleSheetThatWouldEndItsElement() throws {
    let run = try check("templates/style.css", "p { color: red }\na::after { content: '</STYLE>' }\n")
    #expect(run.status == 65)
    #expect(
      run.log.contains("templates/style.css:2:22: error: '</style' would end the style sheet"), "\(run.log)")
  }

  @Test func aJournalAndALanguageThatAreNotThere() throws {
    let folder = try TemporaryFolder()
    try SmallStudy(languages: "[en, fr]", extra: "journal: lancett\n").write(to: folder)
    let run = try Program.run("check", in: folder)
    #expect(run.status == 65)
    #expect(run.log.contains("studies/small/study.yaml:3:17: error: language 'fr' has no file"), "\(run.log)")
    #expect(
      run.log.contains("error: journal 'lancett' has no file in templates/journals, which has"), "\(run.log)")
    #expect(run.log.contains("studies/small/study.yaml:16:10: error: journal"), "\(run.log)")
    #expect(run.log.contains("did you mean 'lancet'?"), "\(run.log)")
    let chosen = try Program.run("build", "--journal", "nejn", in: folder)
    #expect(chosen.log.contains("error: journal 'nejn' has no file"), "\(chosen.log)")
    #expect(!chosen.log.contains("study.yaml:16"), "\(chosen.log)")
  }

  /// What is right is not refused.
  @Test func theTemplatesOfTheProjectHaveNoFault() throws {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    let run = try Program.run("check", "--strict", in: folder)
    #expect(run.status == 0, "\(run.log)")
  }
}
