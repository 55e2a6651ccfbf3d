import Expressions
import JSONText
package import StudyEdition
import StudyDefinition
import StudyResults

/// `results.json`: every number, one record each, at full precision and as printed.
package func resultsJSON(_ edition: Edition) -> [UInt8] {
  let study = edition.study
  let endpoints = Dictionary(study.endpoints.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  var json = JSONText(reservingBytes: edition.results.rows.count * 320)
  json.object { json in
    json.member("format", resultsFormat)
    json.member("study", study.id.text)
    json.key("results")
    json.array { json in
      for (index, row) in edition.results.rows.enumerated() {
        let cell = row.key.cell
        let endpoint = endpoints[cell.endpoint]
        json.object(inline: true) { json in
          json.member("key", row.key.text(study: study.id))
          json.member("study", study.id.text)
          json.member("endpoint", cell.endpoint.text)
          json.member("timepoint", cell.timePoint.text)
          json.member("cohort", cell.cohort.text)
          json.member("group", cell.group?.text)
          json.member("measure", cell.measure.text)
          json.member("contrast", cell.contrast?.text)
          json.member("statistic", row.key.statistic.rawValue)
          json.key("value")
          if let value = row.value.number { json.number(value) } else { json.null() }
          json.member("reason", row.value.reason?.code)
          json.member("printed", edition.printed(rowAt: index).text)
          json.member("unit", unit(of: row, endpoint, edition))
          json.key("n")
          if let n = row.n { json.integer(n) } else { json.null() }
          json.member("method", row.method?.code)
          json.member("filter", filter(cell.cohort, study))
          json.key("flags")
          json.array(inline: true) { json in for flag in row.flags { json.string(flag.rawValue) } }
        }
      }
    }
  }
  return json.bytes
}

/// The version of the layout of `results.json` and `results.csv`; raised when a reader would have to change.
package let resultsFormat = 1

/// The unit a number is in; nil for counts, probabilities and other pure numbers.
func unit(of row: ResultRow, _ endpoint: Endpoint?, _ edition: Edition) -> String? {
  switch row.key.statistic.scale {
  case .percent: "%"
  case .centre, .quantile, .spread, .recorded:
    row.key.cell.measure == .percentChange ? "%" : endpoint?.unit.map { edition.text($0) }
  case .count, .probability, .statistic, .half, .coefficient: nil
  }
}

/// The condition that selected the subjects, as the definition writes it; nil for all subjects.
func filter(_ cohort: CohortID, _ study: Study) -> String? {
  study.cohorts.first { $0.id == cohort }?.condition?.text
}
