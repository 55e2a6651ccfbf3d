package import Diagnostics
import Fingerprint
package import StudyData
package import StudyDefinition
import Tabular

/// Reads the figures of the source paper: a CSV file with the columns endpoint, timepoint, cohort, group, measure,
/// contrast, statistic, printed, source, note and reason, of which group, contrast, note and reason may be left out or
/// empty. Further columns `note-zh-Hans`, `reason-zh-Hans` hold translations.
///
/// Rows are typed and their keys known: an unknown endpoint, visit, cohort, group, measure or statistic is an error at
/// its cell, with the nearest name. Nothing is read when the study names no such file.
package func readPublished(
  _ study: Study, folder: StudyFolder
) -> (rows: [PublishedRow], file: InputFile?, diagnostics: [Diagnostic]) {
  guard let reference = study.published else { return ([], nil, []) }
  let shown = folder.shownAs.isEmpty ? reference.path : "\(folder.shownAs)/\(reference.path)"
  let bytes: FileBytes
  do throws(FileRefusal) {
    let file = try OpenFile(below: folder.path, relativePath: reference.path)
    bytes = try FileBytes(file, path: reference.path, limit: publishedBytes)
  } catch {
    return ([], nil, [error.diagnostic(at: reference.location)])
  }
  let reading = TextTable.read(bytes, path: shown)
  var diagnostics = reading.problems.diagnostics(file: shown)
  guard let table = reading.table else { return ([], nil, diagnostics) }
  var reader = PublishedReader(study, table, file: shown)
  let rows = reader.rows()
  diagnostics += reader.diagnostics
  let fingerprint = bytes.withBytes { try? Fingerprint(of: Array($0)) }
  let file = fingerprint.map {
    InputFile(path: reference.path, sha256: $0.hex, bytes: bytes.count, rows: table.rowCount)
  }
  return (rows, file, diagnostics)
}

/// More than any paper's figures.
private let publishedBytes = 16 << 20
