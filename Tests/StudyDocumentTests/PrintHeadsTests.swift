import Testing

@testable import StudyDocument

@Suite("Strings of a style sheet")
struct PrintHeadsTests {
  @Test("keep letters, and write whatever could end them as a code")
  func quotedText() {
    #expect(quoted("t2dm-registry 2") == "\"t2dm-registry 2\"")
    #expect(quoted("截止") == "\"截止\"")
    #expect(quoted("a\"</style>\\") == "\"a\\22 \\3c \\2f style\\3e \\5c \"")
    #expect(quoted("") == "\"\"")
  }
}
