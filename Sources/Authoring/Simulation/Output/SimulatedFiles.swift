import Decimals
import Diagnostics
import StudyDefinition
import Tabular

/// The files that the definition names, in the layout it declares.
func simulatedFiles(
  _ study: Study, _ subjects: SubjectTable, _ recording: Recording, _ diagnostics: inout [Diagnostic]
) -> [SimulatedFile] {
  var files: [SimulatedFile] = []
  if let file = study.data.subjects {
    var writer = TableWriter(delimiter: delimiter(file.dialect), guardsFormulas: false)
    let written = subjects.attributes.filter(\.isWritten)
    writer.append(header: [file.idColumn] + written.map(\.name))
    for (row, id) in subjects.ids.enumerated() {
      let cells = written.map { attribute -> TableWriter.Field in
        guard let text = attribute.cells[row] else { return .empty }
        return attribute.isNumber ? .number(marked(text, file.dialect)) : .text(text)
      }
      writer.append(row: [.text(id)] + cells)
    }
    files.append(SimulatedFile(path: file.file.path, text: writer.text))
  }
  guard let observations = study.data.observations.first, study.data.observations.count == 1 else {
    diagnostics.append(
      .error(
        "simulation-layout", "simulated observations go into one file, but 'data' names several",
        at: study.data.location))
    return files
  }
  let cells = RecordedCells(study: study, subjects: subjects, recording: recording)
  files.append(SimulatedFile(path: observations.file.path, text: cells.text(observations)))
  return files
}

private func delimiter(_ dialect: FileDialect) -> TableFormat.Delimiter {
  switch dialect.delimiter {
  case .comma: .comma
  case .semicolon: .semicolon
  case .tab: .tab
  }
}

private func marked(_ number: String, _ dialect: FileDialect) -> String {
  dialect.decimalMark == .point ? number : number.split(separator: ".").joined(separator: ",")
}

/// Recorded values as cells of a file.
private struct RecordedCells {
  let study: Study
  let subjects: SubjectTable
  let recording: Recording

  func text(_ file: ObservationsFile) -> String {
    var writer = TableWriter(delimiter: delimiter(file.dialect), guardsFormulas: false)
    switch file.layout {
    case .long(let endpoint, let visit, let valueColumn):
      var header = [file.subjectColumn]
      if case .column(let name) = endpoint { header.append(name) }
      writer.append(header: header + [columnName(visit), valueColumn])
      for row in subjects.all {
        for index in recorded {
          for at in study.timePoints.indices {
            guard let value = number(index, at, row, file.dialect) else { continue }
            var cells: [TableWriter.Field] = [.text(subjects.ids[row])]
            if case .column = endpoint { cells.append(.text(study.endpoints[index].dataName)) }
            writer.append(row: cells + [label(visit, at), .number(value)])
          }
        }
      }
    case .columnPerEndpoint(let visit):
      let names = recorded.map { study.endpoints[$0].dataName }
      writer.append(header: [file.subjectColumn, columnName(visit)] + names)
      for row in subjects.all {
        for at in study.timePoints.indices {
          let values = recorded.map { number($0, at, row, file.dialect) }
          guard values.contains(where: { $0 != nil }) else { continue }
          writer.append(
            row: [.text(subjects.ids[row]), label(visit, at)]
              + values.map { $0.map { .number($0) } ?? .empty })
        }
      }
    case .columnPerVisit:
      let places = recorded.flatMap { index in
        study.timePoints.indices.compactMap { at in
          study.endpoints[index].columns[study.timePoints[at].id].map { (index, at, $0) }
        }
      }
      writer.append(header: [file.subjectColumn] + places.map(\.2))
      for row in subjects.all {
        writer.append(
          row: [.text(subjects.ids[row])]
            + places.map { number($0.0, $0.1, row, file.dialect).map { .number($0) } ?? .empty })
      }
    }
    return writer.text
  }

  /// Endpoints that are recorded rather than derived.
  private var recorded: [Int] { study.endpoints.indices.filter { study.endpoints[$0].derivation == nil } }

  private func columnName(_ visit: VisitSource) -> String {
    switch visit {
    case .name(let column), .day(let column): column
    }
  }

  private func label(_ visit: VisitSource, _ at: Int) -> TableWriter.Field {
    switch visit {
    case .name: .text(study.timePoints[at].dataName)
    case .day: .number(String(study.timePoints[at].day ?? 0))
    }
  }

  private func number(_ endpoint: Int, _ at: Int, _ row: Int, _ dialect: FileDialect) -> String? {
    let units = recording.columns[endpoint * study.timePoints.count + at][row]
    guard units != Recording.absent else { return nil }
    let decimals = study.endpoints[endpoint].decimals
    return RoundedDecimal(Double(units) / unitsInOne(decimals), decimals: decimals).map {
      marked($0.text, dialect)
    }
  }
}
