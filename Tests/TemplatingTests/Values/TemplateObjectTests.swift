import Testing

@testable import Templating

@Suite struct TemplateObjectTests {
  @Test func eagerAndLazyAgree() {
    let eager = TemplateObject(type: "o", members: ["b": .integer(1), "a": .text("x")])
    let lazy = TemplateObject(type: "o", names: ["b", "a"]) { name in
      name == "b" ? .integer(1) : name == "a" ? .text("x") : nil
    }
    for object in [eager, lazy] {
      #expect(object.memberNames == ["a", "b"])
      #expect(object.member("b")?.kind == .integer)
      #expect(object.member("c")?.kind == nil)
    }
  }
}

@Suite struct ValueKindsTests {
  @Test(
    arguments: [
      (ValueKinds(), "nothing"), (.text, "text"), (.number, "a number"), (.integer, "an integer"),
      (ValueKinds([.text, .list]), "text or a list"),
      (ValueKinds([.bool, .decimal, .missing]), "true or false, a number or missing"),
    ] as [(ValueKinds, String)])
  func inWords(_ kinds: ValueKinds, _ expected: String) {
    #expect(kinds.phrase == expected)
  }
}
