package import StudyDefinition
import Wording

extension Edition {
  /// A comparison in a sentence: method, response, covariates, factors, weights, covariance.
  package func sentence(_ comparison: Comparison) -> String {
    phrases(
      .methodComparison, ["label": text(comparison.label), "text": joinedClauses(clauses(comparison))])
  }

  private func clauses(_ comparison: Comparison) -> [String] {
    let method = comparison.method
    var clauses = [phrases.phrase("comparison", method.rawValue) ?? method.rawValue]
    if !(method == .friedman || method == .repeatedMeasures) {
      clauses.append(phrases.phrase("response", comparison.response.rawValue) ?? "")
    }
    let adjusted = (comparison.covariates + comparison.factors).map(variableName)
    if !adjusted.isEmpty { clauses.append(phrases(.methodAdjusted, ["variables": joined(adjusted)])) }
    if method == .ancova || method == .mmrm {
      if !comparison.factors.isEmpty {
        clauses.append(phrases.phrase("weights", comparison.weights.rawValue) ?? "")
      }
    }
    if (method == .ancova || method == .mmrm) && !comparison.covariates.isEmpty {
      clauses.append(phrases(.methodAtMeans))
    }
    if method == .mmrm {
      if comparison.covariates.contains("baseline") { clauses.append(phrases(.methodBaselineByVisit)) }
      clauses.append(phrases.phrase("covariance", comparison.covariance.rawValue) ?? "")
      clauses.append(phrases.phrase("degrees-of-freedom", degreesOfFreedom(comparison)) ?? "")
      if comparison.averagesVisits { clauses.append(phrases(.methodAveragedVisits)) }
    }
    if comparison.doseResponse { clauses.append(phrases(.methodDoseResponse)) }
    if let margin = comparison.margin, let form = phrases.phrase("method-margin", margin.kind.rawValue) {
      clauses.append(fill(form, ["margin": size(of: margin)]))
    }
    clauses += adjustment(of: comparison)
    let sizes = comparison.effectSizes.compactMap { phrases.phrase("effect-size", $0.rawValue) }
    if !sizes.isEmpty { clauses.append(joined(sizes)) }
    return clauses.filter { !$0.isEmpty }
  }

  /// How the p-values of its pairs are adjusted: in declared families, or by Holm's method after a test of several
  /// groups.
  private func adjustment(of comparison: Comparison) -> [String] {
    let families = study.multiplicity.filter { $0.comparisons.contains(comparison.id) }
    if !families.isEmpty {
      return [phrases(.methodInFamilies, ["families": joined(families.map { text($0.label) })])]
    }
    let isOfSeveral = [.anova, .welchAnova, .kruskalWallis].contains(comparison.method)
    return isOfSeveral && groups(of: comparison).count > 2 ? [phrases(.methodPairsHolm)] : []
  }

  /// The method the definition fixes; without one what the profile or the number of subjects decides.
  private func degreesOfFreedom(_ comparison: Comparison) -> String {
    if let declared = comparison.degreesOfFreedom { return declared.rawValue }
    switch study.methods.profile {
    case .sas: return DegreesOfFreedom.kenwardRoger.rawValue
    case .r: return DegreesOfFreedom.satterthwaite.rawValue
    case .standard, .spss: return "by-size"
    }
  }

  /// A covariate or factor as the report names it: by the label of its attribute, or its column without one.
  private func variableName(_ name: String) -> String {
    if name == "baseline" { return phrases(.baselineValue) }
    return study.attributes.first { $0.column == name }.map { text($0.label) } ?? name
  }

  private func joinedClauses(_ clauses: [String]) -> String {
    clauses.joined(separator: phrases(.clauseSeparator))
  }

  /// A responder rule in a sentence, with its interval, and what becomes of subjects without follow-up.
  package func sentence(_ rule: ResponderRule) -> String {
    let endpoint = study.endpoints.first { $0.id == rule.endpoint }
    let unit = rule.kind == .percent ? "%" : endpoint?.unit.map { text($0) } ?? ""
    let form = phrases.phrase("responder-of", rule.kind.rawValue) ?? "{endpoint} {relation} {value}"
    let relation = phrases.phrase("relation", relationCode(rule.relation)) ?? rule.relation.rawValue
    let condition = fill(
      form,
      [
        "endpoint": endpoint.map { text($0.label) } ?? rule.endpoint.text, "relation": relation,
        "value": unit.isEmpty ? format.plain(rule.value) : "\(format.plain(rule.value)) \(unit)",
      ])
    let clauses = [
      condition, phrases.phrase("responder-missing", rule.missing.rawValue) ?? "",
      phrases.phrase("proportion-interval", study.methods.proportionInterval.rawValue) ?? "",
    ]
    return phrases(
      .methodComparison,
      ["label": text(rule.label), "text": joinedClauses(clauses.filter { !$0.isEmpty })])
  }

  private func relationCode(_ relation: ResponderRule.Relation) -> String {
    switch relation {
    case .less: "less"
    case .lessOrEqual: "less-or-equal"
    case .greater: "greater"
    case .greaterOrEqual: "greater-or-equal"
    }
  }

  /// A family of p-values in a sentence.
  package func sentence(_ family: MultiplicityFamily) -> String {
    phrases(
      .methodFamily,
      [
        "label": text(family.label),
        "method": phrases.phrase("adjustment", family.method.rawValue) ?? family.method.rawValue,
      ])
  }
}
