import Tabular

extension MeasurementColumn {
  /// The number of subjects, with and without a value.
  package var count: Int {
    switch self {
    case .decimal(let scaled, _): scaled.count
    case .real(let values): values.count
    }
  }

  /// How many decimals the values are held with; nil for a column of doubles.
  /// At least as many as any recorded value has, and the same at every time point of an endpoint.
  package var decimals: Int? {
    switch self {
    case .decimal(_, let decimals): decimals
    case .real: nil
    }
  }

  package func isPresent(_ subject: Int) -> Bool {
    switch self {
    case .decimal(let scaled, _): scaled[subject] != Self.absent
    case .real(let values): !values[subject].isNaN
    }
  }

  /// The value as the double nearest to the recorded decimal; nil where missing.
  package func value(_ subject: Int) -> Double? {
    switch self {
    case .decimal(let scaled, let decimals):
      scaled[subject] == Self.absent ? nil : Double(scaled[subject]) / powerOfTen(decimals)
    case .real(let values):
      values[subject].isNaN ? nil : values[subject]
    }
  }

  /// How many of the members have a value. `members` is indexed by subject and as long as the column.
  package func count(present members: [Bool]) -> Int {
    var total = 0
    switch self {
    case .decimal(let scaled, _):
      for (value, isMember) in zip(scaled, members) where isMember && value != Self.absent { total += 1 }
    case .real(let values):
      for (value, isMember) in zip(values, members) where isMember && !value.isNaN { total += 1 }
    }
    return total
  }

  /// Calls back with every present value of the members, in the order of the subjects, as doubles.
  package func forEachValue(members: [Bool], _ body: (Double) -> Void) {
    switch self {
    case .decimal(let scaled, let decimals):
      let divisor = powerOfTen(decimals)
      for (value, isMember) in zip(scaled, members) where isMember && value != Self.absent {
        body(Double(value) / divisor)
      }
    case .real(let values):
      for (value, isMember) in zip(values, members) where isMember && !value.isNaN { body(value) }
    }
  }
}
