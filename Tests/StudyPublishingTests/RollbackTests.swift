import Diagnostics
import StudyDefinition
import Testing

@testable import StudyPublishing

@Suite struct RollbackTests {
  private let alpha = StudyID("alpha")

  private func published(_ marks: String...) throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    for mark in marks { _ = try scratch.publish(report(mark: mark)) }
    return scratch
  }

  @Test func withoutVersionsThereIsNothingToReturnTo() throws {
    let scratch = try published("one")
    let (restored, diagnostics) = try scratch.begin().rollback(alpha)
    #expect(restored == nil)
    #expect(diagnostics.map(\.code) == ["no-such-version"])
    #expect(diagnostics.first?.message == "there is no earlier version of 'alpha'; none is kept")
  }

  @Test func theNewestVersionIsPublishedAgainAndWhatWasPublishedIsKept() throws {
    let scratch = try published("one", "two", "three")
    #expect(try scratch.begin().rollback(alpha).restored == 2)
    #expect(try scratch.text("alpha/report.md").contains("two"))
    #expect(scratch.output.keptVersions(of: alpha) == [3, 1])
    #expect(try scratch.text(".versions/alpha/3/report.md").contains("three"))
    #expect(scratch.output.verify().diagnostics.isEmpty)
    // And back.
    #expect(try scratch.begin().rollback(alpha).restored == 3)
    #expect(try scratch.text("alpha/report.md").contains("three"))
  }

  @Test func aVersionIsChosenByNumber() throws {
    let scratch = try published("one", "two", "three")
    #expect(try scratch.begin().rollback(alpha, to: 1).restored == 1)
    #expect(try scratch.text("alpha/report.md").contains("one"))
    let (restored, diagnostics) = try scratch.begin().rollback(alpha, to: 9)
    #expect(restored == nil)
    #expect(diagnostics.first?.message == "there is no version @9 of 'alpha'; kept are @3, @2")
  }

  @Test func aVersionThatIsNotWholeIsRefused() throws {
    let scratch = try published("one", "two")
    try scratch.write("forged", ".versions/alpha/1/index.html")
    let (restored, diagnostics) = try scratch.begin().rollback(alpha)
    #expect(restored == nil)
    #expect(diagnostics.map(\.code) == ["file-altered"])
    #expect(try scratch.text("alpha/report.md").contains("two"))
  }

  @Test func aReportThatIsGoneIsBroughtBack() throws {
    let scratch = try published("one", "two")
    try scratch.remove("alpha")
    #expect(try scratch.begin().rollback(alpha).restored == 1)
    #expect(try scratch.text("alpha/report.md").contains("one"))
  }

  @Test func foldersThatAreNoVersionsAreLeftOut() throws {
    let scratch = try published("one", "two")
    for name in ["x", "01", "-1", "0", "1.5", "99999999999999999999"] {
      try scratch.write("", ".versions/alpha/\(name)/f")
    }
    try scratch.write("", ".versions/alpha/7")
    #expect(scratch.output.keptVersions(of: alpha) == [1])
    #expect(scratch.output.keptVersions(of: StudyID("../alpha")).isEmpty)
  }
}
