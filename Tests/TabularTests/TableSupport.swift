import Diagnostics
import Testing

@testable import Tabular

/// A text read as a table of texts.
func textTable(_ text: String, _ format: TableFormat = TableFormat()) throws -> TableReading<TextTable> {
  try textTable(Array(text.utf8), format)
}

func textTable(_ bytes: [UInt8], _ format: TableFormat = TableFormat()) throws -> TableReading<TextTable> {
  TextTable.read(try FileBytes(copying: bytes), path: "t.csv", format: format)
}

extension TextTable {
  /// All cells, row by row.
  var cells: [[String]] { (0..<rowCount).map { row in columns.map { $0.text(at: row) } } }
}

/// A text read as a long table with one number column called `v`.
func numbers(_ text: String, _ format: TableFormat = TableFormat()) throws -> TableReading<LongTable> {
  LongTable.read(
    try FileBytes(copying: Array(text.utf8)), path: "t.csv", format: format,
    columns: LongTableColumns(numbers: ["v"]))
}

extension TableProblems {
  /// `line:column kind` of each listed problem.
  var places: [String] { listed.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.kind.rawValue)" } }
}

/// A small generator of the same numbers in every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  init(_ seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
