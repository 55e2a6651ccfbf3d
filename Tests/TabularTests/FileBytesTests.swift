import Diagnostics
import Glibc
import Testing

@testable import Tabular

struct FileBytesTests {
  @Test func emptyAndTinyFiles() throws {
    let folder = try TemporaryFolder()
    for content in ["", "a", "a\n"] {
      try folder.write(content, to: "f")
      let bytes = try FileBytes(try OpenFile(path: folder.path + "/f"), path: "f", limit: 10)
      #expect(bytes.withBytes { Array($0) } == Array(content.utf8))
      #expect(bytes.start[content.utf8.count] == Byte.newline)
      #expect(bytes.isUnchanged)
    }
  }

  @Test func aFileAboveTheLimitIsRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write("12345", to: "f")
    #expect(throws: FileRefusal("f", .tooLarge(bytes: 5, limit: 4))) {
      _ = try FileBytes(try OpenFile(path: folder.path + "/f"), path: "f", limit: 4)
    }
  }

  /// The last field ends at, before, and after the end of a page, with and without a line end.
  @Test func fieldsEndingAtThePageBoundary() throws {
    let folder = try TemporaryFolder()
    let page = sysconf(Int32(_SC_PAGESIZE))
    for size in (page - 9)...(page + 9) {
      for tail in ["x,1.5", "x,12345678", "x,\"12\"", "abcdefghijklmnopq,1\n", "x,\"y", "x,"] {
        let filler = String(repeating: "y", count: size - 4 - 3 - tail.utf8.count)
        try folder.write("a,v\n\(filler),2\n\(tail)", to: "f")
        let bytes = try FileBytes(try OpenFile(path: folder.path + "/f"), path: "f", limit: 1 << 20)
        #expect(bytes.count == size)
        let table = try #require(TextTable.read(bytes, path: "f").table)
        #expect(table.rowCount == 2)
        #expect(table.text(row: 0, column: 1) == "2")
        let value = tail.split(separator: ",", maxSplits: 1).dropFirst().first.map {
          $0.filter { $0 != "\"" && $0 != "\n" }
        }
        #expect(table.text(row: 1, column: 1) == value ?? "")
      }
    }
  }

  @Test func aFileThatChangedHasNoPlaces() throws {
    let folder = try TemporaryFolder()
    try folder.write("a,b\n1,2\n", to: "f")
    let bytes = try FileBytes(try OpenFile(path: folder.path + "/f"), path: "f", limit: 100)
    let table = try #require(TextTable.read(bytes, path: "f").table)
    #expect(table.location(row: 0, column: 1).description == "f:2:3")
    try folder.write("a,b\n1,2\n3,4\n", to: "f")
    #expect(!bytes.isUnchanged)
    #expect(table.location(row: 0, column: 1).description == "f")
    #expect(table.text(row: 0, column: 1) == "2")
  }

  @Test func aFileLargerThanAWindowIsReadWhole() throws {
    let folder = try TemporaryFolder()
    let line = "S1,hba1c," + String(repeating: "n", count: 1000) + ",5.3\n"
    let count = 17_500
    try folder.write("s,e,n,v\n" + String(repeating: line, count: count), to: "f")
    let bytes = try FileBytes(try OpenFile(path: folder.path + "/f"), path: "f", limit: 1 << 30)
    #expect(bytes.count > 16 << 20)
    let reading = LongTable.read(
      bytes, path: "f", format: TableFormat(), columns: LongTableColumns(keys: ["s"], numbers: ["v"]))
    let table = try #require(reading.table)
    #expect(reading.problems.isEmpty)
    #expect(table.rowCount == count)
    #expect(table.numbers[0].cells.withElements { $0.allSatisfy { $0.mantissa == 53 } })
    #expect(table.location(row: count - 1, column: "v").line == count + 1)
  }
}
