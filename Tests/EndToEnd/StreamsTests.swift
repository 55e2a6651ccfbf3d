import Foundation
import Testing

/// Standard streams as cron, pipes and full disks leave them.
@Suite struct StreamsTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for id in ["a", "b"] { try SmallStudy(id: id).write(to: folder) }
    return folder
  }

  /// No file of a report gets the number of a closed stream, and what is said goes nowhere.
  @Test(arguments: ["<&-", ">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
  func whatIsClosedIsWrittenToByNobody(_ closed: String) throws {
    let folder = try folder()
    // A study that fails has something to say while the others are written.
    try SmallStudy(id: "broken", extra: "titel: x").write(to: folder)
    #expect(try Program.shell("$studyreport build \(closed)", in: folder).status == 1)
    #expect(try Program.run("verify", in: folder).log == "2 reports are as published\n")
    #expect(try folder.read("output/.lock").isEmpty)
  }

  @Test(arguments: [("schema", 74), ("keys a", 74), ("qualify", 74), ("diff a a", 2)] as [(String, Int32)])
  func aResultThatCannotBeWrittenIsAnError(_ command: String, _ status: Int32) throws {
    let folder = try folder()
    try Program.run("build", in: folder)
    let run = try Program.shell("$studyreport \(command) > /dev/full", in: folder)
    #expect(run.status == status)
    #expect(run.log == "standard output: error: cannot write: No space left on device\n")
  }

  @Test func aReaderThatLeavesEndsTheProgramAndSaysNothing() throws {
    let folder = try folder()
    let run = try Program.shell("{ $studyreport schema; echo $? >&2; } | head -c 1", in: folder)
    // 141 where the pipe was closed before everything was in it, 0 where it all went in.
    #expect(run.log == "141\n" || run.log == "0\n")
  }

  @Test func aLogThatCannotBeWrittenStopsNothing() throws {
    let folder = try folder()
    #expect(try Program.shell("$studyreport build 2> /dev/full", in: folder).status == 0)
    #expect(try Program.run("verify", "--quiet", in: folder).status == 0)
  }

  @Test(arguments: [
    ["schema"], ["keys", "a"], ["diff", "a", "a"], ["verify"], ["check"], ["index"], ["build"],
  ])
  func quietRunsThatSucceedPrintNothing(_ arguments: [String]) throws {
    let folder = try folder()
    try Program.run("build", in: folder)
    let run = try Program.started(arguments + ["--quiet"], in: folder).finished()
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.log.isEmpty)
  }

  @Test func colourIsForTerminalsUnlessAskedFor() throws {
    let folder = try folder()
    try SmallStudy(id: "a", extra: "titel: x").write(to: folder)
    #expect(try !Program.run("check", in: folder).log.contains("\u{1B}"))
    #expect(
      try Program.run("check", "--color", "always", in: folder).log.contains("\u{1B}[1;31merror:\u{1B}[0m"))
    #expect(try !Program.run("check", "--color", "never", in: folder).log.contains("\u{1B}"))
  }

  /// A terminal that `script` makes, where there is one.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func progressAndColourAreShownOnATerminalOnly() throws {
    let folder = try folder()
    func seen(_ options: String, _ environment: String = "TERM=xterm") throws -> String {
      try Program.shell(
        "\(environment) script -qec \"$studyreport build --force \(options)\" /dev/null", in: folder
      ).output
    }
    #expect(try seen("").contains("\r\u{1B}[K1/2 "))
    #expect(try !seen("--quiet").contains("\u{1B}"))
    #expect(try !seen("--log-format json").contains("\u{1B}"))
    #expect(try !seen("", "TERM=dumb").contains("\u{1B}"))
    try SmallStudy(id: "a", extra: "titel: x").write(to: folder)
    #expect(try seen("").contains("\u{1B}[1;31merror:"))
    #expect(try !seen("", "TERM=xterm NO_COLOR=1").contains("\u{1B}[1;31m"))
  }
}
