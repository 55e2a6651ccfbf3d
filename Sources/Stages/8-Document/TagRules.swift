import Diagnostics
import StudyDefinition
import StudyEdition
import StudyFigures
import Templating

/// What a tag of a report may say: names of tables, figures and sentences that exist, the arguments each takes, and ids
/// of this study. One set of rules for the check of a template as it is written and for its rendering.
struct TagRules {
  let names: ReportNames

  private var study: Study { names.edition.study }

  /// Everything wrong with a tag; arguments whose value is not known yet are taken as right.
  func refusals(of tag: WrittenTag) -> [TemplateMessage] {
    let given = tag.named.mapValues { $0.flatMap(\.asText) }
    switch tag.name {
    case ReportTags.figureSignature.name:
      return unknown("figure", tag.positional.first ?? nil, among: names.figures.map(\.id))
    case ReportTags.tableSignature.name:
      return tableRefusals(tag.positional.first ?? nil, given)
    case SentenceTag.signature.name:
      return sentenceRefusals(tag.positional.first ?? nil, given)
    default:
      return (given["cohort"] == nil ? [TemplateMessage("sentences need 'cohort:'")] : []) + unknownIDs(given)
        + PlaceRules(names.edition, given).refusals(.cohort)
    }
  }

  private func tableRefusals(_ name: TemplateValue?, _ given: [String: String?]) -> [TemplateMessage] {
    let unknown = unknown("table", name, among: TableKind.all.map(\.name))
    guard unknown.isEmpty else { return unknown + unknownIDs(given) }
    guard let kind = TableKind.all.first(where: { $0.name == name?.asText }) else { return unknownIDs(given) }
    let arguments = TableKind.Argument.allCases.compactMap { argument -> TemplateMessage? in
      let isGiven = given[argument.rawValue] != nil
      if kind.required.contains(argument) {
        return isGiven ? nil : TemplateMessage("table '\(kind.name)' needs '\(argument.rawValue):'")
      }
      guard isGiven, !kind.optional.contains(argument) else { return nil }
      return TemplateMessage("table '\(kind.name)' takes no '\(argument.rawValue):'")
    }
    return arguments + unknownIDs(given) + PlaceRules(names.edition, given).refusals(kind.basis)
  }

  private func sentenceRefusals(_ name: TemplateValue?, _ given: [String: String?]) -> [TemplateMessage] {
    let unknown = unknown("sentence", name, among: SentenceKind.all.map(\.name))
    guard unknown.isEmpty else { return unknown + unknownIDs(given) }
    guard let kind = SentenceKind.all.first(where: { $0.name == name?.asText }) else {
      return unknownIDs(given)
    }
    let needed: [SentenceKind.Argument] = [.endpoint, .timepoint] + kind.needs
    let everyKind: [SentenceKind.Argument] = [.cohort, .group]
    let arguments = SentenceKind.Argument.allCases.compactMap { argument -> TemplateMessage? in
      let isGiven = given[argument.rawValue] != nil
      if needed.contains(argument) {
        return isGiven ? nil : TemplateMessage("sentence '\(kind.name)' needs '\(argument.rawValue):'")
      }
      guard isGiven, !everyKind.contains(argument) else { return nil }
      return TemplateMessage("sentence '\(kind.name)' takes no '\(argument.rawValue):'")
    }
    let places = PlaceRules(names.edition, given, assumed: study.soleCohort)
    return arguments + unnamedCohort(kind, given) + unknownIDs(given) + places.refusals(kind.basis)
  }

  /// Only where there is one cohort is it plain which one a sentence is of: it does not name it.
  private func unnamedCohort(_ kind: SentenceKind, _ given: [String: String?]) -> [TemplateMessage] {
    guard given["cohort"] == nil, study.soleCohort == nil else { return [] }
    let ids = study.cohorts.map { "'\($0.id)'" }.joined(separator: ", ")
    return [TemplateMessage("sentence '\(kind.name)' needs 'cohort:', as the study has several: \(ids)")]
  }

  private func unknown(_ kind: String, _ name: TemplateValue?, among known: [String]) -> [TemplateMessage] {
    guard let name = name?.asText, !known.contains(name) else { return [] }
    return [
      TemplateMessage("unknown \(kind) '\(name)'", suggestion: nearestName(to: name, among: known))
    ]
  }

  /// Ids that nothing in the study has.
  private func unknownIDs(_ given: [String: String?]) -> [TemplateMessage] {
    given.sorted { $0.key < $1.key }.compactMap { argument, id in
      guard let id, let (kind, known) = parts(argument), !known.contains(id) else { return nil }
      return TemplateMessage(
        "the study has no \(kind) '\(id)'", suggestion: nearestName(to: id, among: known))
    }
  }

  /// What an argument names, and the ids of those there are.
  private func parts(_ argument: String) -> (kind: String, ids: [String])? {
    switch argument {
    case "domain": ("domain", study.domains.map(\.id.text))
    case "endpoint": ("endpoint", study.endpoints.map(\.id.text))
    case "cohort": ("cohort", study.cohorts.map(\.id.text))
    case "timepoint": ("time point", study.timePoints.map(\.id.text))
    case "comparison": ("comparison", study.comparisons.map(\.id.text))
    case "attribute": ("attribute", study.attributes.map(\.id.text))
    case "listing": ("listing", study.listings.map(\.id.text))
    case "group": ("group", (study.grouping?.groups ?? []).map(\.id.text))
    case "rule": ("responder rule", study.responders.map(\.id.text))
    default: nil
    }
  }
}

extension Study {
  /// The cohort, where there is but one.
  var soleCohort: Cohort? { cohorts.count == 1 ? cohorts.first : nil }
}

extension TemplateValue {
  fileprivate var asText: String? {
    if case .text(let text) = self { text } else { nil }
  }
}
