import Statistics
import StudyDefinition
import StudyResults

/// Means of the groups and, for every two of them, the difference by Welch's or Student's t test.
func compareTwoMeans(
  _ records: ComparisonRecords, _ place: ComparisonPlace, at visit: Int, into store: inout ResultStore
) {
  let variances: VarianceAssumption = place.comparison.method == .student ? .pooled : .separate
  addMeans(records, place, at: visit, into: &store)
  addMeanDifferences(records, place, at: visit, variances, into: &store)
}

/// Mean and SD of each group.
func addMeans(
  _ records: ComparisonRecords, _ place: ComparisonPlace, at visit: Int, into store: inout ResultStore
) {
  for (code, group) in place.groups.groups.enumerated() {
    let description = describe(records.values(of: code), level: place.context.level)
    let rows = place.rows(at: visit, group: group, n: description.n, Method("description"))
    rows.add(.mean, description.mean, to: &store)
    rows.add(.sd, description.standardDeviation, to: &store)
  }
}

func addMeanDifferences(
  _ records: ComparisonRecords, _ place: ComparisonPlace, at visit: Int, _ variances: VarianceAssumption,
  into store: inout ResultStore
) {
  let method = Method(variances == .pooled ? "student" : "welch")
  for pair in place.groups.pairs {
    let test = twoMeans(
      records.values(of: pair.group), records.values(of: pair.other), variances: variances,
      level: place.context.level)
    let rows = place.rows(at: visit, place.groups.contrast(pair), n: test.n1 + test.n2, method)
    rows.add(.difference, test.difference, to: &store)
    rows.add(.se, test.standardError, to: &store)
    addInterval(test.interval, .ciLow, .ciHigh, rows, to: &store)
    rows.add(.t, test.t, to: &store)
    rows.add(.df, test.degreesOfFreedom, to: &store)
    rows.add(.p, test.pValue, to: &store)
  }
}
