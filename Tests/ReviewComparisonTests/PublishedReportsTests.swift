import FoundationEssentials
import Diagnostics
import Testing

@testable import ReviewComparison

/// Versions as people name them, in folders that are removed afterwards.
@Suite struct PublishedReportsTests {
  @Test func foldersFilesAndManifestsAreFound() throws {
    try inFolder { folder in
      try write(.usual, to: "\(folder)/output/trial")
      try write(altered(), to: "\(folder)/output/.versions/trial/3")
      for name in ["\(folder)/output/trial", "\(folder)/output/trial/manifest.json", "trial"] {
        let outcome = try compared("trial@1", name, folder)
        #expect(outcome.reports.first?.kinds == [.value])
        #expect(outcome.isDifferent(.displayed))
      }
      let files = try compared(
        "\(folder)/output/trial/results.json", "\(folder)/output/.versions/trial/3/results.json", folder)
      #expect(files.reports.first?.kinds == [.value])
    }
  }

  @Test func oneIsTheVersionBeforeThePublishedOne() throws {
    try inFolder { folder in
      for number in [2, 9, 10] { try write(.usual, to: "\(folder)/output/.versions/trial/\(number)") }
      let output = "\(folder)/output"
      #expect(try KeptVersion("trial@1")?.path(below: output) == "\(output)/.versions/trial/10")
      #expect(try KeptVersion("trial@3")?.path(below: output) == "\(output)/.versions/trial/2")
      #expect(throws: VersionFault.self) { try KeptVersion("trial@4")?.path(below: output) }
      #expect(KeptVersion("../trial@1") == nil)
      #expect(KeptVersion("trial@0") == nil)
    }
  }

  @Test func whatIsNotThereIsToldWithTheNearestName() throws {
    try inFolder { folder in
      try write(.usual, to: "\(folder)/output/trial")
      do throws(VersionFault) {
        _ = try PublishedReports.find("trail", output: "\(folder)/output")
        Issue.record("found")
      } catch {
        #expect(error.diagnostic.suggestion == "trial")
      }
      let figures = "\(folder)/output/trial/figures"
      #expect(throws: VersionFault.self) { try PublishedReports.find(figures, output: folder) }
    }
  }

  @Test func wholeFoldersAreComparedStudyByStudy() throws {
    try inFolder { folder in
      for study in ["a", "b", "c"] { try write(.usual, to: "\(folder)/old/\(study)") }
      for study in ["a", "d"] { try write(.usual, to: "\(folder)/new/\(study)") }
      try write(altered(), to: "\(folder)/new/b")
      let outcome = try compared("\(folder)/old", "\(folder)/new", folder)
      #expect(outcome.same == ["a"])
      #expect(outcome.added == ["d"])
      #expect(outcome.removed == ["c"])
      #expect(outcome.reports.count == 1)
      #expect(try !compared("\(folder)/old", "\(folder)/old", folder).isDifferent(.any))
    }
  }

  @Test func foldersAroundTheReportsAreLookedThrough() throws {
    try inFolder { folder in
      for version in ["old", "new"] {
        try write(version == "old" ? .usual : altered(), to: "\(folder)/\(version)/public/output/a")
      }
      let outcome = try compared("\(folder)/old", "\(folder)/new", folder)
      #expect(outcome.reports.first?.kinds == [.value])
      // Where there is a choice nothing is guessed.
      try write(.usual, to: "\(folder)/new/other/output/a")
      #expect(throws: VersionFault.self) { try compared("\(folder)/old", "\(folder)/new", folder) }
    }
  }

  @Test func aBrokenReportDoesNotStopTheOthers() throws {
    try inFolder { folder in
      for version in ["old", "new"] { try write(.usual, to: "\(folder)/\(version)/b") }
      for version in ["old", "new"] {
        try write(version == "old" ? .usual : altered(), to: "\(folder)/\(version)/c")
      }
      try write(.usual, to: "\(folder)/old/a")
      try write(.usual, to: "\(folder)/new/a")
      try Data("{".utf8).write(to: URL(filePath: "\(folder)/new/a/results.json"))
      let outcome = try compared("\(folder)/old", "\(folder)/new", folder)
      #expect(outcome.problems.count == 1)
      #expect(outcome.same == ["b"])
      #expect(outcome.reports.count == 1)
    }
  }

  @Test func revisionsOfGitAreFound() throws {
    try inFolder { folder in
      func git(_ arguments: String...) {
        let identity = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
        _ = SpawnedProgram("git", ["-C", folder] + identity + arguments)
      }
      try write(.usual, to: "\(folder)/output/trial")
      git("init", "-q")
      git("add", "-A")
      git("commit", "-q", "-m", "one")
      try write(altered(), to: "\(folder)/output/trial")
      git("commit", "-q", "-a", "-m", "two")
      for path in ["output", "output/trial", "output/trial/", "output/trial/results.json"] {
        let outcome = try compare(revision("HEAD~1:\(path)", folder), revision("HEAD:\(path)", folder))
        #expect(outcome.reports.first?.kinds == [.value])
      }
      let same = try compare(revision("HEAD:output", folder), revision("HEAD:output", folder))
      #expect(same.same == ["trial"])
      #expect(throws: VersionFault.self) { try revision("HEAD:nowhere", folder) }
      #expect(throws: VersionFault.self) { try revision("nothing:output", folder) }
      #expect(GitRevision("--output=x:y") == nil)
      #expect(GitRevision("a\n:b") == nil)
    }
  }

  @Test func aProgramGetsItsInputAndArgumentsAsTheyAre() throws {
    let bytes = [UInt8](repeating: 7, count: 300_000)
    #expect(SpawnedProgram("cat", [], input: bytes)?.output == bytes)
    #expect(SpawnedProgram("echo", ["$(id)"])?.output == Array("$(id)\n".utf8))
    #expect(SpawnedProgram("false", [], input: bytes)?.status == 1)
    #expect(SpawnedProgram("no-such-program-anywhere", []) == nil)
  }

  private func revision(_ name: String, _ folder: String) throws -> PublishedReports {
    try PublishedReports.revision(name, repository: folder)
  }

  private func compared(_ old: String, _ new: String, _ folder: String) throws -> VersionComparison {
    let output = "\(folder)/output"
    return compare(try .find(old, output: output), try .find(new, output: output))
  }

  private func altered() -> ExampleReport {
    var report = ExampleReport.usual
    report["change", "mean"].value = "-0.567"
    report["change", "mean"].printed = "−0.6"
    return report
  }

  private func write(_ report: ExampleReport, to folder: String) throws {
    try FileManager.default.createDirectory(atPath: "\(folder)/figures", withIntermediateDirectories: true)
    for (path, bytes) in report.files { try Data(bytes).write(to: URL(filePath: "\(folder)/\(path)")) }
  }

  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path() + "/review-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }
}
