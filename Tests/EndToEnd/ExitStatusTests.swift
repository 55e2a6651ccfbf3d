import Foundation
import Testing

@Suite struct ExitStatusTests {
  @Test func everythingDoneIsZeroAndQuietPrintsNothing() throws {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    let run = try Program.run("build", "--quiet", in: folder)
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.log.isEmpty)
    #expect(folder.exists("output/small/index.html"))
    #expect(folder.exists("output/index.html"))
  }

  @Test func oneBadStudyStopsNoOther() throws {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    try SmallStudy(id: "broken", extra: "endpionts: []").write(to: folder)
    let run = try Program.run("build", in: folder)
    #expect(run.status == 1)
    #expect(run.log.contains("studies/broken/study.yaml:"))
    #expect(run.log.contains("error: "))
    #expect(folder.exists("output/small/index.html"))
    #expect(!folder.exists("output/broken/index.html"))
  }

  @Test func aStudyThatFailsKeepsItsLastGoodReport() throws {
    let folder = try TemporaryFolder()
    var study = SmallStudy()
    try study.write(to: folder)
    try Program.run("build", in: folder)
    let before = try folder.files(below: "output/small")
    study.observations += "S1,hba1c,m6,6.9\n"
    try study.write(to: folder)
    let run = try Program.run("build", in: folder)
    #expect(run.status == 65)
    #expect(run.log.contains("studies/small/data/observations.csv:8"))
    #expect(try folder.files(below: "output/small") == before)
    #expect(try folder.read("output/index.html").contains("stale"))
  }

  private static let others: [(arguments: [String], status: Int32)] = [
    (["build", "--jobs", "0"], 64), (["build", "--nonsense"], 64), (["frobnicate"], 64),
    (["build", "nobody"], 66), (["check", "--studies", "nowhere"], 66),
    (["build", "--templates", "none"], 66),
    (["--help"], 0), (["build", "--help"], 0), (["--version"], 0),
  ]

  @Test(arguments: others)
  func everyOtherStatus(_ arguments: [String], _ status: Int32) throws {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    #expect(try Program.started(arguments, in: folder).finished().status == status)
  }

  @Test(arguments: [
    "build", "check", "keys", "diff", "verify", "rollback", "new", "index", "simulate", "qualify", "schema",
  ])
  func helpEndsWithExamples(_ command: String) throws {
    let folder = try TemporaryFolder(templates: false)
    let help = try Program.run(command, "--help", in: folder)
    #expect(help.status == 0)
    #expect(help.output.hasPrefix("OVERVIEW: "))
    let parts = help.output.components(separatedBy: "\nExamples:\n")
    #expect(parts.count == 2)
    #expect(parts.first?.contains("--help") == true)
    #expect(parts.last?.split(separator: "\n").allSatisfy { $0.hasPrefix("  ") } == true)
    #expect(parts.last?.contains("studyreport \(command)") == true)
    #expect(try Program.run("help", command, in: folder).output == help.output)
  }

  @Test func noStudiesIsAnError() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("studies"), withIntermediateDirectories: true)
    #expect(try Program.run("build", in: folder).status == 66)
    #expect(try Program.run("build", "--allow-empty", in: folder).status == 0)
  }

  @Test func whatMakesAStrictRunFailIsToldEvenWhenQuiet() throws {
    let folder = try TemporaryFolder()
    try SmallStudy(extra: "  - {id: other, label: Other, unit: g, domain: glycaemic, decimals: 1}")
      .write(to: folder)
    #expect(try Program.run("build", "--quiet", in: folder).log.isEmpty)
    for (command, status) in [("build", Int32(1)), ("check", 65)] {
      let run = try Program.run(command, "--quiet", "--strict", in: folder)
      #expect(run.status == status)
      #expect(run.log.contains("warning: endpoint 'other' has no value at any visit"), "\(run.log)")
    }
  }

  @Test func aSourceDateThatIsNoneIsRefused() throws {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    for text in ["yesterday", "1e9", "2024-03-01", "99999999999999"] {
      let run = try Program.run("build", in: folder, environment: ["SOURCE_DATE_EPOCH": text])
      #expect(run.status == 64, "\(text)")
      #expect(run.log.contains("SOURCE_DATE_EPOCH is '\(text)'"), "\(run.log)")
    }
    #expect(!folder.exists("output"))
    #expect(try Program.run("build", in: folder, environment: ["SOURCE_DATE_EPOCH": ""]).status == 0)
  }

  @Test func aFolderThatCannotBeMade() throws {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    try folder.write("not a folder", to: "output")
    let run = try Program.run("build", in: folder)
    #expect(run.status == 73)
    #expect(run.log.contains("output"))
  }

  @Test func checkFindsEveryProblemAndPublishesNothing() throws {
    let folder = try TemporaryFolder()
    try SmallStudy(extra: "titel: x\nalpah: 0.1").write(to: folder)
    let run = try Program.run("check", in: folder)
    #expect(run.status == 65)
    #expect(run.log.contains("did you mean 'title'?"))
    #expect(run.log.contains("did you mean 'alpha'?"))
    #expect(!folder.exists("output"))
  }

  @Test func theLogAsJSON() throws {
    let folder = try TemporaryFolder()
    try SmallStudy(extra: "titel: x").write(to: folder)
    let run = try Program.run("check", "--log-format", "json", in: folder)
    let lines = run.log.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      let record = try #require(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(record["code"] is String)
      #expect(record["level"] as? String == "error")
      #expect(record["file"] as? String == "studies/small/study.yaml")
      #expect(record["line"] is Int)
    }
  }
}
