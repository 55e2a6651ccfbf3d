import Diagnostics
import StudyData
import StudyDefinition
import StudyResults
import Testing

@testable import StudyAnalysis

/// A trial of a few subjects in up to three arms and one endpoint, built in code; a visit more for each number of a
/// subject beyond the second.
struct TinyTrial {
  /// Arms in their order, the first is the reference; of each subject the values at baseline, m1, m2 and so on.
  var arms: [(id: String, subjects: [[Double?]])]
  /// More of the definition, such as comparisons.
  var yaml = ""
  /// Keys of the endpoint beside its id and label.
  var endpoint = "test: signed-rank"
  /// Who belongs to each declared cohort, by the baseline; everybody where it has none of this list.
  var cohorts: [String: @Sendable (Double) -> Bool] = [:]
  /// Attributes of the subjects beside their arm, in the order of all subjects.
  var attributes: [SubjectAttribute] = []

  static func two(_ first: [[Double?]], _ second: [[Double?]], yaml: String = "") -> TinyTrial {
    TinyTrial(arms: [("a", first), ("b", second)], yaml: yaml)
  }

  private var subjects: [[Double?]] { arms.flatMap(\.subjects) }
  private var followUps: Int { max(1, (subjects.map(\.count).max() ?? 2) - 1) }

  var study: Study {
    get throws {
      let visits = (1...followUps).map { "  - {id: m\($0), label: Month \($0), day: \($0 * 30)}" }
      let levels = arms.enumerated().map { "{id: \($1.id), label: Arm \($1.id), dose: \($0)}" }
      let text = """
        format: 1
        title: Tiny
        data:
          status: simulated
          subjects: {file: s.csv, id: id}
          observations: {file: d.csv, subject: id, endpoint: e, timepoint: t, value: v}
        timepoints:
          - {id: baseline, label: Baseline, baseline: true}
        \(visits.joined(separator: "\n"))
        endpoints:
          - {id: x, label: X, decimals: 1, \(endpoint)}
        groups: {by: arm, reference: a, levels: [\(levels.joined(separator: ", "))]}
        \(yaml)

        """
      let (study, diagnostics) = readStudy(text: text, file: "study.yaml", id: "tiny")
      #expect(diagnostics.map(\.text) == [])
      return try #require(study)
    }
  }

  func dataset(_ study: Study) -> Dataset {
    let columns = study.timePoints.indices.map { visit in
      MeasurementColumn.decimal(
        scaled: subjects.map { row in
          visit < row.count
            ? row[visit].map { Int64(($0 * 10).rounded()) } ?? MeasurementColumn.absent
            : MeasurementColumn.absent
        }, decimals: 1)
    }
    let arm = arms.flatMap { arm in arm.subjects.map { _ in Optional(arm.id) } }
    return Dataset(
      subjects: subjects.indices.map { "S\($0)" },
      attributes: [SubjectAttribute(name: "arm", texts: arm, numbers: nil)] + attributes, columns: [columns],
      cohorts: study.cohorts.map { cohort in
        subjects.map { row in cohorts[cohort.id.text].map { $0((row.first ?? nil) ?? 0) } ?? true }
      },
      groups: arms.enumerated().flatMap { code, arm in arm.subjects.map { _ in code } },
      applicable: [nil], files: [], account: DataAccount(),
      references: study.endpoints.map { $0.reference.isEmpty ? .none : .everyone(0) },
      grouping: study.grouping)
  }

  func results() throws -> Results {
    let study = try study
    return Results(store: analyse(study, dataset(study)))
  }
}

/// A store with keys as their text.
struct Results {
  let store: ResultStore

  /// - Parameter key: behind the study, such as `x/m1/all/a/change/mean`.
  func row(_ key: String) -> ResultRow? {
    store.rows.first { $0.key.text(study: StudyID("tiny")) == "tiny/" + key }
  }

  func number(_ key: String) -> Double? { row(key)?.value.number }
  func reason(_ key: String) -> String? { row(key)?.value.reason?.code }
  func method(_ key: String) -> String? { row(key)?.method?.code }
}

/// A responder, a change of exactly `change` from a baseline.
func pair(_ baseline: Double?, _ change: Double?) -> [Double?] {
  [baseline, baseline.flatMap { first in change.map { first + $0 } } ?? change]
}
