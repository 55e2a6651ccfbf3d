import FoundationEssentials
import Markdown
import Testing

@testable import ReviewComparison

@Suite struct FormatTests {
  @Test func textHasColourOnlyWhenTold() throws {
    let change = try everything()
    #expect(!change.text().contains("\u{1B}"))
    #expect(change.text(isColoured: true).contains("\u{1B}[1m"))
    #expect(change.text().contains("p of paired-t in hba1c at m6, all, arm low: no longer significant"))
  }

  @Test func textListsSoManyAndCountsTheRest() throws {
    let change = try comparison { report in
      for index in report.rows.indices where report.rows[index].statistic == "mean" {
        report.rows[index].printed = "x"
      }
    }
    #expect(change.text(most: 2).contains("and 4 more"))
  }

  @Test func classesComeInTheirOrder() throws {
    let text = try everything().markdown()
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { $0.prefix { $0 != "(" } }
    #expect(
      headings == [
        "## Conclusions ", "## Values changed as displayed ", "## Values changed below display ",
        "## Numbers of subjects ", "## Structure ", "## Text ", "## Appearance ", "## Unchanged",
      ])
  }

  @Test func markdownStaysBelowTheLimitAndCountsTheRest() throws {
    var old = ExampleReport()
    for index in 0..<2000 {
      var row = ExampleReport.Row("change", "mean", "1", "1 😀")
      row.endpoint = "endpoint-\(index)"
      old.rows.append(row)
    }
    var new = old
    for index in new.rows.indices { new.rows[index].printed = "2 |" }
    let change = compare(try old.version(), try new.version())
    let text = change.markdown(link: "changes.html")
    #expect(text.utf16.count <= 60_000)
    let listed = text.split(separator: "\n").count { $0.contains("same value printed otherwise") }
    #expect(text.contains("Left out for length: \(2000 - listed) changes; all of them: changes.html."))
    #expect(text.contains("2 \\|"))
  }

  @Test func hostileTextIsTextInEveryFormat() throws {
    let hostile = "<script>alert(1)</script>&\"'\u{202E}|`"
    let change = try comparison { report in
      report["change", "mean"].printed = hostile
      report.markdown = hostile + "\n\n" + report.markdown
      report.inputs["data"]?[hostile] = "x"
      report.figures["figures/\(hostile).svg"] = "<svg><title>\(hostile)</title></svg>"
    }
    #expect(!change.html.contains("<script"))
    #expect(!change.html.contains("\u{202E}"))
    #expect(!change.markdown().contains("<script"))
    #expect(!change.text().contains("\u{202E}"))
    let set = set(change)
    #expect(!set.junit(.any).contains("<script"))
    #expect(throws: Never.self) { try JSONDecoder().decode(Layout.self, from: Data(set.json.utf8)) }
  }

  @Test func jsonHasItsVersionAndFullPrecision() throws {
    let layout = try JSONDecoder().decode(Layout.self, from: Data(set(try everything()).json.utf8))
    #expect(layout.format == 1)
    #expect(!layout.same)
    let first = try #require(layout.reports.first?.changes.first)
    #expect(first.class == "conclusion")
    #expect(first.newValue == 0.0721)
    #expect(first.causes == ["data"])
  }

  private struct Layout: Decodable {
    let format: Int
    let same: Bool
    let reports: [Report]

    struct Report: Decodable {
      let study: String
      let counts: [String: Int]
      let changes: [Change]
    }

    struct Change: Decodable {
      let `class`, kind, key: String
      let newValue: Double?
      let causes: [String]
    }
  }

  @Test func junitHasACaseForEachResultThatAConclusionRestsOn() throws {
    var altered = ExampleReport.usual
    altered["paired-t", "p"].value = "0.0721"
    altered.inputs["data"] = [:]
    let change = compare(try ExampleReport.usual.version(), try altered.version(), listing: .unchanged)
    let xml = set(change).junit(.conclusion)
    // Means, intervals and p in six cells, of which one p fails, and the five other classes.
    #expect(xml.contains("<testsuite name=\"trial\" tests=\"23\" failures=\"1\" errors=\"0\" skipped=\"0\">"))
    #expect(xml.contains("<failure type=\"conclusion\" message=\"no longer significant\">"))
  }

  @Test func figuresStandSideBySide() throws {
    let change = try everything()
    #expect(change.html.contains("<img alt=\"Old: A\" src=\"data:image/svg+xml;base64,"))
    #expect(change.html.contains("<img alt=\"New: A 2\""))
    #expect(change.html.contains("<del><span class=\"said\">removed: </span>"))
  }

  @Test func pagesOfAFirstVersionSaySo() throws {
    let first = pages(.none)
    #expect(first.comparison == nil)
    #expect(first.text.html.text.contains("This is the first publication of the report"))
    #expect(first.text.markdown.hasPrefix("# trial: what changed\n\nThis is the first publication"))
    let unreadable = pages(.unreadable("a < b"))
    #expect(unreadable.text.html.text.contains("cannot be compared: a &lt; b."))
  }

  @Test func pagesAgainstAFormerVersionTellWhatChanged() throws {
    var old = ExampleReport.usual
    old.figures = ["figures/a.svg": "<svg/>"]
    let later = pages(
      .version(try old.version(""), replacedBy: try altered().version(""), wasAltered: false))
    #expect(later.comparison?.count(.conclusion) == 1)
    let summary =
      "1 conclusion, 1 value, 1 number of subjects, 1 structural change, 1 text, 1 drawing, 1 value below display changed"
    #expect(later.comparison?.summary() == summary)
    #expect(later.text.html.text.contains("Against the version that this one replaced: \(summary)."))
    #expect(!later.text.html.text.contains("had been altered"))
    let tampered = pages(
      .version(try old.version(""), replacedBy: try altered().version(""), wasAltered: true))
    #expect(tampered.text.html.text.contains("had been altered"))
    #expect(tampered.text.markdown.contains("had been altered"))
  }

  @Test func eachLanguageHasItsOwnTextAndFigures() throws {
    var old = ExampleReport.usual
    old.otherMarkdown = ["report.de.md": "# Studie\n\nEin Satz.\n"]
    old.figures = ["figures/a.svg": "<svg/>", "figures/de/a.svg": "<svg/>"]
    var new = old
    new.otherMarkdown = ["report.de.md": "# Studie\n\nEin Satz, anders.\n"]
    new.figures["figures/de/a.svg"] = "<svg><title>B</title></svg>"
    let english = compare(try old.version(), try new.version())
    #expect(english.isSame)
    let german = compare(
      try old.version(), try new.version(), text: "report.de.md", figures: "figures/de/")
    #expect(german.kinds == [.textChanged, .figureRedrawn])
    #expect(german.changes[0].place.key == "report.de.md")
  }

  @Test func everyWordIsThere() {
    let words = ComparisonWords.english
    for kind in ChangeKind.allCases { #expect(!words(kind).hasPrefix("["), "\(kind)") }
    for changeClass in ChangeClass.allCases { #expect(!words.heading(changeClass).hasPrefix("[")) }
    for cause in CauseKind.allCases { #expect(!words(cause).hasPrefix("[")) }
    for dimension in Dimension.allCases {
      #expect(!words(Place("", .part(dimension, "x"))).contains("["), "\(dimension)")
    }
  }

  @Test func aLanguageSaysWhatItHasAndNamesThingsByTheirLabels() throws {
    let words = ComparisonWords(
      language: "de", phrases: ["changes-none": "keine Änderung", "changes-count": "{count} Änderungen"],
      name: { dimension, id in dimension == .endpoint && id == "hba1c" ? "HbA1c" : nil })
    #expect(try comparison { _ in }.summary(words) == "keine Änderung")
    #expect(words.counted("changes-count", 1) == "1 Änderungen")
    #expect(words.counted("changes-texts", 1) == "1 text")
    let change = try comparison { $0["change", "mean"].printed = "x" }
    #expect(words(change.changes[0].place) == "mean of change in HbA1c at m6, all, arm low")
  }

  @Test func aPublishedPageListsSoMuchAndCountsTheRest() throws {
    var old = ExampleReport()
    for index in 0..<1500 {
      var row = ExampleReport.Row("change", "mean", "1", "1")
      row.endpoint = "endpoint-\(index)"
      old.rows.append(row)
    }
    old.figures = ["figures/a.svg": "<svg/>", "figures/b.svg": String(repeating: "a", count: 400_000)]
    var new = old
    for index in new.rows.indices { new.rows[index].printed = "2" }
    new.figures["figures/a.svg"] = "<svg><title>B</title></svg>"
    new.figures["figures/b.svg"]? += "b"
    let html = pages(.version(try old.version(""), replacedBy: try new.version(""), wasAltered: false)).text
      .html.text
    #expect(html.contains("Not listed: 800 more."))
    #expect(html.contains("Drawn anew and not shown here: figures/b.svg."))
    #expect(html.utf8.count < 900_000)
  }

  @Test func aFigureNamesTheChangedNumbersItShows() throws {
    let key = "trial/hba1c/m6/all/low/change/mean"
    var old = ExampleReport.usual
    old.figures = ["figures/a.svg": "<svg/>"]
    old.plotted = ["figures/a.svg": [key]]
    var new = old
    new.figures["figures/a.svg"] = "<svg><title>B</title></svg>"
    new["change", "mean"].value = "-0.567"
    new["change", "mean"].printed = "−0.6"
    let html = compare(try old.version(), try new.version()).html
    #expect(html.contains("<li>mean of change in hba1c at m6, all, arm low: −0.5 → −0.6</li>"))
  }

  private func pages(_ old: Predecessor) -> (text: ChangesText, comparison: ReportComparison?) {
    changesText(
      of: "trial", since: old, text: "report.md", figures: "figures/", link: "changes.html", .english)
  }

  private func set(_ comparison: ReportComparison) -> VersionComparison {
    var set = VersionComparison(oldLabel: "old", newLabel: "new")
    set.reports = [comparison]
    return set
  }

  private func altered() -> ExampleReport {
    var report = ExampleReport.usual
    report.figures = ["figures/a.svg": "<svg><title>A 2</title></svg>"]
    report.inputs["data"] = ["data/observations.csv": "d2"]
    report["paired-t", "p"].value = "0.0721"
    report["paired-t", "p"].printed = "0.072"
    report["change", "mean"].value = "-0.567"
    report["change", "mean"].printed = "−0.6"
    report["change", "ci-low"].value = "-0.911"
    report["change", "n"].value = "19"
    report["change", "n"].printed = "19"
    report.rows.removeAll { $0.endpoint == "crp" }
    report.markdown = report.markdown.replacing("Of all subjects, 20", with: "Of all subjects 20")
    return report
  }

  private func everything() throws -> ReportComparison {
    var old = ExampleReport.usual
    old.figures = ["figures/a.svg": "<svg><title>A</title></svg>"]
    return compare(try old.version("old"), try altered().version("new"))
  }
}
