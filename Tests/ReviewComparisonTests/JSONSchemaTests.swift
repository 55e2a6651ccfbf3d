import FoundationEssentials
import JSONText
import Testing

@testable import ReviewComparison

/// What is written as JSON is what its schema says, member by member.
@Suite struct JSONSchemaTests {
  @Test func everythingThatIsWrittenIsAsTheSchemaSays() throws {
    let schema = try JSONValue(Array(VersionComparison.jsonSchema.utf8))
    var set = VersionComparison(oldLabel: "old", newLabel: "new")
    for comparison in try comparisons() {
      set.reports = [comparison]
      #expect(faults(try JSONValue(Array(set.json.utf8)), schema, "") == [])
    }
    set.reports = []
    set.added = ["a"]
    #expect(faults(try JSONValue(Array(set.json.utf8)), schema, "") == [])
  }

  @Test func whatIsOtherwiseIsFound() throws {
    let schema = try JSONValue(Array(VersionComparison.jsonSchema.utf8))
    let none = try JSONValue(Array(#"{"format": 2, "extra": 1, "reports": [{"study": 5}]}"#.utf8))
    let found = faults(none, schema, "")
    #expect(found.contains("/format is not what it must be"))
    #expect(found.contains("/extra is not known"))
    #expect(found.contains("/old is missing"))
    #expect(found.contains("/reports/0/study is of the wrong kind"))
  }

  private func comparisons() throws -> [ReportComparison] {
    let plain = compare(
      try ReportVersion(label: "a", results: ExampleReport.usual.results, place: "a"),
      try ReportVersion(label: "b", results: ExampleReport.usual.results, place: "b"))
    let many = try comparison(listing: .belowDisplay) { report in
      report["paired-t", "p"].value = "0.0721"
      report["change", "mean"].value = nil
      report["change", "mean"].reason = "no-data"
      report["change", "ci-low"].value = "-0.911"
      report["change", "n"].value = "19"
      report.rows.removeAll { $0.endpoint == "crp" }
      report.markdown += "\nMore.\n"
      report.figures = ["figures/a.svg": "<svg/>"]
      report.inputs["data"] = [:]
    }
    return [plain, try comparison { _ in }, many]
  }

  /// Where a value is not as its schema says.
  private func faults(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
    if let constant = schema["const"]?.number, value.number != constant {
      return ["\(place) is not what it must be"]
    }
    if let choices = schema["enum"]?.elements.compactMap(\.text), !choices.contains(value.text ?? "") {
      return ["\(place) is none of the choices"]
    }
    let kinds = schema["type"].map { $0.text.map { [$0] } ?? $0.elements.compactMap(\.text) } ?? []
    guard kinds.isEmpty || kinds.contains(where: { isOf($0, value) }) else {
      return ["\(place) is of the wrong kind"]
    }
    switch value {
    case .object(let members):
      let known = schema["properties"]
      let names = Set(members.map(\.name))
      return (schema["required"]?.elements ?? []).compactMap(\.text).filter { !names.contains($0) }
        .map { "\(place)/\($0) is missing" }
        + members.flatMap { name, member in
          known?[name].map { faults(member, $0, "\(place)/\(name)") } ?? ["\(place)/\(name) is not known"]
        }
    case .array(let elements):
      return elements.enumerated().flatMap { index, element in
        schema["items"].map { faults(element, $0, "\(place)/\(index)") } ?? []
      }
    default: return []
    }
  }

  private func isOf(_ kind: String, _ value: JSONValue) -> Bool {
    switch (kind, value) {
    case ("string", .string), ("number", .number), ("boolean", .bool), ("null", .null), ("array", .array),
      ("object", .object):
      true
    case ("integer", .number(let number)): number == number.rounded() && number >= 0
    default: false
    }
  }
}
