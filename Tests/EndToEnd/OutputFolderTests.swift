import Foundation
import Testing

/// What may stand where reports are published, and what becomes of reports whose study changed its place.
@Suite struct OutputFolderTests {
  private func folder(_ ids: String...) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for id in ids { try SmallStudy(id: id).write(to: folder) }
    return folder
  }

  @Test func aLinkToAFolderIsThatFolder() throws {
    let folder = try folder("a")
    mkdir(folder.url.appendingPathComponent("real").path, 0o755)
    symlink("real", folder.url.appendingPathComponent("link").path)
    let run = try Program.run("build", "--output", "link", in: folder)
    #expect(run.status == 0, "\(run.log)")
    #expect(run.log == "1 published\n")
    #expect(folder.exists("real/a/index.html"))
    #expect(try Program.run("verify", "--output", "link", in: folder).status == 0)
    #expect(try Program.run("index", "--output", "link", in: folder).status == 0)
  }

  @Test(arguments: ["dangling", "file", "file/below"])
  func whatIsNoFolderIsRefusedByItsName(_ name: String) throws {
    let folder = try folder("a")
    symlink("nowhere", folder.url.appendingPathComponent("dangling").path)
    try folder.write("mine", to: "file")
    let run = try Program.run("build", "--output", name, in: folder)
    #expect(run.status == 73)
    #expect(run.log.hasPrefix("\(name): error: cannot create: "))
    #expect(try folder.read("file") == "mine")
  }

  @Test(arguments: ["--output", "--studies", "--templates"])
  func anEmptyPathIsAMistakeOfTheCommandLine(_ option: String) throws {
    let run = try Program.run("build", option, "", in: try folder("a"))
    #expect(run.status == 64)
    #expect(run.log.contains("\(option) is empty, expected the path of a folder"))
  }

  @Test func verifyingNothingIsNoSuccess() throws {
    let folder = try folder("a")
    mkdir(folder.url.appendingPathComponent("empty").path, 0o755)
    let run = try Program.run("verify", "empty", in: folder)
    #expect(run.status == 66)
    #expect(run.log == "empty: error: no report is published here\n")
    #expect(try Program.run("verify", "nowhere", in: folder).status == 74)
  }

  @Test func aStudyThatIsNoLongerThereKeepsItsReport() throws {
    let folder = try folder("a", "b")
    try Program.run("build", in: folder)
    let before = try folder.files(below: "output/b")
    try FileManager.default.moveItem(
      at: folder.url.appendingPathComponent("studies/b"), to: folder.url.appendingPathComponent("studies/c"))
    #expect(try Program.run("build", in: folder).log == "1 published, 1 unchanged\n")
    #expect(try folder.files(below: "output/b") == before)
    #expect(try folder.read("output/index.md").contains("| no longer defined |"))
    // A run over some of them knows nothing of the others.
    try Program.run("build", "a", in: folder)
    #expect(try folder.read("output/index.md").contains("| no longer defined |"))
    try FileManager.default.moveItem(
      at: folder.url.appendingPathComponent("studies/c"), to: folder.url.appendingPathComponent("studies/b"))
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("output/c"))
    #expect(try Program.run("build", in: folder).log == "2 unchanged\n")
    let index = try folder.read("output/index.md")
    #expect(!index.contains("no longer defined") && !index.contains("| c |"))
  }

  @Test func aReportInAnothersPlaceIsDamaged() throws {
    let folder = try folder("a")
    try Program.run("build", in: folder)
    try FileManager.default.copyItem(
      at: folder.url.appendingPathComponent("output/a"), to: folder.url.appendingPathComponent("output/z"))
    let run = try Program.run("index", in: folder)
    #expect(run.status == 0)
    #expect(
      run.log.contains("output/z/manifest.json: warning: the report in this folder is of the study 'a'"))
    #expect(
      try folder.read("output/index.md").contains(
        "| damaged: the report in this folder is of the study 'a' |"))
    #expect(try Program.run("verify", in: folder).status == 65)
    try FileManager.default.moveItem(
      at: folder.url.appendingPathComponent("output/z"), to: folder.url.appendingPathComponent("output/Z"))
    #expect(try Program.run("index", in: folder).log.contains("output/Z: warning: it holds a report"))
  }

  @Test func partsOfSeveralMachinesHaveOneIndex() throws {
    let ids = (0..<8).map { "study-\($0)" }
    let folder = try TemporaryFolder()
    for id in ids { try SmallStudy(id: id).write(to: folder) }
    for part in 1...3 {
      let run = try Program.run("build", "--shard", "\(part)/3", "--output", "part-\(part)", in: folder)
      #expect(run.status == 0, "\(run.log)")
      #expect(!folder.exists("part-\(part)/index.html"))
    }
    try Program.run("build", "--output", "whole", in: folder)
    mkdir(folder.url.appendingPathComponent("output").path, 0o755)
    let gathered = try Program.shell("cp -R part-1/* part-2/* part-3/* output/", in: folder)
    #expect(gathered.status == 0, "\(gathered.log)")
    #expect(try Program.run("index", in: folder).status == 0)
    #expect(try folder.files(below: "output") == folder.files(below: "whole"))
  }

  @Test func versionsAreKeptAsManyAsAreAskedFor() throws {
    let folder = try folder()
    func build(_ title: String, _ keep: String) throws -> [String] {
      try SmallStudy(id: "a", title: title).write(to: folder)
      try Program.run("build", "--keep", keep, in: folder)
      let versions = folder.url.appendingPathComponent("output/.versions/a").path
      return ((try? FileManager.default.contentsOfDirectory(atPath: versions)) ?? []).sorted()
    }
    for title in ["1", "2", "3", "4"] { _ = try build(title, "5") }
    #expect(try build("5", "2") == ["3", "4"])
    #expect(try build("6", "1") == ["5"])
    #expect(try build("7", "0") == [])
    #expect(try build("8", "5") == ["1"])
  }

  @Test func aRollbackIsToldOfUntilTheNextBuild() throws {
    let folder = try folder()
    for title in ["First", "Second"] {
      try SmallStudy(id: "a", title: title).write(to: folder)
      try Program.run("build", in: folder)
    }
    let run = try Program.run("rollback", "a", in: folder)
    #expect(run.status == 0)
    #expect(run.log == "a is the version that was @1\n")
    #expect(try folder.read("output/a/report.md").hasPrefix("# First\n"))
    #expect(try folder.read("output/index.md").contains("| an earlier version |"))
    #expect(try Program.run("verify", "--quiet", in: folder).status == 0)
    #expect(try Program.run("build", in: folder).log == "1 published\n")
    #expect(try folder.read("output/a/report.md").hasPrefix("# Second\n"))
    #expect(try folder.read("output/index.md").contains("| up to date |"))
    #expect(try Program.run("rollback", "a", "@9", in: folder).status == 66)
    #expect(try Program.run("rollback", "a", "9", in: folder).status == 64)
    let nobody = try Program.run("rollback", "aa", in: folder)
    #expect(nobody.status == 66)
    #expect(nobody.log == "error: there is no report of a study 'aa' in output; did you mean 'a'?\n")
    try folder.write("altered", to: "output/.versions/a/2/report.md")
    let damaged = try Program.run("rollback", "a", "@2", in: folder)
    #expect(damaged.status == 65)
    #expect(damaged.log.contains("output/.versions/a/2/report.md: error: "), "\(damaged.log)")
    #expect(try folder.read("output/a/report.md").hasPrefix("# Second\n"))
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func aStudyThatMayNotBeLookedIntoFailsAloud() throws {
    let folder = try folder("a", "b")
    try Program.run("build", in: folder)
    let path = folder.url.appendingPathComponent("studies/b").path
    chmod(path, 0)
    defer { chmod(path, 0o755) }
    let run = try Program.run("build", in: folder)
    #expect(run.status == 1)
    #expect(run.log.contains("studies/b/study.yaml: error: "))
    #expect(try folder.read("output/index.md").contains("| stale: "))
  }
}
