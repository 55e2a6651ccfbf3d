import Diagnostics
import Expressions
import StudyDefinition
import Tabular

/// Every value lies in the plausible range the definition gives its endpoint. `implausible-value`.
struct ImplausibleValues {
  let study: Study

  func diagnostics(_ store: borrowing CellStore, _ files: [PlacedFile]) -> [Diagnostic] {
    let suspects = study.endpoints.indices.filter { index in
      study.endpoints[index].plausible.map { hasValue(store.planes[index], outside: $0) } ?? false
    }
    guard !suspects.isEmpty else { return [] }
    var problems = ListedProblems()
    let planes = store.planes
    let stride = store.stride
    var ignored = RowTally()
    var changes: [Diagnostic] = []
    for file in files {
      file.forEachPlacedRow(&changes) { column, row, position in
        let endpoint = study.endpoints[position.endpoint]
        let index = position.visit * stride + position.subject
        guard suspects.contains(position.endpoint), let range = endpoint.plausible,
          position.distance == planes[position.endpoint].distances?[index] ?? 0,
          let number = column.numbers.measured(at: row, limit: study.data.detectionLimit, &ignored),
          !range.contains(number.double)
        else { return }
        problems.add {
          .error(
            "implausible-value",
            "\(column.numbers.written(at: row)) is no plausible value of '\(endpoint.id)'; expected \(text(range))",
            at: file.location(row: row, column: column.numbers.name))
        }
      }
    }
    return changes + problems.diagnostics()
  }

  private func hasValue(_ plane: CellPlane, outside range: ValueRange) -> Bool {
    (0..<plane.capacity).contains { index in
      plane.number(at: index).map { !range.contains($0.double) } ?? false
    }
  }
}

/// Every derived value as well. Told by the count of subjects at each visit, as values of subjects have no place in
/// messages.
struct ImplausibleDerivations {
  let study: Study

  /// - Parameter columns: by endpoint and visit, the derived ones computed.
  func diagnostics(_ columns: [[MeasurementColumn]]) -> [Diagnostic] {
    zip(study.endpoints, columns).flatMap { endpoint, columns -> [Diagnostic] in
      guard let derivation = endpoint.derivation, let range = endpoint.plausible else { return [] }
      return zip(study.timePoints, columns).compactMap { visit, column in
        let outside = (0..<column.count).count { subject in
          column.value(subject).map { !range.contains($0) } ?? false
        }
        guard outside > 0 else { return nil }
        return .error(
          "implausible-value",
          "what is derived for \(subjects(outside)) at '\(visit.id)' is no plausible value of '\(endpoint.id)'; "
            + "expected \(text(range))", at: derivation.location)
      }
    }
  }
}

private func text(_ range: ValueRange) -> String {
  switch (range.low, range.high) {
  case (let low?, let high?): "\(plain(low)) to \(plain(high))"
  case (let low?, nil): "at least \(plain(low))"
  case (nil, let high?): "at most \(plain(high))"
  case (nil, nil): "any"
  }
}
