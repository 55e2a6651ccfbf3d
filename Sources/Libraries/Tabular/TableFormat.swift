/// How a delimited text file is written: what separates its fields, how its numbers look, what stands for "missing".
///
/// Quoting is always that of RFC 4180: a field may stand in double quotes, inside which the delimiter and line breaks
/// are text and a quote is doubled. Lines end with LF or CRLF, also mixed. A UTF-8 byte order mark is skipped.
package struct TableFormat: Sendable, Hashable {
  package var delimiter: Delimiter
  package var decimalMark: DecimalMark
  /// Texts that mean "not recorded" in a number column, compared exactly after blanks around them are removed.
  /// An empty field is always missing.
  package var missing: [String]
  package var limits: TableLimits

  package init(
    delimiter: Delimiter = .comma, decimalMark: DecimalMark = .point, missing: [String] = [],
    limits: TableLimits = TableLimits()
  ) {
    self.delimiter = delimiter
    self.decimalMark = decimalMark
    self.missing = missing
    self.limits = limits
  }

  /// The character between two fields.
  package enum Delimiter: String, Sendable, Hashable, CaseIterable {
    case comma = ","
    case semicolon = ";"
    case tab = "\t"

    var byte: UInt8 {
      switch self {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: UInt8(ascii: "\t")
      }
    }
  }

  /// The character between a number's whole part and its decimals. Thousands separators are never accepted.
  package enum DecimalMark: String, Sendable, Hashable, CaseIterable {
    case point = "."
    case comma = ","

    var byte: UInt8 { self == .point ? UInt8(ascii: ".") : UInt8(ascii: ",") }
  }
}

/// Sizes beyond which a file is refused with a message instead of being read, so that a wrong or hostile file cannot
/// take the machine's memory.
package struct TableLimits: Sendable, Hashable {
  package var fileBytes: Int
  package var fieldBytes: Int
  /// A longer row, such as the rest of a file after a quote that is never closed, ends the reading.
  package var recordBytes: Int
  package var rows: Int
  package var columns: Int
  /// How many problems of one kind are listed one by one; the others are counted.
  package var listedProblems: Int

  package init(
    fileBytes: Int = 4 << 30, fieldBytes: Int = 1 << 20, recordBytes: Int = 64 << 20, rows: Int = 1 << 31,
    columns: Int = 16_384,
    listedProblems: Int = 20
  ) {
    self.fileBytes = fileBytes
    self.fieldBytes = fieldBytes
    self.recordBytes = recordBytes
    self.rows = rows
    self.columns = columns
    self.listedProblems = listedProblems
  }
}
