import StudyDefinition
import Tabular

/// A kind of data file. To add one, write a file beside `DelimitedText.swift` and name it in `dataFormats`.
protocol DataFormat: Sendable {
  /// In lower case, without the point.
  var fileExtensions: [String] { get }

  /// The names of all columns of a file.
  func columnNames(_ file: FileBytes, rules: CellRules) -> TableReading<[String]>

  /// The wanted columns of a file of measurements, of which `body` is given a window of rows after the other; see
  /// `LongTable.read`. `path` is what messages call the file.
  func observations(
    _ file: FileBytes, path: String, rules: CellRules, columns: LongTableColumns, window: Int,
    _ body: (LongTable) -> Void
  ) -> TableReading<LongTable>

  /// All columns of a file of subjects.
  func subjects(
    _ file: FileBytes, path: String, rules: CellRules
  ) -> TableReading<TextTable>
}

/// Every kind of data file that is read.
let dataFormats: [any DataFormat] = [DelimitedText()]

/// The kind of file that a path names by its extension, in any case of letters; nil for none that is known.
func dataFormat(ofPath path: String) -> (any DataFormat)? {
  let name = path.split(separator: "/").last ?? ""
  guard let point = name.lastIndex(of: ".") else { return nil }
  let wanted = name[name.index(after: point)...].lowercased()
  return dataFormats.first { $0.fileExtensions.contains(wanted) }
}
