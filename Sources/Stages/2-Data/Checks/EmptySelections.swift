import Diagnostics
import Expressions
import StudyDefinition

/// Something is left to report on. `no-subjects` and `empty-cohort` are errors unless empty ones are allowed;
/// `endpoint-without-value` and `no-baseline` are warnings with counts.
struct EmptySelections {
  let study: Study
  let allowEmpty: Bool

  func diagnostics(_ dataset: Dataset) -> [Diagnostic] {
    if dataset.subjects.isEmpty {
      return allowEmpty
        ? []
        : [
          .error(
            "no-subjects", "the data of the study have no subject", at: study.data.location,
            notes: ["'--allow-empty' makes a report without subjects"])
        ]
    }
    return emptyCohorts(dataset) + withoutValue(dataset) + withoutBaseline(dataset)
  }

  private func emptyCohorts(_ dataset: Dataset) -> [Diagnostic] {
    zip(study.cohorts, dataset.cohorts).compactMap { cohort, members in
      guard !allowEmpty, !members.contains(true) else { return nil }
      return .error(
        "empty-cohort", "cohort '\(cohort.id)' selects none of \(subjects(members.count))",
        at: cohort.condition?.location ?? cohort.location,
        notes: ["'--allow-empty' makes a report of it all the same"])
    }
  }

  private func withoutValue(_ dataset: Dataset) -> [Diagnostic] {
    let everyone = Array(repeating: true, count: dataset.subjects.count)
    return zip(study.endpoints, dataset.columns).compactMap { endpoint, columns in
      guard columns.allSatisfy({ $0.count(present: everyone) == 0 }) else { return nil }
      let isDeclared = study.absences.contains { absence in
        absence.endpoints.contains(endpoint.id) && absence.timePoints.isEmpty && absence.cohorts.isEmpty
          && absence.groups.isEmpty
      }
      guard !isDeclared else { return nil }
      return .warning(
        "endpoint-without-value", "endpoint '\(endpoint.id)' has no value at any visit", at: endpoint.location
      )
    }
  }

  /// Subjects without any value at the baseline visit: nothing of them can change.
  private func withoutBaseline(_ dataset: Dataset) -> [Diagnostic] {
    guard let baseline = study.timePoints.firstIndex(where: \.isBaseline) else { return [] }
    let columns = dataset.columns.compactMap { $0.indices.contains(baseline) ? $0[baseline] : nil }
    var remaining = Array(repeating: true, count: dataset.subjects.count)
    for column in columns {
      for subject in remaining.indices where remaining[subject] && column.isPresent(subject) {
        remaining[subject] = false
      }
    }
    let count = remaining.count { $0 }
    guard count > 0 else { return [] }
    return [
      .warning(
        "no-baseline",
        "\(count) of \(subjects(remaining.count)) \(count == 1 ? "has" : "have") no value at baseline",
        at: study.timePoints[baseline].location)
    ]
  }
}
