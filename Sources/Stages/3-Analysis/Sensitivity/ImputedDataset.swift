import Statistics
import StudyData
import StudyDefinition

extension AnalysisContext {
  /// The same study with missing follow-ups filled in; the baseline never is.
  func imputed(by imputation: StudyDefinition.Imputation) -> AnalysisContext {
    let method: Statistics.Imputation =
      switch imputation {
      case .locf: .lastObservation
      case .locfWithBaseline: .lastObservationOrBaseline
      case .bocf: .baseline
      }
    // Carried values go forward from the baseline on; visits before it are left as they are.
    let visits = [baseline] + study.timePoints.indices.filter { $0 > baseline }
    let columns = dataset.columns.map { filled($0, visits: visits, method) }
    return AnalysisContext(
      study: study,
      dataset: Dataset(
        subjects: dataset.subjects, attributes: dataset.attributes, columns: columns,
        cohorts: dataset.cohorts, groups: dataset.groups, applicable: dataset.applicable,
        files: dataset.files, account: dataset.account, references: dataset.references),
      imputation: imputation)
  }
}

/// One endpoint's columns after imputation, in the same decimals.
private func filled(
  _ columns: [MeasurementColumn], visits: [Int], _ method: Statistics.Imputation
) -> [MeasurementColumn] {
  let decimals = columns.compactMap(\.decimals)
  let isDecimal = decimals.count == columns.count
  let count = columns.map(\.count).min() ?? 0
  var rows: [[Double?]] = []
  rows.reserveCapacity(count)
  for subject in 0..<count { rows.append(visits.map { columns[$0].number(subject) }) }
  let imputed = impute(rows, method).visits
  var result = columns
  for (place, visit) in visits.enumerated() where place > 0 {
    if isDecimal {
      result[visit] = .decimal(
        scaled: imputed.map { $0[place].flatMap { Int64(exactly: $0) } ?? MeasurementColumn.absent },
        decimals: decimals[visit])
    } else {
      result[visit] = .real(imputed.map { $0[place] ?? .nan })
    }
  }
  return result
}

extension MeasurementColumn {
  /// The number that is held: for decimals the whole number of their smallest unit.
  fileprivate func number(_ subject: Int) -> Double? {
    decimals == nil ? value(subject) : scaled(subject).map(Double.init)
  }
}
