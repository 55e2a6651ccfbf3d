import Testing

@testable import Tabular

struct LevelEncoderTests {
  /// The levels and codes of texts put in one after the other.
  private func encode(_ texts: [String]) throws -> (levels: TextLevels, codes: [UInt32]) {
    var text = "k\n"
    for item in texts { text += "\"\(item)\"\n" }
    let column = try #require(try textTable(text).table?.columns.first)
    return (column.levels, column.codes.withElements { Array($0) })
  }

  @Test func keysThatNearlyAgree() throws {
    let texts = [
      "", "a", "ab", "abcdefg", "abcdefgh", "abcdefghi", "abcdefgh12345678", "abcdefgh123456789",
      "abcdefghX12345678",
      "abcdefghY12345678", "abcdefgh-the-middle-1-12345678", "abcdefgh-the-middle-2-12345678", "a\u{0}",
      "a\u{0}\u{0}",
      "\u{0}", "abcdefgh-the-middle-1-1234567", "é", "e\u{301}",
    ]
    let (levels, codes) = try encode(texts + texts.reversed())
    #expect(levels.texts.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
    #expect(codes == Array(0..<UInt32(texts.count)) + (0..<UInt32(texts.count)).reversed())
  }

  @Test func levelsAreFoundByText() throws {
    let texts = (0..<3000).map { "level \($0 % 7 == 0 ? "of a long name that goes on " : "")\($0)" }
    let (levels, _) = try encode(texts)
    for (code, text) in texts.enumerated() { #expect(levels.code(of: text) == code) }
    #expect(levels.code(of: "level") == nil)
    #expect(levels.code(of: "") == nil)
  }

  @Test func levelsOfTwoTablesAreJoined() throws {
    let (a, _) = try encode(["x", "y", "a name longer than sixteen bytes", "z"])
    let (b, _) = try encode(["z", "a name longer than sixteen bytes", "x"])
    let (none, _) = try encode([])
    #expect(a.codes(in: b) == [2, nil, 1, 0])
    #expect(b.codes(in: a) == [3, 2, 0])
    #expect(a.codes(in: none) == [nil, nil, nil, nil])
    #expect(none.codes(in: a) == [])
  }
}
