package import StudyEdition
import StudyDefinition
import StudyResults
import Tabular

/// `results.csv`: the records of `results.json` as a table, for spreadsheets and scripts.
package func resultsCSV(_ edition: Edition) -> [UInt8] {
  let study = edition.study
  var endpoints: [EndpointID: Endpoint] = [:]
  for endpoint in study.endpoints { endpoints[endpoint.id] = endpoint }
  var table = TableWriter()
  table.append(header: [
    "key", "study", "endpoint", "timepoint", "cohort", "group", "measure", "contrast", "statistic", "value",
    "reason",
    "printed", "unit", "n", "method", "filter", "flags",
  ])
  for (index, row) in edition.results.rows.enumerated() {
    let cell = row.key.cell
    table.append(row: [
      .text(row.key.text(study: study.id)), .text(study.id.text), .text(cell.endpoint.text),
      .text(cell.timePoint.text), .text(cell.cohort.text), text(cell.group?.text), .text(cell.measure.text),
      text(cell.contrast?.text),
      .text(row.key.statistic.rawValue), number(row.value.number), text(row.value.reason?.code),
      // A printed number with a true minus sign is text to a spreadsheet; as it stands it needs no guard.
      .number(edition.printed(rowAt: index).text), text(unit(of: row, endpoints[cell.endpoint], edition)),
      row.n.map { .number(String($0)) } ?? .empty, text(row.method?.code),
      text(filter(cell.cohort, study)), .text(row.flags.map(\.rawValue).joined(separator: " ")),
    ])
  }
  return Array(table.text.utf8)
}

private func text(_ text: String?) -> TableWriter.Field { text.map { .text($0) } ?? .empty }

private func number(_ value: Double?) -> TableWriter.Field {
  guard let value else { return .empty }
  if let whole = Int(exactly: value) { return .number(String(whole)) }
  return .number(value.description)
}
