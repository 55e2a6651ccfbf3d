import StudyDefinition
import StudyEdition
import StudyResults

/// The rows of a comparison below the descriptive cells of the arms, in the form of submissions: a column a group, each
/// difference in the column of the group that it is about.
struct ArmsComparison {
  let edition: Edition
  let comparison: Comparison
  let endpoint: Endpoint
  let timePoint: TimePoint
  let cohort: Cohort
  /// The columns of the table.
  let groups: [Group]

  func rows(_ composition: inout CellComposition) -> [Table.Row] {
    let words = edition.phrases
    let form = ComparisonForm(comparison.method, edition.format.journal)
    let level = edition.confidenceLevel
    var rows: [Table.Row] = [.heading(edition.text(comparison.label))]
    rows.append(
      .cells(
        header: words(form.groupTitle), groups.map { composition.group(cell($0, nil), form) },
        indented: true))
    if comparison.doseResponse {
      rows.append(whole(words(.pDoseResponse), .doseResponse, &composition))
    }
    for other in others {
      let name = edition.text(other.label)
      rows.append(
        row(words(.pAgainst, ["other": name]), other) { composition.probability($0) })
      let title =
        form.standardError == nil ? words(.difference) : words(.differenceSEAgainst, ["other": name])
      rows.append(row(title, other) { composition.differenceAndError($0, form) })
      rows.append(
        row(words(.intervalAgainst, ["level": level, "other": name]), other) {
          composition.interval($0, form.low, form.high)
        })
    }
    if edition.results[cell(nil, .groups), .p] != nil, groups.count > 2 {
      rows.append(whole(words(.pGroups), .groups, &composition))
    }
    if edition.results[cell(nil, .baselineByGroup), .p] != nil {
      rows.append(whole(words(.pBaselineByGroup), .baselineByGroup, &composition))
    }
    return rows
  }

  var notes: [Table.Note] { [Table.Note(edition.sentence(comparison))] }

  /// The groups that any other is compared with, the reference first.
  private var others: [Group] {
    var found: [Group] = []
    for contrast in edition.contrasts(of: comparison) {
      guard let other = contrast.pair?.other, !found.contains(where: { $0.id == other.id }) else { continue }
      found.append(other)
    }
    return found
  }

  private func cell(_ group: Group?, _ contrast: ContrastID?) -> CellKey {
    CellKey(
      endpoint: endpoint.id, timePoint: timePoint.id, cohort: cohort.id, group: group?.id,
      measure: .comparison(comparison.id), contrast: contrast)
  }

  /// A row of differences from one group.
  private func row(_ header: String, _ other: Group, _ make: (CellKey) -> Table.Cell) -> Table.Row {
    let pairs = edition.contrasts(of: comparison).filter { $0.pair?.other.id == other.id }
    return .cells(
      header: header,
      groups.map { group in
        pairs.first { $0.pair?.group.id == group.id }.map { make(cell(nil, $0.id)) } ?? .empty
      }, indented: true)
  }

  /// A row of one number for all groups, in the last column.
  private func whole(
    _ header: String, _ contrast: ContrastID, _ composition: inout CellComposition
  ) -> Table.Row {
    .cells(
      header: header,
      groups.dropLast().map { _ in .empty } + [composition.probability(cell(nil, contrast))], indented: true)
  }
}
