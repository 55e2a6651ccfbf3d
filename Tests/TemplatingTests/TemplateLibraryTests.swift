import Diagnostics
import Testing

@testable import Templating

@Suite struct TemplateLibraryTests {
  @Test func anUnknownTemplate() {
    let template = TemplateLibrary(names: ["report.md"]) { _ in nil }.template("reprot.md")
    #expect(
      template.diagnostics.map(\.text) == [
        "reprot.md:1:1: error: unknown template 'reprot.md'; did you mean 'report.md'?"
      ])
    let output = TemplateOutput(print: { _ in "" })
    #expect(template.render(TemplateObject(type: "report", members: [:]), output: output).text == nil)
    #expect(template.check(Sketch.schema) == template.diagnostics)
  }

  @Test func anUnknownPartialIsFoundWithoutRendering() {
    let sketch = Sketch("a\n{% if false %}{% include 'fotter' %}{% endif %}", partials: ["footer": ""])
    #expect(sketch.outcome == "t:2:26: error: unknown partial 'fotter'; did you mean 'footer'?")
  }

  @Test func everyPartIsRecordedOnce() {
    let sketch = Sketch(
      "{% include 'b' %}{% include 'a' %}{% include 'b' %}",
      partials: ["a": "{% include 'c' %}", "b": "{% include 'c' %}", "c": "", "d": ""])
    #expect(sketch.template.parts.map(\.name) == ["t", "b", "a", "c"])
    #expect(sketch.template.parts[2].source == TemplateSource(path: "a", text: "{% include 'c' %}"))
  }

  @Test func faultsOfAllPartsAreListed() {
    let sketch = Sketch("{% include 'a' %}{{ }}", partials: ["a": "\n{{ }}"])
    #expect(
      sketch.outcome
        == "t:1:21: error: expected a value, found '}}'\na:2:4: error: expected a value, found '}}'")
  }

  @Test func aPartialSeesTheNamesInScopeAndThoseGivenToIt() {
    let sketch = Sketch(
      "{% for t in tags %}{% include 'p' with given: title, t: count %}{% endfor %}{{ given }}",
      partials: ["p": "{{ t }}{{ given }}{{ loop.index }} "])
    #expect(sketch.outcome == "t:1:80: error: unknown name 'given'")
    #expect(
      Sketch(String(sketch.text.dropLast(11)), partials: sketch.partials).outcome
        == "3HbA1c & weight1 3HbA1c & weight2 ")
  }

  @Test func aFaultInAPartialNamesBothPlaces() {
    let sketch = Sketch("a\n{% include 'p' %}\n", partials: ["p": "{{ wrong }}"])
    #expect(sketch.outcome == "p:1:4: error: unknown name 'wrong'\n  note: included at t:2:12")
  }
}
