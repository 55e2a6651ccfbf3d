import Testing

@testable import Templating

@Suite struct MissingFiltersTests {
  @Test(arguments: [
    ("{{ note | default: '—' }}", "—"), ("{{ title | default: '—' }}", "HbA1c & weight"),
    ("{{ nothing | default: '—' }}", ""), ("{{ hidden | default: true }}", "false"),
    (
      "{{ note | default: study.sponsor }}",
      "t:1:20: error: argument 'replacement' of filter 'default' takes true or false, a number, text, a formatted value, a list or an object, found a missing value: not given"
    ),
  ])
  func standsInForWhatIsMissing(_ text: String, _ expected: String) {
    #expect(Sketch(text).outcome == expected)
  }
}
