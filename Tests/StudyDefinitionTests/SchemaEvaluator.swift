import FoundationEssentials

@testable import StudyDefinition

/// JSON, as far as a schema and the documents it judges need it.
indirect enum JSON: Decodable, Equatable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  /// What a YAML 1.2 reader of JSON's numbers makes of a node.
  init(_ node: YAMLNode) {
    switch node.content {
    case .unreadable: self = .null
    case .sequence(let elements): self = .array(elements.map { JSON($0) })
    case .mapping(let entries):
      self = .object(Dictionary(uniqueKeysWithValues: entries.map { ($0.key, JSON($0.value)) }))
    case .scalar(let scalar):
      switch scalar.kind {
      case .null: self = .null
      case .boolean: self = .boolean(scalar.text == "true")
      case .number: self = .number(Double(scalar.text) ?? 0)
      case .text: self = .string(scalar.text)
      }
    }
  }

  subscript(key: String) -> JSON? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var elements: [JSON] {
    if case .array(let elements) = self { elements } else { [] }
  }

  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  var type: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}

/// Judges documents by the keywords that the definition's schema uses.
struct SchemaEvaluator {
  let root: JSON

  static let keywords: Set<String> = [
    "$schema", "$defs", "$ref", "title", "description", "type", "enum", "minimum", "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum", "minItems", "items", "maxItems", "uniqueItems", "minLength", "maxLength", "pattern",
    "properties",
    "required",
    "additionalProperties", "propertyNames", "minProperties", "anyOf", "allOf", "not",
  ]

  init(_ text: String) throws {
    root = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
  }

  func accepts(_ value: JSON) -> Bool { accepts(value, root) }

  private func accepts(_ value: JSON, _ schema: JSON) -> Bool {
    if schema == .boolean(false) { return false }
    if let name = schema["$ref"]?.string?.split(separator: "/").last,
      let target = root["$defs"]?[String(name)],
      !accepts(value, target)
    {
      return false
    }
    if let type = schema["type"] {
      let types = type.string.map { [$0] } ?? type.elements.compactMap(\.string)
      let isWhole = value.number.map { $0 == $0.rounded() } ?? false
      guard types.contains(value.type) || types.contains("integer") && isWhole else { return false }
    }
    if let values = schema["enum"], !values.elements.contains(value) { return false }
    if let options = schema["anyOf"], !options.elements.contains(where: { accepts(value, $0) }) {
      return false
    }
    if let all = schema["allOf"], !all.elements.allSatisfy({ accepts(value, $0) }) { return false }
    if let refused = schema["not"], accepts(value, refused) { return false }
    switch value {
    case .number(let number): return acceptsNumber(number, schema)
    case .string(let text): return acceptsText(text, schema)
    case .array(let elements):
      if let least = schema["minItems"]?.number, Double(elements.count) < least { return false }
      if let most = schema["maxItems"]?.number, Double(elements.count) > most { return false }
      if schema["uniqueItems"] == .boolean(true),
        elements.indices.contains(where: { elements[..<$0].contains(elements[$0]) })
      {
        return false
      }
      return schema["items"].map { items in elements.allSatisfy { accepts($0, items) } } ?? true
    case .object(let members): return acceptsMembers(members, schema)
    case .null, .boolean: return true
    }
  }

  private func acceptsNumber(_ number: Double, _ schema: JSON) -> Bool {
    (schema["minimum"]?.number.map { number >= $0 } ?? true)
      && (schema["maximum"]?.number.map { number <= $0 } ?? true)
      && (schema["exclusiveMinimum"]?.number.map { number > $0 } ?? true)
      && (schema["exclusiveMaximum"]?.number.map { number < $0 } ?? true)
  }

  private func acceptsText(_ text: String, _ schema: JSON) -> Bool {
    let length = Double(text.unicodeScalars.count)
    if let least = schema["minLength"]?.number, length < least { return false }
    if let most = schema["maxLength"]?.number, length > most { return false }
    guard let pattern = schema["pattern"]?.string else { return true }
    guard let regex = try? Regex(pattern) else { return false }
    return text.firstMatch(of: regex.matchingSemantics(.unicodeScalar)) != nil
  }

  private func acceptsMembers(_ members: [String: JSON], _ schema: JSON) -> Bool {
    if let least = schema["minProperties"]?.number, Double(members.count) < least { return false }
    for name in schema["required"]?.elements.compactMap(\.string) ?? [] where members[name] == nil {
      return false
    }
    for (name, value) in members {
      if let names = schema["propertyNames"], !accepts(.string(name), names) { return false }
      if let property = schema["properties"]?[name] {
        if !accepts(value, property) { return false }
      } else if let additional = schema["additionalProperties"], !accepts(value, additional) {
        return false
      }
    }
    return true
  }
}
