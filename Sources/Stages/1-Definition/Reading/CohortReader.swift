import Diagnostics

extension Shape {
  static let cohort = Shape.group(
    "a cohort",
    [
      .required("id", .identifier, "How the definition and the results name this analysis set."),
      .required("label", .label, "How the report names it."),
      .optional(
        "where", .expression,
        "The subjects that belong to it: a condition over subject attributes, has(visit) and visit.endpoint."),
      .optional("timepoints", .identifiers, "The follow-up visits it is reported at. Default: all."),
      .optional(
        "endpoints", .identifiers,
        "The endpoints it is reported for; none for a cohort that is only counted. Default: all."),
      .optional(
        "from", .identifier,
        "The visit that its changes are counted from, for a comparison with another than the baseline. Default: the baseline."
      ),
      .optional(
        "role", .choice(Cohort.Role.self),
        "Main cohorts come first among the findings and have tables of all endpoints. Default: main for one that is reported for more than half of the endpoints."
      ),
      .optional(
        "by-group", .boolean,
        "Whether its results are given for each group, or for all of its subjects together. Default: true."),
    ])

  static let grouping = Shape.group(
    "'groups'",
    [
      .required("by", .text, "The column of the subjects file that divides the subjects."),
      .optional(
        "reference", .identifier, "The id of the group others are compared with. Default: the first."),
      .optional(
        "levels", .list(.groupLevel), "The groups in the order of the report. Default: those of the data."),
    ], [.requiresOne(of: ["reference", "levels"])])

  static let groupLevel = Shape.group(
    "a group",
    [
      .required("id", .identifier, "How the definition and the results name this group."),
      .optional("label", .label, "How the report names it. Default: as the data spell it."),
      .optional("value", .text, "How the data spell it. Default: its id."),
      .optional("dose", .number(), "The amount given, for a dose-response analysis."),
    ])
}

extension DefinitionReader {
  mutating func cohort(_ node: YAMLNode) -> Cohort? {
    guard let id: CohortID = identifier(node) else { return nil }
    let timePoints: [TimePointID] = refer(toAll: .visit, node, "timepoints", needsFollowUp: true)
    let isCounted = node.texts("endpoints") == ["none"]
    let endpoints: [EndpointID] = isCounted ? [] : refer(toAll: .endpoint, node, "endpoints")
    return Cohort(
      id: id, label: node.label("label") ?? LocalizedText(id.text), condition: expression(node, "where"),
      timePoints: timePoints.isEmpty ? nil : timePoints, location: node.location,
      endpoints: endpoints.isEmpty && !isCounted ? nil : endpoints,
      role: node.choice("role", Cohort.Role.self), isSplit: node.boolean("by-group") ?? true,
      comparator: refer(to: .visit, node["from"]))
  }

  /// The one cohort of a definition that declares none.
  func everyone(at location: SourceLocation) -> Cohort {
    Cohort(
      id: CohortID("all"), label: .allSubjects, condition: nil, timePoints: nil, location: location)
  }

  mutating func grouping(_ node: YAMLNode) -> Grouping? {
    guard let attribute = node.text("by") else { return nil }
    let groups = node.elements("levels").compactMap(group)
    let declared = node["reference"].flatMap(\.text)
    // Without levels the groups come from the data, and only they can tell whether there is such a group.
    if let reference = node["reference"], let declared, !groups.isEmpty,
      !groups.contains(where: { $0.id.text == declared })
    {
      diagnostics.append(
        .error(
          "unknown-group", "unknown group '\(declared)'", at: reference.location,
          suggestion: nearestName(to: declared, among: groups.map(\.id.text))))
    }
    guard let reference = declared ?? groups.first?.id.text else { return nil }
    return Grouping(
      attribute: attribute, groups: groups, reference: GroupID(reference), location: node.location)
  }

  private func group(_ node: YAMLNode) -> Group? {
    guard let id: GroupID = identifier(node) else { return nil }
    let dataName = node.text("value") ?? id.text
    return Group(
      id: id, label: node.label("label") ?? LocalizedText(dataName), dataName: dataName,
      dose: node.number("dose"), location: node.location)
  }
}
