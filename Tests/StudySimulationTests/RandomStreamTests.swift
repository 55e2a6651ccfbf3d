import Testing

@testable import StudySimulation

@Suite struct RandomStreamTests {
  @Test func theGeneratorIsSplitMix64() {
    var stream = RandomStream(seed: 0, name: "")
    // An empty name leaves the offset basis of FNV-1a as the state; from there on it is the published generator.
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    for _ in 0..<5 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      #expect(stream.next() == z ^ (z >> 31))
    }
  }

  @Test func namesGiveStreamsOfTheirOwn() {
    var a = RandomStream(seed: 1, name: "a")
    var b = RandomStream(seed: 1, name: "b")
    #expect(a.next() != b.next())
  }

  @Test func uniformNumbersAreInsideAndEven() {
    var stream = RandomStream(seed: 3, name: "uniform")
    let values = (0..<20_000).map { _ in stream.uniform() }
    #expect(values.allSatisfy { $0 > 0 && $0 < 1 })
    #expect(abs(values.reduce(0, +) / 20_000 - 0.5) < 0.01)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<14_000 { counts[stream.index(below: 7)] += 1 }
    #expect(counts.allSatisfy { (1850...2150).contains($0) })
  }

  @Test func shufflingKeepsEveryElement() {
    var stream = RandomStream(seed: 3, name: "shuffle")
    let shuffled = stream.shuffled(Array(0..<50))
    #expect(shuffled != Array(0..<50) && shuffled.sorted() == Array(0..<50))
    #expect(stream.shuffled([Int]()).isEmpty)
  }

  @Test func scoresAreStandardisedExactly() {
    var stream = RandomStream(seed: 3, name: "scores")
    let scores = Scores(subjects: 12, visits: 3, &stream)
    for visit in scores.visits {
      #expect(abs(visit.reduce(0, +)) < 1e-12)
      #expect(abs(visit.reduce(0) { $0 + $1 * $1 } - 11) < 1e-10)
    }
    let follow = scores.followUp(2, correlation: 0.7)
    let product = zip(follow, scores.visits[0]).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(abs(product / 11 - 0.7) < 1e-12)
  }
}
