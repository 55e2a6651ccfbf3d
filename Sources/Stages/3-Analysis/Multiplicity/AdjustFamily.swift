import Statistics
import StudyDefinition
import StudyResults

/// Puts the adjusted p-values of a declared family beside the raw ones.
///
/// A family has, of each endpoint, follow-up and cohort it names, the p-value of the change that the report shows: of
/// the first test, in each group or without groups in the cohort. With comparisons it has their p-values between
/// groups (or over visits) instead.
func adjust(_ family: MultiplicityFamily, _ context: AnalysisContext, in store: inout ResultStore) {
  let cells = store.rows.filter { $0.key.statistic == .p }.map(\.key.cell).filter { cell in
    family.names(cell)
      && (family.comparisons.isEmpty
        ? context.isShownTestOfChange(cell)
        : family.comparisons.contains { .comparison($0) == cell.measure }
          && context.isComparisonOfGroups(cell))
  }
  let method: Statistics.Adjustment =
    switch family.method {
    case .holm: .holm
    case .hochberg: .hochberg
    case .bonferroni: .bonferroni
    case .benjaminiHochberg: .benjaminiHochberg
    }
  addAdjusted(cells, method, in: &store)
}

/// The p-values of cells adjusted together. A p that is not estimable stays so and does not count.
func addAdjusted(_ cells: [CellKey], _ method: Statistics.Adjustment, in store: inout ResultStore) {
  let rows = cells.compactMap { store[$0, .p] }
  let adjusted = adjustedP(rows.map(\.value.number), method)
  let code = Method("adjusted-\(Reason.code(of: method.rawValue))")
  let count = rows.count { $0.value.number != nil }
  for (row, p) in zip(rows, adjusted) {
    let place = CellRows(cell: row.key.cell, n: row.n ?? 0, method: code, flags: row.flags)
    place.add(.adjustedP, p, otherwise: row.value.reason ?? .noData, to: &store)
    place.add(.tests, count, to: &store)
  }
}

extension MultiplicityFamily {
  /// Whether a cell is at a place the family is about, whatever is tested there.
  func names(_ cell: CellKey) -> Bool {
    (endpoints.isEmpty || endpoints.contains(cell.endpoint))
      && (timePoints.isEmpty || timePoints.contains(cell.timePoint))
      && (cohorts.isEmpty || cohorts.contains(cell.cohort))
  }
}

extension AnalysisContext {
  fileprivate func isShownTestOfChange(_ cell: CellKey) -> Bool {
    guard let test = study.endpoints.first(where: { $0.id == cell.endpoint })?.tests.first,
      let cohort = study.cohorts.first(where: { $0.id == cell.cohort })
    else { return false }
    return cell.measure == .test(test) && (cell.group == nil) == (study.grouping == nil || !cohort.isSplit)
  }

  /// Differences between two groups or declared contrasts; for comparisons over visits the test itself.
  fileprivate func isComparisonOfGroups(_ cell: CellKey) -> Bool {
    guard let contrast = cell.contrast else { return true }
    return ![
      ContrastID.groups, .doseResponse, .baselineByGroup, .groupsOverVisits, .visits, .groupsByVisits,
    ].contains(contrast)
  }
}
