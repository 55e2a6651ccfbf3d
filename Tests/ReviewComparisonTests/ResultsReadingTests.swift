import Diagnostics
import Testing

@testable import ReviewComparison

@Suite struct ResultsReadingTests {
  @Test func anEmptyListIsARead() throws {
    let file = try ResultsFile(
      reading: Array(#"{"format": 1, "study": "s", "results": []}"#.utf8), shown: "r.json")
    #expect(file.records.isEmpty)
    #expect(file.study == "s")
  }

  @Test func membersMayComeInAnyOrderAndSpacing() throws {
    let text = #"""
      {"results":[{"printed":"0.5","unknown":{"a":[1,true,null]},"value":5e-1,"key":"s/a/b/c/m/p","statistic":"p",
      "endpoint":"a"}],"format":1,"study":"s"}
      """#
    let file = try ResultsFile(reading: Array(text.utf8), shown: "r.json")
    #expect(file.records.count == 1)
    let record = try #require(file.records.first)
    #expect(file.value(record) == 0.5)
    #expect(file.name(.statistic, record) == "p")
    #expect(file.name(.group, record) == "")
    #expect(record.n == -1)
  }

  @Test func escapesOfANameAreResolved() throws {
    let text = #"{"format":1,"results":[{"key":"k","endpoint":"a\"\u00e9\n\ud83d\ude00","printed":"x"}]}"#
    let file = try ResultsFile(reading: Array(text.utf8), shown: "r.json")
    #expect(Array(file.names(.endpoint)) == ["a\"é\n😀"])
  }

  @Test(arguments: [
    ("", "r.json:1:1: error: found the end of the file, expected '{'"),
    ("{", "r.json:1:2: error: found the end of the file, expected '\"'"),
    (
      #"{"format": 1, "results": [{"key": "a", "value": NaN}]}"#,
      "r.json:1:49: error: found 'NaN}]}', expected a number"
    ),
    (#"{"format": 2, "results": []}"#, "r.json:1:1: error: found '{\"format\": 2', expected \"format\": 1"),
    ("{\"format\": 1,\n \"results\": 3}", "r.json:2:13: error: found '3}', expected '['"),
    (
      #"{"format": 1, "results": [{"printed": "0"}]}"#,
      "r.json:1:43: error: found ']}', expected a result with a 'key'"
    ),
    (
      #"{"format": 1, "results": [{"key": "a", "value": 01}]}"#,
      "r.json:1:51: error: found '}]}', expected a number"
    ),
  ])
  func whatIsNoResultsFileIsRefusedWithItsPlace(_ text: String, _ message: String) {
    do throws(VersionFault) {
      _ = try ResultsFile(reading: Array(text.utf8), shown: "r.json")
      Issue.record("read")
    } catch {
      #expect(error.diagnostic.text == message)
    }
  }

  @Test func depthIsBounded() {
    let text = "{\"format\": 1, \"x\": " + String(repeating: "[", count: 100_000)
    #expect(throws: VersionFault.self) { try ResultsFile(reading: Array(text.utf8), shown: "r.json") }
  }

  @Test func everyCutOfAFileIsRefusedOrRead() throws {
    let bytes = ExampleReport.usual.results
    for end in stride(from: 0, to: bytes.count - 2, by: 37) {
      #expect(throws: VersionFault.self) { try ResultsFile(reading: Array(bytes[..<end]), shown: "r") }
    }
  }
}
