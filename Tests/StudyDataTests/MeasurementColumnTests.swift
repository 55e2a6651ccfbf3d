import Testing

@testable import StudyData

@Suite struct MeasurementColumnTests {
  private let absent = MeasurementColumn.absent

  @Test func emptyColumns() {
    for column in [MeasurementColumn.decimal(scaled: [], decimals: 1), .real([])] {
      #expect(column.count == 0)
      #expect(PairedValues.pairing(column, column, subjects: []).values.count == 0)
    }
  }

  @Test func missingValuesHaveNoNumber() {
    for column in [MeasurementColumn.decimal(scaled: [absent], decimals: 2), .real([.nan])] {
      #expect(!column.isPresent(0))
      #expect(column.value(0) == nil)
      #expect(column.scaled(0) == nil)
      #expect(column.change(0, from: column) == nil)
    }
  }

  /// Zero bits mean missing, so zeros and the extremes of each form are those that could be mistaken.
  @Test(arguments: [0, 1, -1, ShortCell.largest, -ShortCell.largest] as [Int64])
  func decimalsOfThirtyBitsAreShort(scaled: Int64) {
    let column = MeasurementColumn.decimal(scaled: [scaled, absent], decimals: 1)
    guard case .short = column.cells else {
      Issue.record("\(column)")
      return
    }
    #expect(column.scaled(0) == scaled)
    #expect(column.value(0) == Double(scaled) / 10)
    #expect(!column.isPresent(1))
  }

  @Test(arguments: [
    ShortCell.largest + 1, -ShortCell.largest - 1, 1 << 32, MeasuredNumber.largestScaled,
    -MeasuredNumber.largestScaled,
  ])
  func largerDecimalsAreLong(scaled: Int64) {
    let column = MeasurementColumn.decimal(scaled: [scaled, 0, absent], decimals: 0)
    guard case .long = column.cells else {
      Issue.record("\(column)")
      return
    }
    #expect(column.scaled(0) == scaled)
    #expect(column.scaled(1) == 0)
    #expect(!column.isPresent(2))
  }

  @Test func zeroIsNotMissingAmongDoubles() {
    let column = MeasurementColumn.real([0, -0.0, -1.5, .nan, .leastNonzeroMagnitude])
    #expect(column.value(0) == 0)
    #expect(column.value(1)?.sign == .plus)
    #expect(column.value(2) == -1.5)
    #expect(column.value(3) == nil)
    #expect(column.value(4) == .leastNonzeroMagnitude)
  }

  @Test func pairsAreThoseWhoHaveBoth() {
    let before = MeasurementColumn.decimal(scaled: [10, absent, 30, 40], decimals: 1)
    let after = MeasurementColumn.decimal(scaled: [11, 21, absent, 44], decimals: 1)
    let (pairs, present) = PairedValues.pairing(before, after, subjects: [0, 1, 2, 3])
    #expect(present == (before: 3, after: 3))
    guard case .short([10, 40], [11, 44], decimals: 1) = pairs else {
      Issue.record("\(pairs)")
      return
    }
  }

  /// Imputed values may need less room than those they are compared with.
  @Test func columnsOfTwoFormsArePairedExactly() {
    let before = MeasurementColumn.decimal(scaled: [1 << 40, absent, 3], decimals: 1)
    let after = MeasurementColumn.decimal(scaled: [11, 21, 31], decimals: 1)
    let (pairs, present) = PairedValues.pairing(before, after, subjects: [0, 1, 2])
    #expect(present == (before: 2, after: 3))
    guard case .long([1_099_511_627_776, 3], [11, 31], decimals: 1) = pairs else {
      Issue.record("\(pairs)")
      return
    }
    #expect(after.change(2, from: before) == 2.8)
  }
}
