import Testing

@testable import Tabular

struct TableWriterTests {
  @Test func nothing() {
    #expect(TableWriter().text == "")
    var writer = TableWriter()
    writer.append(row: [.empty])
    writer.append(row: [.text("")])
    writer.append(row: [.empty, .empty])
    #expect(writer.text == "\"\"\n\"\"\n,\n")
  }

  @Test func quotesWhatNeedsIt() {
    var writer = TableWriter()
    writer.append(header: ["a", "b,c"])
    writer.append(row: [.text("say \"hi\""), .text("two\nlines")])
    writer.append(row: [.text("x;y"), .text("cr\r")])
    #expect(writer.text == "a,\"b,c\"\n\"say \"\"hi\"\"\",\"two\nlines\"\nx;y,\"cr\r\"\n")
  }

  @Test func formulasAreDefusedAndNumbersAreNot() {
    var writer = TableWriter()
    writer.append(row: [.text("=1+1"), .text("+1"), .text("-1"), .text("@x"), .text("\tx"), .text("\rx")])
    writer.append(row: [.number("-1.20"), .text("a=1")])
    #expect(writer.text == "'=1+1,'+1,'-1,'@x,'\tx,\"'\rx\"\n-1.20,a=1\n")
  }

  @Test func whatCannotBeSeenIsSpelledOut() {
    var writer = TableWriter()
    writer.append(row: [.text("a\u{202E}b\u{0}"), .text("\u{FEFF}=1"), .text("é\tx")])
    #expect(writer.text == "aU+202EbU+0000,U+FEFF=1,é\tx\n")
    var plain = TableWriter(guardsFormulas: false)
    plain.append(row: [.text("a\u{202E}b")])
    #expect(plain.text == "a\u{202E}b\n")
  }

  @Test(arguments: TableFormat.Delimiter.allCases)
  func whatIsWrittenIsReadAgain(delimiter: TableFormat.Delimiter) throws {
    var random = Seeded(4)
    let pieces = [
      "a", "bc", ",", ";", "\t", "\"", "\n", "\r\n", "\r", " ", "é", "漢", "0", "=", "e\u{301}", "\u{0}", "",
    ]
    for round in 0..<200 {
      let columnCount = Int.random(in: 1...5, using: &random)
      let rows = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        (0..<columnCount).map { _ in
          (0..<Int.random(in: 0...(round % 3 == 0 ? 30 : 3), using: &random))
            .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }
      }
      let names = (0..<columnCount).map { "c\($0)" }
      var writer = TableWriter(delimiter: delimiter, guardsFormulas: false)
      writer.append(header: names)
      for row in rows { writer.append(row: row.map(TableWriter.Field.text)) }
      var text = writer.text
      if round % 4 == 1, !text.isEmpty { text.unicodeScalars.removeLast() }
      let reading = try textTable(text, TableFormat(delimiter: delimiter))
      #expect(reading.problems.isEmpty, "\(reading.problems.listed) in \(text.debugDescription)")
      let read = reading.table?.cells.map { $0.map { Array($0.utf8) } }
      #expect(read == rows.map { $0.map { Array($0.utf8) } }, "\(text.debugDescription)")
    }
  }

  @Test func linesEndingWithCarriageReturnsAreReadTheSame() throws {
    var random = Seeded(5)
    let pieces = ["a", "bc", ",", "\"", " ", "1.5", ""]
    for _ in 0..<200 {
      let rows = (0..<8).map { _ in (0..<3).map { _ in (pieces.randomElement(using: &random) ?? "") + "x" } }
      var writer = TableWriter()
      writer.append(header: ["a", "b", "c"])
      for row in rows { writer.append(row: row.map(TableWriter.Field.text)) }
      let lines = writer.text.split(separator: "\n")
      let mixed = lines.map { $0 + (Bool.random(using: &random) ? "\r\n" : "\n") }.joined()
      #expect(try textTable(mixed).table?.cells == rows)
    }
  }
}
