import Statistics
import StudyData
import StudyDefinition
import StudyResults

/// The Friedman test over the baseline and the follow-ups, of the subjects with all of them.
func compareByFriedman(_ place: ComparisonPlace, into store: inout ResultStore) {
  forEachPopulation(place, Method("friedman")) { rows, matrix in
    let test = friedmanTest(matrix)
    var rows = rows
    if let visits = matrix.first?.count {
      let smallest = smallestAttainableP(.friedman(subjects: matrix.count, timePoints: visits))
      addSmallestP(smallest.asymptotic, &rows, place.context, into: &store)
    }
    rows.add(.chiSquared, test.result.map(\.chiSquared), to: &store)
    rows.add(.df, test.result.map { Double($0.degreesOfFreedom) }, to: &store)
    rows.add(.p, test.result.map(\.pValue), to: &store)
    rows.add(.kendallW, test.result.map(\.kendallW), to: &store)
  } counts: { rows, eligible in
    addCompleteness(rows, eligible, into: &store)
  }
}

/// Analysis of variance of repeated measures over the baseline and the follow-ups, of the subjects with all of them;
/// the p-value is that of Greenhouse and Geisser, always.
func compareByRepeatedMeasures(_ place: ComparisonPlace, into store: inout ResultStore) {
  forEachPopulation(place, Method("repeated-measures-greenhouse-geisser")) { rows, matrix in
    let anova = repeatedMeasuresAnova(matrix)
    rows.add(.f, anova.map(\.test.f), to: &store)
    let epsilon = anova.map(\.greenhouseGeisserEpsilon)
    rows.add(
      .df1, anova.map { $0.test.numeratorDegreesOfFreedom * $0.greenhouseGeisserEpsilon }, to: &store)
    rows.add(
      .df2, anova.map { $0.test.denominatorDegreesOfFreedom * $0.greenhouseGeisserEpsilon }, to: &store)
    rows.add(.epsilon, epsilon, to: &store)
    rows.add(.p, anova.map(\.greenhouseGeisserP), to: &store)
    rows.add(.uncorrectedP, anova.map(\.test.pValue), to: &store)
    let mauchly = anova.flatMap(\.mauchly)
    rows.add(.mauchlyW, mauchly.map(\.w), to: &store)
    rows.add(.mauchlyP, mauchly.map(\.pValue), to: &store)
  } counts: { rows, eligible in
    addCompleteness(rows, eligible, into: &store)
  }
}

private func addCompleteness(_ rows: CellRows, _ eligible: Int, into store: inout ResultStore) {
  rows.add(.eligible, eligible, to: &store)
  rows.add(.n, rows.n, to: &store)
  rows.add(.missing, eligible - rows.n, to: &store)
}

/// The cohort and each group of it; the numbers stand at the last visit compared.
private func forEachPopulation(
  _ place: ComparisonPlace, _ method: Method, _ body: (CellRows, [[Double]]) -> Void,
  counts: (CellRows, Int) -> Void
) {
  guard let last = place.followUps.last else { return }
  let context = place.context
  let columns = ([context.baseline] + place.followUps).map { context.dataset.columns[place.endpoint][$0] }
  let applicable = context.dataset.applicable[place.endpoint]
  let eligible = place.population.members.filter { applicable?[$0] ?? true }
  for code in [nil] + place.groups.groups.indices.map(Optional.some) {
    let members = code.map { code in eligible.filter { place.groups.codes[$0] == code } } ?? eligible
    let matrix = members.compactMap { member -> [Double]? in
      let row = columns.compactMap { $0.value(member) }
      return row.count == columns.count ? row : nil
    }
    let rows = place.rows(at: last, group: code.map { place.groups.groups[$0] }, n: matrix.count, method)
    counts(rows, members.count)
    body(rows, matrix)
  }
}
