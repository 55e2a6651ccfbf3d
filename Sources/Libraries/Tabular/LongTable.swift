package import Diagnostics

/// Which columns of a file are read, by their names in the header; all others are passed over.
package struct LongTableColumns: Sendable, Hashable {
  /// Texts with many levels, such as subjects: four bytes a row.
  package var keys: [String]
  /// Texts with at most 65,535 levels, such as endpoints and visits: two bytes a row.
  package var categories: [String]
  /// Numbers: eight bytes a row.
  package var numbers: [String]

  package init(keys: [String] = [], categories: [String] = [], numbers: [String] = []) {
    self.keys = keys
    self.categories = categories
    self.numbers = numbers
  }
}

/// The wanted columns of a delimited file with one measurement a row: all rows, or a window of them.
///
/// Every record of the file has a row, also one that a problem is about; its absent cells are then empty texts and
/// missing numbers. To loop over rows, nest `withElements` of the columns:
///
///     table.keys[0].codes.withElements { subject in
///       table.numbers[0].cells.withElements { value in
///         for row in 0..<table.rowCount where value[row].isValue { … subject[row] … value[row].double … }
///       }
///     }
package struct LongTable: Sendable {
  /// Where the first of the rows stands in the file, whose first row after the header is 0.
  package let firstRow: Int
  package let rowCount: Int
  /// In the order they were asked for, as are the others. Their levels are those of all rows so far.
  package internal(set) var keys: [CodedColumn<UInt32>]
  package internal(set) var categories: [CodedColumn<UInt16>]
  package internal(set) var numbers: [NumberColumn]
  /// The names of all columns of the file, also those passed over.
  package let columnNames: [String]
  let source: RecordSource

  /// The line and column of a cell in the file, or the file alone when there is no such cell or the file has changed
  /// since. Reads up to 4096 records again, so it is meant for messages.
  ///
  /// - Parameter row: as the file counts, up to the last row of this table.
  package func location(row: Int, column name: String) -> SourceLocation {
    source.location(row: row, field: columnNames.firstIndex(of: name) ?? 0)
  }
}

/// Where the records of a table came from.
struct RecordSource: Sendable {
  let path: String
  let file: FileBytes
  let places: RecordPlaces
  let delimiter: UInt8
  let columnCount: Int
  let rowCount: Int

  func location(row: Int, field: Int) -> SourceLocation {
    guard row < rowCount, file.isUnchanged,
      let place = places.place(
        row: row, field: field, in: file, delimiter: delimiter, columnCount: columnCount)
    else { return SourceLocation(file: path) }
    return SourceLocation(file: path, line: place.line, column: place.column)
  }
}
