import JSONText

/// The JSON Schema (draft 2020-12) of `study.yaml`, for editors and other programs.
package func studyJSONSchema() -> String {
  var json = JSONText()
  json.object { json in
    json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
    json.member("title", "Study definition")
    json.member(
      "description",
      "What a study.yaml says: time points, cohorts, endpoints, data and analyses of one study.")
    Shape.study.write(to: &json)
    json.key("$defs")
    json.object { json in
      json.key("label")
      json.object { writeLabel(to: &$0) }
    }
  }
  return json.text
}

extension Shape {
  /// The members of the schema object that say the same as the shape.
  fileprivate func write(to json: inout JSONText) {
    switch kind {
    case .text(let pattern, let allowsEmpty): writeText(pattern, allowsEmpty: allowsEmpty, to: &json)
    case .choice(let values):
      json.key("enum")
      json.strings(values)
    case .label: json.member("$ref", "#/$defs/label")
    case .wholeNumber(let range):
      json.member("type", "integer")
      json.member("minimum", range.lowerBound)
      json.member("maximum", range.upperBound)
    case .number(let bounds): bounds.write(to: &json)
    case .boolean: json.member("type", "boolean")
    case .bounds(let wholeNumbers):
      json.member("type", "array")
      json.member("minItems", 2)
      json.member("maxItems", 2)
      json.key("items")
      json.object(inline: true) { json in
        json.key("type")
        if wholeNumbers { json.string("integer") } else { json.strings(["number", "null"]) }
      }
    case .list(let element, let allowsEmpty, let isDistinct):
      json.member("type", "array")
      if !allowsEmpty { json.member("minItems", 1) }
      if isDistinct { json.member("uniqueItems", true) }
      json.key("items")
      json.object { element.write(to: &$0) }
    case .table(let keys, let values):
      json.member("type", "object")
      json.member("minProperties", 1)
      json.key("propertyNames")
      json.object(inline: true) { $0.pattern(keys) }
      json.key("additionalProperties")
      json.object { values.write(to: &$0) }
    case .group(let group): group.write(to: &json)
    case .either(let shapes):
      json.key("anyOf")
      json.array { json in
        for shape in shapes { json.object { shape.write(to: &$0) } }
      }
    }
  }

  private func writeText(_ pattern: TextPattern?, allowsEmpty: Bool, to json: inout JSONText) {
    guard let pattern else { return writeFreeText(allowsEmpty: allowsEmpty, to: &json) }
    json.member("type", "string")
    json.pattern(pattern)
  }
}

extension GroupShape {
  fileprivate func write(to json: inout JSONText) {
    json.member("type", "object")
    json.member("additionalProperties", false)
    let required = keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty {
      json.key("required")
      json.strings(required)
    }
    json.key("properties")
    json.object { json in
      for key in keys {
        json.key(named: key.name)
        json.object { json in
          json.member("description", key.documentation)
          key.shape.write(to: &json)
        }
      }
    }
    guard !rules.isEmpty else { return }
    json.key("allOf")
    json.array { json in
      for rule in rules { json.object(inline: true) { rule.write(to: &$0) } }
    }
  }
}

extension GroupShape.Rule {
  fileprivate func write(to json: inout JSONText) {
    switch self {
    case .excludes(let names):
      // No two of them at once.
      json.key("not")
      json.object { json in
        json.key("anyOf")
        json.array { json in
          for (index, first) in names.enumerated() {
            for second in names[(index + 1)...] { json.object { $0.required([first, second]) } }
          }
        }
      }
    case .requires(let name, let others):
      json.key("anyOf")
      json.array { json in
        json.object { json in
          json.key("not")
          json.object { $0.required([name]) }
        }
        for other in others { json.object { $0.required([other]) } }
      }
    case .requiresOne(let names):
      json.key("anyOf")
      json.array { json in
        for name in names { json.object { $0.required([name]) } }
      }
    }
  }
}

extension Shape.NumberBounds {
  fileprivate func write(to json: inout JSONText) {
    json.member("type", "number")
    if let low {
      json.key(isOpen ? "exclusiveMinimum" : "minimum")
      json.number(low)
    }
    if let high {
      json.key(isOpen ? "exclusiveMaximum" : "maximum")
      json.number(high)
    }
  }
}

private func writeLabel(to json: inout JSONText) {
  json.member("description", "A text, or a text for each language. Always plain text, never markup.")
  json.key("anyOf")
  json.array { json in
    json.object { writeFreeText(allowsEmpty: false, to: &$0) }
    json.object { json in
      json.member("type", "object")
      json.member("minProperties", 1)
      json.key("propertyNames")
      json.object(inline: true) { $0.pattern(.languageTag) }
      json.key("additionalProperties")
      json.object { writeFreeText(allowsEmpty: false, to: &$0) }
    }
  }
}

/// Numbers and booleans count as the text written.
private func writeFreeText(allowsEmpty: Bool, to json: inout JSONText) {
  json.key("type")
  json.strings(["string", "number", "boolean"])
  if !allowsEmpty { json.member("minLength", 1) }
  json.member("maxLength", YAMLScalar.longestText)
}

extension JSONText {
  fileprivate mutating func strings(_ values: [String]) {
    array(inline: true) { json in
      for value in values { json.string(value) }
    }
  }

  fileprivate mutating func required(_ names: [String]) {
    key("required")
    strings(names)
  }

  fileprivate mutating func pattern(_ pattern: TextPattern) {
    member("pattern", "^(?:\(pattern.expression))$")
    member("maxLength", pattern.maximumLength)
  }
}
