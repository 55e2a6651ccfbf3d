import Diagnostics
import Testing

@testable import StudyDefinition

/// Whatever a file holds, it is a study or has at least one error, and nothing crashes or takes long.
@Suite struct DefinitionFuzzTests {
  @Test func randomBytes() {
    var random = Mix(state: 1)
    for _ in 0..<400 {
      let count = Int(random.next() % 200)
      check((0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) })
    }
  }

  @Test func randomPiecesOfYAML() {
    let pieces = [
      "format: 1", "title:", "id", ": ", "- ", "\n", "\n  ", "\n- ", "[", "]", "{", "}", ",", "'", "\"",
      "&a ", "*a",
      "!!str ", "|", ">", "?", "#", "---\n", "...\n", "%TAG ! x\n", "<<", "~", "null", "true", "1", "\t", "é",
      "\u{202E}",
      "timepoints", "endpoints", "data", "where", "derive", "cohorts", "a + (", "has(m6)", "\\x", "=",
    ]
    var random = Mix(state: 2)
    for _ in 0..<1_500 {
      let count = Int(random.next() % 30)
      let text = (0..<count).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      check(Array(text.utf8))
    }
  }

  @Test func aDefinitionWithChangedLines() throws {
    let lines = try fixture("complete.yaml").split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    var random = Mix(state: 3)
    for _ in 0..<80 {
      var changed = lines
      for _ in 0...(random.next() % 3) {
        let place = Int(random.next() % UInt64(changed.count))
        switch random.next() % 4 {
        case 0: changed.remove(at: place)
        case 1: changed.insert(changed[Int(random.next() % UInt64(changed.count))], at: place)
        case 2: changed[place] = String(changed[place].shuffled(using: &random))
        default: changed[place] = String(changed[place].prefix(Int(random.next() % 40)))
        }
      }
      check(Array(changed.joined(separator: "\n").utf8))
    }
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "a:\n", "\"", "[{", "!", "&a [", "*a ", "- - ", "{? "])
  func repetitions(_ piece: String) {
    let clock = ContinuousClock()
    let time = clock.measure {
      check(Array(String(repeating: piece, count: 40_000 / piece.utf8.count).utf8))
    }
    #expect(time < .seconds(5))
  }

  @Test func aBombOfAliases() {
    var text = "a0: &a0 [x, x]\n"
    for level in 1..<30 {
      text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n"
    }
    check(Array(text.utf8))
  }

  @Test func manyValues() {
    let text = "title: [" + String(repeating: "a,", count: 120_000) + "]"
    let (_, diagnostics) = readStudy(text: text, file: "f", id: "s")
    #expect(diagnostics.map(\.message) == ["more than 100000 values in one definition"])
  }

  private func check(_ bytes: [UInt8]) {
    let (study, diagnostics) = readStudy(bytes: bytes, file: "f", id: "s")
    #expect((study == nil) == diagnostics.contains { $0.severity == .error })
    let lines = 1 + bytes.filter { $0 == 0x0A || $0 == 0x0D }.count
    for problem in diagnostics {
      #expect((problem.location?.line ?? 1) <= lines + 1)
      #expect(!problem.message.isEmpty && !problem.code.isEmpty)
    }
  }
}

/// SplitMix64: the same files on every run.
private struct Mix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
