import Expressions
import JSONText
import StudyDefinition
package import StudyEdition
import StudyResults
import Tabular

/// The rows of a store as the exports write them: stretches of rows that share a cell, each with what they have in
/// common, made once for both formats.
package struct ResultRecords {
  let edition: Edition
  let stretches: [Stretch]

  struct Stretch {
    let fields: CellFields
    /// Places in the store.
    let rows: Range<Int>
  }

  package init(_ edition: Edition) {
    self.edition = edition
    let rows = edition.results.rows
    let filters = Dictionary(
      edition.study.cohorts.map { ($0.id, $0.condition?.text) }, uniquingKeysWith: { first, _ in first })
    var units: [EndpointID: String?] = [:]
    var stretches: [Stretch] = []
    var start = 0
    for end in 1..<max(1, rows.count + 1)
    where end == rows.count || rows[end].key.cell != rows[start].key.cell {
      let cell = rows[start].key.cell
      let unit = units[cell.endpoint] ?? edition.unit(cell)
      units[cell.endpoint] = unit
      let fields = CellFields(
        cell, of: edition.study.id, filter: filters[cell.cohort] ?? nil,
        unit: cell.measure == .percentChange ? "%" : unit)
      stretches.append(Stretch(fields: fields, rows: start..<end))
      start = end
    }
    self.stretches = stretches
  }

  func forEach(_ body: (Int, ResultRow, CellFields) -> Void) {
    for stretch in stretches {
      for index in stretch.rows { body(index, edition.results.rows[index], stretch.fields) }
    }
  }
}

/// What the records of one cell have in common.
struct CellFields {
  /// The key without the statistic, with the slash before it.
  let keyPrefix: String
  /// From the study to the contrast, in either format.
  let members: JSONText.Members
  let cells: TableWriter.Cells
  /// The condition that selected the subjects, as the definition writes it; nil for all subjects.
  let filter: String?
  /// The unit of numbers that are in the measure's unit; nil for pure numbers.
  private let measureUnit: String?

  init(_ cell: CellKey, of study: StudyID, filter: String?, unit: String?) {
    keyPrefix = cell.text(study: study) + "/"
    members = JSONText.Members { json in
      json.member("study", study.text)
      json.member("endpoint", cell.endpoint.text)
      json.member("timepoint", cell.timePoint.text)
      json.member("cohort", cell.cohort.text)
      json.member("group", cell.group?.text)
      json.member("measure", cell.measure.text)
      json.member("contrast", cell.contrast?.text)
    }
    cells = TableWriter.Cells { table in
      table.text(study.text)
      table.text(cell.endpoint.text)
      table.text(cell.timePoint.text)
      table.text(cell.cohort.text)
      table.text(cell.group?.text)
      table.text(cell.measure.text)
      table.text(cell.contrast?.text)
    }
    self.filter = filter
    measureUnit = unit
  }

  /// The unit a number is in; nil for counts, probabilities and other pure numbers.
  func unit(_ statistic: Statistic) -> String? {
    switch statistic.scale {
    case .percent: "%"
    case .centre, .quantile, .spread, .recorded: measureUnit
    case .count, .probability, .statistic, .half, .coefficient: nil
    }
  }
}
