import Diagnostics
import Glibc
import StudyDefinition
import Testing

@testable import StudyPublishing

@Suite struct CurrencyTests {
  private let alpha = StudyID("alpha")

  private func isCurrent(_ scratch: ScratchFolder, _ mark: String, _ settings: PublishingSettings = .forTests)
    -> Bool
  {
    scratch.output.current(alpha, inputs: inputs(mark), settings) != nil
  }

  @Test func nothingPublishedIsNotCurrent() throws {
    #expect(try !isCurrent(ScratchFolder(), "one"))
  }

  @Test func theSameInputsAreCurrentAndOthersAreNot() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.publish(report(mark: "one"))
    #expect(isCurrent(scratch, "one"))
    #expect(!isCurrent(scratch, "two"))
    #expect(scratch.output.current(StudyID("beta"), inputs: inputs("one"), .forTests) == nil)
    let later = PublishingSettings.forTests.with {
      $0.versions = ToolVersions(
        tool: "studyreport 1.1", swift: "6.3", cmark: "0.29.0", boost: "1.74.0", yaml: "0.2.5",
        resultsFormat: 1)
    }
    #expect(!isCurrent(scratch, "one", later))
  }

  @Test func touchingFilesChangesNothing() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.publish(report(mark: "one"))
    var times = [timeval(tv_sec: 0, tv_usec: 0), timeval(tv_sec: 0, tv_usec: 0)]
    #expect(utimes("\(scratch.path)/output/alpha/manifest.json", &times) == 0)
    #expect(isCurrent(scratch, "one"))
  }

  @Test(arguments: [
    "alpha/manifest.json", "alpha/SHA256SUMS", "alpha/index.html", "alpha/figures/change.svg",
  ])
  func aReportWithAFileGoneOrCutIsMadeAnew(file: String) throws {
    let scratch = try ScratchFolder()
    _ = try scratch.publish(report(mark: "one"))
    try scratch.write("", file)
    #expect(!isCurrent(scratch, "one"))
    try scratch.remove(file)
    #expect(!isCurrent(scratch, "one"))
  }

  @Test func warningsOfASkippedStudyAreToldAgain() throws {
    let scratch = try ScratchFolder()
    let warning = Diagnostic.warning(
      "odd", "odd", at: SourceLocation(file: "studies/alpha/study.yaml", line: 2))
    _ = try scratch.publish(report(warnings: [warning]))
    let manifest = scratch.output.current(alpha, inputs: inputs("one"), .forTests)
    #expect(manifest?.repeatedWarnings(.forTests) == [warning])
  }

  @Test func aFailureIsForgottenWhenTheInputsAreBackAsTheyWere() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.publish(report())
    let publication = try scratch.begin()
    #expect(
      publication.recordFailure(StudyFailure(study: alpha, diagnostics: [.error("bad", "bad")])).isEmpty)
    #expect(scratch.exists(".state/alpha.json"))
    #expect(publication.recordCurrent(alpha).isEmpty)
    #expect(!scratch.exists(".state/alpha.json"))
  }
}

@Suite struct ShardTests {
  @Test func everyStudyIsInExactlyOnePart() throws {
    for count in 1...9 {
      let shards = try (1...count).map { try #require(Shard(number: $0, of: count)) }
      var sizes = shards.map { _ in 0 }
      for number in 0..<2000 {
        let holders = shards.indices.filter { shards[$0].contains(StudyID("study-\(number)")) }
        #expect(holders.count == 1)
        for holder in holders { sizes[holder] += 1 }
      }
      // Even to within a fifth, where chance alone leaves a tenth.
      #expect(sizes.allSatisfy { abs($0 * count - 2000) <= 400 }, "\(sizes)")
    }
  }

  /// The parts are a promise: machines of different versions must agree on them.
  @Test func partsNeverChange() throws {
    let numbers = try ["t2dm-registry", "cdisc-pilot", "a", "study-1", "study-2", "study-3"].map { id in
      try (1...4).first { try #require(Shard(number: $0, of: 4)).contains(StudyID(id)) }
    }
    #expect(numbers == [4, 1, 1, 3, 4, 1])
  }

  @Test(arguments: ["1/1", "2/8", "8/8"])
  func partsAsTyped(text: String) { #expect(Shard(text) != nil) }

  @Test(arguments: ["", "1", "/", "0/2", "3/2", "1/0", "-1/2", "1/2/3", "a/b", "1/99999999999999999999"])
  func noOtherTextIsAPart(text: String) { #expect(Shard(text) == nil) }
}
