import Statistics
import StudyData

/// The subjects of a population who have an endpoint's value at baseline and at a follow-up, and the count of those who
/// have not. All numbers of a change are made from exactly these pairs.
struct PairedSample {
  let baseline: Sample
  let followUp: Sample
  /// Follow-up minus baseline, formed in decimals.
  let changes: Sample
  /// Members to whom the endpoint applies.
  let eligible: Int
  let withoutBaseline: Int
  let withoutFollowUp: Int
  let withoutBoth: Int
  private let pairs: PairedValues

  init(_ dataset: Dataset, endpoint: Int, baseline before: Int, followUp after: Int, members: [Int]) {
    let subjects = dataset.subjects(of: members, endpoint: endpoint)
    let (pairs, present) = PairedValues.pairing(
      dataset.columns[endpoint][before], dataset.columns[endpoint][after], subjects: subjects)
    self.pairs = pairs
    eligible = subjects.count
    withoutBaseline = present.after - pairs.count
    withoutFollowUp = present.before - pairs.count
    withoutBoth = eligible - present.before - present.after + pairs.count
    switch pairs {
    case .decimal(let first, let second, let scale):
      baseline = Sample(scaled: first, scale)
      followUp = Sample(scaled: second, scale)
      changes = Sample(scaled: zip(second, first).map { $0 - $1 }, scale)
    case .real(let first, let second):
      baseline = Sample(first)
      followUp = Sample(second)
      changes = Sample(decimalDifferences(second, minus: first))
    }
  }

  var count: Int { pairs.count }

  /// The two values of every pair, in the order of the subjects.
  var listed: (baseline: [Double], followUp: [Double]) {
    switch pairs {
    case .decimal(let first, let second, let scale):
      (first.map { Double($0) / scale.factor }, second.map { Double($0) / scale.factor })
    case .real(let first, let second): (first, second)
    }
  }

  /// 100 × change ÷ baseline of every pair whose baseline is not zero.
  var percentChanges: [Double] {
    var percentages: [Double] = []
    percentages.reserveCapacity(count)
    switch pairs {
    case .decimal(let first, let second, _):
      // The unit of the decimals cancels out.
      for (x, y) in zip(first, second) where x != 0 { percentages.append(100 * Double(y - x) / Double(x)) }
    case .real(let first, let second):
      for (change, x) in zip(decimalDifferences(second, minus: first), first) where x != 0 {
        percentages.append(100 * change / x)
      }
    }
    return percentages
  }
}

/// The values present at one visit, and how many members they were looked for in.
struct VisitSample {
  let values: Sample
  let eligible: Int

  init(_ dataset: Dataset, endpoint: Int, timePoint: Int, members: [Int]) {
    let subjects = dataset.subjects(of: members, endpoint: endpoint)
    eligible = subjects.count
    let column = dataset.columns[endpoint][timePoint]
    switch (column, column.scale) {
    case (.decimal(let scaled, _), let scale?):
      values = Sample(scaled: scaled.present(at: subjects) { $0 != MeasurementColumn.absent }, scale)
    case (.real(let reals), _):
      values = Sample(reals.present(at: subjects) { !$0.isNaN })
    default:
      values = Sample(subjects.compactMap { column.value($0) })
    }
  }
}
