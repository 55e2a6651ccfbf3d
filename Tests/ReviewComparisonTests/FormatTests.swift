import FoundationEssentials
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
    let pages = changesPages(from: nil, to: try ExampleReport.usual.version())
    #expect(pages.summary == "first version")
    #expect(pages.html.contains("This is the first version of the report."))
    var old = ExampleReport.usual
    old.figures = ["figures/a.svg": "<svg/>"]
    let later = changesPages(from: try old.version(), to: try altered().version())
    #expect(later.conclusions == 1)
    #expect(
      later.summary
        == "1 conclusion, 1 value, 1 number of subjects, 1 structural change, 1 text, 1 drawing, 1 value below display changed"
    )
  }

  @Test func theFeedHasTheTimesItIsGiven() {
    let entries = [
      FeedEntry(
        study: "a", title: "A & B", page: "a/index.html", updated: "2022-07-31", summary: "no change",
        fingerprint: "f1"),
      FeedEntry(
        study: "b", title: "B", page: "b/index.html", updated: feedTime(sourceDateEpoch: 1_700_000_000),
        summary: "1 value changed", fingerprint: "f2"),
    ]
    let feed = atomFeed(title: "Reports", entries)
    #expect(feed.contains("<updated>2023-11-14T22:13:20Z</updated>"))
    #expect(feed.contains("<updated>2022-07-31T00:00:00Z</updated>"))
    #expect(feed.contains("<title>A &amp; B</title>"))
    #expect(feedTime(sourceDateEpoch: 0) == "1970-01-01T00:00:00Z")
    #expect(feedTime(sourceDateEpoch: -1) == "1969-12-31T23:59:59Z")
    #expect(feedTime(sourceDateEpoch: 951_782_400) == "2000-02-29T00:00:00Z")
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
