import Foundation
import Testing

/// One input of a published report is altered at a time, and `diff` is asked why.
@Suite struct DiffCauseTests {
  private struct Asked {
    let status: Int32
    /// Kinds of causes that are told of the versions, and of each change.
    let told: [String]
    let ofChanges: Set<[String]>
    let classes: Set<String>
    let unexplained: Int
  }

  private func folder(ownReport: Bool = false) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    if ownReport {
      try folder.write(
        "# {{ study.title }}\n\n{% table \"summary\", cohort: \"all\" %}\n", to: "studies/small/report.md")
    }
    let run = try Program.run("build", in: folder)
    #expect(run.status == 0, "\(run.log)")
    return folder
  }

  private func replace(_ old: String, _ new: String, in path: String, _ folder: TemporaryFolder) throws {
    let text = try folder.read(path)
    #expect(text.contains(old), "\(path) has no '\(old)'")
    try folder.write(text.replacingOccurrences(of: old, with: new), to: path)
  }

  private func ask(_ folder: TemporaryFolder, _ old: String = "small@1", _ options: String...) throws -> Asked
  {
    let run = try Program.started(["diff", old, "small", "--format", "json"] + options, in: folder).finished()
    let record = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run.log)")
    let report = try #require((record["reports"] as? [[String: Any]])?.first)
    let causes = try #require(report["causes"] as? [[String: Any]])
    let changes = try #require(report["changes"] as? [[String: Any]])
    return Asked(
      status: run.status, told: Array(Set(causes.compactMap { $0["kind"] as? String })).sorted(),
      ofChanges: Set(changes.compactMap { $0["causes"] as? [String] }),
      classes: Set(changes.compactMap { $0["class"] as? String }),
      unexplained: report["unexplained"] as? Int ?? -1)
  }

  private func rebuilt(_ folder: TemporaryFolder, _ options: String...) throws -> Asked {
    let run = try Program.started(["build"] + options, in: folder).finished()
    #expect(run.log.hasSuffix("1 published\n"))
    return try ask(folder)
  }

  @Test func data() throws {
    let folder = try folder()
    try replace("m6,7.9", "m6,8.4", in: "studies/small/data/observations.csv", folder)
    let asked = try rebuilt(folder)
    #expect(asked.told == ["data"])
    #expect(asked.ofChanges == [["data"]])
    #expect(asked.classes.isSuperset(of: ["conclusion", "displayed"]))
    #expect(asked.unexplained == 0)
  }

  @Test func subjects() throws {
    let folder = try folder()
    try replace("S3,F\n", "S3,F\nS4,F\n", in: "studies/small/data/subjects.csv", folder)
    let asked = try rebuilt(folder)
    #expect(asked.told == ["data"])
    #expect(asked.ofChanges == [["data"]])
    #expect(asked.classes.contains("n"))
  }

  @Test func definition() throws {
    let folder = try folder()
    try replace("decimals: 1", "decimals: 2", in: "studies/small/study.yaml", folder)
    let asked = try rebuilt(folder)
    #expect(asked.told == ["definition"])
    #expect(asked.ofChanges == [["definition"]])
    #expect(!asked.classes.contains("conclusion"))
  }

  @Test func template() throws {
    let folder = try folder()
    try folder.write(
      try folder.read("templates/report.md") + "\nOne more sentence.\n", to: "templates/report.md")
    let asked = try rebuilt(folder)
    #expect(asked.told == ["template"])
    #expect(asked.ofChanges == [["template"]])
    #expect(asked.classes == ["prose"])
  }

  @Test func ownReport() throws {
    let folder = try folder(ownReport: true)
    let report = try folder.read("studies/small/report.md")
    try folder.write(report + "\nOne more sentence.\n", to: "studies/small/report.md")
    let asked = try rebuilt(folder)
    #expect(asked.told == ["report"])
    #expect(asked.ofChanges == [["report"]])
    #expect(asked.classes == ["prose"])
  }

  @Test func anOwnReportInPlaceOfTheGeneralOne() throws {
    let folder = try folder()
    let general = try folder.read("templates/report.md")
    try folder.write(general + "\nOne more sentence.\n", to: "studies/small/report.md")
    let asked = try rebuilt(folder)
    #expect(asked.told == ["report"])
    #expect(asked.classes == ["prose"])
  }

  @Test func filesThatTheDefinitionChooses() throws {
    let folder = try folder()
    let path = "studies/small/study.yaml"
    try replace("languages: [en]", "languages: [en, zh-Hans]\njournal: nejm", in: path, folder)
    #expect(try rebuilt(folder).told == ["definition"])
  }

  @Test func locale() throws {
    let folder = try folder()
    try replace(
      "Missing values are not filled in;", "Missing values are never filled in,",
      in: "templates/locales/en.yaml", folder)
    let asked = try rebuilt(folder)
    #expect(asked.told == ["locale"])
    #expect(asked.ofChanges == [["locale"]])
    #expect(asked.classes == ["prose"])
  }

  @Test func journal() throws {
    let folder = try folder()
    try replace("symbol: p", "symbol: P", in: "templates/journals/plain.yaml", folder)
    let asked = try rebuilt(folder)
    #expect(asked.told == ["journal"])
    #expect(asked.ofChanges == [["journal"]])
    #expect(asked.unexplained == 0)
  }

  @Test func option() throws {
    let folder = try folder()
    let asked = try rebuilt(folder, "--journal", "lancet")
    #expect(asked.told == ["option"])
    #expect(asked.ofChanges == [["option"]])
    #expect(!asked.classes.contains("conclusion"))
    #expect(asked.unexplained == 0)
  }

  @Test func two() throws {
    let folder = try folder()
    try replace("m6,7.9", "m6,8.4", in: "studies/small/data/observations.csv", folder)
    try folder.write(
      try folder.read("templates/report.md") + "\nOne more sentence.\n", to: "templates/report.md")
    let asked = try rebuilt(folder)
    #expect(asked.told == ["data", "template"])
    // No template explains a number; either may explain a text.
    #expect(asked.ofChanges == [["data"], ["data", "template"]])
  }

  /// What another program would have made, by its manifest.
  @Test(arguments: [
    ("\"version\": \"studyreport ", "\"version\": \"studyreport 9", "tool"),
    ("\"swift\": \"", "\"swift\": \"9", "library"), ("\"cmark\": \"", "\"cmark\": \"9", "library"),
    ("\"boost\": \"", "\"boost\": \"9", "library"), ("\"yaml\": \"", "\"yaml\": \"9", "library"),
  ])
  func programAndLibraries(_ old: String, _ new: String, _ kind: String) throws {
    let folder = try folder()
    try FileManager.default.copyItem(
      at: folder.url.appendingPathComponent("output/small"), to: folder.url.appendingPathComponent("before"))
    try replace(old, new, in: "before/manifest.json", folder)
    try replace("\"value\": 3, \"reason\"", "\"value\": 4, \"reason\"", in: "before/results.json", folder)
    let asked = try ask(folder, "before")
    #expect(asked.told == [kind])
    #expect(asked.ofChanges == [[kind]])
    #expect(asked.unexplained == 0)
  }

  @Test func nothing() throws {
    let folder = try folder()
    try FileManager.default.copyItem(
      at: folder.url.appendingPathComponent("output/small"), to: folder.url.appendingPathComponent("before"))
    try replace("\"value\": 3, \"reason\"", "\"value\": 4, \"reason\"", in: "before/results.json", folder)
    // The loudest class counts at every level.
    let asked = try ask(folder, "before", "--exit-on", "conclusion")
    #expect(asked.status == 1)
    #expect(asked.told == [])
    #expect(asked.ofChanges == [[]])
    #expect(asked.unexplained > 0)
    let text = try Program.run("diff", "before", "small", in: folder).output
    #expect(text.split(separator: "\n").prefix(3).contains { $0.contains("SAME INPUTS, DIFFERENT NUMBER.") })
  }
}
