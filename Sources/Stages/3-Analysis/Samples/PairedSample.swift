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
    case .short(let first, let second, let decimals):
      baseline = Sample(scaled: first, decimals: decimals)
      followUp = Sample(scaled: second, decimals: decimals)
      changes = Sample(scaled: differences(second, minus: first), decimals: decimals)
    case .long(let first, let second, let decimals):
      baseline = Sample(scaled: first, decimals: decimals)
      followUp = Sample(scaled: second, decimals: decimals)
      changes = Sample(scaled: differences(second, minus: first), decimals: decimals)
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
    case .short(let first, let second, let decimals):
      (listedValues(first, decimals: decimals), listedValues(second, decimals: decimals))
    case .long(let first, let second, let decimals):
      (listedValues(first, decimals: decimals), listedValues(second, decimals: decimals))
    case .real(let first, let second): (first, second)
    }
  }

  /// 100 × change ÷ baseline of every pair whose baseline is not zero.
  var percentChanges: [Double] {
    switch pairs {
    case .short(let first, let second, _): return percentages(second, of: first)
    case .long(let first, let second, _): return percentages(second, of: first)
    case .real(let first, let second):
      return zip(decimalDifferences(second, minus: first), first).compactMap { change, x in
        x == 0 ? nil : 100 * change / x
      }
    }
  }
}

@inline(__always) private func differences<Scaled: FixedWidthInteger>(
  _ after: [Scaled], minus before: [Scaled]
) -> [Scaled] {
  after.withUnsafeBufferPointer { after in
    before.withUnsafeBufferPointer { before in
      [Scaled](unsafeUninitializedCapacity: after.count) { differences, count in
        count = min(after.count, before.count)
        // No two values of a column are so far apart that their difference overflows.
        for pair in 0..<count { differences[pair] = after[pair] &- before[pair] }
      }
    }
  }
}

/// The unit of the decimals cancels out.
@inline(__always) private func percentages<Scaled: FixedWidthInteger>(
  _ after: [Scaled], of before: [Scaled]
) -> [Double] {
  after.withUnsafeBufferPointer { after in
    before.withUnsafeBufferPointer { before in
      [Double](unsafeUninitializedCapacity: before.count) { percentages, count in
        count = 0
        for (x, y) in zip(before, after) where x != 0 {
          percentages[count] = 100 * Double(y - x) / Double(x)
          count += 1
        }
      }
    }
  }
}

/// The values present at one visit, and how many members they were looked for in.
struct VisitSample {
  let values: Sample
  let eligible: Int

  init(_ dataset: Dataset, endpoint: Int, timePoint: Int, members: [Int]) {
    let subjects = dataset.subjects(of: members, endpoint: endpoint)
    eligible = subjects.count
    switch dataset.columns[endpoint][timePoint].values(of: subjects) {
    case .short(let scaled, let decimals): values = Sample(scaled: scaled, decimals: decimals)
    case .long(let scaled, let decimals): values = Sample(scaled: scaled, decimals: decimals)
    case .real(let reals): values = Sample(reals)
    }
  }
}
