extension TableProblems {
  /// Adds that the row on `line` has no end within the limit.
  mutating func addRowTooLong(_ limits: TableLimits, line: Int, row: Int?) {
    add(.rowTooLong) {
      TableProblem(
        .rowTooLong, "a row of more than \(limits.recordBytes) bytes; the rest of the file was not read",
        line: line, column: 1, row: row)
    }
  }

  /// Adds what is wrong with the quotes of a field of the record that begins at `recordStart` on `line`.
  mutating func add(_ fault: ScannedField.Fault, recordStart: UnsafePointer<UInt8>, line: Int, row: Int?) {
    let (kind, position, message): (TableProblem.Kind, UnsafePointer<UInt8>, String) =
      switch fault {
      case .neverClosed(let p):
        (.quoteNeverClosed, p, "this quote is never closed; the rest of the file was taken for one field")
      case .textAfterQuote(let p):
        (.textAfterQuote, p, "text after a closing quote; a quote inside a quoted field is written twice")
      case .quoteInside(let p):
        (
          .quoteInField, p,
          "a quote inside an unquoted field; put the whole field in quotes and write this quote twice"
        )
      }
    add(kind) {
      let place = TextPlace(of: position, recordStart: recordStart, line: line)
      return TableProblem(kind, message, line: place.line, column: place.column, row: row)
    }
  }
}
