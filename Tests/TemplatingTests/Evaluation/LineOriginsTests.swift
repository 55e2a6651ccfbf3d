import Diagnostics
import Testing

@testable import Templating

/// Every line of a rendered text knows the line of the template it comes from.
@Suite struct LineOriginsTests {
  private func origins(_ text: String, partials: [String: String] = [:]) -> [String] {
    let rendering = Sketch(text, partials: partials).render()
    let lines = (rendering.text ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line in
      let place = rendering.origins[index + 1]
      return "\(line)@\(place.map { "\($0.file):\($0.line ?? 0)" } ?? "-")"
    }
  }

  @Test func ofNothing() {
    #expect(Sketch("").render().origins[1] == nil)
  }

  @Test func ofPlainText() {
    #expect(origins("a\n\nb\n") == ["a@t:1", "@t:2", "b@t:3", "@t:3"])
  }

  @Test func linesThatDisappearDoNotCount() {
    #expect(
      origins("a\n{% if not hidden %}\nb{{ 1 }}\nc\n{% endif %}\nd")
        == ["a@t:1", "b1@t:3", "c@t:4", "d@t:6"])
  }

  @Test func blankLinesLeftOutDoNotCount() {
    #expect(
      origins("a\n\n{% if hidden %}\nx\n{% endif %}\n\nb") == ["a@t:1", "@t:2", "b@t:7"])
  }

  @Test func everyTurnOfALoopHasItsLines() {
    let found = origins("{% for tag in tags %}\n- x\n- y\n{% endfor %}\nz")
    #expect(Set(found.dropLast()) == ["- x@t:2", "- y@t:3"])
    #expect(found.last == "z@t:5")
  }

  @Test func partialsHaveTheirOwn() {
    #expect(
      origins("a\n{% include \"p\" %}\nb", partials: ["p": "one\ntwo"])
        == ["a@t:1", "one@p:1", "two@p:2", "b@t:3"])
  }
}
