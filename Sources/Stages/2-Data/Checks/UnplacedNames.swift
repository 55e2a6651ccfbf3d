import Diagnostics
import StudyDefinition
import Tabular

/// Every row names a known subject, endpoint and visit. One message a name, at its first row, with the count of rows:
/// `unknown-subject`, `unknown-endpoint`, `unknown-visit`, `not-a-day`, and `missing-…` for empty cells.
struct UnplacedNames {
  let study: Study
  let register: SubjectRegister

  /// - Parameters:
  ///   - table: the last window of the file, which has all its texts.
  ///   - visits: the fates of the texts that name visits.
  func diagnostics(_ tally: RowTally, in table: ObservationTable, visits: CodeMap) -> [Diagnostic] {
    let found = tally.unplaced.sorted { a, b in
      (a.value.first, a.key.column.rawValue) < (b.value.first, b.key.column.rawValue)
    }
    var byCode: [String: ListedProblems] = [:]
    for (name, seen) in found {
      let description = describe(name, in: table, visits)
      byCode[description.code, default: ListedProblems()].add {
        let suffix = seen.rows == 1 ? "" : " in \(rows(seen.rows))"
        return .error(
          description.code, description.message + suffix,
          at: table.location(row: seen.first, column: description.column),
          suggestion: description.suggestion)
      }
    }
    return byCode.sorted { $0.key < $1.key }.flatMap { $0.value.diagnostics() }
  }

  private func describe(
    _ name: UnplacedCode, in table: ObservationTable, _ visits: CodeMap
  ) -> (code: String, message: String, column: String, suggestion: String?) {
    switch name.column {
    case .subject:
      let text = trimmed(table.subject.levels[name.code])
      let column = table.subject.name
      if text.isEmpty { return ("missing-subject-id", "a row without a subject", column, nil) }
      // Among many ids there is always one that is near.
      let nearest = register.ids.count <= 1000 ? nearestName(to: text, among: register.ids) : nil
      return (
        "unknown-subject", "subject '\(showingBlanks(text))' is not in the subjects file", column, nearest
      )
    case .endpoint:
      let text = table.endpoint.map { trimmed($0.levels[name.code]) } ?? ""
      let column = table.endpoint?.name ?? ""
      if text.isEmpty { return ("missing-endpoint", "a row without an endpoint", column, nil) }
      if let derived = study.endpoints.first(where: { $0.derivation != nil && $0.dataName == text }) {
        return (
          "derived-endpoint",
          "'\(derived.id)' is computed by the definition and read from no file; name it under 'ignore' of the file, or give "
            + "the endpoint that is read another id", column, nil
        )
      }
      return (
        "unknown-endpoint", "unknown endpoint '\(showingBlanks(text))'", column,
        nearestName(to: text, among: study.endpoints.filter { $0.derivation == nil }.map(\.dataName))
      )
    case .visit:
      let text = table.visit.map { trimmed($0.levels[name.code]) } ?? ""
      let column = table.visit?.name ?? ""
      let fate = visits.places[name.code]
      if fate == CodeFate.notADay {
        return ("not-a-day", "'\(text)' is not a study day; expected a whole number", column, nil)
      }
      if fate == CodeFate.blank {
        return ("missing-visit", "a row without a visit in column '\(column)'", column, nil)
      }
      return (
        "unknown-visit", "unknown visit '\(showingBlanks(text))'", column,
        nearestName(to: text, among: study.timePoints.map(\.dataName))
      )
    }
  }
}
