import Diagnostics

extension Shape {
  /// Everything in a node that is not as the shape has it, in the order written.
  func problems(in node: YAMLNode, role: String) -> [Diagnostic] {
    var validation = ShapeValidation()
    validation.check(node, self, role)
    return validation.diagnostics
  }

  /// Whether a node is of the kind this shape reads, whatever its contents.
  fileprivate func resembles(_ node: YAMLNode) -> Bool {
    switch (kind, node.content) {
    case (_, .unreadable): true
    case (.text, .scalar), (.choice, .scalar), (.wholeNumber, .scalar), (.number, .scalar),
      (.boolean, .scalar):
      true
    case (.label, .scalar), (.label, .mapping): true
    case (.bounds, .sequence(let elements)): elements.first?.isScalar ?? true
    case (.list(let element, _, _), .sequence(let elements)): elements.first.map(element.resembles) ?? true
    case (.table, .mapping), (.group, .mapping): true
    case (.either(let shapes), _): shapes.contains { $0.resembles(node) }
    default: false
    }
  }
}

private struct ShapeValidation {
  var diagnostics: [Diagnostic] = []

  /// - Parameter role: what the node is called in a message; most are never said.
  mutating func check(_ node: YAMLNode, _ shape: Shape, _ role: @autoclosure () -> String) {
    if case .unreadable = node.content { return }
    switch (shape.kind, node.content) {
    case (.either(let shapes), _):
      guard let meant = shapes.first(where: { $0.resembles(node) }) else {
        return mismatch(node, shape, role())
      }
      check(node, meant, role())
    case (.group(let group), .mapping(let entries)): check(entries, of: node, group)
    case (.table(let pattern, let values), .mapping(let entries)):
      if entries.isEmpty { mismatch(node, shape, role()) }
      for entry in entries {
        if !pattern.matches(entry.key) {
          report(
            "wrong-key", "a key of \(role()) must be \(pattern.phrase), found '\(entry.key)'", entry.location)
        }
        check(entry.value, values, "'\(entry.key)' of \(role())")
      }
    case (.label, .mapping(let entries)):
      if entries.isEmpty { mismatch(node, shape, role()) }
      for entry in entries {
        if !TextPattern.languageTag.matches(entry.key) {
          report(
            "wrong-key", "a key of \(role()) must be \(TextPattern.languageTag.phrase), found '\(entry.key)'",
            entry.location)
        }
        check(entry.value, .text, "\(role()) in '\(entry.key)'")
      }
    case (.list(let element, let allowsEmpty, let isDistinct), .sequence(let elements)):
      if elements.isEmpty, !allowsEmpty {
        report("wrong-length", "\(role()) needs at least one element, found none", node.location)
      }
      for part in elements { check(part, element, "an element of \(role())") }
      if isDistinct { checkDistinct(elements, role()) }
    case (.bounds(let wholeNumbers), .sequence(let elements)):
      checkBounds(elements, wholeNumbers: wholeNumbers, shape, of: node, role())
    case (_, .scalar(let scalar)):
      if !accepts(scalar, shape) { mismatch(node, shape, role()) }
    default: mismatch(node, shape, role())
    }
  }

  // MARK: Keys

  private mutating func check(_ entries: [YAMLNode.Entry], of node: YAMLNode, _ group: GroupShape) {
    let names = group.keys.map(\.name)
    // Keys that another word stands for; to call them missing as well would tell one mistake twice.
    var meant: Set<String> = []
    for entry in entries {
      guard let key = group.keys.first(where: { $0.name == entry.key }) else {
        let nearest = likelyWord(for: entry.key, among: names)
        if let nearest { meant.insert(nearest) }
        let isBare = entry.value.scalar?.kind == .null && entry.value.scalar?.text == ""
        let help =
          isBare
          ? "inside { } a text with a comma in it stands in quotes"
          : "it has the keys \(names.joined(separator: ", "))"
        let notes = nearest == nil ? [help] : []
        diagnostics.append(
          .error(
            "unknown-key", "\(group.phrase) has no key '\(entry.key)'", at: entry.location,
            suggestion: nearest,
            notes: notes))
        continue
      }
      check(entry.value, key.shape, "'\(key.name)'")
    }
    let present = entries.map(\.key)
    for key in group.keys where key.isRequired && !present.contains(key.name) && !meant.contains(key.name) {
      report("missing-key", "\(group.phrase) needs the key '\(key.name)'", node.location)
    }
    for rule in group.rules { check(rule, entries, of: node, group, meant) }
  }

  private mutating func check(
    _ rule: GroupShape.Rule, _ entries: [YAMLNode.Entry], of node: YAMLNode, _ group: GroupShape,
    _ meant: Set<String>
  ) {
    func quoted(_ names: [String]) -> String { names.map { "'\($0)'" }.joined(separator: " or ") }
    switch rule {
    case .excludes(let names):
      let given = entries.filter { names.contains($0.key) }
      guard given.count > 1 else { return }
      report(
        "excluded-key", "\(group.phrase) cannot have both '\(given[0].key)' and '\(given[1].key)'",
        given[1].location)
    case .requires(let name, let others):
      guard let given = entries.first(where: { $0.key == name }),
        !entries.contains(where: { others.contains($0.key) })
      else { return }
      report(
        "missing-key", "\(group.phrase) with '\(name)' needs the key \(quoted(others)), too", given.location)
    case .requiresOne(let names):
      guard !entries.contains(where: { names.contains($0.key) }), meant.isDisjoint(with: names) else {
        return
      }
      report("missing-key", "\(group.phrase) needs the key \(quoted(names))", node.location)
    }
  }

  private mutating func checkDistinct(_ elements: [YAMLNode], _ role: String) {
    let texts = elements.compactMap { node in node.scalar.map { ($0.text, node.location) } }
    for (text, place, _) in repeated(texts) {
      report("repeated-element", "\(role) names '\(text)' twice", place)
    }
  }

  // MARK: Values

  private mutating func checkBounds(
    _ elements: [YAMLNode], wholeNumbers: Bool, _ shape: Shape, of node: YAMLNode, _ role: String
  ) {
    guard elements.count == 2 else {
      report(
        "wrong-length",
        "\(role) must be \(shape.phrase), found \(elements.count == 1 ? "one element" : "\(elements.count) elements")",
        node.location)
      return
    }
    for element in elements {
      if case .scalar(let scalar) = element.content {
        if wholeNumbers ? scalar.integer != nil : scalar.number != nil || scalar.kind == .null { continue }
      } else if case .unreadable = element.content {
        continue
      }
      let wanted = wholeNumbers ? "a whole number" : "a number, or null for an open end"
      report(
        "wrong-type", "an element of \(role) must be \(wanted), found \(element.found)", element.location)
    }
  }

  private func accepts(_ scalar: YAMLScalar, _ shape: Shape) -> Bool {
    switch shape.kind {
    case .text(nil, let allowsEmpty):
      scalar.kind != .null && scalar.isWithinLimit && (allowsEmpty || !scalar.text.isEmpty)
    case .text(let pattern?, _): scalar.kind == .text && pattern.matches(scalar.text)
    case .label: scalar.kind != .null && scalar.isWithinLimit && !scalar.text.isEmpty
    case .choice(let values): scalar.kind == .text && values.contains(scalar.text)
    case .wholeNumber(let range): scalar.integer.map(range.contains) ?? false
    case .number(let bounds): scalar.number.map(bounds.contains) ?? false
    case .boolean: scalar.boolean != nil
    default: false
    }
  }

  private mutating func mismatch(_ node: YAMLNode, _ shape: Shape, _ role: String) {
    var suggestion: String?
    var notes: [String] = []
    var found = node.found
    if case .scalar(let scalar) = node.content {
      suggestion = likelyMeant(scalar.text, shape)
      if scalar.kind == .text, scalar.text.isEmpty { found = "an empty text" }
      notes = hint(scalar, shape)
    }
    diagnostics.append(
      .error(
        "wrong-type", "\(role) must be \(shape.phrase), found \(found)", at: node.location,
        suggestion: suggestion,
        notes: notes))
  }

  private mutating func report(_ code: String, _ message: String, _ location: SourceLocation) {
    diagnostics.append(.error(code, message, at: location))
  }
}

/// The allowed value that a refused one most likely stands for.
private func likelyMeant(_ text: String, _ shape: Shape) -> String? {
  switch shape.kind {
  case .choice(let values): return likelyWord(for: text, among: values)
  case .text(let pattern?, _):
    let plain = text.lowercased().split { " _-.".contains($0) }.joined(separator: "-")
    return plain != text && pattern.expression == TextPattern.identifier.expression && pattern.matches(plain)
      ? plain : nil
  default: return nil
  }
}

extension YAMLNode {
  fileprivate var isScalar: Bool {
    if case .scalar = content { true } else { false }
  }
}

extension YAMLScalar {
  /// Longer texts have no place in a definition.
  static let longestText = 10_000

  fileprivate var isWithinLimit: Bool { text.unicodeScalars.count <= Self.longestText }
}
