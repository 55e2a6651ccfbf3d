import Tabular

/// The text of a commented definition for a file laid out like this.
func scaffoldDefinition(
  name: String, file: String, table: ScaffoldTable, layout: GuessedLayout
) -> String {
  var lines = [
    "# Made from \(file). Everything here was guessed from the data; change what is wrong and delete what is not needed.",
    "# studyreport check \(name)     tells what is wrong with it",
    "# studyreport build \(name)     publishes the report",
    "format: 1",
    "title: \(quoted("Report of \(name)"))",
    "languages: [en]          # more: [en, zh-Hans, zh-Hant]; then every label is a map of languages",
    "journal: plain           # how numbers are printed: a file of templates/journals",
    "",
    "data:",
    "  status: collected      # collected, simulated or published; shown on every page",
    "  # cut: 2024-12-31      # the date the report bears",
  ]
  let dialect = dialect(table)
  if case .columnPerVisit = layout.shape {
    lines.append("  subjects: {file: \(quoted("data/\(file)")), id: \(quoted(layout.subject))\(dialect)}")
  }
  lines += observations(file, layout, dialect)
  lines += ["  duplicates: error      # or first, last, mean", "", "timepoints:"]
  for visit in layout.visits {
    let baseline = visit.isBaseline ? ", baseline: true" : ""
    lines.append(
      "  - {id: \(visit.id), label: \(quoted(visit.dataName)), value: \(quoted(visit.dataName))\(baseline)}")
  }
  lines += ["", "cohorts:", "  - {id: all, label: All subjects}"]
  if let attribute = layout.attributes.first {
    lines.append("  # - {id: some, label: Some of them, where: \(quoted("`\(attribute)` is not missing"))}")
  }
  lines += [
    "",
    "# summary: mean-sd, mean-se, median-iqr or geometric-mean; test: paired-t, signed-rank, sign and variants;",
    "# better: lower or higher; reference: [low, high]; plausible: [low, high].",
    "endpoints:",
  ]
  for endpoint in layout.endpoints { lines += definition(of: endpoint, layout) }
  return lines.joined(separator: "\n") + "\n"
}

private func observations(_ file: String, _ layout: GuessedLayout, _ dialect: String) -> [String] {
  var lines = [
    "  observations:", "    file: \(quoted("data/\(file)"))", "    subject: \(quoted(layout.subject))",
  ]
  switch layout.shape {
  case .long(let endpoint, let visit, let value):
    let source = endpoint.map(quoted) ?? "{fixed: \(layout.endpoints.first?.id ?? "endpoint")}"
    lines += ["    endpoint: \(source)", "    timepoint: \(quoted(visit))", "    value: \(quoted(value))"]
  case .columnPerEndpoint(let visit): lines.append("    timepoint: \(quoted(visit))")
  case .columnPerVisit: break
  }
  for part in dialect.split(separator: ",") {
    lines.append("    " + part.drop { $0 == " " })
  }
  return lines
}

private func definition(of endpoint: GuessedEndpoint, _ layout: GuessedLayout) -> [String] {
  var lines = [
    "  - id: \(endpoint.id)", "    label: \(quoted(endpoint.dataName))",
    "    # unit: mmol/L", "    domain: measurements", "    decimals: \(endpoint.decimals)",
  ]
  switch layout.shape {
  case .long(nil, _, _): break
  case .long: lines.append("    value: \(quoted(endpoint.dataName))")
  case .columnPerEndpoint: lines.append("    column: \(quoted(endpoint.dataName))")
  case .columnPerVisit:
    lines.append("    columns:")
    for (visit, column) in endpoint.columns { lines.append("      \(visit): \(quoted(column))") }
  }
  lines.append("    summary: mean-sd")
  lines.append("    test: paired-t")
  return lines
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
