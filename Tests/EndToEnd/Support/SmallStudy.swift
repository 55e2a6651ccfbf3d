/// A study of three subjects, whole and small, to be altered one thing at a time.
struct SmallStudy {
  var id = "small"
  var title = "A small study"
  var languages = "[en]"
  var label = "HbA1c"
  var group = "A"
  var status = "collected"
  var observations = """
    subject,endpoint,visit,value
    S1,hba1c,baseline,7.1
    S1,hba1c,m6,6.8
    S2,hba1c,baseline,8.0
    S2,hba1c,m6,7.9
    S3,hba1c,baseline,7.5
    S3,hba1c,m6,7.0

    """
  var subjects = "subject,sex\nS1,F\nS2,M\nS3,F\n"
  var extra = ""

  var definition: String {
    """
    format: 1
    title: \(quoted(title))
    languages: \(languages)
    data:
      status: \(status)
      cut: 2024-03-01
      subjects: {file: data/subjects.csv, id: subject}
      observations: {file: data/observations.csv, subject: subject, endpoint: endpoint, timepoint: visit, value: value}
    timepoints:
      - {id: baseline, label: Baseline, baseline: true}
      - {id: m6, label: 6 months, day: 182}
    cohorts:
      - {id: all, label: \(quoted(group))}
    endpoints:
      - {id: hba1c, label: \(quoted(label)), unit: "%", domain: glycaemic, decimals: 1, better: lower, test: paired-t}
    \(extra)
    """
  }

  /// A YAML text in double quotes, whatever it holds.
  private func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": out += "\\\(scalar)"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value > 0x7E:
        let hex = String(scalar.value, radix: 16)
        out += "\\U" + String(repeating: "0", count: 8 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  func write(to folder: TemporaryFolder) throws {
    try folder.write(definition, to: "studies/\(id)/study.yaml")
    try folder.write(observations, to: "studies/\(id)/data/observations.csv")
    try folder.write(subjects, to: "studies/\(id)/data/subjects.csv")
  }
}
