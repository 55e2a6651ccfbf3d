import Statistics
import StudyData

/// The subjects of a population who have an endpoint's value at baseline and at a follow-up, and the count of those who
/// have not. All numbers of a change are made from exactly these pairs.
struct PairedSample {
  private(set) var baseline: [Double] = []
  private(set) var followUp: [Double] = []
  /// Follow-up minus baseline, formed in decimals.
  private(set) var changes: [Double] = []
  /// Members to whom the endpoint applies.
  private(set) var eligible = 0
  private(set) var withoutBaseline = 0
  private(set) var withoutFollowUp = 0
  private(set) var withoutBoth = 0

  init(_ dataset: Dataset, endpoint: Int, baseline before: Int, followUp after: Int, members: [Int]) {
    let applicable = dataset.applicable[endpoint]
    baseline.reserveCapacity(members.count)
    followUp.reserveCapacity(members.count)
    changes.reserveCapacity(members.count)
    switch (dataset.columns[endpoint][before], dataset.columns[endpoint][after]) {
    case (.decimal(let first, let decimals), .decimal(let second, _)):
      let unit = DecimalScale(decimals: decimals)?.factor ?? 1
      for member in members where applicable?[member] ?? true {
        let x = first[member]
        let y = second[member]
        guard count(x == MeasurementColumn.absent, y == MeasurementColumn.absent) else { continue }
        baseline.append(Double(x) / unit)
        followUp.append(Double(y) / unit)
        changes.append(Double(y - x) / unit)
      }
    case (let first, let second):
      for member in members where applicable?[member] ?? true {
        let x = first.value(member)
        let y = second.value(member)
        guard count(x == nil, y == nil), let x, let y else { continue }
        baseline.append(x)
        followUp.append(y)
      }
      changes = decimalDifferences(followUp, minus: baseline)
    }
  }

  var count: Int { changes.count }

  /// Counts an eligible member; true when both values are there.
  private mutating func count(_ noBaseline: Bool, _ noFollowUp: Bool) -> Bool {
    eligible += 1
    switch (noBaseline, noFollowUp) {
    case (false, false): return true
    case (true, false): withoutBaseline += 1
    case (false, true): withoutFollowUp += 1
    case (true, true): withoutBoth += 1
    }
    return false
  }
}

/// The values present at one visit, and how many members they were looked for in.
struct VisitSample {
  private(set) var values: [Double] = []
  private(set) var eligible = 0

  init(_ dataset: Dataset, endpoint: Int, timePoint: Int, members: [Int]) {
    let applicable = dataset.applicable[endpoint]
    let column = dataset.columns[endpoint][timePoint]
    values.reserveCapacity(members.count)
    for member in members where applicable?[member] ?? true {
      eligible += 1
      if let value = column.value(member) { values.append(value) }
    }
  }
}
