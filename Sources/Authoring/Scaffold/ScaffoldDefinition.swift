import Tabular

/// The text of a commented definition for a file laid out like this.
///
/// - Parameter subjects: the name of a file with a row a subject beside the data; nil where the data are that, or
///   nothing is known of the subjects.
func scaffoldDefinition(
  name: String, file: String, subjects: String?, table: ScaffoldTable, layout: GuessedLayout
) -> String {
  var lines = [
    "# Made from \(file). Everything here was guessed from the data; change what is wrong and delete what is not needed.",
    "# studyreport check \(name)     tells what is wrong with it",
    "# studyreport build \(name)     publishes the report",
    "format: 1",
    "title: \(quoted("Report of \(name)"))",
    "languages: [en]          # more: [en, zh-Hans, zh-Hant]; then every label is a map of languages",
    "journal: plain           # how numbers are printed: plain, ama, nejm, lancet, regulatory",
    "",
    "data:",
    "  status: collected      # collected, simulated or published; shown on every page",
    "  # cut: 2024-12-31      # the date the report bears",
  ]
  lines += dataFiles(file, subjects, table, layout)
  lines += rules(table)
  lines += ["", "# The first visit is the baseline that changes are counted from.", "timepoints:"]
  lines += layout.visits.map { timePoint($0, layout.visitSource) }
  if layout.visits.count == 1 {
    lines.append("  # A single visit has no changes; the report describes its values.")
  }
  lines += attributes(layout)
  lines += [
    "", "# A condition may name attributes of the subjects, has(visit) and values such as baseline.hba1c.",
    "cohorts:",
    "  - {id: all, label: All subjects}",
  ]
  if let condition = condition(layout) {
    lines.append("  # - {id: some, label: Some of them, where: \(quoted(condition)), role: subgroup}")
  }
  lines += groups(layout)
  lines += [
    "",
    "# summary: mean-sd, mean-se, median-iqr or geometric-mean; test: paired-t, signed-rank, sign and variants;",
    "# better: lower or higher; reference: [low, high]; plausible: [low, high]; primary: true for what the study is about.",
    "endpoints:",
  ]
  for endpoint in layout.endpoints { lines += definition(of: endpoint, layout) }
  return lines.joined(separator: "\n") + "\n"
}

private func dataFiles(
  _ file: String, _ subjects: String?, _ table: ScaffoldTable, _ layout: GuessedLayout
) -> [String] {
  let dialect = dialect(table)
  var lines: [String] = []
  if let subjects {
    lines += [
      "  # One row a subject, made of the columns that are the same in all rows of a subject.",
      "  subjects: {file: \(quoted("data/\(subjects)")), id: \(quoted(layout.subject.column))\(dialect)}",
    ]
  } else if case .columnPerVisit = layout.shape {
    lines.append(
      "  subjects: {file: \(quoted("data/\(file)")), id: \(quoted(layout.subject.column))\(dialect)}")
  }
  if layout.subject == .rowNumber {
    lines.append("  # The file has no ids: the number of each row was put in front as its id.")
  }
  lines += [
    "  observations:", "    file: \(quoted("data/\(file)"))", "    subject: \(quoted(layout.subject.column))",
  ]
  if case .long(let endpoint, _) = layout.shape {
    let source = endpoint.map(quoted) ?? "{fixed: \(layout.endpoints.first?.id ?? "endpoint")}"
    lines.append("    endpoint: \(source)")
  }
  switch layout.visitSource {
  case .name(let column): lines.append("    timepoint: \(quoted(column))")
  case .day(let column):
    lines.append(
      "    day: \(quoted(column))         # study days; the windows below decide, the nearest day counts")
  case .columns: break
  }
  if case .long(_, let value) = layout.shape { lines.append("    value: \(quoted(value))") }
  return lines + dialect.split(separator: ",").map { "    " + $0.drop { $0 == " " } }
}

/// What is done where the data are not clean: what the file has is decided, so that it builds; the rest is a comment.
private func rules(_ table: ScaffoldTable) -> [String] {
  let usual: Set<String> = ["", "NA", "."]
  let more = table.missing.filter { !usual.contains($0) }
  let tokens = (["\"\"", "NA", "\".\""] + more.map(quoted)).joined(separator: ", ")
  return [
    (more.isEmpty ? "  # missing: [\"\", NA, \".\"]" : "  missing: [\(tokens)]")
      + "   # cells that mean no value",
    (table.hasLimits ? "  detection-limit: half" : "  # detection-limit: half")
      + "   # what <0.5 counts as: half, limit, zero or missing",
    "  duplicates: error      # two values of one subject, endpoint and visit: error, first, last or mean",
  ]
}

private func timePoint(_ visit: GuessedVisit, _ source: GuessedLayout.VisitSource) -> String {
  var label = visit.dataName
  // A bare number is read with the name of its column: week 12.
  if case .name(let column) = source, Double(label) != nil { label = "\(column) \(label)" }
  var keys = "id: \(visit.id), label: \(quoted(label))"
  if let day = visit.day { keys += ", day: \(day)" } else { keys += ", value: \(quoted(visit.dataName))" }
  if let window = visit.window { keys += ", window: [\(window.lowerBound), \(window.upperBound)]" }
  return "  - {\(keys)\(visit.isBaseline ? ", baseline: true" : "")}"
}

private func attributes(_ layout: GuessedLayout) -> [String] {
  let shown = layout.attributes.filter { !$0.isGroup }
  guard !shown.isEmpty else { return [] }
  var lines = [
    "", "# Who the subjects are: described in the table of characteristics.", "attributes:",
  ]
  for attribute in shown {
    let id = layout.endpoints.contains { $0.id == attribute.id } ? "\(attribute.id)-attribute" : attribute.id
    let name = LabelAndUnit(attribute.column)
    let unit = name.unit.map { ", unit: \(quoted($0))" } ?? ""
    let start = "  - {id: \(id), label: \(quoted(name.label)), column: \(quoted(attribute.column))\(unit)"
    guard let levels = attribute.levels else {
      lines.append(start + (unit.isEmpty ? "}   # unit: years" : "}"))
      continue
    }
    let all = levels.map { "{id: \($0.id), label: \(quoted($0.dataName)), value: \(quoted($0.dataName))}" }
    lines.append(start + ", levels: [\(all.joined(separator: ", "))]}")
  }
  return lines
}

private func condition(_ layout: GuessedLayout) -> String? {
  if let attribute = layout.attributes.first(where: { $0.levels != nil }), let level = attribute.levels?.first
  {
    return "`\(attribute.column)` == '\(level.dataName)'"
  }
  return layout.visits.last.flatMap { $0.isBaseline ? nil : "has(\($0.id))" }
}

private func groups(_ layout: GuessedLayout) -> [String] {
  guard let group = layout.attributes.first(where: \.isGroup), let levels = group.levels,
    let reference = levels.first
  else { return [] }
  let all = levels.map {
    "    - {id: \($0.id), label: \(quoted($0.dataName)), value: \(quoted($0.dataName))}"
  }
  return [
    "", "# The arms; the reference is the one that others are compared with.", "groups:",
    "  by: \(quoted(group.column))", "  reference: \(reference.id)", "  levels:",
  ] + all
    + (layout.visits.count > 1
      ? [
        "", "comparisons:",
        "  - {id: main, label: Difference in change, method: ancova, covariates: baseline}   # or welch, mann-whitney, …",
      ] : [])
}

private func definition(of endpoint: GuessedEndpoint, _ layout: GuessedLayout) -> [String] {
  let name = LabelAndUnit(endpoint.dataName)
  var lines = [
    "  - id: \(endpoint.id)", "    label: \(quoted(name.label))",
    (endpoint.unit ?? name.unit).map { "    unit: \(quoted($0))" } ?? "    # unit: mmol/L",
    "    domain: measurements",
    "    decimals: \(endpoint.decimals)",
  ]
  switch layout.shape {
  case .long(nil, _): break
  case .long: lines.append("    value: \(quoted(endpoint.dataName))")
  case .columnPerEndpoint: lines.append("    column: \(quoted(endpoint.dataName))")
  case .columnPerVisit:
    lines.append("    columns:")
    for (visit, column) in endpoint.columns { lines.append("      \(visit): \(quoted(column))") }
  }
  lines.append("    summary: mean-sd")
  lines.append("    test: [paired-t, signed-rank]")
  return lines
}

/// `SBP` and `mmHg` of `SBP (mmHg)` or `SBP [mmHg]`.
private struct LabelAndUnit {
  let label: String
  let unit: String?

  init(_ name: String) {
    let brackets: [Character: Character] = [")": "(", "]": "["]
    guard let last = name.last, let open = brackets[last], let start = name.lastIndex(of: open) else {
      (label, unit) = (name, nil)
      return
    }
    var front = name[..<start]
    while front.last?.isWhitespace == true { front.removeLast() }
    let inside = name[name.index(after: start)...].dropLast()
    let isUnit = looksLikeUnit(inside)
    (label, unit) = front.isEmpty || !isUnit ? (name, nil) : (String(front), String(inside))
  }
}

/// Whether brackets hold a unit rather than a remark such as `fasting`.
private func looksLikeUnit(_ text: Substring) -> Bool {
  let words: Set<Substring> = [
    "mmhg", "kg", "g", "mg", "µg", "ng", "pg", "cm", "mm", "m", "l", "ml", "fl", "h", "min", "s", "ms",
    "years", "y",
    "months", "weeks", "days", "bpm", "iu", "u", "mol", "mmol", "score", "points", "jahre",
  ]
  return !text.isEmpty
    && (text.contains { "/%°²³⁹^".contains($0) } || words.contains(Substring(text.lowercased())))
}

/// The keys of a file that is not written with commas and points.
private func dialect(_ table: ScaffoldTable) -> String {
  var keys = ""
  if table.delimiter == .semicolon { keys += ", delimiter: semicolon" }
  if table.delimiter == .tab { keys += ", delimiter: tab" }
  if table.decimalMark == .comma { keys += ", decimal-mark: comma" }
  return keys
}

/// A YAML text in double quotes, whatever it holds.
private func quoted(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": out += "\\\(scalar)"
    case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
      let hex = String(scalar.value, radix: 16)
      out += "\\x" + String(repeating: "0", count: max(0, 2 - hex.count)) + hex
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out + "\""
}
