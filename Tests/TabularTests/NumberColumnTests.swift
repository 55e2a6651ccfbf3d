import Testing

@testable import Tabular

struct NumberColumnTests {
  @Test func missing() throws {
    let reading = try numbers("a,v\n1,\n2,NA\n3,\"\"\n4, \n", TableFormat(missing: ["NA"]))
    let column = try #require(reading.table?.numbers.first)
    #expect(reading.problems.isEmpty)
    for row in 0..<4 {
      #expect(column.cells[row] == .missing)
      #expect(column.number(at: row) == nil)
      #expect(column.recorded(at: row) == nil)
    }
  }

  @Test func numbersBeforeEveryLineEnd() throws {
    // A number for the careful way before a carriage return was once read together with it.
    let reading = try numbers("v\r\n1234567890123456789\r\n5.3\r\n1e2\n5.25\n\"7.5\"\r\n 8 \r\n-0")
    let column = try #require(reading.table?.numbers.first)
    #expect(reading.problems.isEmpty)
    #expect(
      (0..<7).map { column.number(at: $0)?.double } == [1_234_567_890_123_456_768, 5.3, 100, 5.25, 7.5, 8, 0])
    #expect(column.number(at: 6)?.double.sign == .plus)
  }

  @Test func wideNumbersKeepTheirPlaces() throws {
    let reading = try numbers("v\n1e300\n2\n>123456789012345678\nx\n123456789012345678\n")
    let column = try #require(reading.table?.numbers.first)
    #expect(column.wide.count == 3)
    #expect(column.number(at: 0)?.double == 1e300)
    #expect(column.number(at: 2)?.kind == .above)
    #expect(column.recorded(at: 2) == nil)
    #expect(column.recorded(at: 4)?.mantissa == 123_456_789_012_345_678)
    #expect(column.cells[3].kind == .notNumber)
    #expect(column.number(at: 3) == nil)
  }

  @Test func declaredMissingNumbersAreNotValues() throws {
    let reading = try numbers("v\n-9\n999\n-9.0\n9\n\"999\"\n", TableFormat(missing: ["-9", "999"]))
    let column = try #require(reading.table?.numbers.first)
    #expect((0..<5).map { column.cells[$0].kind } == [.missing, .missing, .value, .value, .missing])
  }
}

struct NumberCellTests {
  @Test func zeroBitsAreMissing() {
    #expect(NumberCell(bits: 0).kind == .missing)
    #expect(NumberCell.notNumber.kind == .notNumber)
    #expect(NumberCell.notNumber.mantissa == 0)
  }

  @Test func holdsItsExtremes() {
    for mantissa in [NumberCell.largestMantissa, -NumberCell.largestMantissa, 0, -1] {
      let cell = NumberCell(kind: .atLeast, mantissa: mantissa, decimals: 22)
      #expect(cell.mantissa == mantissa)
      #expect(cell.decimals == 22)
      #expect(cell.kind == .atLeast)
    }
  }

  @Test func equalChangesAreEqual() throws {
    func value(_ mantissa: Int64, _ decimals: Int) -> NumberCell {
      NumberCell(kind: .value, mantissa: mantissa, decimals: decimals)
    }
    #expect(16.3 - 16.1 != 5.3 - 5.1)
    #expect(value(163, 1).minus(value(161, 1)) == value(53, 1).minus(value(51, 1)))
    #expect(value(53, 1).minus(value(5125, 3)) == RecordedNumber(mantissa: 175, decimals: 3))
    #expect(value(5, 0).minus(value(51, 1)) == RecordedNumber(mantissa: -1, decimals: 1))
    #expect(value(5, 0).minus(.missing) == nil)
    #expect(value(5, 0).minus(NumberCell(kind: .below, mantissa: 5, decimals: 0)) == nil)
    #expect(value(1 << 53, 0).minus(value(1, 22)) == nil)
  }
}
