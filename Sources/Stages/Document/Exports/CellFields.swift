import Expressions
import JSONText
import StudyDefinition
import StudyEdition
import StudyResults
import Tabular

/// What the records of one cell have in common in an export, made once for all of its rows.
struct CellFields {
  /// The key without the statistic, with the slash before it.
  let keyPrefix: String
  /// From the study to the contrast.
  let members: JSONText.Members
  let cells: TableWriter.Cells
  /// The condition that selected the subjects, as the definition writes it; nil for all subjects.
  let filter: String?
  /// The unit of numbers that are in the measure's unit; nil for pure numbers.
  private let measureUnit: String?

  init(_ cell: CellKey, _ edition: Edition) {
    let study = edition.study
    keyPrefix = cell.text(study: study.id) + "/"
    members = JSONText.Members { json in
      json.member("study", study.id.text)
      json.member("endpoint", cell.endpoint.text)
      json.member("timepoint", cell.timePoint.text)
      json.member("cohort", cell.cohort.text)
      json.member("group", cell.group?.text)
      json.member("measure", cell.measure.text)
      json.member("contrast", cell.contrast?.text)
    }
    cells = TableWriter.Cells { table in
      table.text(study.id.text)
      table.text(cell.endpoint.text)
      table.text(cell.timePoint.text)
      table.text(cell.cohort.text)
      table.text(cell.group?.text)
      table.text(cell.measure.text)
      table.text(cell.contrast?.text)
    }
    filter = study.cohorts.first { $0.id == cell.cohort }?.condition?.text
    measureUnit = cell.measure == .percentChange ? "%" : edition.unit(cell)
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

extension Edition {
  /// Calls back with every row of the store, its place, and what the rows of its cell share.
  func forEachRow(_ body: (Int, ResultRow, CellFields) -> Void) {
    var last: (cell: CellKey, fields: CellFields)?
    for (index, row) in results.rows.enumerated() {
      let cell = row.key.cell
      if let last, last.cell == cell {
        body(index, row, last.fields)
      } else {
        let fields = CellFields(cell, self)
        last = (cell, fields)
        body(index, row, fields)
      }
    }
  }
}
