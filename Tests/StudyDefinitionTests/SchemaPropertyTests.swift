import Diagnostics
import Testing

@testable import StudyDefinition

/// Whatever is done to a valid definition, reader and JSON Schema say the same of it.
@Suite struct SchemaPropertyTests {
  /// What a writer may put in the place of anything.
  private static let replacements = [
    "null", "~", "", "true", "yes", "'true'", "1", "0", "-3", "1.5", "1.0", "010", "1e3", "1e300", ".5",
    "0x1F",
    "1:30", "'1'", "2022-07-31", "2022-02-30", "''", "' '", "abc", "a-b", "a b", "A", "ünïcode", "a--b", "-a",
    "../x.csv", "/x.csv", "data/x.csv", "none", "others", "baseline", "en", "zh-Hans", "x_y",
    "10.2147/DMSO.S507801",
    "https://example.org", "[]", "[1]", "[1, 2]", "[2, 1]", "[null, 2]", "[a]", "[a, a]", "[a, b]", "[[a]]",
    "[{id: a}]", "{}", "{a: 1}", "{en: a}", "{en: ''}", "{id: a, label: b}", "{file: a.csv}", "{a: {b: c}}",
  ]

  @Test(arguments: 0..<8) func readerAndSchemaAgree(_ part: Int) throws {
    let evaluator = try SchemaEvaluator(studyJSONSchema())
    let bases = [
      try #require(composeYAML(try fixture("complete.yaml"), file: "f").root),
      try #require(composeYAML(minimal, file: "f").root),
    ]
    let pool = try Self.replacements.map { text in
      try #require(composeYAML("x: \(text)", file: "f").root?["x"], "\(text)")
    }
    var random = SplitMix(state: UInt64(part) &* 7919 &+ 1)
    var verdicts = [true: 0, false: 0]
    for turn in 0..<160 {
      var mutation = Mutation(pool: pool, random: random)
      var root = bases[turn % 4 == 3 ? 1 : 0]
      for _ in 0..<(1 + turn % 3) { root = mutation.applied(to: root) }
      random = mutation.random
      let problems = Shape.study.problems(in: root, role: "the definition")
      verdicts[problems.isEmpty, default: 0] += 1
      #expect(
        problems.isEmpty == evaluator.accepts(JSON(root)),
        "\(mutation.trace) \(problems.map(\.text))")
    }
    // The changes are such that both verdicts come up.
    #expect(verdicts.values.allSatisfy { $0 > 5 }, "\(verdicts)")
  }
}

/// Changes one place of a document, chosen at random.
private struct Mutation {
  let pool: [YAMLNode]
  var random: SplitMix
  private(set) var trace: [String] = []

  init(pool: [YAMLNode], random: SplitMix) {
    self.pool = pool
    self.random = random
  }

  mutating func applied(to root: YAMLNode) -> YAMLNode {
    var left = Int(random.next() % UInt64(count(root)))
    return changed(root, &left, "")
  }

  private func count(_ node: YAMLNode) -> Int {
    switch node.content {
    case .sequence(let elements): 1 + elements.reduce(0) { $0 + count($1) }
    case .mapping(let entries): 1 + entries.reduce(0) { $0 + count($1.value) }
    case .scalar, .unreadable: 1
    }
  }

  /// The node with its `left`-th descendant changed.
  private mutating func changed(_ node: YAMLNode, _ left: inout Int, _ path: String) -> YAMLNode {
    if left == 0 {
      left = -1
      return replaced(node, path)
    }
    left -= 1
    switch node.content {
    case .sequence(let elements):
      var out: [YAMLNode] = []
      for (index, element) in elements.enumerated() {
        out.append(left < 0 ? element : changed(element, &left, "\(path)[\(index)]"))
      }
      return YAMLNode(content: .sequence(out), location: node.location)
    case .mapping(let entries):
      var out: [YAMLNode.Entry] = []
      for entry in entries {
        let value = left < 0 ? entry.value : changed(entry.value, &left, "\(path).\(entry.key)")
        out.append(YAMLNode.Entry(key: entry.key, location: entry.location, value: value))
      }
      return YAMLNode(content: .mapping(out), location: node.location)
    case .scalar, .unreadable: return node
    }
  }

  private mutating func replaced(_ node: YAMLNode, _ path: String) -> YAMLNode {
    let choice = random.next() % 6
    switch (choice, node.content) {
    case (0, .mapping(var entries)) where !entries.isEmpty:
      let key = entries.remove(at: Int(random.next() % UInt64(entries.count))).key
      trace.append("\(path) without \(key)")
      return YAMLNode(content: .mapping(entries), location: node.location)
    case (1, .mapping(var entries)) where !entries.isEmpty:
      let entry = entries[Int(random.next() % UInt64(entries.count))]
      let key = ["\(entry.key)s", "reference", "value", "column", "Label"][Int(random.next() % 5)]
      guard !entries.contains(where: { $0.key == key }) else { return node }
      trace.append("\(path) with \(key)")
      entries.append(YAMLNode.Entry(key: key, location: entry.location, value: entry.value))
      return YAMLNode(content: .mapping(entries), location: node.location)
    case (0, .sequence(let elements)) where !elements.isEmpty:
      trace.append("\(path) repeated")
      return YAMLNode(content: .sequence(elements + [elements[0]]), location: node.location)
    case (1, .sequence(let elements)):
      trace.append("\(path) shortened")
      return YAMLNode(content: .sequence(Array(elements.dropFirst())), location: node.location)
    case (2, .scalar):
      trace.append("\(path) in a list")
      return YAMLNode(content: .sequence([node]), location: node.location)
    default:
      let other = pool[Int(random.next() % UInt64(pool.count))]
      trace.append("\(path) = \(JSON(other))")
      return YAMLNode(content: other.content, location: node.location)
    }
  }
}

/// Repeatable pseudo-random numbers, so that what fails once fails again.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
