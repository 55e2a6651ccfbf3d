import Diagnostics

extension Shape {
  static let data = Shape.group(
    "'data'",
    [
      .required("status", .choice(DataStatus.self), "Whose values these are; shown on every page."),
      .optional("cut", .text(.date), "The date the report bears, YYYY-MM-DD."),
      .optional("notice", .label, "Licence and attribution, printed with the provenance."),
      .optional("subjects", .subjectsFile, "A file with one row a subject: an id and attributes."),
      .required(
        "observations", .oneOrMore(.observationsFile),
        "The file or files of measurements. Their keys tell the layout: endpoint and value, a row a value; only a visit, a column an endpoint; neither, a column a visit."
      ),
      .optional(
        "missing", .list(.textOrEmpty, allowsEmpty: true),
        "Cells that mean no value. Default: empty cells, NA and '.'."),
      .optional(
        "duplicates", .choice(DuplicateRule.self),
        "What happens with two values of one subject, endpoint and visit. Default: error."),
      .optional(
        "detection-limit", .choice(DetectionLimitRule.self),
        "What a value such as <0.5 counts as. Default: error."),
    ])

  static let subjectsFile = Shape.group(
    "'subjects'",
    [
      .required("file", .text(.relativePath), "The file, below the study's folder."),
      .required("id", .text, "The column of subject ids."),
    ] + dialect + [.optional("where", .expression, "The rows to use, by their columns. Default: all.")])

  static let observationsFile = Shape.group(
    "'observations'",
    [
      .required("file", .text(.relativePath), "The file, below the study's folder."),
      .required("subject", .text, "The column of subject ids."),
      .optional(
        "endpoint",
        .either([
          .text,
          .group("'endpoint'", [.required("fixed", .identifier, "The one endpoint that the file holds.")]),
        ]), "The column that names the endpoint, or {fixed: id}."),
      .optional("timepoint", .text, "The column that names the visit."),
      .optional("day", .text, "The column of study days; the windows of the time points decide."),
      .optional("value", .text, "The column of values."),
    ] + dialect + [
      .optional("where", .expression, "The rows to use, by their columns. Default: all."),
      .optional("ignore", .ignored, "Endpoints and visits in the file that the study does not use."),
    ],
    [
      .excludes(["timepoint", "day"]), .requires("endpoint", oneOf: ["value"]),
      .requires("endpoint", oneOf: ["timepoint", "day"]), .requires("value", oneOf: ["endpoint"]),
    ])

  static let dialect: [GroupShape.Key] = [
    .optional(
      "delimiter", .choice(FileDialect.Delimiter.self),
      "What stands between cells. Default: tab for .tsv and .tab, otherwise comma."),
    .optional(
      "decimal-mark", .choice(FileDialect.DecimalMark.self), "What stands in numbers. Default: point."),
  ]

  private static let ignored = Shape.group(
    "'ignore'",
    [
      .optional(
        "endpoints", .oneOrMore(.text), "Names as the file spells them, or others for every name not used."),
      .optional(
        "timepoints", .oneOrMore(.text), "Names as the file spells them, or others for every name not used."),
    ])
}

extension DefinitionReader {
  mutating func data(_ node: YAMLNode) -> DataReference {
    DataReference(
      status: node.choice("status", DataStatus.self) ?? .collected, cut: cut(node),
      subjects: node["subjects"].flatMap { subjectsFile($0) },
      observations: node.elements("observations").compactMap { observationsFile($0) },
      missingTokens: node["missing"] == nil ? ["", "NA", "."] : node.texts("missing"),
      duplicates: node.choice("duplicates", DuplicateRule.self) ?? .error,
      detectionLimit: node.choice("detection-limit", DetectionLimitRule.self) ?? .error,
      notice: node.label("notice"), location: node.location)
  }

  /// The pattern has allowed 2022-02-30; the calendar does not.
  private mutating func cut(_ node: YAMLNode) -> CalendarDate? {
    guard let cut = node["cut"], let text = cut.text, TextPattern.date.matches(text) else { return nil }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, let date = CalendarDate(year: parts[0], month: parts[1], day: parts[2]) else {
      diagnostics.append(.error("no-such-day", "there is no day '\(text)'", at: cut.location))
      return nil
    }
    return date
  }

  private mutating func subjectsFile(_ node: YAMLNode) -> SubjectsFile? {
    guard let file = file(node), let column = node.text("id") else { return nil }
    return SubjectsFile(
      file: file, dialect: dialect(node, of: file), idColumn: column, condition: expression(node, "where"))
  }

  private mutating func observationsFile(_ node: YAMLNode) -> ObservationsFile? {
    guard let file = file(node), let subject = node.text("subject") else { return nil }
    return ObservationsFile(
      file: file, dialect: dialect(node, of: file), subjectColumn: subject, layout: layout(node),
      condition: expression(node, "where"), ignoredEndpoints: ignored(node["ignore"]?["endpoints"]),
      ignoredVisits: ignored(node["ignore"]?["timepoints"]), location: node.location)
  }

  func file(_ node: YAMLNode) -> FileReference? {
    node["file"].flatMap { file in file.text.map { FileReference(path: $0, location: file.location) } }
  }

  func dialect(_ node: YAMLNode, of file: FileReference) -> FileDialect {
    let name = file.path.lowercased()
    let usual: FileDialect.Delimiter = name.hasSuffix(".tsv") || name.hasSuffix(".tab") ? .tab : .comma
    return FileDialect(
      delimiter: node.choice("delimiter", FileDialect.Delimiter.self) ?? usual,
      decimalMark: node.choice("decimal-mark", FileDialect.DecimalMark.self) ?? .point)
  }

  /// The layout that the keys tell; see the documentation of `observations`.
  private mutating func layout(_ node: YAMLNode) -> ObservationLayout {
    let visit: VisitSource? =
      node.text("timepoint").map { .name(column: $0) } ?? node.text("day").map { .day(column: $0) }
    guard let visit else { return .columnPerVisit }
    guard let endpoint = node["endpoint"], let value = node.text("value") else {
      return .columnPerEndpoint(visit: visit)
    }
    if let fixed: EndpointID = refer(to: .endpoint, endpoint["fixed"]) {
      return .long(endpoint: .fixed(fixed), visit: visit, valueColumn: value)
    }
    return .long(endpoint: .column(endpoint.text ?? ""), visit: visit, valueColumn: value)
  }

  private func ignored(_ node: YAMLNode?) -> IgnoredNames {
    guard let node else { return .listed([]) }
    return node.text == "others" ? .others : .listed(node.elements.compactMap(\.text))
  }
}
