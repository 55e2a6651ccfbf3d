import Diagnostics
import StudyDefinition
import Tabular

/// Under the rule `error` a subject has one value of an endpoint at a visit. `duplicate-value`, or `two-baselines`
/// when the values differ at the baseline visit, since every change would depend on the choice.
struct RepeatedValues {
  let study: Study

  /// A row with a value for a repeated cell.
  private struct Occurrence {
    let file: Int
    let row: Int
    let column: String
    let number: MeasuredNumber
    let text: String
  }

  func diagnostics(_ store: borrowing CellStore, _ files: [PlacedFile]) -> [Diagnostic] {
    guard store.rule == .error, !store.repeats.isEmpty else { return [] }
    let wanted = Array(store.repeatOrder.filter { store.repeats[$0] != nil }.prefix(ListedProblems.most))
    var changes: [Diagnostic] = []
    let found = occurrences(of: Set(wanted), store, files, &changes)
    var problems = ListedProblems()
    for place in wanted {
      guard let rows = found[place], rows.count >= 2 else { continue }
      let visit = store.visit(of: place)
      problems.add { describe(place, at: visit, rows[0], rows[1], count: rows.count, files) }
    }
    return changes + problems.diagnostics(total: store.repeats.count)
  }

  private func describe(
    _ place: CellPlace, at visit: Int, _ first: Occurrence, _ second: Occurrence, count: Int,
    _ files: [PlacedFile]
  ) -> Diagnostic {
    let endpoint = study.endpoints[place.endpoint]
    let timePoint = study.timePoints[visit]
    let here = files[second.file].location(row: second.row, column: second.column)
    let before = files[first.file].location(row: first.row, column: first.column)
    let file = before.file == here.file ? "" : "'\(before.file)' "
    let line = before.line.map { "\(file)line \($0)" } ?? before.file
    let more = count > 2 ? ", and \(count - 2) more" : ""
    if timePoint.isBaseline, first.number.double != second.number.double {
      return .error(
        "two-baselines",
        "a subject has two baseline values of '\(endpoint.id)': \(first.text) in \(line) and \(second.text) here\(more)",
        at: here)
    }
    return .error(
      "duplicate-value",
      "a subject has two values of '\(endpoint.id)' at '\(timePoint.id)': \(first.text) in \(line) and \(second.text)"
        + " here\(more)", at: here,
      notes: ["'duplicates: first', 'last' or 'mean' in the definition decides which counts"])
  }

  private func occurrences(
    of wanted: Set<CellPlace>, _ store: borrowing CellStore, _ files: [PlacedFile],
    _ changes: inout [Diagnostic]
  ) -> [CellPlace: [Occurrence]] {
    var found: [CellPlace: [Occurrence]] = [:]
    let planes = store.planes
    let stride = store.stride
    var ignored = RowTally()
    for (index, file) in files.enumerated() {
      file.forEachPlacedRow(&changes) { column, row, position in
        let place = CellPlace(
          endpoint: position.endpoint, index: position.visit * stride + position.subject)
        guard wanted.contains(place),
          position.distance == planes[place.endpoint].distances?[place.index] ?? 0,
          let number = column.numbers.measured(at: row, limit: study.data.detectionLimit, &ignored)
        else { return }
        found[place, default: []].append(
          Occurrence(
            file: index, row: row, column: column.numbers.name, number: number,
            text: column.numbers.written(at: row)))
      }
    }
    return found
  }
}

extension NumberColumn {
  /// The number of a cell, about as it was written, for messages.
  func written(at row: Int) -> String {
    guard let number = number(at: row) else { return "" }
    let relation =
      switch number.kind {
      case .below: "<"
      case .atMost: "<="
      case .above: ">"
      case .atLeast: ">="
      default: ""
      }
    guard let recorded = recorded(at: row), number.kind == .value else {
      return relation + plain(number.double)
    }
    let digits = String(recorded.mantissa.magnitude)
    let padded = String(repeating: "0", count: max(0, recorded.decimals + 1 - digits.count)) + digits
    let whole = padded.prefix(padded.count - recorded.decimals)
    let fraction = recorded.decimals > 0 ? "." + padded.suffix(recorded.decimals) : ""
    return (recorded.mantissa < 0 ? "-" : "") + whole + fraction
  }
}

/// A double for a message, without a needless `.0`.
func plain(_ value: Double) -> String {
  let text = value.description
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
