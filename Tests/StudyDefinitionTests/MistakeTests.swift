import Diagnostics
import Testing

@testable import StudyDefinition

/// What a person reads after a mistake. `mistakes.txt` has one mistake a block: the keys it changes in the shortest
/// definition (or, after `whole`, a whole file), and below the arrow every message.
@Suite struct MistakeTests {
  @Test func everyMistakeHasItsMessage() throws {
    let approved = try fixture("mistakes.txt")
    var found = ""
    var cases = 0
    for block in approved.split(separator: "=====\n", omittingEmptySubsequences: true) {
      let parts = block.split(separator: "---->\n", maxSplits: 1, omittingEmptySubsequences: false)
      let written = String(parts[0])
      let text =
        written.hasPrefix("whole\n")
        ? String(written.dropFirst(6)) : minimal(with: String(written.dropLast()))
      let (study, diagnostics) = readStudy(text: text, file: "f", id: "s")
      #expect((study == nil) == diagnostics.contains { $0.severity == .error })
      #expect(diagnostics.allSatisfy { $0.location?.line != nil }, "\(text)")
      found += "=====\n\(written)---->\n"
      for diagnostic in diagnostics { found += "\(diagnostic.text.dropFirst(2)) [\(diagnostic.code)]\n" }
      cases += 1
    }
    #expect(cases >= 100)
    try expectApproved(found, "mistakes")
  }

  @Test func aFileWithTwentyMistakesInOneRun() throws {
    let text = try fixture("twenty-mistakes.yaml")
    let (study, diagnostics) = readStudy(text: text, file: "studies/x/study.yaml", id: "x")
    #expect(study == nil)
    #expect(diagnostics.count >= 20)
    try expectApproved(diagnostics.map { "\($0.text)\n" }.joined(), "twenty-mistakes")
  }

  @Test(arguments: [
    "", "Big", "a b", "../x", ".hidden", "-x", "übung", "a_b", String(repeating: "a", count: 65),
  ])
  func aFolderWhoseNameIsNoID(_ name: String) {
    let (study, diagnostics) = readStudy(text: minimal, file: "study.yaml", id: name)
    #expect(study == nil)
    #expect(diagnostics.map(\.code) == ["study-id"])
  }
}
