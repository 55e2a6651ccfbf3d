import Foundation
import Testing

/// Inputs that are small to write and large to read: refused with a place, soon.
@Suite struct HostileSizeTests {
  private func refused(_ files: [String: String], place: String, code: String) throws {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    for (path, text) in files { try folder.write(text, to: path) }
    let clock = ContinuousClock()
    var run: Program.Outcome?
    let time = try clock.measure { run = try Program.run("check", "--log-format", "json", in: folder) }
    let log = run?.log ?? ""
    #expect(run?.status == 65, "\(log.prefix(2_000))")
    let first = try #require(log.split(separator: "\n").first)
    let record = try #require(JSONSerialization.jsonObject(with: Data(first.utf8)) as? [String: Any])
    #expect((record["file"] as? String)?.hasPrefix(place) == true, "\(first)")
    #expect(log.contains("\"code\": \"\(code)\""), "\(first)")
    #expect(log.utf8.count < 100_000)
    // Far above what it takes, far below what an attack would.
    #expect(time < .seconds(20))
  }

  @Test(arguments: ["aliases", "depth", "flow", "size", "values", "documents", "tag", "tabs"])
  func definitions(_ kind: String) throws {
    let definition = SmallStudy().definition
    let (text, code) =
      switch kind {
      case "aliases":
        (
          definition + "\nsimulation:\n  a0: &a0 [x, x]\n"
            + (1..<28).map { "  a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined(), "yaml-anchor"
        )
      case "depth": (definition + "\nsimulation: " + String(repeating: "{a: ", count: 2_000), "yaml-depth")
      case "flow": (definition + "\nsimulation: " + String(repeating: "[", count: 100_000), "yaml-depth")
      case "size": (definition + "\n# " + String(repeating: "x", count: 1 << 20), "file-too-large")
      case "values":
        (definition + "\nsimulation: {a: [" + String(repeating: "1,", count: 110_000) + "]}", "yaml-nodes")
      case "documents": (definition + "\n---\n" + definition, "yaml-documents")
      case "tag": (definition + "\nsimulation: {a: !!python/object/apply:os.system [id]}", "yaml-tag")
      default: (definition.replacingOccurrences(of: "\n  cut", with: "\n\tcut"), "yaml-syntax")
      }
    try refused(["studies/small/study.yaml": text], place: "studies/small/study.yaml", code: code)
  }

  @Test(arguments: ["itself", "cycle", "loops", "output", "depth", "brackets"])
  func templates(_ kind: String) throws {
    var files: [String: String] = [:]
    let code: String
    switch kind {
    case "itself":
      files["studies/small/report.md"] = "# T\n{% include \"report\" %}\n"
      code = "template-include-cycle"
    case "cycle":
      files["templates/a.md"] = "{% include \"b\" %}"
      files["templates/b.md"] = "{% include \"a\" %}"
      files["studies/small/report.md"] = "# T\n{% include \"a\" %}\n"
      code = "template-include-cycle"
    case "loops":
      files["studies/small/report.md"] =
        "# T\n" + String(repeating: "{% for x in cohorts %}{% for y in endpoints %}", count: 60)
        + String(repeating: "{% endfor %}{% endfor %}", count: 60)
      code = "template-limit"
    case "output":
      for level in 0..<28 {
        files["templates/p\(level).md"] =
          level == 27 ? "x" : "{% include \"p\(level + 1)\" %}{% include \"p\(level + 1)\" %}"
      }
      files["studies/small/report.md"] = "# T\n{% include \"p0\" %}\n"
      code = "template-limit"
    case "depth":
      files["studies/small/report.md"] = "# T\n" + String(repeating: "{% if true %}", count: 5_000)
      code = "template-limit"
    default:
      files["studies/small/report.md"] = "# T\n{{ " + String(repeating: "(", count: 50_000) + " }}"
      code = "template-limit"
    }
    try refused(
      files, place: kind == "cycle" || kind == "output" ? "" : "studies/small/report.md", code: code)
  }

  /// The patterns that take cmark-gfm 0.29 quadratic time or memory, at 200 kB, which a report may have.
  @Test(arguments: [
    "![[]()", "<![CDATA[", "<!A", "<?", "- ", "> ", "_", "*a_ ", "[a](", "`a``", "&#", "<a", "*a **a ", "[",
    "](", "\\",
    "[^1]:", "~~a", "|",
  ])
  func narratives(_ pattern: String) throws {
    let text = "# Title\n\n" + String(repeating: pattern, count: 200_000 / pattern.utf8.count) + "\n"
    try refused(
      ["studies/small/report.md": text], place: "studies/small/report.md", code: "markdown-too-large")
  }

  @Test func tablesThatFillUp() throws {
    let header = String(repeating: "|x", count: 3_000) + "|\n" + String(repeating: "|-", count: 3_000) + "|\n"
    try refused(
      ["studies/small/report.md": "# Title\n\n" + header + String(repeating: "|a\n", count: 3_000)],
      place: "studies/small/report.md", code: "markdown-too-large")
  }

  @Test func aFieldOfAMegabyte() throws {
    try refused(
      [
        "studies/small/data/observations.csv": SmallStudy().observations + "S1,\""
          + String(repeating: "x", count: 2 << 20) + "\",m6,1\n"
      ], place: "studies/small/data/observations.csv", code: "field-too-long")
  }

  @Test func expressions() throws {
    let where_ = String(repeating: "(", count: 4_000) + "1" + String(repeating: ")", count: 4_000)
    let definition = SmallStudy().definition.replacingOccurrences(
      of: "cohorts:\n", with: "cohorts:\n  - {id: deep, label: D, where: \"\(where_)\"}\n")
    try refused(
      ["studies/small/study.yaml": definition], place: "studies/small/study.yaml", code: "expression-syntax")
  }
}
