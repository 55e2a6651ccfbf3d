import Statistics
import StudyData
import StudyDefinition

/// The subjects that a comparison between groups is made from: those with a response and every covariate and factor.
struct ComparisonRecords {
  /// Indexes of the subjects, ascending.
  private(set) var subjects: [Int] = []
  /// For each record an index into the groups; -1 for all where there are none.
  private(set) var codes: [Int] = []
  private(set) var responses: [Double] = []
  /// One list for each of the comparison's covariates.
  private(set) var covariates: [[Double]]
  /// One list for each of the comparison's factors.
  private(set) var factors: [[String]]
  /// Members of a group to whom the endpoint applies, by group; one count without groups.
  private(set) var eligible: [Int]

  /// - Parameters:
  ///   - followUp: index of the visit; changes are formed in decimals.
  ///   - members: indexes of the subjects of the cohort.
  init(
    _ comparison: Comparison, _ groups: ComparedGroups, _ context: AnalysisContext, endpoint: Int,
    followUp: Int, members: [Int]
  ) {
    let dataset = context.dataset
    let before = dataset.columns[endpoint][context.baseline]
    let after = dataset.columns[endpoint][followUp]
    let sources = comparison.covariates.map { CovariateSource($0, dataset, baseline: before) }
    let labels = comparison.factors.map { name in dataset.attributes.first { $0.name == name }?.texts }
    covariates = sources.map { _ in [] }
    factors = labels.map { _ in [] }
    eligible = Array(repeating: 0, count: max(1, groups.groups.count))
    var baselines: [Double] = []
    for member in members where dataset.applicable[endpoint]?[member] ?? true {
      let code = groups.codes.indices.contains(member) ? groups.codes[member] : -1
      guard code >= 0 || groups.groups.isEmpty else { continue }
      eligible[max(0, code)] += 1
      let baseline = before.value(member)
      guard let response = after.value(member), comparison.response == .value || baseline != nil else {
        continue
      }
      let values = sources.compactMap { $0.value(member) }
      let texts = labels.compactMap { $0?[member] }
      guard values.count == sources.count, texts.count == labels.count else { continue }
      subjects.append(member)
      codes.append(code)
      responses.append(response)
      baselines.append(baseline ?? 0)
      for (index, value) in values.enumerated() { covariates[index].append(value) }
      for (index, text) in texts.enumerated() { factors[index].append(text) }
    }
    if comparison.response == .change { responses = decimalDifferences(responses, minus: baselines) }
  }

  var count: Int { subjects.count }

  /// The responses of one group.
  func values(of group: Int) -> [Double] {
    zip(codes, responses).filter { $0.0 == group }.map(\.1)
  }
}

/// Where a covariate's values come from.
private enum CovariateSource {
  case column(MeasurementColumn)
  case attribute([Double?])
  case unknown

  init(_ name: String, _ dataset: Dataset, baseline: MeasurementColumn) {
    if name == baselineCovariate {
      self = .column(baseline)
    } else if let numbers = dataset.attributes.first(where: { $0.name == name })?.numbers {
      self = .attribute(numbers)
    } else {
      self = .unknown
    }
  }

  func value(_ subject: Int) -> Double? {
    switch self {
    case .column(let column): column.value(subject)
    case .attribute(let numbers): numbers[subject]
    case .unknown: nil
    }
  }
}

/// How a definition calls the endpoint's own baseline among the covariates.
let baselineCovariate = "baseline"
