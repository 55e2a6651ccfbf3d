import Diagnostics
import Testing

@testable import StudyDefinition

@Suite struct YAMLComposerTests {
  @Test func everyPartHasItsPlace() throws {
    let (root, problems) = composeYAML("# c\na: 1\nb:\n  - x\n  - {c: 'y'}\n", file: "f")
    #expect(problems.isEmpty)
    let tree = try #require(root)
    #expect(tree.location.description == "f:2:1")
    #expect(tree.entries.map(\.key) == ["a", "b"])
    #expect(tree.entries.map(\.location.description) == ["f:2:1", "f:3:1"])
    #expect(tree["b"]?.elements.map(\.location.description) == ["f:4:5", "f:5:5"])
    #expect(tree["b"]?.elements[1]["c"]?.location.description == "f:5:9")
  }

  @Test func columnsCountUnicodeScalars() throws {
    let root = try #require(composeYAML("{é😀: 1, b: 2}", file: "f").root)
    #expect(root["b"]?.location.description == "f:1:12")
  }

  @Test(
    arguments: [
      ("a: plain text", 0), ("a: 'single'", 1), ("a: \"double\"", 1), ("a: 'it''s'", nil),
      ("a: \"x\\ty\"", nil),
      ("a: over\n  lines", nil), ("a: 'over\n  lines'", nil), ("a: |\n  block", nil), ("a: >\n  folded", nil),
      ("a: \"é😀\"", 1), ("a: ''", 1),
    ] as [(String, Int?)])
  func knowsWhetherATextIsAsInTheFile(_ text: String, _ offset: Int?) throws {
    let root = try #require(composeYAML(text, file: "f").root)
    #expect(root["a"]?.scalar?.offsetOfText == offset)
  }

  @Test func everyDuplicateKeyIsReported() {
    let text = "a: 1\nb: {c: 1, c: 2, 'c': 3}\na: 2\nd: {e: 1}\n\"a\": 3\n"
    #expect(
      composeYAML(text, file: "f").diagnostics.map(\.text) == [
        "f:2:11: error: the key 'c' is given twice, first in line 2",
        "f:2:17: error: the key 'c' is given twice, first in line 2",
        "f:3:1: error: the key 'a' is given twice, first in line 1",
        "f:5:1: error: the key 'a' is given twice, first in line 1",
      ])
  }

  @Test func whatYAMLOffersAndADefinitionDoesWithout() {
    let text = "a: &x 1\nb: *x\nc: !!int 5\n<<: {d: 1}\n? [e]\n: 1\n? \n: 2\n*x : 3\n"
    #expect(
      composeYAML(text, file: "f").diagnostics.map(\.code) == [
        "yaml-anchor", "yaml-alias", "yaml-tag", "yaml-merge", "yaml-key", "yaml-key", "yaml-alias",
      ])
    #expect(composeYAML("%TAG ! tag:x,2000:\n---\na: 1", file: "f").diagnostics.map(\.code) == ["yaml-tag"])
    #expect(composeYAML("%YAML 1.2\n---\na: 1\n...\n", file: "f").diagnostics.isEmpty)
    #expect(composeYAML("a: 1\n---\nb: 1", file: "f").diagnostics.map(\.code) == ["yaml-documents"])
  }

  @Test func nestingIsBounded() {
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    #expect(composeYAML(nested(32), file: "f").diagnostics.isEmpty)
    #expect(composeYAML(nested(33), file: "f").diagnostics.map(\.code) == ["yaml-depth"])
    #expect(composeYAML(nested(100_000), file: "f").root == nil)
  }

  @Test func anEmptyTextHasNoTree() {
    #expect(composeYAML("", file: "f").root == nil)
    #expect(composeYAML("# only this\n", file: "f").root == nil)
    #expect(composeYAML("", file: "f").diagnostics.isEmpty)
  }
}
