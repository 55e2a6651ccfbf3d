import Tabular

extension MeasurementColumn {
  /// The number of subjects, with and without a value.
  package var count: Int {
    switch cells {
    case .short(let run, _): run.count
    case .long(let run, _): run.count
    case .real(let run): run.count
    }
  }

  /// How many decimals the values are held with; nil for a column of doubles.
  /// At least as many as any recorded value has, and the same at every time point of an endpoint.
  package var decimals: Int? {
    switch cells {
    case .short(_, let decimals), .long(_, let decimals): decimals
    case .real: nil
    }
  }

  package func isPresent(_ subject: Int) -> Bool {
    switch cells {
    case .short(let run, _): run[subject].isPresent
    case .long(let run, _): run[subject].isPresent
    case .real(let run): run[subject].isPresent
    }
  }

  /// A decimal's value as a whole number × 10^−decimals; nil where missing, and in a column of doubles.
  package func scaled(_ subject: Int) -> Int64? {
    switch cells {
    case .short(let run, _): run[subject].isPresent ? Int64(run[subject].number) : nil
    case .long(let run, _): run[subject].isPresent ? run[subject].number : nil
    case .real: nil
    }
  }

  /// The value as the double nearest to the recorded decimal; nil where missing.
  package func value(_ subject: Int) -> Double? {
    switch cells {
    case .short(_, let decimals), .long(_, let decimals):
      scaled(subject).map { Double($0) / powerOfTen(decimals) }
    case .real(let run): run[subject].isPresent ? run[subject].number : nil
    }
  }

  /// The values of the subjects who have one, in their order.
  package func values(of subjects: [Int]) -> PresentValues {
    switch cells {
    case .short(let run, let decimals): .short(run.present(at: subjects), decimals: decimals)
    case .long(let run, let decimals): .long(run.present(at: subjects), decimals: decimals)
    case .real(let run): .real(run.present(at: subjects))
    }
  }

  /// How many of the members have a value. `members` is indexed by subject and as long as the column.
  package func count(present members: [Bool]) -> Int {
    switch cells {
    case .short(let run, _): run.count(present: members)
    case .long(let run, _): run.count(present: members)
    case .real(let run): run.count(present: members)
    }
  }
}

extension ColumnRun {
  fileprivate func count(present members: [Bool]) -> Int {
    withCells { cells in
      var total = 0
      for (cell, isMember) in zip(cells, members) where isMember && cell.isPresent { total += 1 }
      return total
    }
  }
}

/// The values of some subjects who have one.
package enum PresentValues: Sendable {
  /// Integers × 10^−decimals, whose differences are of 32 bits as well.
  case short([Int32], decimals: Int)
  /// The same of any size.
  case long([Int64], decimals: Int)
  case real([Double])
}
