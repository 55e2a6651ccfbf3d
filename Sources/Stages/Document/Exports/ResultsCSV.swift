package import StudyEdition
import StudyDefinition
import StudyResults
import Tabular

/// `results.csv`: the records of `results.json` as a table, for spreadsheets and scripts.
package func resultsCSV(_ edition: Edition) -> [UInt8] {
  let study = edition.study
  var table = TableWriter(reservingBytes: edition.results.rows.count * 144)
  table.append(header: [
    "key", "study", "endpoint", "timepoint", "cohort", "group", "measure", "contrast", "statistic", "value",
    "reason",
    "printed", "unit", "n", "method", "filter", "flags",
  ])
  edition.forEachRow { index, row, fields in
    let cell = row.key.cell
    let statistic = row.key.statistic
    table.append(row: [
      .text(fields.keyPrefix + statistic.rawValue), .text(study.id.text), .text(cell.endpoint.text),
      .text(cell.timePoint.text), .text(cell.cohort.text), text(cell.group?.text), .text(cell.measure.text),
      text(cell.contrast?.text), .text(statistic.rawValue), number(row.value.number),
      text(row.value.reason?.code),
      // A printed number with a true minus sign is text to a spreadsheet; as it stands it needs no guard.
      .number(edition.printed(rowAt: index).text), text(fields.unit(statistic)),
      row.n.map { .number(String($0)) } ?? .empty, text(row.method?.code), text(fields.filter),
      .text(row.flags.map(\.rawValue).joined(separator: " ")),
    ])
  }
  return table.bytes
}

private func text(_ text: String?) -> TableWriter.Field { text.map { .text($0) } ?? .empty }

private func number(_ value: Double?) -> TableWriter.Field {
  guard let value else { return .empty }
  if let whole = Int(exactly: value) { return .number(String(whole)) }
  return .number(value.description)
}
