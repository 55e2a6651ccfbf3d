import StudyDefinition
import Testing

@testable import StudyPublishing

@Suite struct OutputNamesTests {
  @Test(arguments: ["a", "t2dm-registry", "0", String(repeating: "x", count: 64)])
  func idsOfTheAllowListAreNames(id: String) { #expect(OutputNames.allows(StudyID(id))) }

  @Test(arguments: [
    "", "A", "a_b", "a.b", ".a", "..", "a/b", "a b", "a\n", "a\0", "é", "%2e",
    String(repeating: "x", count: 65),
  ])
  func noOtherIdIs(id: String) {
    #expect(!OutputNames.allows(StudyID(id)))
    #expect(OutputNames.fault(in: [], of: StudyID(id))?.code == .name)
  }

  @Test(arguments: ["index.html", "index.zh-Hans.html", "figures/a_b.svg", "figures/zh-Hans/x.svg"])
  func pathsOfAReport(path: String) { #expect(OutputNames.allows(path: path)) }

  @Test(arguments: [
    "", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/.b", ".hidden", "a b", "a\\b", "a\u{10}",
    "a\u{0}b", "ä",
    "a/b/c/d/e/f/g/h/i", "CON:", String(repeating: "x", count: 101),
  ])
  func noOtherPathIs(path: String) { #expect(!OutputNames.allows(path: path)) }

  @Test(arguments: [
    ["a.html", "A.html"], ["a", "a/b"], ["manifest.json"], ["sha256sums"], ["ro-crate-metadata.json"],
    ["x", "x"],
    ["F", "f/g"],
  ])
  func namesThatFoldTogetherOrAreKept(paths: [String]) {
    #expect(OutputNames.fault(in: paths, of: StudyID("a"))?.code == .name)
  }

  @Test func aSetOfFilesWithoutFault() {
    #expect(OutputNames.fault(in: [], of: StudyID("a")) == nil)
    #expect(OutputNames.fault(in: ["b/c", "a", "b/d", "ab"], of: StudyID("a")) == nil)
  }
}
