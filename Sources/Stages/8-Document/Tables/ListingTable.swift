import StudyData
import StudyDefinition
import StudyEdition

extension TableKind {
  /// The rows of a listing as they are, in the columns that the definition names; the first names the rows.
  static let listing = TableKind(
    name: "listing", required: [.listing], optional: [], basis: .definition,
    summary: "rows of a file as they are"
  ) { edition, subject in
    guard let listing = subject.listing, let rows = edition.listings.first(where: { $0.id == listing.id })
    else { return Table(id: subject.id("listing"), caption: "", columns: [], rows: []) }
    let words = edition.phrases
    let columns = listing.columns.map { column in
      (
        text: rows.columns.firstIndex(of: edition.text(column.column)),
        link: column.link.flatMap { rows.columns.firstIndex(of: $0) }
      )
    }
    let label = edition.text(listing.label)
    let status = listing.status.flatMap { words.phrase("status", $0.rawValue) }
    return Table(
      id: subject.id("listing"),
      caption: status.map { words(.captionListing, ["listing": label, "status": $0]) } ?? label,
      columns: listing.columns.map { .init(edition.text($0.label), .text) },
      rows: rows.rows.map { row in
        let cells = columns.map { column -> Table.Cell in
          guard let text = column.text.flatMap({ row[$0] }) else { return .words("–") }
          return Table.Cell(linked(text, to: column.link.flatMap { row[$0] } ?? ""))
        }
        return .cells(cells.first?.text ?? "", Array(cells.dropFirst()))
      },
      notes: listing.note.map { [Table.Note(edition.text($0))] } ?? [])
  }
}

/// A text whose parts between semicolons lead to the anchors between blanks, in their order.
private func linked(_ text: String, to anchors: String) -> [Table.Part] {
  let targets = anchors.split(separator: " ")
  guard !targets.isEmpty else { return [.words(text)] }
  var parts: [Table.Part] = []
  for (index, place) in text.split(whereSeparator: { $0 == ";" || $0 == "；" }).enumerated() {
    let words = place.drop { $0 == " " }
    if index > 0 { parts.append(.words(text.contains("；") ? "；" : "; ")) }
    parts.append(
      targets.indices.contains(index)
        ? .link(anchor: String(targets[index]), text: String(words)) : .words(String(words)))
  }
  return parts
}

extension Edition {
  /// Every anchor that a listing leads to, with the place of its column in the definition.
  var listedAnchors: [(anchor: String, column: Listing.Column)] {
    study.listings.flatMap { listing -> [(anchor: String, column: Listing.Column)] in
      guard let rows = listings.first(where: { $0.id == listing.id }) else { return [] }
      return listing.columns.flatMap { column -> [(anchor: String, column: Listing.Column)] in
        guard let place = column.link.flatMap({ rows.columns.firstIndex(of: $0) }) else { return [] }
        return rows.rows.flatMap { ($0[place] ?? "").split(separator: " ").map { (String($0), column) } }
      }
    }
  }
}
