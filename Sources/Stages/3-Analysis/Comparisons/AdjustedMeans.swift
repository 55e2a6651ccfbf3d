import Statistics
import StudyDefinition
import StudyResults

/// A fitted model that least-squares means and their differences can be asked of.
protocol FittedModel: Sendable {
  var design: ModelDesign { get }
  func effect(_ weights: [Double], level: Double) -> Estimable<ModelEffect>
}

extension LinearModel: FittedModel {}
extension RepeatedMeasuresModel: FittedModel {}

/// Least-squares means of groups, and weighted sums of them.
struct AdjustedMeans: Sendable {
  let model: any FittedModel
  let margins: Statistics.MarginWeights
  let level: Double
  /// The visits averaged over with equal weights, often one; empty where the model has none.
  var visits: [String] = []

  /// The mean of a group; nil stands for all subjects of a model without groups.
  func mean(of group: GroupID?) -> Estimable<ModelEffect> {
    Estimable(weights(of: group), otherwise: .emptyGroup).flatMap { model.effect($0, level: level) }
  }

  /// The sum of the groups' means with these weights, one a group; groups of weight zero need no records.
  func contrast(_ weights: [Double], of groups: [GroupID]) -> Estimable<ModelEffect> {
    var total: [Double] = []
    for (weight, group) in zip(weights, groups) where weight != 0 {
      guard let mean = self.weights(of: group) else { return .notEstimable(.emptyGroup) }
      if total.isEmpty { total = mean.map { _ in 0 } }
      for index in total.indices { total[index] += weight * mean[index] }
    }
    guard !total.isEmpty else { return .notEstimable(.impossibleArgument) }
    return model.effect(total, level: level)
  }

  /// The weights on the model's coefficients that give a group's mean; nil for a group without records.
  func weights(of group: GroupID?) -> [Double]? {
    var levels: [String: String] = [:]
    if let group { levels[ModelName.group] = group.text }
    guard !visits.isEmpty else {
      return model.design.weights(at: ModelPoint(levels: levels), margins: margins)
    }
    var total: [Double] = []
    for visit in visits {
      levels[ModelName.visit] = visit
      guard let weights = model.design.weights(at: ModelPoint(levels: levels), margins: margins) else {
        return nil
      }
      total = total.isEmpty ? weights : zip(total, weights).map { $0 + $1 }
    }
    return total.map { $0 / Double(visits.count) }
  }
}

/// How the variables of a model are called; attributes of the data have a prefix, so that none is like another.
enum ModelName {
  static let group = "group"
  static let visit = "visit"
  static let dose = "dose"
  static let baseline = baselineCovariate
  static func attribute(_ name: String) -> String { "attribute.\(name)" }
  static func covariate(_ name: String) -> String { name == baselineCovariate ? name : attribute(name) }
}

/// An estimated mean or difference with its standard error and interval.
///
/// - Parameter isTested: whether it is tested to be zero, which for a mean is no question of a comparison of groups.
func addEffect(
  _ effect: Estimable<ModelEffect>, as estimate: Statistic, isTested: Bool, _ rows: CellRows,
  to store: inout ResultStore
) {
  rows.add(estimate, effect.map(\.estimate), to: &store)
  rows.add(.se, effect.map(\.standardError), to: &store)
  addInterval(effect.map(\.interval), .ciLow, .ciHigh, rows, to: &store)
  rows.add(.df, effect.map(\.degreesOfFreedom), to: &store)
  guard isTested else { return }
  rows.add(.t, effect.flatMap(\.t), to: &store)
  rows.add(.p, effect.flatMap(\.pValue), to: &store)
}

func addF(_ test: Estimable<FStatistic>, _ rows: CellRows, to store: inout ResultStore) {
  rows.add(.f, test.map(\.f), to: &store)
  rows.add(.df1, test.map(\.numeratorDegreesOfFreedom), to: &store)
  rows.add(.df2, test.map(\.denominatorDegreesOfFreedom), to: &store)
  rows.add(.p, test.map(\.pValue), to: &store)
}

/// The means of all groups, every two of them compared, and the contrasts the definition declares.
///
/// - Parameter isAverage: whether they are averages over the visits, whose numbers stand at the last of them.
func addAdjustedMeans(
  _ means: Estimable<AdjustedMeans>, _ place: ComparisonPlace, at visit: Int, counts: [Int],
  _ method: Method, flags: [ResultFlag] = [], isAverage: Bool = false, into store: inout ResultStore
) {
  let groups = place.groups
  func rows(_ group: GroupID?, _ contrast: ContrastID?, _ n: Int) -> CellRows {
    let contrast = isAverage ? contrast.map(\.onAverageOfVisits) ?? .overVisits : contrast
    var rows = place.rows(at: visit, group: group, contrast, n: n, method)
    rows.flags += flags
    return rows
  }
  for (code, group) in groups.groups.enumerated() {
    addEffect(
      means.flatMap { $0.mean(of: group) }, as: .lsMean, isTested: false, rows(group, nil, counts[code]),
      to: &store)
  }
  for pair in groups.pairs {
    var weights = groups.groups.map { _ in 0.0 }
    weights[pair.group] = 1
    weights[pair.other] = -1
    addEffect(
      means.flatMap { $0.contrast(weights, of: groups.groups) }, as: .difference, isTested: true,
      rows(nil, groups.contrast(pair), counts[pair.group] + counts[pair.other]), to: &store)
  }
  for (index, contrast) in place.comparison.contrasts.enumerated() {
    let weights = groups.groups.map { group in
      contrast.weights.first { $0.group == group }?.value ?? 0
    }
    let n = zip(weights, counts).filter { $0.0 != 0 }.reduce(0) { $0 + $1.1 }
    addEffect(
      means.flatMap { $0.contrast(weights, of: groups.groups) }, as: .difference, isTested: true,
      rows(nil, .declared(index), n), to: &store)
  }
}
