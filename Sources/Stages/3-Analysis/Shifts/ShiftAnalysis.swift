import Statistics
import StudyData
import StudyDefinition
import StudyResults

/// Shift tables of an endpoint with a reference range: for each follow-up, cohort and group, the category at baseline
/// against that at follow-up with those missing either, Bowker's test of symmetry, and McNemar's of in against outside
/// the range. Subjects for whom no range holds are left out.
func addShifts(_ context: AnalysisContext, _ endpoint: Int, into store: inout ResultStore) {
  let ranges = context.study.endpoints[endpoint].reference
  guard !ranges.isEmpty, context.dataset.references.indices.contains(endpoint) else { return }
  let levels = ReferenceCategory.all(of: ranges).map(\.rawValue)
  for population in context.populations where population.reports(endpoint) {
    for visit in population.followUps {
      let sample = ShiftSample(context, endpoint, visit, population, ranges)
      let table = shiftTable(sample.before, sample.after, levels: levels)
      func rows(_ contrast: ContrastID?, n: Int, _ method: String) -> CellRows {
        CellRows(
          cell: context.cell(endpoint, visit, population, .shift, contrast), n: n, method: Method(method),
          flags: context.flags)
      }
      addCounts(table, sample, levels, into: &store) { rows($0, n: $1, "shift") }
      var symmetry = rows(.symmetry, n: table.n, "bowker")
      symmetry.add(.discordant, table.changed, to: &store)
      addSmallestP(table.smallestBowkerP, &symmetry, context, into: &store)
      symmetry.add(.chiSquared, table.bowker.map(\.statistic), to: &store)
      symmetry.add(.df, table.bowker.map { Double($0.degreesOfFreedom) }, to: &store)
      symmetry.add(.p, table.bowker.map(\.pValue), to: &store)
      let findings = zip(sample.before, sample.after).compactMap { before, after -> PairedFinding? in
        guard let before, let after else { return nil }
        let normal = ReferenceCategory.normal.rawValue
        return PairedFinding(before: before != normal, after: after != normal)
      }
      for before in [true, false] {
        for after in [true, false] {
          let count = findings.count { $0.before != before && $0.after != after }
          rows(.passage(isInside: before, isInside: after), n: findings.count, "shift")
            .add(.n, count, to: &store)
        }
      }
      addMcNemar(
        findings, nil, context, into: &store,
        cell: context.cell(endpoint, visit, population, .shift, .outOfRange))
    }
  }
}

/// The category missing stands for no value.
let missingCategory = "missing"

private func addCounts(
  _ table: ShiftTable, _ sample: ShiftSample, _ levels: [String], into store: inout ResultStore,
  _ rows: (ContrastID?, Int) -> CellRows
) {
  let whole = rows(nil, table.n)
  whole.add(.eligible, sample.before.count, to: &store)
  whole.add(.n, table.n, to: &store)
  whole.add(.missing, sample.before.count - table.n, to: &store)
  for (row, before) in levels.enumerated() {
    let total = table.counts[row].reduce(0, +)
    for (column, after) in levels.enumerated() {
      let cell = rows(.shift(from: before, to: after), total)
      cell.add(.n, table.counts[row][column], to: &store)
      cell.add(.percent, table.rowPercentages[row][column], otherwise: .noData, to: &store)
    }
  }
  func addMissing(_ before: String, _ after: String) {
    let count = zip(sample.before, sample.after).count {
      ($0 ?? missingCategory) == before && ($1 ?? missingCategory) == after
    }
    rows(.shift(from: before, to: after), count).add(.n, count, to: &store)
  }
  for level in levels {
    addMissing(level, missingCategory)
    addMissing(missingCategory, level)
  }
  addMissing(missingCategory, missingCategory)
}

/// The categories of the subjects at baseline and follow-up.
private struct ShiftSample {
  private(set) var before: [String?] = []
  private(set) var after: [String?] = []

  init(
    _ context: AnalysisContext, _ endpoint: Int, _ visit: Int, _ population: Population,
    _ ranges: [ReferenceRange]
  ) {
    let dataset = context.dataset
    let columns = dataset.columns[endpoint]
    for member in population.members where dataset.applicable[endpoint]?[member] ?? true {
      guard let index = dataset.references[endpoint].range(of: member), ranges.indices.contains(index) else {
        continue
      }
      let range = ranges[index].range
      func category(_ column: MeasurementColumn) -> String? {
        column.value(member).map { ReferenceCategory($0, in: range).rawValue }
      }
      before.append(category(columns[population.baseline]))
      after.append(category(columns[visit]))
    }
  }
}
