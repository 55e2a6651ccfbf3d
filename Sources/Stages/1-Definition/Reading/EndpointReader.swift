import Diagnostics

extension Shape {
  static let endpoint = Shape.group(
    "an endpoint",
    [
      .required("id", .identifier, "How the definition, expressions and results name this endpoint."),
      .required("label", .label, "How the report names it."),
      .optional("unit", .label, "Printed behind values."),
      .optional("domain", .identifier, "The chapter of the report it belongs to."),
      .optional("decimals", .wholeNumber(0...10), "Decimals of a single value. Default: 2."),
      .optional("better", .choice(Direction.self), "Which way a change helps the patient. Default: none."),
      .optional(
        "reference", .either([.bounds, .list(.referenceRange)]),
        "The normal range [low, high], null for an open end; or a list of ranges with conditions."),
      .optional("plausible", .bounds, "Values outside are errors of the data."),
      .optional("summary", .choice(Summary.self), "How values are summarised. Default: mean-sd."),
      .optional(
        "test", .choices(WithinGroupTest.self, and: ["none"]),
        "Tests of the change from baseline; the first is the one reported first. Default: the one that suits the summary, then the other of paired t and signed-rank."
      ),
      .optional(
        "derive", .expression, "A formula over other endpoints of the same visit and subject attributes."),
      .optional("where", .expression, "The subjects it applies to. Default: all."),
      .optional("value", .text, "How the data files spell this endpoint. Default: its id."),
      .optional(
        "column", .text, "The column that holds it, in files with a column an endpoint. Default: its id."),
      .optional(
        "columns", .table(keys: .identifier, values: .text),
        "The column of each visit, in files with a column a visit."),
      .optional(
        "primary", .boolean,
        "Whether the study was made for it: it comes first among the findings. Default: false."),
      .optional(
        "percent-change", .choice(PercentChangeDefinition.self),
        "Which percent change is reported beside the change. Default: none."),
    ],
    [
      .excludes(["value", "column"]), .excludes(["derive", "value"]), .excludes(["derive", "column"]),
      .excludes(["derive", "columns"]),
    ])

  static let referenceRange = Shape.group(
    "a reference range",
    [
      .required("range", .bounds, "The normal range [low, high], null for an open end."),
      .optional(
        "where", .expression, "The subjects it holds for. Default: all that no earlier range holds for."),
    ])

  static let domain = Shape.group(
    "a domain",
    [
      .required("id", .identifier, "How endpoints name this chapter."),
      .required("label", .label, "Its heading."),
    ])
}

extension DefinitionReader {
  mutating func endpoint(_ node: YAMLNode) -> Endpoint? {
    guard let id: EndpointID = identifier(node) else { return nil }
    let summary = node.choice("summary", Summary.self) ?? .meanSD
    let tests =
      node["test"] == nil ? WithinGroupTest.usual(for: summary) : node.choices("test", WithinGroupTest.self)
    return Endpoint(
      id: id, label: node.label("label") ?? LocalizedText(id.text), unit: node.label("unit"),
      domain: DomainID(node.text("domain") ?? Domain.undivided.text), decimals: node.integer("decimals") ?? 2,
      better: node.choice("better", Direction.self) ?? .none, reference: reference(node),
      plausible: node["plausible"]?.valueRange, summary: summary, tests: tests,
      derivation: expression(node, "derive"), condition: expression(node, "where"),
      dataName: node.text("value") ?? node.text("column") ?? id.text, columns: columns(node),
      percentChange: node.choice("percent-change", PercentChangeDefinition.self), location: node.location,
      isPrimary: node.boolean("primary") ?? false)
  }

  private mutating func reference(_ node: YAMLNode) -> [ReferenceRange] {
    guard let reference = node["reference"], case .sequence(let elements) = reference.content else {
      return []
    }
    if let range = reference.valueRange, elements.allSatisfy({ $0.scalar != nil }) {
      return [ReferenceRange(range: range, condition: nil, location: reference.location)]
    }
    return elements.compactMap { element in
      element["range"]?.valueRange.map {
        ReferenceRange(range: $0, condition: expression(element, "where"), location: element.location)
      }
    }
  }

  private mutating func columns(_ node: YAMLNode) -> [TimePointID: String] {
    var columns: [TimePointID: String] = [:]
    for entry in node["columns"]?.entries ?? [] {
      references.append(
        Reference(kind: .visit, name: entry.key, location: entry.location, needsFollowUp: false))
      columns[TimePointID(entry.key)] = entry.value.text
    }
    return columns
  }

  /// The declared domains; or those that the endpoints name, each labelled by its word.
  mutating func domains(_ root: YAMLNode, of endpoints: [Endpoint]) -> [Domain] {
    if root["domains"] != nil {
      for node in root.elements("endpoints") { let _: DomainID? = refer(to: .domain, node["domain"]) }
      return root.elements("domains").compactMap(domain)
    }
    var domains: [Domain] = []
    for endpoint in endpoints where !domains.contains(where: { $0.id == endpoint.domain }) {
      let word = endpoint.domain.text.split(separator: "-").joined(separator: " ")
      let label =
        endpoint.domain == Domain.undivided
        ? .endpoints : LocalizedText(word.prefix(1).uppercased() + word.dropFirst())
      domains.append(Domain(id: endpoint.domain, label: label, location: endpoint.location))
    }
    return domains
  }

  private func domain(_ node: YAMLNode) -> Domain? {
    guard let id: DomainID = identifier(node) else { return nil }
    return Domain(id: id, label: node.label("label") ?? LocalizedText(id.text), location: node.location)
  }
}

extension Domain {
  /// Where endpoints without a domain are.
  static let undivided = DomainID("endpoints")
}

extension WithinGroupTest {
  /// The test of the quantity a summary describes, and the one that asks for less or more of the data beside it.
  fileprivate static func usual(for summary: Summary) -> [WithinGroupTest] {
    switch summary {
    case .meanSD, .meanSE: [.pairedT, .signedRank]
    case .medianIQR: [.signedRank, .pairedT]
    case .geometric: [.pairedTLog, .signedRank]
    }
  }
}
