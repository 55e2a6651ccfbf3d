import Diagnostics
import Testing

@testable import StudyDefinition

@Suite struct DefinitionTextTests {
  private func problems(_ bytes: [UInt8]) -> [String] {
    definitionText(bytes, file: "f").diagnostics.map(\.text)
  }

  @Test func nothingIsAnEmptyText() {
    #expect(definitionText([], file: "f").text == "")
  }

  @Test func aByteOrderMarkIsSkipped() {
    #expect(definitionText([0xEF, 0xBB, 0xBF, 0x61], file: "f").text == "a")
    #expect(problems([0xFF, 0xFE, 0x61, 0]) == ["f: error: the file is UTF-16, expected UTF-8"])
  }

  @Test func bytesThatAreNotUTF8AreNamedByTheirPlace() {
    let note = "\n  note: save the file as UTF-8"
    #expect(problems(Array("a\né".utf8) + [0xE9, 0x20]) == ["f:2:2: error: bytes that are not UTF-8\(note)"])
    #expect(problems([0xC3]) == ["f:1:1: error: bytes that are not UTF-8\(note)"])
    #expect(problems([0xED, 0xA0, 0x80]).count == 1)
  }

  @Test func controlCharactersAreNamedEach() {
    let note = "\n  note: if it is meant, write it as an escape in double quotes"
    #expect(
      problems(Array("a\0\r\nb\u{2028}\n\u{7}".utf8)) == [
        "f:1:2: error: the control character U+0000\(note)",
        "f:2:2: error: the control character U+2028\(note)",
        "f:3:1: error: the control character U+0007\(note)",
      ])
    #expect(problems([UInt8](repeating: 0, count: 100)).count == 5)
    #expect(problems(Array("a\tb\r\nc\rd\n".utf8)).isEmpty)
  }

  @Test func aFileOfMoreThanOneMebibyteIsNotLookedAt() {
    let bytes = [UInt8](repeating: 0x20, count: (1 << 20) + 1)
    #expect(problems(bytes) == ["f: error: the file has 1048577 bytes, at most 1048576 are read"])
    #expect(problems(Array(bytes.dropLast())).isEmpty)
  }
}
