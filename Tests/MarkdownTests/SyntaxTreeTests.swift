import Foundation
import Testing

@testable import Markdown

@Suite struct SyntaxTreeTests {
  @Test func emptyTextIsAnEmptyDocument() {
    #expect(SyntaxNode.withDocument("") { $0.children.count } == 0)
    #expect(SyntaxNode.withDocument("") { $0.html() } == "")
  }

  @Test func theLinkedLibraryNamesItsVersion() {
    #expect(libraryVersion.hasPrefix("0.29.0.gfm."))
  }

  @Test func descendantsComeInDocumentOrderWithTheirDepth() {
    let found = SyntaxNode.withDocument("- a *b*\n- c\n\nd") { root in
      var found: [String] = []
      root.visitDescendants { node, depth in found.append("\(depth)\(node.kind)") }
      return found
    }
    #expect(
      found == [
        "1other", "2other", "3paragraph", "4text", "4other", "5text", "2other", "3paragraph", "4text",
        "1paragraph",
        "2text",
      ])
  }

  @Test func theTreeIsFreedWhenTheBodyThrows() {
    struct Stop: Error {}
    #expect(throws: Stop.self) { try SyntaxNode.withDocument("a") { _ in throw Stop() } }
  }

  @Test func aZeroByteDoesNotCutAText() {
    let html = SyntaxNode.withDocument("x") { root in
      root.descendants(.text).first?.setLiteral("a\0b")
      return root.html()
    }
    #expect(html == "<p>a\u{FFFD}b</p>\n")
  }

  /// Without the lock round parsing, a share of these pages loses its strikethrough and links, silently.
  @Test func parsingOnManyThreadsGivesTheSameBytes() async {
    let paragraph = """
      ~~gone~~ www.example.org https://example.org/a_b *x* a@example.org ~~again~~

      | a | ~~b~~ |
      | --- | --- |
      | www.example.org | http://x.y |


      """
    let source = String(repeating: paragraph, count: 12)
    // The tree is written at once: the more of the time is spent in the parser, the more threads meet there.
    @Sendable func html() -> String? { SyntaxNode.withDocument(source) { $0.html().text } }
    let expected = html()
    #expect(expected?.split(separator: "<del>").count == 37)
    let wrong = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask { (0..<500).count { _ in html() != expected } }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }

  /// Resident memory after the first documents, and after thousands more, in a process of its own.
  @Test func memoryIsSteady() async {
    await #expect(processExitsWith: .success) {
      let source = """
        # A \(placeholder(0))

        > [!TIP]
        > b <i>c</i> ![d](e.png)

        | a | \(placeholder(0)) |
        | - | - |
        | [x](javascript:y) | `c` |

        \(placeholder(1))
        """
      let replacements: [Replacement] = [.text("v"), .block(html: "<hr>", markdown: "---")]
      func residentPages() throws -> Int {
        let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
        return try #require(Int(fields[1]))
      }
      for _ in 0..<500 { _ = renderMarkdown(source, replacements: replacements) }
      let before = try residentPages()
      for _ in 0..<3_000 { _ = renderMarkdown(source, replacements: replacements) }
      let grown = try residentPages() - before
      // A leak of one node a document would be 100 pages and more.
      #expect(grown < 60, "\(grown) pages more")
    }
  }

  /// Raw HTML has no way into a report. The name is put together so that this file does not hold it.
  @Test func safeModeIsNeverLeft() throws {
    let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var read = 0
    for case let file as URL in files where ["swift", "h", "c", "cpp"].contains(file.pathExtension) {
      read += 1
      #expect(
        try !String(contentsOf: file, encoding: .utf8).contains("CMARK_OPT_" + "UNSAFE"), "\(file.path)")
    }
    #expect(read > 10)
  }
}
