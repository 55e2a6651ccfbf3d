import Diagnostics
import Dispatch
import Synchronization
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

  @Test func aRunThatWaitsGetsItsTurn() throws {
    let scratch = try ScratchFolder()
    let first = Ending(try scratch.begin())
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(120)) { first.end() }
    #expect(Publication.begin(in: scratch.output, .forTests, waiting: 60).publication != nil)
  }

  /// Lets go of a run later.
  private final class Ending: Sendable {
    private let run: Mutex<Publication?>

    init(_ run: Publication) { self.run = Mutex(run) }

    func end() { run.withLock { $0 = nil } }
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
