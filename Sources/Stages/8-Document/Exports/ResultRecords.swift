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
    let ends: RecordEnds
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
    for end in 1..<max(1, rows.count + 1) {
      guard end == rows.count || !rows[end].isWrittenLike(rows[start]) else { continue }
      let cell = rows[start].key.cell
      let filter = filters[cell.cohort] ?? nil
      let unit = units[cell.endpoint] ?? edition.unit(cell)
      units[cell.endpoint] = unit
      let known = stretches.last.flatMap { rows[$0.rows.lowerBound].key.cell == cell ? $0.fields : nil }
      stretches.append(
        Stretch(
          fields: known
            ?? CellFields(
              cell, of: edition.study.id, unit: cell.measure == .percentChange ? "%" : unit),
          ends: RecordEnds(rows[start], filter: filter), rows: start..<end))
      start = end
    }
    self.stretches = stretches
  }

  func forEach(_ body: (Int, ResultRow, Stretch) -> Void) {
    for stretch in stretches {
      for index in stretch.rows { body(index, edition.results.rows[index], stretch) }
    }
  }
}

extension ResultRow {
  /// Whether a record differs from another's in nothing but the statistic and its value.
  fileprivate func isWrittenLike(_ other: ResultRow) -> Bool {
    n == other.n && method == other.method && flags == other.flags && key.cell == other.key.cell
  }
}

/// The last fields of a record, from n on, in either format.
struct RecordEnds {
  let members: JSONText.Members
  let cells: TableWriter.Cells

  /// - Parameter filter: the condition that selected the subjects, as the definition writes it; nil for all subjects.
  init(_ row: ResultRow, filter: String?) {
    members = JSONText.Members { json in
      json.key("n")
      if let n = row.n { json.integer(n) } else { json.null() }
      json.member("method", row.method?.code)
      json.member("filter", filter)
      json.key("flags")
      json.array(inline: true) { json in for flag in row.flags { json.string(flag.rawValue) } }
    }
    cells = TableWriter.Cells { table in
      if let n = row.n { table.number(String(n)) } else { table.empty() }
      table.text(row.method?.code)
      table.text(filter)
      table.text(row.flags.isEmpty ? nil : row.flags.map(\.rawValue).joined(separator: " "))
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
  /// The unit of numbers that are in the measure's unit; nil for pure numbers.
  private let measureUnit: String?

  init(_ cell: CellKey, of study: StudyID, unit: String?) {
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
