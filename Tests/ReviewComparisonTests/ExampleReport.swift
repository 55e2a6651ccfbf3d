import JSONText

@testable import ReviewComparison

/// A small published report that a test alters in one place.
struct ExampleReport {
  var rows: [Row] = []
  var markdown = ""
  var inputs = [
    "data": ["data/observations.csv": "d1", "data/subjects.csv": "s1"], "definition": ["study.yaml": "y1"],
    "templates": ["report.md": "t1", "style.css": "c1"],
  ]
  var versions = ["version": "studyreport 0.1.0", "swift": "6.3", "cmark": "0.29.0"]
  var options: [String: String] = [:]
  var outputs: [String: String] = [:]
  var figures: [String: String] = [:]
  /// Of further languages, by path.
  var otherMarkdown: [String: String] = [:]
  var plotted: [String: [String]] = [:]
  var better: [String: String] = [:]
  var study = "trial"

  struct Row {
    var endpoint = "hba1c"
    var timepoint = "m6"
    var cohort = "all"
    var group: String?
    var contrast: String?
    var measure = "change"
    var statistic = "mean"
    var value: String?
    var printed: String
    var n: Int?
    var reason: String?
    var method: String?
    var filter: String?
    var flags: [String] = []

    init(_ measure: String, _ statistic: String, _ value: String?, _ printed: String, n: Int? = 20) {
      self.measure = measure
      self.statistic = statistic
      self.value = value
      self.printed = printed
      self.n = n
    }

    func key(_ study: String) -> String {
      ([study, endpoint, timepoint, cohort] + (group.map { [$0] } ?? []) + [measure]
        + (contrast.map { [$0] } ?? []) + [statistic])
        .joined(separator: "/")
    }
  }

  /// Two endpoints in two arms, with an interval, a p and an n.
  static let usual: ExampleReport = {
    var report = ExampleReport()
    for endpoint in ["hba1c", "weight", "crp"] {
      for group in ["low", "high"] {
        var rows = [
          Row("change", "n", "20", "20"), Row("change", "mean", "-0.534", "−0.5"),
          Row("change", "ci-low", "-0.912", "−0.9"), Row("change", "ci-high", "-0.156", "−0.2"),
          Row("paired-t", "p", "0.0072", "0.007"),
        ]
        for index in rows.indices {
          rows[index].endpoint = endpoint
          rows[index].group = group
        }
        report.rows += rows
      }
    }
    report.markdown = """
      # Trial

      Of all subjects, 20 had both visits. The change was −0.5 (p = 0.007).

      **Change, all**

      | Endpoint | Change | 95% CI |
      | --- | ---: | ---: |
      | HbA1c | −0.5 | −0.9 to −0.2 |
      | Weight | −0.5 | −0.9 to −0.2 |

      """
    return report
  }()

  var results: [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("format", 1)
      json.member("study", study)
      json.key("endpoints")
      json.array { json in
        for (id, direction) in better.sorted(by: <) {
          json.object(inline: true) { json in
            json.member("id", id)
            json.member("better", direction)
          }
        }
      }
      json.key("figures")
      json.array { json in
        for (path, keys) in plotted.sorted(by: { $0.key < $1.key }) {
          json.object(inline: true) { json in
            json.member("path", path)
            json.key("plotted")
            json.array { json in for key in keys { json.string(key) } }
          }
        }
      }
      json.key("results")
      json.array { json in for row in rows { write(row, &json) } }
    }
    return Array(json.text.replacing("\"@", with: "").replacing("@\"", with: "").utf8)
  }

  private func write(_ row: Row, _ json: inout JSONText) {
    json.object(inline: true) { json in
      json.member("key", row.key(study))
      json.member("study", study)
      json.member("endpoint", row.endpoint)
      json.member("timepoint", row.timepoint)
      json.member("cohort", row.cohort)
      json.member("group", row.group)
      json.member("measure", row.measure)
      json.member("contrast", row.contrast)
      json.member("statistic", row.statistic)
      json.key("value")
      // Between marks that are taken off again, so that the digits stand as given.
      if let value = row.value { json.string("@\(value)@") } else { json.null() }
      json.member("reason", row.reason)
      json.member("printed", row.printed)
      json.member("unit", "%")
      json.key("n")
      if let n = row.n { json.integer(n) } else { json.null() }
      json.member("method", row.method)
      json.member("filter", row.filter)
      json.key("flags")
      json.array(inline: true) { json in for flag in row.flags { json.string(flag) } }
    }
  }

  var manifest: [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("format", 1)
      json.member("study", study)
      json.key("tool")
      json.object { json in
        for (name, value) in versions.sorted(by: <) { json.key(named: name); json.string(value) }
      }
      json.key("options")
      json.array { json in
        for (name, value) in options.sorted(by: <) {
          json.object { json in
            json.member("name", name)
            json.member("value", value)
          }
        }
      }
      json.key("inputs")
      json.object { json in
        for (kind, files) in inputs.sorted(by: { $0.key < $1.key }) {
          json.key(named: kind)
          json.array { json in for (path, sum) in files.sorted(by: <) { json.file(path, sum) } }
        }
      }
      json.key("outputs")
      json.array { json in for (path, sum) in outputs.sorted(by: <) { json.file(path, sum) } }
    }
    return json.bytes
  }

  var files: [String: [UInt8]] {
    var files = figures.mapValues { Array($0.utf8) }
    for (path, text) in otherMarkdown { files[path] = Array(text.utf8) }
    files["results.json"] = results
    files["report.md"] = Array(markdown.utf8)
    files["manifest.json"] = manifest
    return files
  }

  func version(_ label: String = "version") throws -> ReportVersion {
    try ReportVersion(label: label, files: files, place: label)
  }

  /// The first row with that measure and statistic, for altering.
  subscript(measure: String, statistic: String) -> Row {
    get { rows.first { $0.measure == measure && $0.statistic == statistic } ?? Row("", "", nil, "") }
    set {
      if let index = rows.firstIndex(where: { $0.measure == measure && $0.statistic == statistic }) {
        rows[index] = newValue
      }
    }
  }
}

extension JSONText {
  fileprivate mutating func file(_ path: String, _ sum: String) {
    object(inline: true) { json in
      json.member("path", path)
      json.member("bytes", 1)
      json.member("sha256", sum)
      json.member("rows", 1)
    }
  }
}

/// Compares the usual report with an altered one.
func comparison(
  tolerances: Tolerances = .exact, listing: ComparisonListing = [], _ alter: (inout ExampleReport) -> Void
) throws -> ReportComparison {
  var altered = ExampleReport.usual
  alter(&altered)
  return compare(
    try ExampleReport.usual.version("old"), try altered.version("new"), tolerances: tolerances,
    listing: listing)
}

extension ReportComparison {
  var kinds: [ChangeKind] { changes.map(\.kind) }
}
