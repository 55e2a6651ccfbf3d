import Foundation
import Testing

/// The pages of the bundled studies, as the built program publishes them.
@Suite struct PublishedPagesTests {
  struct Page: Sendable, CustomTestStringConvertible {
    let path: String
    let text: String
    let language: String
    var testDescription: String { path }
    var study: String { String(path.prefix { $0 != "/" }) }
    let elements: PageElements
  }

  /// Published once for all tests.
  static let published = Result { () throws -> (pages: [Page], files: [String: Data]) in
    let folder = try TemporaryFolder("pages")
    let project = Program.project.path
    let run = try Program.run(
      "build", "--quiet", "--studies", "\(project)/studies", "--templates", "\(project)/templates",
      "--output", "output", in: folder)
    try #require(run.status == 0, "\(run.log)")
    let files = try folder.files(below: "output")
    let pages = files.filter { $0.key.contains("/index") && $0.key.hasSuffix(".html") }.map { path, bytes in
      let tag = path.split(separator: "/").last.map { $0.split(separator: ".").dropFirst().dropLast() } ?? []
      let text = String(decoding: bytes, as: UTF8.self)
      return Page(
        path: path, text: text, language: tag.first.map(String.init) ?? "en",
        elements: PageElements(text))
    }
    return (pages.sorted { $0.path < $1.path }, files)
  }

  static let pages: [Page] = (try? published.get().pages) ?? []

  @Test func areThere() throws {
    #expect(try Self.published.get().pages.count >= 10)
  }

  @Test("language, one title, headings without gaps, landmarks, a way past the contents", arguments: pages)
  func structure(_ page: Page) throws {
    let elements = page.elements
    #expect(elements.all("html").first?.attributes["lang"] == page.language)
    #expect(elements.all("h1").count == 1)
    let levels = elements.all("h1", "h2", "h3", "h4", "h5", "h6").filter { !elements.isInside("nav", $0) }
      .compactMap { $0.name.last.flatMap { Int(String($0)) } }
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
    #expect(elements.all("main").count == 1 && elements.all("header").count == 1)
    #expect(
      elements.all("nav").allSatisfy {
        $0.attributes["aria-labelledby"] != nil || $0.attributes["aria-label"] != nil
      })
    #expect(elements.all("a").first?.attributes["href"] == "#content")
    let title = try #require(elements.all("title").first { !elements.isInside("svg", $0) })
    #expect(title.text.hasPrefix("\(page.study): "))
  }

  @Test func titlesTellReportsApart() throws {
    for language in ["en", "zh-Hans", "zh-Hant"] {
      let pages = try Self.published.get().pages.filter { $0.language == language }
      #expect(Set(pages.map { $0.elements.all("title")[0].text }).count == pages.count)
    }
  }

  @Test("ids are unique, and every reference leads to one", arguments: pages)
  func references(_ page: Page) {
    let elements = page.elements.elements
    let ids = elements.compactMap { $0.attributes["id"] }
    let known = Set(ids)
    #expect(known.count == ids.count)
    for element in elements {
      if let target = element.attributes["href"], target.hasPrefix("#") {
        #expect(known.contains(target.dropFirst().removingPercentEncoding ?? ""), "\(target)")
      }
      for name in ["aria-labelledby", "aria-describedby", "headers"] {
        for id in (element.attributes[name] ?? "").split(separator: " ") {
          #expect(known.contains(String(id)), "\(id)")
        }
      }
    }
  }

  @Test("the contents list names the chapters and their sections in order", arguments: pages)
  func contents(_ page: Page) {
    let elements = page.elements
    let listed = elements.all("a").filter {
      elements.isInside("nav", $0) && $0.attributes["href"]?.hasPrefix("#") == true
    }.map { String($0.attributes["href"]?.dropFirst() ?? "") }
    // A heading's id is its section's, or stands on the heading itself.
    let headings = elements.all("h2", "h3").filter { elements.isInside("main", $0) }.compactMap { heading in
      heading.attributes["id"].map { $0.hasSuffix("-title") ? String($0.dropLast(6)) : $0 }
    }
    #expect(listed == headings)
  }

  @Test("tables have a caption first, header cells a scope, rows a header", arguments: pages)
  func tables(_ page: Page) {
    let elements = page.elements
    let tables = elements.all("table")
    #expect(!tables.isEmpty)
    for table in tables { #expect(elements.children(of: table).first?.name == "caption") }
    for header in elements.all("th") {
      #expect(["col", "row", "colgroup", "rowgroup"].contains(header.attributes["scope"] ?? ""))
    }
    for row in elements.all("tr") {
      let cells = elements.children(of: row)
      if cells.contains(where: { $0.name == "td" }) {
        #expect(cells.contains { $0.name == "th" && $0.attributes["scope"] == "row" })
      }
    }
  }

  @Test(
    "pictures have a title and a description, figures a caption behind them and their numbers",
    arguments: pages)
  func figures(_ page: Page) {
    let elements = page.elements
    for picture in elements.all("svg") {
      #expect(picture.attributes["role"] == "img")
      let inside = elements.children(of: picture)
      #expect(inside.prefix(2).map(\.name) == ["title", "desc"])
      #expect(
        picture.attributes["aria-labelledby"]
          == inside.prefix(2).compactMap { $0.attributes["id"] }.joined(separator: " "))
      #expect(inside.prefix(2).allSatisfy { !$0.text.isEmpty })
    }
    for figure in elements.all("figure") {
      let parts = elements.children(of: figure).map(\.name)
      #expect(parts.last == "figcaption" && parts.count == 2)
      #expect(
        elements.all("table").contains {
          $0.attributes["id"] == "plotted-" + (figure.attributes["id"] ?? "").dropFirst(7)
        })
    }
  }

  @Test("numbers have a true minus sign in pages, a hyphen in files for machines", arguments: pages)
  func minus(_ page: Page) throws {
    let elements = page.elements
    for number in elements.elements where number.attributes["class"] == "n" {
      #expect(!elements.text(of: number).contains("-"), "\(elements.text(of: number))")
    }
    let files = try Self.published.get().files
    let results = try #require(files["\(page.study)/results.json"])
    let json = try #require(try JSONSerialization.jsonObject(with: results) as? [String: Any])
    let rows = try #require((json["results"] ?? json["rows"]) as? [[String: Any]])
    #expect(rows.contains { ($0["value"] as? Double).map { $0 < 0 } ?? false })
  }

  @Test("dates can be read by machines", arguments: pages)
  func dates(_ page: Page) {
    let elements = page.elements
    let times = elements.all("time")
    #expect(times.contains { elements.isInside("main", $0) })
    for time in times {
      #expect(time.attributes["datetime"]?.count == 10 && !time.text.isEmpty)
    }
  }

  @Test("nothing in a page acts, and it has no style but its one sheet", arguments: pages)
  func quiet(_ page: Page) {
    for element in page.elements.elements {
      #expect(!["script", "iframe", "object", "embed", "form"].contains(element.name))
      for name in element.attributes.keys { #expect(!name.hasPrefix("on") && name != "style") }
    }
  }
}
