import Diagnostics
import StudyDefinition
import Tabular

/// Rows of a file of measurements, whatever its layout: which of them count, and the columns that hold values.
///
/// All rows or a window of them. What is known of the file, such as the levels of its texts and where its rows stand,
/// is known up to the last row here.
struct ObservationTable: Sendable {
  let table: LongTable
  let subject: CodedColumn<UInt32>
  /// Nil when no column names the endpoint.
  let endpoint: CodedColumn<UInt16>?
  /// Nil when no column names the visit or its day.
  let visit: CodedColumn<UInt16>?
  let values: [ValueColumn]
  /// For each row 1 when it counts, 0 when the file's condition leaves it out; nil when all count.
  let kept: [UInt8]?

  /// A column of values, and what the definition says of all of them.
  struct ValueColumn: Sendable {
    let numbers: NumberColumn
    /// Index into `Study.endpoints`; nil when a column of the file names it.
    let endpoint: Int?
    /// Index into `Study.timePoints`; nil when a column of the file names it.
    let visit: Int?
  }

  /// How many rows of the file are read, with those of the windows before this one.
  var rowsRead: Int { table.firstRow + table.rowCount }

  /// - Parameter row: as the file counts.
  func location(row: Int, column: String) -> SourceLocation { table.location(row: row, column: column) }
}
