import Diagnostics
import StudyDefinition
import Templating
import Testing

@testable import StudyPublishing

@Suite struct IndexTests {
  private func failure(_ id: String, _ message: String = "unknown endpoint 'hba1'") -> StudyFailure {
    StudyFailure(
      study: StudyID(id),
      diagnostics: [
        .warning("w", "not this one"),
        .error("e", message, at: SourceLocation(file: "studies/\(id)/study.yaml", line: 4, column: 2)),
        .error("f", "another"),
      ])
  }

  private func run(
    _ scratch: ScratchFolder, _ settings: PublishingSettings = .forTests, failures: [StudyFailure] = [],
    defined: [String]? = nil
  ) throws -> (html: String, markdown: String) {
    let publication = try scratch.begin(settings)
    for failure in failures { #expect(publication.recordFailure(failure).isEmpty) }
    let problems = publication.end(defined: defined?.map { StudyID($0) }, index: .project)
    #expect(problems.isEmpty)
    return (try scratch.text("index.html"), try scratch.text("index.md"))
  }

  @Test func reportsAreListedById() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.publish(
      report("beta", title: "Second"), report("alpha", title: "First", languages: ["en", "zh-Hans"]))
    let html = try scratch.text("index.html")
    let first = try #require(
      html.ranges(of: "<a href=\"alpha/index.html\">First</a>").first)
    let second = try #require(
      html.ranges(of: "<a href=\"beta/index.html\">Second</a>").first)
    #expect(first.lowerBound < second.lowerBound)
    #expect(html.contains("<a href=\"alpha/index.zh-Hans.html\" lang=\"zh-Hans\">"))
    #expect(html.contains("<time>2022-07-31</time>"))
    #expect(!html.contains("class=\"stale\""))
    #expect(
      try scratch.text("index.md").contains(
        "| beta | [Second](beta/report.md) | simulated | 2022-07-31 | 36 | 20 | 4000 | [first publication](beta/changes.md) | up to date |\n"
      ))
  }

  @Test func aFailedStudyStaysListedAsStaleWithDateAndReason() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.publish(report("alpha"))
    let dated = PublishingSettings.forTests.with { $0.date = SourceDate(epoch: 1_709_251_200) }
    let (html, markdown) = try run(scratch, dated, failures: [failure("alpha")])
    #expect(html.contains("<a href=\"alpha/index.html\""))
    #expect(
      html.contains(
        "<strong>Stale.</strong> This is the last good report; since <time>2024-03-01</time>"))
    #expect(html.contains("studies/alpha/study.yaml:4:2: unknown endpoint &#39;hba1&#39; (and 1 more)"))
    #expect(html.contains("1 not up to date"))
    #expect(
      markdown.contains("| stale since 2024-03-01: studies/alpha/study.yaml:4:2: unknown endpoint 'hba1' |"))
    // The day it began stays when it fails again, and everything goes when it is published.
    let later = PublishingSettings.forTests.with { $0.date = SourceDate(epoch: 1_711_929_600) }
    #expect(try run(scratch, later, failures: [failure("alpha")]).html.contains("2024-03-01"))
    _ = try scratch.publish(report("alpha"))
    #expect(try !scratch.text("index.html").contains("class=\"stale\""))
    #expect(!scratch.exists(".state/alpha.json"))
  }

  @Test func withoutADateTheDataCutOfTheReportIsTold() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.publish(report("alpha"))
    let html = try run(scratch, failures: [failure("alpha")]).html
    #expect(html.contains("last good report, of the data cut <time>2022-07-31</time>"))
  }

  @Test func aStudyThatNeverSucceededIsListedAsNotPublished() throws {
    let scratch = try ScratchFolder()
    let (html, markdown) = try run(scratch, failures: [failure("alpha")])
    #expect(html.contains("<strong>Not published.</strong>"))
    #expect(!html.contains("href=\"alpha/"))
    #expect(markdown.contains("| alpha | — | — | — | — | — | — | — | not published: "))
  }

  @Test func aReportWhoseStudyIsGoneStaysAndIsSaidSo() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.publish(report("alpha"), report("beta"))
    #expect(try run(scratch, defined: ["beta"]).html.contains("No longer defined."))
    // A run that was asked for some studies by name knows nothing of the others.
    #expect(try run(scratch).html.contains("No longer defined."))
    #expect(try !run(scratch, defined: ["alpha", "beta"]).html.contains("No longer defined."))
    #expect(scratch.exists("alpha/index.html"))
  }

  @Test func theFailureOfAStudyThatIsGoneAndWasNeverPublishedIsForgotten() throws {
    let scratch = try ScratchFolder()
    #expect(
      try run(scratch, failures: [failure("alpha")], defined: []).html.contains("No report is published yet.")
    )
  }

  @Test func aDamagedReportIsListedWithAWarning() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.publish(report("alpha"))
    try scratch.write("{", "alpha/manifest.json")
    let publication = try scratch.begin()
    let problems = publication.end(defined: nil, index: .project)
    #expect(
      problems.map(\.text) == [
        "output/alpha/manifest.json: warning: the manifest cannot be read: it is not JSON"
      ])
    #expect(try scratch.text("index.html").contains("<strong>Damaged.</strong>"))
  }

  @Test func theIndexOfPartsIsTheIndexOfTheWhole() throws {
    let whole = try ScratchFolder()
    let parts = try ScratchFolder()
    _ = try whole.publish(report("alpha"), report("beta"), report("gamma"))
    for id in ["gamma", "alpha", "beta"] { _ = try parts.publish(report(id)) }
    #expect(try whole.everything() == parts.everything())
  }

  @Test func textsAreNeverMarkup() throws {
    let scratch = try ScratchFolder()
    let hostile = "</span></a><script>alert(1)</script>{{ index.tool }} | [x](javascript:1) <!-- \u{202E}"
    _ = try scratch.publish(report("alpha", title: hostile, languages: ["en", "zh-Hans"]))
    let (html, markdown) = try run(scratch, failures: [failure("alpha", hostile)])
    #expect(!html.contains("<script"))
    #expect(!html.contains("<!--"))
    #expect(!html.contains("\u{202E}"))
    #expect(html.contains("{{ index.tool }}"))
    #expect(!markdown.contains("<script") && !markdown.contains("[x]("))
    #expect(markdown.split(separator: "\n").filter { $0.hasPrefix("|") }.count == 3)
  }

  @Test func figuresAreShownAsDataUpToALimit() throws {
    let few = try ScratchFolder()
    _ = try few.publish(report("alpha", figure: "figures/change.svg"), report("beta"))
    let html = try few.text("index.html")
    #expect(html.components(of: "<img src=\"data:image/svg+xml;base64,") == 1)
    #expect(html.contains("img-src data:;"))
    let publication = try few.begin()
    _ = publication.publish(
      (0..<Thumbnails.limit).map { report("study-\($0)", figure: "figures/change.svg") })
    _ = publication.end(defined: nil, index: .project)
    #expect(try few.text("index.html").components(of: "<img") == 0)
  }

  @Test func figuresThatTogetherAreTooLargeAreLeftOut() throws {
    let scratch = try ScratchFolder()
    let large = PublishableFile(path: "figures/large.svg", text: String(repeating: "x", count: 200_000))
    _ = try scratch.publish(
      report("alpha", files: [large], figure: "figures/large.svg"),
      report("beta", files: [large], figure: "figures/large.svg"))
    #expect(try !scratch.text("index.html").contains("<img"))
  }

  @Test func aThousandReportsStayBelowHalfAMegabyte() throws {
    let title = "Effect of the treatment on glycaemic control over five years, part 1000"
    let scratch = try ScratchFolder()
    for mark in ["one", "two"] {
      _ = try scratch.publish(
        report("alpha", mark: mark, title: title, languages: ["en", "zh-Hans"], figure: "figures/change.svg"))
    }
    let manifest = try Manifest(in: scratch.output.report(StudyID("alpha")))
    let entries = (0..<1000).map { number in
      IndexEntry(study: StudyID("registry-study-\(number)"), manifest: manifest, state: nil, damage: nil)
    }
    let page = IndexPage(
      entries: entries, thumbnails: Thumbnails(of: entries, in: OutputFolder("/nonexistent")),
      templates: .project,
      tool: "studyreport 1.0")
    let html = try #require(page.html().text)
    #expect(html.utf8.count < 500_000, "\(html.utf8.count)")
    #expect(html.components(of: "<li class=\"card\"") == 1000)
  }

  @Test func aReportSaysHowMuchChangedAndTheFeedToo() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.publish(report("alpha", mark: "one"), report("beta"))
    #expect(try scratch.text("index.html").contains("<a href=\"alpha/changes.html\">first publication</a>"))
    let dated = PublishingSettings.forTests.with { $0.date = SourceDate(epoch: 1_700_000_000) }
    _ = try scratch.publish(report("alpha", mark: "two"), settings: dated)
    #expect(
      try scratch.text("index.html").contains(
        "<a href=\"alpha/changes.html\">1 conclusion, 12 values, 0 texts changed</a>"))
    #expect(
      try scratch.text("index.md").contains("[1 conclusion, 12 values, 0 texts](alpha/changes.md)"))
    let feed = try scratch.text("feed.atom")
    let alpha = try #require(feed.firstRange(of: "urn:studyreport:alpha:"))
    let beta = try #require(feed.firstRange(of: "urn:studyreport:beta:"))
    #expect(alpha.lowerBound < beta.lowerBound)
    #expect(feed.contains("<updated>2023-11-14T22:13:20Z</updated>"))
    #expect(feed.contains("<updated>2022-07-31T00:00:00Z</updated>"))
    #expect(feed.contains("Changed: 1 conclusion, 12 values"))
    // Nothing new, so the time stays although the clock went on.
    let later = PublishingSettings.forTests.with { $0.date = SourceDate(epoch: 1_800_000_000) }
    _ = try scratch.publish(report("alpha", mark: "two"), settings: later)
    #expect(try scratch.text("feed.atom") == feed)
  }

  @Test func withoutATemplateThereIsNoFeed() throws {
    let scratch = try ScratchFolder()
    let project = IndexTemplates.project
    let bare = IndexTemplates(
      html: project.html, markdown: project.markdown, feed: nil, styleSheet: project.styleSheet)
    #expect(try scratch.begin().end(defined: nil, index: bare).isEmpty)
    #expect(!scratch.exists("feed.atom"))
  }

  @Test func aTitleCannotLeaveTheFeed() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.publish(report("alpha", title: "A <b> & \"c\" ]]> \u{1}\u{202E}\u{FFFF}"))
    let feed = try scratch.text("feed.atom")
    #expect(feed.contains("<title>A &lt;b&gt; &amp; &quot;c&quot; ]]&gt; U+0001U+202EU+FFFF</title>"))
  }

  @Test func aBrokenTemplateLeavesTheIndexAsItWas() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.publish(report("alpha"))
    let before = try scratch.everything()
    let broken = IndexTemplates(
      html: ["index": .init(path: "templates/index.html", text: "{{ index.stylesheet }}")],
      markdown: IndexTemplates.project.markdown, feed: nil, styleSheet: "")
    let problems = try scratch.begin().end(defined: nil, index: broken)
    #expect(problems.map(\.code) == ["template-unknown-member"])
    #expect(problems.first?.location?.file == "templates/index.html")
    #expect(try scratch.everything() == before)
  }

  @Test(arguments: ["", "{", "{\"format\": 2}", "{\"format\": 1, \"state\": \"failed\"}", "[1]", "\u{0}"])
  func aBrokenStateIsNoState(text: String) throws {
    #expect(ReportState(reading: Array(text.utf8)) == nil)
    let scratch = try ScratchFolder()
    _ = try scratch.publish(report("alpha"))
    try scratch.write(text, ".state/alpha.json")
    #expect(try !run(scratch).html.contains("class=\"stale\""))
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
