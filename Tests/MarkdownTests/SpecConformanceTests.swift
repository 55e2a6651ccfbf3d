import Foundation
import Testing

@testable import Markdown

private struct SpecExample: Decodable, CustomTestStringConvertible {
  let example: Int
  let section: String
  let extensions: [String]
  let markdown: String
  let html: String

  var testDescription: String { "\(example) \(section)" }

  static func all() throws -> [SpecExample] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Spec/gfm-0.29-examples.json")
    return try JSONDecoder().decode([SpecExample].self, from: Data(contentsOf: file))
  }
}

/// Holds the binding against the examples of the specification, each with its own extension.
///
/// The expected HTML holds raw HTML, which safe mode leaves out. So each raw HTML node is given back as a custom
/// node with the same text, which safe mode writes as it is: everything else is compared unchanged, and raw HTML is
/// shown to be what the specification takes for raw HTML. Without that step none of it may be in the output.
@Suite struct SpecConformanceTests {
  @Test func everyExample() throws {
    let examples = try SpecExample.all()
    #expect(examples.count == 671)
    var withRawHTML = 0
    for example in examples where example.extensions != ["tagfilter"] {
      let html = SyntaxNode.withDocument(
        example.markdown, extensions: example.extensions.compactMap(SyntaxExtension.init), footnotes: false
      ) { root in
        let raw = root.descendants.filter { $0.kind == .htmlBlock || $0.kind == .htmlInline }
        if !raw.isEmpty {
          withRawHTML += 1
          let safe = root.html().text
          #expect(safe.contains("<!-- raw HTML omitted -->"))
        }
        for node in raw { restore(node) }
        return root.html().text
      }
      #expect(html == example.html, "example \(example.example), \(example.section)")
    }
    #expect(withRawHTML > 50)
  }

  /// The one example of `tagfilter` changes raw HTML, all of which safe mode leaves out.
  @Test func filteredTagsAreLeftOutAltogether() throws {
    let filtered = try SpecExample.all().filter { $0.extensions == ["tagfilter"] }
    #expect(filtered.count == 1)
    for example in filtered {
      let html = SyntaxNode.withDocument(example.markdown, extensions: [.tagfilter]) { $0.html().text } ?? ""
      #expect(!html.contains("<title") && !html.contains("<style") && html.contains("raw HTML omitted"))
    }
  }

  private func restore(_ node: SyntaxNode) {
    guard let custom = node.kind == .htmlBlock ? SyntaxNode.customBlock() : SyntaxNode.customInline() else {
      return
    }
    custom.setMarkdown(node.literal)
    node.replace(with: [custom])
  }
}
