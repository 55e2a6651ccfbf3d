import FoundationEssentials
import Glibc
import StudyDefinition
import Testing

@testable import StudyPublishing

/// What a run leaves that is killed at any step: the folder is copied at each, and the next run starts from the copy.
@Suite struct LeftoversTests {
  @Test(arguments: [true, false])
  func aRunKilledAtAnyStepLeavesAWholeReportAndNoRubbish(isReplacing: Bool) throws {
    let scratch = try ScratchFolder()
    if isReplacing { _ = try scratch.publish(report(mark: "one")) }
    let copies = "\(scratch.path)/copies"
    try FileManager.default.createDirectory(atPath: copies, withIntermediateDirectories: true)
    let steps = Counter()
    let source = "\(scratch.path)/output"
    let copying = PublishingSettings.forTests.with {
      $0.atStep = { _ throws(PublishingFault) in
        try? FileManager.default.copyItem(atPath: source, toPath: "\(copies)/\(steps.next())")
      }
    }
    _ = try scratch.publish(report(mark: "two"), settings: copying)
    #expect(steps.value >= 12)
    for step in 0..<steps.value {
      try checkRecovery(OutputFolder("\(copies)/\(step)"), isReplacing, "step \(step)")
    }
  }

  private func checkRecovery(_ folder: OutputFolder, _ isReplacing: Bool, _ step: Comment) throws {
    let study = StudyID("alpha")
    // What a reader sees before anybody has put anything right.
    #expect(folder.verify().diagnostics.isEmpty, step)
    #expect(folder.report(study).kind == .folder || !isReplacing, step)
    let isNew =
      try folder.report(study).kind == .folder
      && String(
        decoding: folder.report(study).appending("report.md").read(), as: UTF8.self
      ).contains("two")

    let (publication, diagnostics) = Publication.begin(in: folder, .forTests)
    #expect(diagnostics.isEmpty, step)
    #expect(publication?.end(defined: nil, index: .project).isEmpty == true, step)
    #expect(try folder.root.names().filter { $0.hasPrefix(".staging") }.isEmpty, step)
    #expect(folder.verify().diagnostics.isEmpty, step)
    // The replaced report is kept, whenever the run died; one that was never published is not.
    #expect(folder.keptVersions(of: study) == (isNew && isReplacing ? [1] : []), step)
    if isNew && isReplacing {
      #expect(OutputFolder(folder.versionPath(1, of: study)).verify().diagnostics.isEmpty, step)
    }
  }

  @Test func aReportRenamedAwayIsPutBack() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.publish(report())
    let before = try scratch.everything()
    let leftover = scratch.output.root.appending(".staging-1")
    try leftover.makeFolder()
    try scratch.output.report(StudyID("alpha")).rename(to: leftover.appending("alpha.former"))
    _ = try scratch.begin()
    try scratch.output.clearLeftovers(keep: 5)
    #expect(try scratch.everything() == before)
  }

  @Test func aReportRenamedAwayAndReplacedBecomesAVersion() throws {
    let scratch = try ScratchFolder()
    let study = StudyID("alpha")
    _ = try scratch.publish(report(mark: "one"))
    let former = try scratch.bytes("alpha/SHA256SUMS")
    let leftover = scratch.output.root.appending(".staging-1")
    try scratch.output.report(study).rename(to: scratch.output.root.appending(".away"))
    _ = try scratch.publish(report(mark: "two"))
    try leftover.makeFolder()
    try scratch.output.root.appending(".away").rename(to: leftover.appending("alpha.former"))
    _ = try scratch.begin()
    #expect(scratch.output.keptVersions(of: study) == [1])
    #expect(try scratch.bytes(".versions/alpha/1/SHA256SUMS") == former)
  }

  @Test func rubbishOfAnyKindIsRemoved() throws {
    let scratch = try ScratchFolder()
    for name in [".staging-1/alpha.exchanging", ".staging-2/.former", ".staging-3/a.b.c", ".staging-4"] {
      try scratch.write("?", name)
    }
    symlink("/", "\(scratch.path)/output/.staging-5")
    symlink("/nonexistent", "\(scratch.path)/output/.staging-2/alpha.former")
    #expect(try scratch.publish(report()).map(\.result) == [.published])
    #expect(try scratch.output.root.names().filter { $0.hasPrefix(".staging") }.isEmpty)
  }

  @Test func flushingFileByFileIsDoneWhereTheSystemCannotFlushAll() throws {
    let scratch = try ScratchFolder()
    let publication = try scratch.begin()
    let prepared = try prepared(report())
    try publication.staging.write(prepared, .forTests)
    try publication.staging.flushEach(prepared)
    try publication.staging.report(prepared.study).appending("report.md").removeAll()
    #expect(throws: PublishingFault.self) { try publication.staging.flushEach(prepared) }
  }

  @Test func twoStepsGiveTheSameAsOneAndAreUndoneWhenTheSecondFails() throws {
    let scratch = try ScratchFolder()
    try scratch.write("new", "staged/file")
    try scratch.write("old", "published/file")
    let root = scratch.output.root
    try replaceInTwoSteps(
      root.appending("staged"), root.appending("published"), former: root.appending("former"))
    #expect(try scratch.text("published/file") == "new")
    #expect(try scratch.text("former/file") == "old")
    #expect(throws: PublishingFault.self) {
      try replaceInTwoSteps(
        root.appending("absent"), root.appending("published"), former: root.appending("away"))
    }
    #expect(try scratch.text("published/file") == "new")
    #expect(!scratch.exists("away"))
  }
}
