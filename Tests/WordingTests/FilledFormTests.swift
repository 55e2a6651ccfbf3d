import Testing
import Wording

@Suite struct FilledFormTests {
  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("{a}", "1"), ("{a} and {b}", "1 and {a}"), ("{unknown}", "{unknown}"),
    ("{a", "{a"), ("}{a}", "}1"),
  ])
  func eachNameIsFilledInOnce(_ form: String, _ filled: String) {
    #expect(fill(form, ["a": "1", "b": "{a}"]) == filled)
  }

  @Test func placeholdersComeInTheirOrder() {
    #expect(placeholders(in: "") == [])
    #expect(placeholders(in: "{b} of {a}, {b") == ["b", "a"])
  }
}
