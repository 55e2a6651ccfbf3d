import Diagnostics

extension Shape {
  static let listing = Shape.group(
    "a listing",
    [
      .required("id", .identifier, "How templates name it."),
      .required("label", .label, "The caption of its table."),
      .required("file", .text(.relativePath), "The file of its rows, below the study's folder."),
    ] + dialect + [
      .optional(
        "status", .choice(DataStatus.self),
        "Whose rows these are, where it is not the status of the study's data; stands in the caption."),
      .optional(
        "place", .choice(Listing.Place.self), "Where the general report shows it. Default: end."),
      .optional("note", .label, "Printed below the table."),
      .required("columns", .list(.listingColumn), "The columns shown, in their order."),
    ])

  static let listingColumn = Shape.group(
    "a column",
    [
      .required("label", .label, "Its heading."),
      .required("column", .label, "The column of the file, or one for each language."),
      .optional(
        "link", .text,
        "The column of the file that holds the anchor of the part of the report that the cell leads to."),
    ])
}

extension DefinitionReader {
  func listing(_ node: YAMLNode) -> Listing? {
    guard let id: Identifier<Listing> = identifier(node), let file = file(node) else { return nil }
    return Listing(
      id: id, label: node.label("label") ?? LocalizedText(id.text), file: file,
      dialect: dialect(node, of: file), status: node.choice("status", DataStatus.self),
      place: node.choice("place", Listing.Place.self) ?? .end, note: node.label("note"),
      columns: node.elements("columns").compactMap(listingColumn), location: node.location)
  }

  private func listingColumn(_ node: YAMLNode) -> Listing.Column? {
    guard let column = node.label("column") else { return nil }
    return Listing.Column(
      label: node.label("label") ?? column, column: column, link: node.text("link"), location: node.location)
  }
}
