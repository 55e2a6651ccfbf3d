import Diagnostics
import Markdown

extension FuzzTarget {
  /// What a narrative cannot do, whatever it says: bring markup or addresses of its own into the page, or change a value.
  static let narrative = FuzzTarget(name: "narrative") { bytes in
    let source = String(decoding: bytes, as: UTF8.self)
    let value = Replacement.text("<script>alert(1)</script>[x](javascript:alert(1))")
    let rendered = renderMarkdown(
      source + "\n\n" + placeholder(0) + "\n", replacements: [value],
      location: { SourceLocation(file: "report.md", line: $0) })
    _ = rendered.diagnostics.map(\.text)
    let html = rendered.html.text.lowercased()
    for tag in [
      "<script", "<img", "<svg", "<iframe", "<style", "<object", "href=\"javascript:", "href=\"data:",
    ]
    where html.contains(tag) {
      return "the page holds \(tag)"
    }
    return nil
  }
}
