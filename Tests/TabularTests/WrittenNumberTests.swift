import Testing

@testable import Tabular

struct WrittenNumberTests {
  private func read(_ text: String, _ format: TableFormat = TableFormat()) -> WrittenNumber {
    NumberGrammar(format).read(Array(text.utf8)[...])
  }

  private func cell(_ mantissa: Int64, _ decimals: Int, _ kind: NumberCell.Kind = .value) -> WrittenNumber {
    .number(NumberCell(kind: kind, mantissa: mantissa, decimals: decimals))
  }

  @Test func missing() {
    for text in ["", " ", "\t "] { #expect(read(text) == .missing) }
    let format = TableFormat(missing: ["NA", "not done", "-9"])
    for text in ["NA", " NA ", "not done", "-9"] { #expect(read(text, format) == .missing) }
    for text in ["na", "N A", "NAN"] { #expect(read(text, format) == .notNumber) }
    #expect(read("-9.0", format) == cell(-90, 1))
  }

  @Test(arguments: [
    ("5.3", 53, 1), ("5.10", 510, 2), ("0", 0, 0), ("-0", 0, 0), ("-0.0", 0, 1), ("+1", 1, 0), (".5", 5, 1),
    ("5.", 5, 0), ("-.5", -5, 1), (" 7 ", 7, 0), ("\t-7.25 ", -725, 2), ("\u{2212}1.5", -15, 1),
    ("1e3", 1000, 0),
    ("1.5E-3", 15, 4), ("1.5e+1", 15, 0), ("0.00e9", 0, 0), ("007", 7, 0),
    ("123456789012345", 123_456_789_012_345, 0),
    ("9007199254740992", 9_007_199_254_740_992, 0), ("0.0000000000000000000001", 1, 22),
  ])
  func ordinary(text: String, mantissa: Int, decimals: Int) {
    #expect(read(text) == cell(Int64(mantissa), decimals))
  }

  @Test(arguments: [
    ".", "-", "+", "e5", "1e", "1e+", "1.2.3", "1,5", "1.234,5", "1,234.5", "1 000", "NaN", "nan", "Inf",
    "-inf",
    "infinity", "0x10", "1d5", "--1", "+-1", "12 mg", "١", "1e999", "-1e400", "1e-400", "<", "<=", "<x",
    "<>1", "=1",
    "1_000", "5%", "true", "\u{A0}5",
  ])
  func notNumbers(text: String) {
    #expect(read(text) == .notNumber)
  }

  @Test func decimalComma() {
    let format = TableFormat(delimiter: .semicolon, decimalMark: .comma)
    #expect(read("1,50", format) == cell(150, 2))
    #expect(read("-,5", format) == cell(-5, 1))
    for text in ["1.234,5", "1,234.5", "1.5", "1,2,3"] { #expect(read(text, format) == .notNumber) }
  }

  @Test func limits() {
    #expect(read("<0.5") == cell(5, 1, .below))
    #expect(read(" < 0.50 ") == cell(50, 2, .below))
    #expect(read("<=3") == cell(3, 0, .atMost))
    #expect(read("≤3") == cell(3, 0, .atMost))
    #expect(read(">100") == cell(100, 0, .above))
    #expect(read(">= 100") == cell(100, 0, .atLeast))
    #expect(read("≥-1") == cell(-1, 0, .atLeast))
  }

  @Test func moreDigitsThanACellHolds() {
    #expect(
      read("123456789012345678")
        == .wide(
          WideNumber(
            kind: .value, double: 123_456_789_012_345_680,
            exact: RecordedNumber(mantissa: 123_456_789_012_345_678, decimals: 0))))
    #expect(
      read("<0.1234567890123456789012345")
        == .wide(WideNumber(kind: .below, double: 0.1234567890123456789012345, exact: nil)))
    #expect(
      read("-1e22") == .wide(WideNumber(kind: .value, double: -1e22, exact: nil)))
    #expect(
      read("5e-300")
        == .wide(WideNumber(kind: .value, double: 5e-300, exact: RecordedNumber(mantissa: 5, decimals: 300))))
    let smallest = WideNumber(
      kind: .value, double: .leastNonzeroMagnitude, exact: RecordedNumber(mantissa: 5, decimals: 324))
    #expect(read("5e-324") == .wide(smallest))
  }

  @Test func doublesAreTheNearestOnes() {
    var random = Seeded(1)
    for _ in 0..<5000 {
      let digits = Int.random(in: 1...19, using: &random)
      var text = Bool.random(using: &random) ? "-" : ""
      for _ in 0..<digits { text += "\(Int.random(in: 0...9, using: &random))" }
      if Bool.random(using: &random) { text += "." + "\(Int.random(in: 0...99_999, using: &random))" }
      if Int.random(in: 0..<4, using: &random) == 0 { text += "e\(Int.random(in: -30...30, using: &random))" }
      let double: Double? =
        switch read(text) {
        case .number(let cell): cell.double
        case .wide(let number): number.double
        case .missing, .notNumber: nil
        }
      #expect(double == Double(text), "\(text)")
    }
  }
}

struct ShortNumberTests {
  /// Whatever the fast way reads must be what the careful way reads.
  @Test func agreesWithTheGrammar() {
    var random = Seeded(2)
    for mark in TableFormat.DecimalMark.allCases {
      let format = TableFormat(delimiter: .semicolon, decimalMark: mark)
      let short = ShortNumber(format)
      let grammar = NumberGrammar(format)
      let letters = Array("0123456789012345678901234567890.,--+ e<x\r".utf8)
      var plain = 0
      for _ in 0..<20_000 {
        let text = (0..<Int.random(in: 0...10, using: &random)).map { _ in
          letters.randomElement(using: &random) ?? 0
        }
        let cell = (text + Array(";1234567.1234567".utf8)).withUnsafeBufferPointer { buffer in
          buffer.baseAddress.map { short.read($0, text.count) } ?? .notNumber
        }
        if cell == .notNumber { continue }
        plain += 1
        let expected: WrittenNumber = cell == .missing ? .missing : .number(cell)
        #expect(grammar.read(text[...]) == expected, "\(String(decoding: text, as: UTF8.self))")
      }
      #expect(plain > 2000)
    }
  }

  @Test func readsUpToEightCharacters() throws {
    let table = try #require(try numbers("v\n12345678\n-1234567\n-12345678\n1234.567\n1.2345678\n").table)
    #expect(
      (0..<5).map { table.numbers[0].recorded(at: $0)?.mantissa } == [
        12_345_678, -1_234_567, -12_345_678, 1_234_567, 12_345_678,
      ])
  }
}
