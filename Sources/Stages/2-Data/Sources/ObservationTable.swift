import Diagnostics
import StudyDefinition
import Tabular

/// A file of measurements, read, whatever its layout: which rows count, and the columns that hold values.
struct ObservationTable: Sendable {
  let file: StudyFile
  let source: ObservationsFile
  let table: LongTable
  let subject: CodedColumn<UInt32>
  /// Nil when no column names the endpoint.
  let endpoint: CodedColumn<UInt16>?
  /// Nil when no column names the visit or its day.
  let visit: CodedColumn<UInt16>?
  let isDay: Bool
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

  func location(row: Int, column: String) -> SourceLocation { table.location(row: row, column: column) }
}
