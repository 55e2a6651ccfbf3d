import Diagnostics
import Expressions
import StudyDefinition

/// Who belongs to each cohort, and to whom each endpoint applies.
struct CohortMembers {
  /// For each of the study's cohorts, whether each subject belongs to it.
  let cohorts: [[Bool]]
  /// For each endpoint, whether it applies to each subject; nil when to all.
  let applicable: [[Bool]?]

  init(_ values: SubjectValues, _ diagnostics: inout [Diagnostic]) {
    var problems: [Diagnostic] = []
    cohorts = values.study.cohorts.map { cohort in
      guard let condition = cohort.condition else { return Array(repeating: true, count: values.subjects) }
      guard let expression = values.prepare(condition, expecting: .boolean, atVisit: false, &problems) else {
        return Array(repeating: false, count: values.subjects)
      }
      return (0..<values.subjects).map { expression.holds(subject: $0) }
    }
    applicable = values.study.endpoints.map { endpoint in
      guard let condition = endpoint.condition,
        let expression = values.prepare(condition, expecting: .boolean, atVisit: false, &problems)
      else { return nil }
      return (0..<values.subjects).map { expression.holds(subject: $0) }
    }
    diagnostics += problems
  }
}
