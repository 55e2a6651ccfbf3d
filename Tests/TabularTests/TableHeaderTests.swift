import Diagnostics
import Testing

@testable import Tabular

struct TableHeaderTests {
  @Test func namesAreExact() throws {
    let table = try textTable("\u{FEFF} a ,\"b\"\"c\",\"d\ne\",Ä\n1,2,3,4\n").table
    #expect(table?.columnNames == [" a ", "b\"c", "d\ne", "Ä"])
    #expect(table?.location(row: 0, column: 0).line == 3)
  }

  @Test func emptyAndRepeatedNames() throws {
    let problems = try textTable("a,,b,a,\n1,2,3,4,5\n").problems
    #expect(
      problems.places == [
        "1:3 empty-column-name", "1:6 duplicate-column-name", "1:8 empty-column-name",
      ])
    #expect(problems.listed[0].message == "column 2 has no name in the header")
    #expect(problems.listed[1].message == "columns 1 and 4 have the same name 'a'")
  }

  @Test func namesThatAreNotUTF8() throws {
    let problems = try textTable([0x61, 0x2C, 0xE9, 0x0A]).problems
    #expect(problems.places == ["1:3 not-utf8"])
  }
}
