import Foundation
import Testing

/// What a report of each bundled study must be able to show stands in it, item by item, or is said to be missing with the
/// reason.
@Suite struct ReportContentsTests {
  /// The items of each study, and those of every report.
  static let items: [String: [String]] = {
    let all = numbered("A", 1...4)
    var items: [String: [String]] = [:]
    items["t2dm-registry"] = numbered("T", 1...6, 10...16, 20...26, 30...38) + all
    items["healthy-volunteers-5y"] = numbered("H", 1...3, 10...15, 20...24, 30...38) + all
    items["exosome-case-series"] = numbered("E", 1...3, 10...13, 20...20, 30...32) + all
    return items
  }()

  private static func numbered(_ letter: String, _ ranges: ClosedRange<Int>...) -> [String] {
    var names: [String] = []
    for range in ranges {
      for number in range { names.append("\(letter)-\(number < 10 ? "0" : "")\(number)") }
    }
    return names
  }

  static let pages = PublishedPagesTests.pages.filter { Self.items[$0.study] != nil }

  @Test func everyStudyHasItsPages() {
    #expect(Self.pages.count == 3 * Self.items.count)
  }

  @Test("pages and Markdown say that their subjects are simulated", arguments: pages)
  func simulated(_ page: PublishedPagesTests.Page) throws {
    #expect(page.text.contains("<aside class=\"callout warning\""))
    let path = page.path.replacing("/index.", with: "/report.").replacing(".html", with: ".md")
    let markdown = try #require(try PublishedPagesTests.published.get().files[path])
    #expect(String(decoding: markdown, as: UTF8.self).contains("\n> [!WARNING]\n"))
  }

  @Test("each item is there, with a state, and a place or a reason", arguments: pages)
  func accounted(_ page: PublishedPagesTests.Page) throws {
    let elements = page.elements
    let table = try #require(elements.all("table").first { $0.attributes["id"] == "table-listing-contents" })
    let body = try #require(elements.children(of: table).first { $0.name == "tbody" })
    let cells = elements.children(of: body).map { elements.children(of: $0) }
    #expect(cells.map { $0.first.map(elements.text) ?? "" } == Self.items[page.study])
    for row in cells {
      try #require(row.count == 5)
      let text = row.map { elements.text(of: $0).trimmingCharacters(in: .whitespacesAndNewlines) }
      #expect(!text[1].isEmpty && !text[2].isEmpty, "\(text[0])")
      #expect(text[3].count > 1, "\(text[0]) is nowhere")
    }
    let links = cells.flatMap { $0.flatMap { elements.children(of: $0) } }.filter { $0.name == "a" }
    #expect(links.count >= cells.count / 2)
    let ids = Set(elements.elements.compactMap { $0.attributes["id"] })
    for link in links { #expect(ids.contains(String(link.attributes["href"]?.dropFirst() ?? ""))) }
  }
}
