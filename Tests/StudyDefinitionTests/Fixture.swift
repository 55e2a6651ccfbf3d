import FoundationEssentials

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

/// A file beside these tests.
func fixture(_ name: String) throws -> String {
  let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
    separator: "/")
  return String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/Fixtures/\(name)")), as: UTF8.self)
}
