import Foundation

/// A study that takes its texts from a list wherever a person can put a text: in every label of its definition, in every
/// cell of its data that is not a number, and in the names of its columns.
struct HostileStudy {
  let id: String
  /// What titles, labels, captions and notices say, in turn.
  var labels = ["Plain"]
  /// What the texts of the data begin with, in turn.
  var cells = ["Plain"]

  static let fixture: [String] = {
    let file = Program.project.appendingPathComponent("Tests/EndToEnd/Studies/hostile-strings.json")
    let strings = (try? Data(contentsOf: file)).flatMap { try? JSONDecoder().decode([String].self, from: $0) }
    return strings ?? []
  }()

  /// The endings are different, so that names are even where texts repeat.
  private static let endings = [
    "id", "subject", "endpoint", "visit", "value", "gone", "0", "6", "group", "A", "B", "E", "attribute",
    "remark",
    "S1", "S2", "S3", "S4", "S5", "S6",
  ]

  private func cell(_ ending: String) -> String {
    cells[(Self.endings.firstIndex(of: ending) ?? 0) % cells.count] + ending
  }

  private func cellText(_ ending: String) -> String { yamlText(cell(ending)) }

  var definition: String {
    var turn = 0
    func text() -> String {
      defer { turn += 1 }
      return yamlText(labels[turn % labels.count])
    }
    return """
      format: 1
      title: \(text())
      design: \(text())
      guideline: \(text())
      languages: [en]
      source: {citation: \(text())}
      show-subjects: true
      data:
        status: collected
        notice: \(text())
        cut: 2024-03-01
        subjects: {file: data/subjects.csv, id: \(cellText("id"))}
        observations:
          file: data/observations.csv
          subject: \(cellText("subject"))
          endpoint: \(cellText("endpoint"))
          timepoint: \(cellText("visit"))
          value: \(cellText("value"))
        missing: ["", \(cellText("gone"))]
      timepoints:
        - {id: baseline, label: \(text()), baseline: true, day: 0, value: \(cellText("0"))}
        - {id: m6, label: \(text()), day: 182, value: \(cellText("6"))}
      cohorts:
        - {id: all, label: \(text())}
        - {id: some, label: \(text()), where: has(m6)}
      groups:
        by: \(cellText("group"))
        reference: one
        levels:
          - {id: one, label: \(text()), value: \(cellText("A"))}
          - {id: two, label: \(text()), value: \(cellText("B"))}
      comparisons:
        - {id: between, label: \(text()), method: welch}
      responders:
        - {id: fall, label: \(text()), endpoint: first, kind: change, relation: <, value: 0}
      multiplicity:
        - {id: family, label: \(text()), method: holm}
      domains:
        - {id: chapter, label: \(text())}
      endpoints:
        - {id: first, label: \(text()), unit: \(text()), domain: chapter, decimals: 1, value: \(cellText("E"))}
      figures:
        - {id: course, kind: mean-over-visits, endpoints: first, caption: \(text())}
        - {id: pairs, kind: paired-slopes, endpoints: first, caption: \(text())}
        - {id: spread, kind: box-points-mean, endpoints: first, caption: \(text())}
      """
  }

  var subjects: String {
    var lines = [[cell("id"), cell("group"), cell("attribute")]]
    for number in 1...6 {
      lines.append([cell("S\(number)"), cell(number < 4 ? "A" : "B"), cell("attribute")])
    }
    return table(lines)
  }

  var observations: String {
    var lines = [[cell("subject"), cell("endpoint"), cell("visit"), cell("value"), cell("remark")]]
    for number in 1...6 {
      lines.append([cell("S\(number)"), cell("E"), cell("0"), "7.\(number * number % 10)", cell("remark")])
      let later = number == 6 ? cell("gone") : "6.\(number * 7 % 10)"
      lines.append([cell("S\(number)"), cell("E"), cell("6"), later, cell("remark")])
    }
    return table(lines)
  }

  private func table(_ lines: [[String]]) -> String {
    lines.map { line in
      line.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"", options: .literal) + "\"" }
        .joined(separator: ",") + "\r\n"
    }.joined()
  }

  func write(to folder: TemporaryFolder) throws {
    try folder.write(definition, to: "studies/\(id)/study.yaml")
    try folder.write(observations, to: "studies/\(id)/data/observations.csv")
    try folder.write(subjects, to: "studies/\(id)/data/subjects.csv")
  }
}

/// A YAML text in double quotes, whatever it holds.
func yamlText(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": out += "\\\(scalar)"
    case _ where scalar.value < 0x20 || scalar.value > 0x7E:
      let hex = String(scalar.value, radix: 16)
      out += "\\U" + String(repeating: "0", count: 8 - hex.count) + hex
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out + "\""
}
