import Diagnostics

extension DefinitionReader {
  mutating func simulation(_ node: YAMLNode) -> Simulation? {
    guard let seed = node.integer("seed"), let subjects = node["subjects"],
      let size = subjects.integer("size")
    else { return nil }
    let attributes = subjects.elements("attributes").compactMap { attribute($0) }
    checkSelections(subjects.elements("attributes"), attributes, ordered: true)
    checkSelections(node.elements("values") + node.elements("overall"), attributes, ordered: false)
    return Simulation(
      seed: seed,
      subjects: SimulatedSubjects(
        size: size, prefix: subjects.text("prefix") ?? "S", attributes: attributes,
        dropouts: dropouts(subjects["dropouts"])),
      values: node.elements("values").compactMap { simulatedValues($0) },
      overall: node.elements("overall").compactMap { simulatedValues($0) },
      between: node.elements("between").compactMap { betweenTarget($0, attributes) },
      orders: node.elements("order").compactMap { order($0) }, location: node.location)
  }

  private func attribute(_ node: YAMLNode) -> SimulatedAttribute? {
    guard let name = node.text("name") else { return nil }
    let content: SimulatedAttribute.Content
    if let counts = node["counts"] {
      content = .levels(
        counts.entries.map { SimulatedAttribute.Level(name: $0.key, count: $0.value.scalar?.integer ?? 0) })
    } else {
      content = .numbers(
        decimals: node.integer("decimals") ?? 0, skewness: node.choice("shape", Skewness.self) ?? .normal,
        targets: targets(node, at: nil))
    }
    return SimulatedAttribute(
      name: name, selection: selection(node["of"]), content: content,
      isWritten: node.boolean("written") ?? true, location: node.location)
  }

  private mutating func dropouts(_ node: YAMLNode?) -> [SimulatedSubjects.Dropouts] {
    (node?.entries ?? []).map { entry in
      SimulatedSubjects.Dropouts(visit: visit(entry), count: entry.value.scalar?.integer ?? 0)
    }
  }

  private mutating func simulatedValues(_ node: YAMLNode) -> SimulatedValues? {
    guard let endpoint: EndpointID = refer(to: .endpoint, node["endpoint"]) else { return nil }
    let visits = (node["visits"]?.entries ?? []).map { entry in
      let id = visit(entry)
      return targets(entry.value, at: id)
    }
    return SimulatedValues(
      endpoint: endpoint, selection: selection(node["of"]), count: node.integer("n"),
      skewness: node.choice("shape", Skewness.self) ?? .normal, bounds: node["bounds"]?.valueRange,
      formula: expression(node, "as"), visits: visits, location: node.location)
  }

  private mutating func visit(_ entry: YAMLNode.Entry) -> TimePointID {
    references.append(
      Reference(kind: .visit, name: entry.key, location: entry.location, needsFollowUp: false))
    return TimePointID(entry.key)
  }

  private func targets(_ node: YAMLNode, at visit: TimePointID?) -> VisitTargets {
    var figures: [TargetFigure] = []
    for statistic in TargetFigure.Statistic.allCases where statistic != .p {
      if let figure = figure(node, statistic.rawValue, statistic, .equal) { figures.append(figure) }
    }
    if let figure = probability(node) { figures.append(figure) }
    let absence: VisitTargets.Absence? = node["missing"].map { missing in
      missing.scalar?.integer.map { .count($0) } ?? .selected(selection(missing))
    }
    return VisitTargets(
      visit: visit, figures: figures, correlation: node.number("correlation"),
      test: node.choice("test", WithinGroupTest.self), absence: absence, bounds: node["bounds"]?.valueRange,
      location: node.location)
  }

  private func probability(_ node: YAMLNode) -> TargetFigure? {
    figure(node, "p", .p, .equal) ?? figure(node, "p-below", .p, .below)
      ?? figure(node, "p-above", .p, .above)
  }

  private func figure(
    _ node: YAMLNode, _ key: String, _ statistic: TargetFigure.Statistic, _ relation: TargetFigure.Relation
  ) -> TargetFigure? {
    guard let value = node.number(key), let text = node.text(key), let location = node[key]?.location else {
      return nil
    }
    let isFree = node.boolean("free") ?? node.texts("free").contains(statistic.rawValue)
    return TargetFigure(
      statistic: statistic, relation: relation, printed: text, value: value, isFree: isFree,
      location: location)
  }

  private mutating func betweenTarget(_ node: YAMLNode, _ attributes: [SimulatedAttribute]) -> BetweenTarget?
  {
    let endpoint: EndpointID? = refer(to: .endpoint, node["endpoint"])
    let timePoint: TimePointID? = refer(to: .visit, node["timepoint"])
    guard let endpoint, let timePoint, let attribute = node.text("by"), let figure = probability(node) else {
      return nil
    }
    let groups = node.texts("groups")
    if groups.count != 2, let place = node["groups"]?.location {
      diagnostics.append(
        .error("wrong-length", "'groups' must name two levels, found \(groups.count)", at: place))
    }
    for group in node.elements("groups") {
      checkCondition(attribute, node["by"]?.location, group.text ?? "", group.location, attributes)
    }
    return BetweenTarget(
      endpoint: endpoint, timePoint: timePoint, attribute: attribute, groups: groups,
      method: node.choice("test", ComparisonMethod.self) ?? .mannWhitney, figure: figure,
      location: node.location)
  }

  // MARK: Selections

  private func selection(_ node: YAMLNode?) -> SubjectSelection {
    SubjectSelection(
      (node?.entries ?? []).compactMap { entry in
        entry.value.text.map { SubjectSelection.Condition(attribute: entry.key, level: $0) }
      })
  }

  /// Attributes and levels that are named exist; in order, only earlier ones count.
  private mutating func checkSelections(
    _ nodes: [YAMLNode], _ attributes: [SimulatedAttribute], ordered: Bool
  ) {
    for (index, node) in nodes.enumerated() {
      let known = ordered ? Array(attributes.prefix(index)) : attributes
      var selections = [node["of"]].compactMap { $0 }
      for visit in node["visits"]?.entries ?? [] {
        if let missing = visit.value["missing"] { selections.append(missing) }
      }
      for entry in selections.flatMap(\.entries) {
        checkCondition(
          entry.key, entry.location, entry.value.text ?? "", entry.value.location, known)
      }
    }
  }

  private mutating func checkCondition(
    _ name: String, _ place: SourceLocation?, _ level: String, _ levelPlace: SourceLocation,
    _ attributes: [SimulatedAttribute]
  ) {
    var levels: [String] = []
    let named = attributes.filter { $0.name == name }
    for attribute in named {
      if case .levels(let found) = attribute.content { levels += found.map(\.name) }
    }
    if levels.isEmpty {
      let known = attributes.filter { if case .levels = $0.content { true } else { false } }.map(\.name)
      diagnostics.append(
        .error(
          "unknown-attribute", "unknown attribute '\(name)', expected one given out by counts before",
          at: place,
          suggestion: nearestName(to: name, among: known)))
    } else if !levels.contains(level) {
      diagnostics.append(
        .error(
          "unknown-level", "attribute '\(name)' has no level '\(level)'", at: levelPlace,
          suggestion: nearestName(to: level, among: levels)))
    }
  }
}
