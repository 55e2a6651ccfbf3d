/// One endpoint at one time point, a value a subject.
///
/// Recorded decimals are held exactly, as integer × 10^−decimals. All time points of an endpoint have the same
/// `decimals`, so that differences are integers.
package struct MeasurementColumn: Sendable {
  let cells: Cells

  enum Cells: Sendable {
    /// Decimals of up to 30 bits: nearly all that are recorded.
    case short(ColumnRun<ShortCell>, decimals: Int)
    /// Decimals of any other size.
    case long(ColumnRun<LongCell>, decimals: Int)
    /// Values that are not short decimals, such as derived ones.
    case real(ColumnRun<RealCell>)
  }

  init(_ cells: Cells) { self.cells = cells }

  /// Marks a missing value in a list of decimals.
  package static let absent = Int64.min

  /// A column of decimals: integer × 10^−decimals, `absent` where missing.
  package static func decimal(scaled: [Int64], decimals: Int) -> MeasurementColumn {
    let shorts = scaled.compactMap { $0 == absent ? .missing : ShortCell(exactly: $0) }
    return shorts.count == scaled.count
      ? MeasurementColumn(.short(ColumnRun(shorts), decimals: decimals))
      : MeasurementColumn(
        .long(ColumnRun(scaled.map { $0 == absent ? .missing : LongCell($0) }), decimals: decimals))
  }

  /// A column of doubles: NaN where missing, and only there.
  package static func real(_ values: [Double]) -> MeasurementColumn {
    MeasurementColumn(.real(ColumnRun(values.map { $0.isNaN ? .missing : RealCell($0) })))
  }
}
