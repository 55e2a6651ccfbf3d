import Diagnostics
import Glibc
import StudyDefinition
import Testing

@testable import StudyPublishing

@Suite struct PublishTests {
  @Test func nothingToPublishMakesAnIndexOfNothing() throws {
    let scratch = try ScratchFolder()
    #expect(try scratch.publish().isEmpty)
    #expect(try scratch.text("index.html").contains("No report is published yet."))
    #expect(try scratch.everything().keys.sorted() == ["feed.atom", "index.html", "index.md"])
  }

  @Test func aReportIsPublishedWithManifestChecksumsAndProvenance() throws {
    let scratch = try ScratchFolder()
    let outcomes = try scratch.publish(report())
    #expect(outcomes.map(\.result) == [.published])
    #expect(
      try scratch.everything().keys.sorted() == [
        "alpha/SHA256SUMS", "alpha/changes.html", "alpha/changes.md", "alpha/figures/change.svg",
        "alpha/index.html", "alpha/manifest.json", "alpha/report.md", "alpha/ro-crate-metadata.json",
        "feed.atom", "index.html", "index.md",
      ])
    #expect(scratch.output.verify().diagnostics.isEmpty)
  }

  @Test func theSameReportAgainChangesNothingAndMakesNoVersion() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.publish(report())
    let before = try scratch.everything()
    #expect(try scratch.publish(report()).map(\.result) == [.unchanged])
    #expect(try scratch.everything() == before)
    #expect(scratch.output.keptVersions(of: StudyID("alpha")).isEmpty)
  }

  @Test func aPublishedFileThatWasAlteredIsPutRightByTheSameReport() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.publish(report())
    let before = try scratch.everything()
    try scratch.write("forged", "alpha/index.html")
    #expect(try scratch.publish(report()).map(\.result) == [.published])
    #expect(try scratch.everything().filter { !$0.key.hasPrefix(".versions") } == before)
  }

  @Test func aChangedReportReplacesTheOldOneWhichBecomesAVersion() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.publish(report(mark: "one"))
    let first = try scratch.bytes("alpha/index.html")
    #expect(try scratch.publish(report(mark: "two")).map(\.result) == [.published])
    #expect(try scratch.text("alpha/index.html").contains("two"))
    #expect(try scratch.bytes(".versions/alpha/1/index.html") == first)
    #expect(OutputFolder("\(scratch.path)/output/.versions/alpha/1").verify().diagnostics.isEmpty)
  }

  @Test func aReportTellsWhatChangedSinceTheOneItReplaced() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.publish(report(mark: "one"))
    #expect(try scratch.text("alpha/changes.md") == "one after nothing\n")
    _ = try scratch.publish(report(mark: "two"))
    #expect(try scratch.text("alpha/changes.md") == "two after # alpha\n\none\n\n")
    #expect(scratch.output.verify().diagnostics.isEmpty)
    let manifest = try Manifest(in: scratch.output.report(StudyID("alpha")))
    var counts = ChangeCounts()
    counts.conclusions = 1
    counts.values = 12
    #expect(manifest.publication == PublicationRecord(changes: .compared(counts)))
    // The same again says nothing new, and what it said stays.
    let before = try scratch.everything()
    #expect(try scratch.publish(report(mark: "two")).map(\.result) == [.unchanged])
    #expect(try scratch.everything() == before)
    // Nothing but the pages themselves depends on what was there before.
    let fresh = try ScratchFolder()
    _ = try fresh.publish(report(mark: "two"))
    let other = try fresh.everything()
    #expect(
      try Set(scratch.everything().filter { !$0.key.hasPrefix(".") && other[$0.key] != $0.value }.keys) == [
        "alpha/SHA256SUMS", "alpha/changes.html", "alpha/changes.md", "alpha/manifest.json", "feed.atom",
        "index.html", "index.md",
      ])
  }

  @Test func whatAnAlteredReportSaidOfItsOwnChangesIsKept() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.publish(report(mark: "one"))
    _ = try scratch.publish(report(mark: "two"))
    let before = try scratch.everything().filter { !$0.key.hasPrefix(".") }
    try scratch.write("forged", "alpha/report.md")
    #expect(try scratch.publish(report(mark: "two")).map(\.result) == [.published])
    #expect(try scratch.everything().filter { !$0.key.hasPrefix(".") } == before)
    // Where the pages themselves were altered they are made anew, against what stood there.
    try scratch.write("forged", "alpha/changes.md")
    #expect(try scratch.publish(report(mark: "two")).map(\.result) == [.published])
    #expect(try scratch.text("alpha/changes.md") == "two after # alpha\n\ntwo\n\n")
    #expect(scratch.output.verify().diagnostics.isEmpty)
  }

  @Test func theNewestVersionsAreKept() throws {
    let scratch = try ScratchFolder()
    let settings = PublishingSettings.forTests.with { $0.keep = 2 }
    for mark in 1...6 { _ = try scratch.publish(report(mark: "\(mark)"), settings: settings) }
    #expect(scratch.output.keptVersions(of: StudyID("alpha")) == [5, 4])
    #expect(try scratch.text(".versions/alpha/5/report.md").contains("5"))
  }

  @Test func noVersionIsKeptWhenNoneIsWanted() throws {
    let scratch = try ScratchFolder()
    let settings = PublishingSettings.forTests.with { $0.keep = 0 }
    for mark in 1...3 { _ = try scratch.publish(report(mark: "\(mark)"), settings: settings) }
    #expect(!scratch.exists(".versions/alpha"))
  }

  @Test func oneBadReportOfAGroupDoesNotStopTheOthers() throws {
    let scratch = try ScratchFolder()
    let bad = report("beta", files: [PublishableFile(path: "../escape.html", text: "")])
    let outcomes = try scratch.publish(report("alpha"), bad, report("gamma"))
    #expect(outcomes.map(\.result) == [.published, .failed, .published])
    #expect(outcomes[1].diagnostics.map(\.code) == ["output-name"])
    #expect(!scratch.exists("beta"))
    #expect(!scratch.exists("escape.html"))
  }

  @Test func theSameStudyTwiceInAGroupIsAnError() throws {
    let scratch = try ScratchFolder()
    let outcomes = try scratch.publish(report(mark: "one"), report(mark: "two"))
    #expect(outcomes.map(\.result) == [.published, .failed])
    #expect(try scratch.text("alpha/index.html").contains("one"))
  }

  @Test func somethingInTheWayIsNotReplaced() throws {
    let scratch = try ScratchFolder()
    try scratch.write("mine", "alpha")
    let outcome = try #require(try scratch.publish(report()).first)
    #expect(outcome.result == .failed)
    #expect(outcome.diagnostics.map(\.code) == ["output-cannot-create"])
    #expect(outcome.diagnostics.first?.location?.file == "output/alpha")
    #expect(try scratch.text("alpha") == "mine")
  }

  @Test func bytesDoNotDependOnWhereOrWithWhatReportsArePublished() throws {
    let one = try ScratchFolder()
    let other = try ScratchFolder()
    _ = try one.publish(report("alpha"), report("beta"))
    _ = try other.publish(report("beta"))
    _ = try other.publish(report("alpha"))
    #expect(try one.everything() == other.everything())
  }

  @Test func manyTasksPublishAtOnce() async throws {
    let scratch = try ScratchFolder()
    let publication = try scratch.begin()
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<40 {
        group.addTask { _ = publication.publish([report("study-\(number)", mark: "\(number)")]) }
      }
    }
    #expect(publication.end(defined: nil, index: .project).isEmpty)
    #expect(scratch.output.verify().reports == 40)
    #expect(scratch.output.verify().diagnostics.isEmpty)
    for number in 0..<40 {
      #expect(try scratch.text("study-\(number)/report.md").hasPrefix("# study-\(number)\n"))
    }
  }
}

@Suite struct FaultTests {
  /// A fault of the system at any step leaves the old report or, from the exchange on, the new one; whole either way.
  @Test func aFaultAtAnyStepLeavesAWholeReport() throws {
    for step in 0..<20 {
      let scratch = try ScratchFolder()
      _ = try scratch.publish(report(mark: "one"))
      let old = try scratch.bytes("alpha/SHA256SUMS")
      let reached = Counter()
      let failing = PublishingSettings.forTests.with {
        $0.atStep = { _ throws(PublishingFault) in
          if reached.next() == step { throw .creating("output/alpha", errno: ENOSPC) }
        }
      }
      let publication = try scratch.begin(failing)
      let outcome = try #require(publication.publish([report(mark: "two")]).first)
      _ = publication.end(defined: nil, index: .project)
      #expect(scratch.output.verify().diagnostics.isEmpty, "step \(step)")
      #expect((try scratch.bytes("alpha/SHA256SUMS") == old) == (outcome.result == .failed), "step \(step)")
      if outcome.result == .failed { #expect(outcome.diagnostics.count == 1, "step \(step)") }
      #expect(try !scratch.everything().keys.contains { $0.hasPrefix(".staging") }, "step \(step)")
    }
  }

  @Test func faultsHaveTheirExitStatus() {
    #expect(PublishingFault.creating("x", errno: EROFS).code.exitStatus == 73)
    #expect(PublishingFault.creating("x", errno: EACCES).code.exitStatus == 73)
    #expect(PublishingFault.creating("x", errno: ENOTDIR).code.exitStatus == 73)
    #expect(PublishingFault.creating("x", errno: ENOSPC).code.exitStatus == 74)
    #expect(PublishingFault(.locked, "x", "").code.exitStatus == 75)
    #expect(
      PublishingFault.creating("output/alpha", errno: ENOSPC).diagnostic.text
        == "output/alpha: error: cannot create: No space left on device")
  }

  @Test func aTargetThatIsAFileIsRefusedByName() throws {
    let scratch = try ScratchFolder()
    try scratch.write("", "taken")
    let target = OutputFolder("\(scratch.path)/output/taken", shownAs: "reports")
    let (publication, diagnostics) = Publication.begin(in: target, .forTests)
    #expect(publication == nil)
    #expect(diagnostics.map(\.text) == ["reports: error: cannot create: Not a directory"])
    #expect(diagnostics.map(\.code) == ["output-cannot-create"])
  }

  @Test func aTargetBelowAFileIsRefused() throws {
    let scratch = try ScratchFolder()
    try scratch.write("", "taken")
    let target = OutputFolder("\(scratch.path)/output/taken/below/it", shownAs: "reports")
    #expect(Publication.begin(in: target, .forTests).diagnostics.map(\.code) == ["output-cannot-create"])
  }

  @Test(.enabled(if: getuid() != 0, "nothing is read-only to root"))
  func aFolderWithoutPermissionKeepsItsReport() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.publish(report(mark: "one"))
    let before = try scratch.everything()
    chmod("\(scratch.path)/output", 0o555)
    defer { chmod("\(scratch.path)/output", 0o755) }
    let (publication, diagnostics) = Publication.begin(in: scratch.output, .forTests)
    #expect(publication == nil)
    #expect(diagnostics.map(\.code) == ["output-cannot-create"])
    #expect(try scratch.everything() == before)
  }
}
