import StudyDefinition
import StudyEdition
import StudyPublished
import StudyResults

extension TableKind {
  /// What was checked, and what came of it: the data on their way into the numbers, and published figures by themselves.
  /// What passed is counted; what did not stands in a row of its own.
  static let checks = TableKind(
    name: "checks", required: [], optional: [], basis: .definition,
    summary: "checks of the data and of published figures: passed, warnings, failed, not testable"
  ) { edition, subject in
    let words = edition.phrases
    var rows: [Table.Row] = [.heading(words(.checksOfData))]
    rows += DataChecks(edition: edition).rows
    let published = edition.publishedChecks
    if !published.isEmpty { rows.append(.heading(words(.checksOfPublished))) }
    for rule in PublishedCheck.Rule.allCases {
      let checks = published.filter { $0.rule == rule }
      guard !checks.isEmpty else { continue }
      rows.append(edition.summary(of: checks, rule))
      rows += checks.filter { $0.verdict == .failed || $0.verdict == .warning }.map(edition.row)
    }
    return Table(
      id: subject.id("checks"), caption: words(.captionChecks),
      columns: [.init(words(.check), .text), .init(words(.outcome), .text), .init(words(.remark), .text)],
      rows: rows)
  }
}

extension Edition {
  func verdictText(_ verdict: CheckVerdict) -> String {
    phrases.phrase("verdict", verdict.rawValue) ?? verdict.rawValue
  }

  /// A rule with its worst verdict and how often each came out.
  fileprivate func summary(of checks: [PublishedCheck], _ rule: PublishedCheck.Rule) -> Table.Row {
    let counts = CheckVerdict.allCases.compactMap { verdict -> String? in
      let count = checks.count { $0.verdict == verdict }
      return count == 0
        ? nil : phrases(.verdictCount, ["count": format.count(count), "verdict": verdictText(verdict)])
    }
    let order: [CheckVerdict] = [.failed, .warning, .passed, .notTestable]
    let worst = order.first { verdict in checks.contains { $0.verdict == verdict } } ?? .notTestable
    return .cells(
      header: phrases.phrase("check", rule.rawValue) ?? rule.rawValue,
      [.words(verdictText(worst)), .words(counts.joined(separator: phrases(.enumeration)))], indented: false)
  }

  fileprivate func row(_ check: PublishedCheck) -> Table.Row {
    let form =
      phrases.phrase("check-\(check.rule.rawValue)", check.verdict.rawValue)
      ?? phrases.phrase("check-\(check.rule.rawValue)", "found") ?? ""
    let values = check.values.mapValues { words(printed($0)) }
    return .cells(
      header: placeText(check.cell),
      [
        .words(verdictText(check.verdict)),
        .words(Sentence(parts(of: form, values.merging(extra) { $1 })).text),
      ],
      indented: true)
  }

  private var extra: SentenceValues { ["alpha": words(format.level(study.alpha))] }

  private func printed(_ value: PublishedCheck.Value) -> String {
    switch value {
    case .printed(let text): text
    case .number(let number, let decimals): format.fixed(number, decimals: decimals) ?? ""
    case .probability(let p): format.probability(p, alpha: study.alpha) ?? ""
    }
  }
}
