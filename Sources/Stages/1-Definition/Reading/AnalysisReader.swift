import Diagnostics

extension Shape {
  static let methods = Shape.group(
    "'methods'",
    [
      .optional(
        "quartiles", .wholeNumber(1...9),
        "Hyndman-Fan type of the quartiles: 2 as SAS, 6 as SPSS, 7 as R. Default: 2, or the profile's."),
      .optional(
        "profile", .choice(MethodProfile.self),
        "The variants of another program, for reproducing an analysis made with it. Default: standard."),
      .optional(
        "sensitivity", .choices(Imputation.self),
        "Imputations that are analysed beside the complete pairs."),
      .optional(
        "proportion-interval", .choice(ProportionInterval.self), "Interval of a proportion. Default: wilson."),
      .optional(
        "effect-size", .choices(ChangeEffectSize.self),
        "Effect sizes of every change. Default: none."),
    ])

  static let comparison = Shape.group(
    "a comparison",
    [
      .required("id", .identifier, "How results name this comparison."),
      .optional("label", .label, "How the report names it. Default: its id."),
      .required("method", .choice(ComparisonMethod.self), "What is computed."),
      .optional("endpoints", .identifiers, "Default: every endpoint."),
      .optional("timepoints", .identifiers, "Follow-up visits. Default: every one."),
      .optional("cohorts", .identifiers, "Default: every cohort."),
      .optional(
        "response", .choice(Response.self), "Whether changes or values are compared. Default: change."),
      .optional("groups", .grouping, "Other groups than the study's."),
      .optional(
        "covariates", .oneOrMore(.text), "baseline, or numeric subject attributes, beside the group."),
      .optional("factors", .oneOrMore(.text), "Categorical subject attributes beside the group."),
      .optional(
        "weights", .choice(MarginWeights.self),
        "Weights of the factors' levels in adjusted means. Default: equal."),
      .optional(
        "dose-response", .boolean, "Whether the doses are tested as a number as well. Default: false."),
      .optional(
        "covariance", .choice(CovarianceStructure.self),
        "Covariance of a subject's visits in a mixed model. Default: unstructured."),
      .optional(
        "degrees-of-freedom", .choice(DegreesOfFreedom.self),
        "Of a mixed model. Default: kenward-roger below 20 subjects and in the profile sas, else satterthwaite."
      ),
      .optional(
        "effect-size", .choices(GroupEffectSize.self),
        "Effect sizes of the differences. Default: none."),
      .optional(
        "decimals", .wholeNumber(0...10),
        "Decimals of adjusted means, differences and their limits. Default: those of a mean of the endpoint."),
      .optional(
        "average-visits", .boolean,
        "Whether a mixed model also gives means and differences averaged over its visits. Default: false."),
      .optional("contrasts", .list(.contrast), "Weighted sums of group means to test."),
      .optional(
        "margin", .margin, "How much worse, or how different, a group may be and still count as no worse."),
    ])

  static let margin = Shape.group(
    "a margin",
    [
      .required(
        "kind", .choice(Margin.Kind.self),
        "Whether a group may not be worse by the margin, or may not differ by it either way."),
      .required("value", .number(from: 0), "Above zero, in the endpoint's unit."),
    ])

  static let contrast = Shape.group(
    "a contrast",
    [
      .required("label", .label, "How the report names it."),
      .required(
        "weights", .table(keys: .identifier, values: .number()),
        "The weight of each group; they add up to zero."),
    ])

  static let responder = Shape.group(
    "a responder rule",
    [
      .required("id", .identifier, "How results name this rule."),
      .optional("label", .label, "How the report names it. Default: its id."),
      .required("endpoint", .identifier, "The endpoint that is judged."),
      .required(
        "kind", .choice(ResponderRule.Kind.self),
        "What is judged: the change, the change in percent of the baseline, or the value (threshold)."),
      .required("relation", .choice(ResponderRule.Relation.self), "How it must lie to the value."),
      .required("value", .number(), "In the endpoint's unit, or in percent."),
      .optional(
        "missing", .choice(ResponderRule.MissingFollowUp.self),
        "What a subject without follow-up counts as. Default: non-responder."),
      .optional(
        "test", .choices(ProportionTest.self), "What is tested beside counts and intervals."),
    ])

  static let multiplicity = Shape.group(
    "a family",
    [
      .required("id", .identifier, "How results name this family."),
      .optional("label", .label, "How the report names it. Default: its id."),
      .required("method", .choice(MultiplicityFamily.Adjustment.self), "How the p-values are adjusted."),
      .optional("endpoints", .identifiers, "Whose p-values belong to it. Default: every endpoint."),
      .optional("timepoints", .identifiers, "Follow-up visits. Default: every one."),
      .optional("cohorts", .identifiers, "Default: every cohort."),
      .optional(
        "comparisons", .identifiers,
        "The comparisons whose p-values belong to it, instead of those of the changes within groups."),
    ])
}

extension DefinitionReader {
  func methods(_ node: YAMLNode?) -> MethodChoices {
    let profile = node?.choice("profile", MethodProfile.self) ?? .standard
    return MethodChoices(
      quartileType: node?.integer("quartiles") ?? profile.quartileType, profile: profile,
      sensitivity: node?.choices("sensitivity", Imputation.self) ?? [],
      proportionInterval: node?.choice("proportion-interval", ProportionInterval.self) ?? .wilson,
      effectSizes: node?.choices("effect-size", ChangeEffectSize.self) ?? [])
  }

  mutating func comparison(_ node: YAMLNode) -> Comparison? {
    // What is referred to is checked also where something else is wrong.
    let endpoints: [EndpointID] = refer(toAll: .endpoint, node, "endpoints")
    let timePoints: [TimePointID] = refer(toAll: .visit, node, "timepoints", needsFollowUp: true)
    let cohorts: [CohortID] = refer(toAll: .cohort, node, "cohorts")
    let groups = node["groups"].flatMap { grouping($0) }
    guard let id: Identifier<Comparison> = identifier(node),
      let method = node.choice("method", ComparisonMethod.self)
    else { return nil }
    let variables = (node.elements("covariates") + node.elements("factors")).compactMap { element in
      element.text.map { ($0, element.location) }
    }
    return Comparison(
      id: id, label: node.label("label") ?? LocalizedText(id.text), method: method,
      endpoints: endpoints, timePoints: timePoints, cohorts: cohorts,
      response: node.choice("response", Response.self) ?? .change,
      groups: groups, covariates: node.texts("covariates"),
      factors: node.texts("factors"), weights: node.choice("weights", MarginWeights.self) ?? .equal,
      doseResponse: node.boolean("dose-response") ?? false,
      covariance: node.choice("covariance", CovarianceStructure.self) ?? .unstructured,
      location: node.location,
      contrasts: node.elements("contrasts").map(contrast),
      degreesOfFreedom: node.choice("degrees-of-freedom", DegreesOfFreedom.self),
      effectSizes: node.choices("effect-size", GroupEffectSize.self), decimals: node.integer("decimals"),
      averagesVisits: node.boolean("average-visits") ?? false,
      places: Dictionary(variables, uniquingKeysWith: { first, _ in first }),
      margin: node["margin"].flatMap(margin))
  }

  private func margin(_ node: YAMLNode) -> Margin? {
    guard let kind = node.choice("kind", Margin.Kind.self), let value = node.number("value") else {
      return nil
    }
    return Margin(kind: kind, value: value, location: node["value"]?.location ?? node.location)
  }

  private func contrast(_ node: YAMLNode) -> Contrast {
    let weights = (node["weights"]?.entries ?? []).compactMap { entry in
      entry.value.scalar?.number.map { Contrast.Weight(group: GroupID(entry.key), value: $0) }
    }
    return Contrast(
      label: node.label("label") ?? LocalizedText(""), weights: weights, location: node.location)
  }

  mutating func responder(_ node: YAMLNode) -> ResponderRule? {
    let judged: EndpointID? = refer(to: .endpoint, node["endpoint"])
    guard let id: Identifier<ResponderRule> = identifier(node), let endpoint = judged,
      let kind = node.choice("kind", ResponderRule.Kind.self),
      let relation = node.choice("relation", ResponderRule.Relation.self), let value = node.number("value")
    else { return nil }
    return ResponderRule(
      id: id, label: node.label("label") ?? LocalizedText(id.text), endpoint: endpoint, kind: kind,
      relation: relation, value: value,
      missing: node.choice("missing", ResponderRule.MissingFollowUp.self) ?? .nonResponder,
      location: node.location,
      tests: node.choices("test", ProportionTest.self))
  }

  mutating func multiplicity(_ node: YAMLNode) -> MultiplicityFamily? {
    let endpoints: [EndpointID] = refer(toAll: .endpoint, node, "endpoints")
    let timePoints: [TimePointID] = refer(toAll: .visit, node, "timepoints", needsFollowUp: true)
    let cohorts: [CohortID] = refer(toAll: .cohort, node, "cohorts")
    let comparisons: [Identifier<Comparison>] = refer(toAll: .comparison, node, "comparisons")
    guard let id: Identifier<MultiplicityFamily> = identifier(node),
      let method = node.choice("method", MultiplicityFamily.Adjustment.self)
    else { return nil }
    return MultiplicityFamily(
      id: id, label: node.label("label") ?? LocalizedText(id.text), method: method, endpoints: endpoints,
      timePoints: timePoints, cohorts: cohorts, location: node.location, comparisons: comparisons)
  }
}

extension MethodProfile {
  /// The quartiles that the program prints unless told otherwise.
  fileprivate var quartileType: Int {
    switch self {
    case .standard, .sas: 2
    case .r: 7
    case .spss: 6
    }
  }
}
