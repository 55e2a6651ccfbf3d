import Statistics
import StudyDefinition
import StudyResults

/// One-way analysis of variance; every two groups compared with the common variance.
func compareByAnova(
  _ records: ComparisonRecords, _ place: ComparisonPlace, at visit: Int, into store: inout ResultStore
) {
  let method = Method("anova")
  addMeans(records, place, at: visit, into: &store)
  let anova = oneWayAnova(groups(records, place))
  let rows = place.rows(at: visit, .groups, n: records.count, method)
  addF(anova.effect.flatMap(\.test), rows, to: &store)
  rows.add(.etaSquared, anova.effect.flatMap(\.etaSquared), to: &store)
  rows.add(.omegaSquared, anova.effect.flatMap(\.omegaSquared), to: &store)
  let variables = ModelVariables(records, place)
  let model = variables.fit(records.responses, adding: [[ModelName.group]])
  addAdjustedMeans(
    model.map { AdjustedMeans(model: $0, margins: .equal, level: place.context.level) }, place, at: visit,
    counts: variables.counts, method, into: &store)
  adjustPairs(place, at: visit, in: &store)
}

/// Welch's analysis of variance, without equal variances; every two groups compared by Welch's t test.
func compareByWelchAnova(
  _ records: ComparisonRecords, _ place: ComparisonPlace, at visit: Int, into store: inout ResultStore
) {
  addMeans(records, place, at: visit, into: &store)
  let rows = place.rows(at: visit, .groups, n: records.count, Method("welch-anova"))
  addF(welchAnova(groups(records, place)), rows, to: &store)
  addMeanDifferences(records, place, at: visit, .separate, into: &store)
  adjustPairs(place, at: visit, in: &store)
}

/// The Kruskal-Wallis test; every two groups compared by the Mann-Whitney test.
func compareByKruskalWallis(
  _ records: ComparisonRecords, _ place: ComparisonPlace, at visit: Int, into store: inout ResultStore
) {
  let test = kruskalWallisTest(groups(records, place))
  var rows = place.rows(at: visit, .groups, n: records.count, Method("kruskal-wallis"))
  addSmallestP(
    smallestKruskalWallisP(groups(records, place)), &rows, place.context, into: &store)
  rows.add(.h, test.result.map(\.h), to: &store)
  rows.add(.df, test.result.map { Double($0.degreesOfFreedom) }, to: &store)
  rows.add(.p, test.result.map(\.pValue), to: &store)
  rows.add(.epsilonSquared, test.result.map(\.epsilonSquared), to: &store)
  compareRanks(records, place, at: visit, nil, into: &store)
  adjustPairs(place, at: visit, in: &store)
}

private func groups(_ records: ComparisonRecords, _ place: ComparisonPlace) -> [[Double?]] {
  place.groups.groups.indices.map { records.values(of: $0).map(Optional.some) }
}

/// With three groups or more the pairs are a family of their own, adjusted after Holm, unless the definition puts them
/// into another.
private func adjustPairs(_ place: ComparisonPlace, at visit: Int, in store: inout ResultStore) {
  guard place.groups.groups.count > 2 else { return }
  let families = place.context.study.multiplicity.filter { $0.comparisons.contains(place.comparison.id) }
  let cells = place.groups.pairs.map { pair in
    place.rows(at: visit, place.groups.contrast(pair), n: 0, Method("holm")).cell
  }.filter { cell in !families.contains { $0.names(cell) } }
  addAdjusted(cells, .holm, in: &store)
}
