import StudyEdition
import StudyDefinition
import StudyResults
import Tabular

/// `results.csv`: the records of `results.json` as a table, for spreadsheets and scripts.
package func resultsCSV(_ records: ResultRecords) -> [UInt8] {
  let edition = records.edition
  var table = TableWriter(reservingBytes: edition.results.rows.count * 144)
  table.append(header: [
    "key", "study", "endpoint", "timepoint", "cohort", "group", "measure", "contrast", "statistic", "value",
    "reason", "printed", "unit", "n", "method", "filter", "flags",
  ])
  records.forEach { index, row, shared in
    let statistic = row.key.statistic.rawValue
    table.text(shared.fields.keyPrefix, statistic)
    table.append(shared.fields.cells)
    table.text(statistic)
    if let value = row.value.number { table.number(shortest(value)) } else { table.empty() }
    table.text(row.value.reason?.code)
    // A printed number with a true minus sign is text to a spreadsheet; as it stands it needs no guard.
    table.number(edition.printedText(ofRow: index))
    table.text(shared.fields.unit(row.key.statistic))
    table.append(shared.ends.cells)
    table.endRow()
  }
  return table.bytes
}

private func shortest(_ value: Double) -> String {
  Int(exactly: value).map { String($0) } ?? value.description
}
