import Diagnostics
import Testing

@testable import Templating

@Suite struct ExpressionCheckingTests {
  @Test(arguments: [
    ("study.idd", "unknown member 'idd' of 'study'"),
    ("title.x", "'title' is text, which has no member 'x'"),
    ("title[0]", "'title' is text, which has no item 0"),
    ("study.sponsor.nam", "unknown member 'nam' of 'study.sponsor', an object of type 'sponsor'"),
    ("study.sponsor.name", "'study.sponsor.name' may be missing"),
    ("rows | first", "the value may be missing"),
    ("rows | where: 'lable'", "unknown member 'lable' of 'item', an object of type 'row'"),
    ("tags | sort_by: 'x' | size", "the items of the list are text, without a member 'x'"),
    ("title | join: ','", "filter 'join' takes a list, but 'title' is text"),
    ("note | upper", "filter 'upper' takes text, but 'note' may be missing"),
    (
      "tags | join: note",
      "argument 'separator' of filter 'join' takes text, found a value that may be missing"
    ),
    ("(note | default: 3) | upper", "filter 'upper' takes text, but the value is an integer or text"),
    ("note == 'x'", "'note' may be missing"), ("title == 1", "cannot compare text with an integer by '=='"),
    ("(note | default: 3) == 3", "cannot compare an integer or text with an integer by '=='"),
    ("hidden < true", "cannot compare true or false with true or false by '<'"),
    ("mark > 1", "cannot compare a value of kind 'mark' with an integer by '>'"),
    ("1 in tags", "cannot look for an integer in a list"),
    ("1 in title", "cannot look for an integer in text"),
    ("hidden and count", "'count' is an integer, which is neither true nor false"),
    ("note is missing and note", "'note' may be missing"),
  ])
  func finds(_ expression: String, _ message: String) {
    let found = Sketch("{{ \(expression) }}").template.check(Sketch.schema).map(\.message)
    #expect(found.contains(message), "\(found)")
  }

  @Test(arguments: [
    "tags | first | default: '-'", "(rows | first).label", "rows[0].n == 3", "p < 0.05", "'a' in tags",
    "note | default: title | upper", "count == 3.0", "study['homa-ir'] + 0",
  ])
  func whatCannotBeReadOrIsRightAddsNothing(_ expression: String) {
    let template = Sketch("{{ \(expression) }}").template
    #expect(template.check(Sketch.schema) == template.diagnostics)
  }

  @Test func everyFaultOfAnExpressionIsFound() {
    let found = Sketch("{{ titel == coutn and study.idd == 1 or note }}").findings
    #expect(found.count == 4)
  }

  @Test func aTypeWithoutDescriptionHasNoMembers() {
    let schema = TemplateSchema(names: ["a": .object("ghost")])
    #expect(
      Sketch("{{ a.b }}").template.check(schema).map(\.message) == [
        "unknown member 'b' of 'a', an object of type 'ghost'"
      ])
  }
}
