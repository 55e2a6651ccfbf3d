import Diagnostics
import Expressions
import StudyDefinition

/// Decides for every subject which reference range of an endpoint holds: the first whose condition does.
struct ReferenceRanges {
  /// One for each endpoint; empty when no endpoint has a reference range.
  let choices: [ReferenceChoice]

  init(_ values: SubjectValues, _ diagnostics: inout [Diagnostic]) {
    let endpoints = values.study.endpoints
    var problems: [Diagnostic] = []
    choices =
      endpoints.allSatisfy(\.reference.isEmpty)
      ? [] : endpoints.map { choice(among: $0.reference, values, &problems) }
    diagnostics += problems
  }
}

private func choice(
  among ranges: [ReferenceRange], _ values: SubjectValues, _ diagnostics: inout [Diagnostic]
) -> ReferenceChoice {
  guard let first = ranges.first else { return .none }
  if first.condition == nil { return .everyone(0) }
  // More ranges than an index holds are beyond any laboratory's list; the rest is not looked at.
  let conditions = ranges.prefix(Int(Int8.max)).map { range in
    range.condition.map { values.prepare($0, expecting: .boolean, atVisit: false, &diagnostics) }
  }
  return .each(
    (0..<values.subjects).map { subject in
      let place = conditions.firstIndex { condition in
        // Without a condition the range holds for all; with one that cannot be used, for none.
        guard let condition else { return true }
        return condition?.holds(subject: subject) ?? false
      }
      return Int8(place ?? -1)
    })
}
