import Testing

@testable import Templating

@Suite struct TextFiltersTests {
  @Test(arguments: [
    ("'' | upper", ""), ("'straße' | upper", "STRASSE"), ("'i' | upper", "I"), ("'ÄÖ İ' | lower", "äö i̇"),
    ("'' | capitalize", ""), ("'hbA1c ΔX' | capitalize", "HbA1c ΔX"), ("'élan' | capitalize", "Élan"),
    ("'' | trim", ""), ("' \\n\\t' | trim", ""), ("'\\t a b\\n' | trim", "a b"),
    ("'aaa' | replace: 'aa', 'a'", "aa"), ("'a.b.c' | replace: '.', '..'", "a..b..c"),
    ("'' | replace: 'a', 'b'", ""), ("'糖糖' | replace: '糖', ''", ""),
  ])
  func changesText(_ expression: String, _ expected: String) {
    #expect(Sketch("{{ \(expression) }}").outcome == expected)
  }
}
