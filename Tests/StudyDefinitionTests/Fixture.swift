import FoundationEssentials
import Testing

/// The shortest definition that is one.
let minimal = """
  format: 1
  title: T
  data:
    status: collected
    observations: {file: d.csv, subject: id, endpoint: e, timepoint: t, value: v}
  timepoints:
    - {id: baseline, label: Baseline, baseline: true}
    - {id: m6, label: 6 months}
  endpoints:
    - {id: hba1c, label: HbA1c}

  """

/// The shortest definition after a change: its keys replace those of the same name, and stand first.
func minimal(with change: String) -> String {
  let keys = change.split(separator: "\n").filter { !$0.hasPrefix(" ") }.compactMap {
    $0.split(separator: ":").first
  }
  var keeps = true
  var text = change + "\n"
  for line in minimal.split(separator: "\n") {
    if !line.hasPrefix(" ") { keeps = !keys.contains { line.hasPrefix("\($0):") } }
    if keeps { text += line + "\n" }
  }
  return text
}

/// A file beside these tests.
func fixture(_ name: String) throws -> String {
  String(decoding: try Data(contentsOf: fixtureFile(name)), as: UTF8.self)
}

/// Holds a text against the approved one. Where they differ, the new text is written beside it with `-changed` in its
/// name; to approve it, move it over the old one.
func expectApproved(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws
{
  guard try fixture("\(name).txt") != text else { return }
  try Data(text.utf8).write(to: fixtureFile("\(name)-changed.txt"))
  Issue.record("\(name).txt differs from \(name)-changed.txt", sourceLocation: sourceLocation)
}

private func fixtureFile(_ name: String) -> URL {
  let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
    separator: "/")
  return URL(filePath: "\(folder)/Fixtures/\(name)")
}
