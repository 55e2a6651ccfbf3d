import Testing

@testable import Templating

@Suite struct TemplateFiltersTests {
  @Test func theCallerAddsFilters() {
    let fixed = TemplateFilter(
      "fixed", takes: [.number, .missing], parameters: [TemplateParameter("digits", .integer)],
      gives: .fixed(.text)
    ) { value, _ in value.missingReason == nil ? .text("fixed") : .text("not estimable") }
    var sketch = Sketch("{{ alpha | fixed: 1 }} {{ note | fixed: 1 }}")
    sketch.environment = TemplateEnvironment(filters: TemplateFilters.standard.adding([fixed]))
    #expect(sketch.outcome == "fixed not estimable")
    #expect(
      sketch.template.check(TemplateSchema(names: ["alpha": .number, "note": .optional(.number)])) == [])
  }

  @Test func namesAreSorted() {
    #expect(
      TemplateFilters.standard.names == [
        "capitalize", "default", "first", "join", "last", "limit", "lower", "replace", "size", "sort_by",
        "trim",
        "upper", "where",
      ])
  }
}
