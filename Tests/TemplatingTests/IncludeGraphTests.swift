import Testing

@testable import Templating

@Suite struct IncludeGraphTests {
  @Test func cycles() {
    #expect(
      Sketch("{% include 't' %}").outcome == "t:1:12: error: a partial includes itself: 't' → 't'")
    #expect(
      Sketch("{% include 'a' %}", partials: ["a": "{% include 'b' %}", "b": "{% include 'a' %}"]).outcome
        == "b:1:12: error: a partial includes itself: 'a' → 'b' → 'a'")
  }

  @Test(arguments: [(32, true), (33, false), (5000, false)])
  func depth(_ count: Int, _ isFine: Bool) {
    let chain = (1...count).map { ("p\($0)", $0 < count ? "{% include 'p\($0 + 1)' %}" : "end") }
    let sketch = Sketch("{% include 'p1' %}", partials: Dictionary(uniqueKeysWithValues: chain))
    let message = "t:1:12: error: includes nest \(count) deep; at most 32 are allowed"
    #expect(sketch.outcome == (isFine ? "end" : message))
  }

  @Test func blocksOfIncludingTemplatesCount() {
    func nested(_ text: String) -> String {
      String(repeating: "{% if true %}", count: 50) + text + String(repeating: "{% endif %}", count: 50)
    }
    #expect(Sketch(nested("{% include 'a' %}"), partials: ["a": nested("x")]).outcome == "x")
    let three = Sketch(
      nested("{% include 'a' %}"), partials: ["a": nested("{% include 'b' %}"), "b": nested("x")])
    #expect(three.outcome == "t:1:662: error: blocks nest 150 deep with includes; at most 100 are allowed")
  }
}
