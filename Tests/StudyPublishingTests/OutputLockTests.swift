import Diagnostics
import Testing

@testable import StudyPublishing

@Suite struct OutputLockTests {
  @Test func aSecondRunIsToldAndTheFirstGoesOn() throws {
    let scratch = try ScratchFolder()
    let first = try scratch.begin()
    let (second, diagnostics) = Publication.begin(in: scratch.output, .forTests)
    #expect(second == nil)
    #expect(diagnostics.map(\.code) == ["output-locked"])
    #expect(first.publish([report()]).map(\.result) == [.published])
  }

  @Test func aRunThatEndedBlocksNothing() throws {
    let scratch = try ScratchFolder()
    for _ in 0..<3 { _ = try scratch.begin() }
  }

  @Test func aRunThatWaitsGetsItsTurn() async throws {
    let scratch = try ScratchFolder()
    var first: Publication? = try scratch.begin()
    let output = scratch.output
    let second = Task.detached { Publication.begin(in: output, .forTests, waiting: 20).publication != nil }
    try await Task.sleep(for: .milliseconds(120))
    #expect(first != nil)
    first = nil
    #expect(await second.value)
  }

  @Test func waitingEnds() throws {
    let scratch = try ScratchFolder()
    let first = try scratch.begin()
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(Publication.begin(in: scratch.output, .forTests, waiting: 1).publication == nil)
    }
    #expect(time >= .milliseconds(900))
    _ = first
  }

  @Test func otherFoldersAreNotHeld() throws {
    let one = try ScratchFolder()
    let other = try ScratchFolder()
    let first = try one.begin()
    _ = try other.begin()
    _ = first
  }
}
