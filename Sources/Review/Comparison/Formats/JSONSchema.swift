import JSONText

extension VersionComparison {
  /// The JSON Schema (2020-12) of what `json` writes, for those who read it: every member is always there, and there are
  /// no others.
  package static var jsonSchema: String {
    var json = JSONText()
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.member("title", "studyreport diff --format json, format \(format)")
      json.shape([
        ("format", .constant(format)), ("old", .text), ("new", .text), ("same", .boolean),
        ("sameStudies", .list(.text)), ("addedStudies", .list(.text)), ("removedStudies", .list(.text)),
        ("reports", .list(report)),
      ])
    }
    return json.text
  }

  private static let report = SchemaShape.object([
    ("study", .text), ("old", .text), ("new", .text), ("same", .boolean), ("summary", .text),
    ("unexplained", .count),
    ("counts", .object(ChangeClass.allCases.map { ($0.rawValue, .count) })),
    ("belowDisplay", .object([("count", .count), ("largestRelative", .number)])),
    ("unchanged", .object([("results", .count), ("withinTolerance", .count)])),
    ("causes", .listOrNull(cause)), ("changes", .list(change)),
  ])

  private static let cause = SchemaShape.object([
    ("kind", .choice(CauseKind.allCases.map(\.rawValue))), ("name", .text), ("old", .textOrNull),
    ("new", .textOrNull),
  ])

  private static let change = SchemaShape.object([
    ("class", .choice(ChangeClass.allCases.map(\.rawValue))),
    ("kind", .choice(ChangeKind.allCases.map(\.rawValue))), ("key", .text), ("where", .text),
    ("old", .textOrNull), ("new", .textOrNull), ("oldValue", .numberOrNull), ("newValue", .numberOrNull),
    ("difference", .numberOrNull), ("relative", .numberOrNull), ("withinTolerance", .boolean),
    ("causes", .list(.choice(CauseKind.allCases.map(\.rawValue)))), ("unexplained", .boolean),
  ])
}

/// As much of a schema as the comparison needs.
private indirect enum SchemaShape: Sendable {
  case text, textOrNull, number, numberOrNull, count, boolean
  case constant(Int)
  case choice([String])
  case list(SchemaShape), listOrNull(SchemaShape)
  case object([(name: String, shape: SchemaShape)])
}

extension JSONText {
  fileprivate mutating func shape(_ members: [(name: String, shape: SchemaShape)]) {
    member("type", "object")
    member("additionalProperties", false)
    key("required")
    array(inline: true) { json in for (name, _) in members { json.string(name) } }
    key("properties")
    object { json in
      for (name, shape) in members {
        json.key(named: name)
        json.object(inline: shape.isShort) { $0.shape(shape) }
      }
    }
  }

  private mutating func shape(_ shape: SchemaShape) {
    switch shape {
    case .text: member("type", "string")
    case .textOrNull: types(["string", "null"])
    case .number: member("type", "number")
    case .numberOrNull: types(["number", "null"])
    case .count:
      member("type", "integer")
      member("minimum", 0)
    case .boolean: member("type", "boolean")
    case .constant(let number): member("const", number)
    case .choice(let texts):
      key("enum")
      array(inline: true) { json in for text in texts { json.string(text) } }
    case .list(let element): list(of: element, ["array"])
    case .listOrNull(let element): list(of: element, ["array", "null"])
    case .object(let members): self.shape(members)
    }
  }

  private mutating func list(of element: SchemaShape, _ names: [String]) {
    types(names)
    key("items")
    object { $0.shape(element) }
  }

  private mutating func types(_ names: [String]) {
    key("type")
    array(inline: true) { json in for name in names { json.string(name) } }
  }
}

extension SchemaShape {
  /// Whether it is written on one line.
  fileprivate var isShort: Bool {
    switch self {
    case .object, .list(.object), .listOrNull: false
    default: true
    }
  }
}
