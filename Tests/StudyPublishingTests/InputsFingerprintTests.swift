import StudyData
import StudyDefinition
import Testing

@testable import StudyPublishing

@Suite struct InputsFingerprintTests {
  private let study = StudyID("alpha")
  private let versions = PublishingSettings.forTests.versions

  @Test func isTheSameForTheSameInputs() throws {
    #expect(
      try inputs("one").fingerprint(study: study, versions: versions)
        == inputs("one").fingerprint(study: study, versions: versions))
  }

  @Test func noInputsHaveAFingerprintToo() throws {
    let none = ReportInputs(definition: [], data: [], templates: [], options: [])
    #expect(try none.fingerprint(study: study, versions: versions).isSHA256)
  }

  @Test func doesNotDependOnOrderOrRowCounts() throws {
    let one = ReportInputs(
      definition: [], data: [file("a", "1", rows: 3), file("b", "2")], templates: [],
      options: [.init(name: "x", value: "1"), .init(name: "y", value: "2")])
    let other = ReportInputs(
      definition: [], data: [file("b", "2"), file("a", "1")], templates: [],
      options: [.init(name: "y", value: "2"), .init(name: "x", value: "1")])
    #expect(
      try one.fingerprint(study: study, versions: versions)
        == other.fingerprint(study: study, versions: versions))
  }

  /// One thing altered at a time: all fingerprints differ.
  @Test func dependsOnEverythingElse() throws {
    func variant(
      definition: String = "1", data: String = "1", template: String = "1", path: String = "a",
      option: String = "1"
    ) -> ReportInputs {
      ReportInputs(
        definition: [file("study.yaml", definition)], data: [file(path, data)],
        templates: [file("t", template)],
        options: [.init(name: "journal", value: option)])
    }
    let altered = [
      variant(), variant(definition: "2"), variant(data: "2"), variant(template: "2"), variant(path: "b"),
      variant(option: "2"),
      ReportInputs(
        definition: [file("study.yaml", "1"), file("a", "1")], data: [], templates: [], options: []),
      ReportInputs(definition: [file("study.yaml", "1")], data: [file("a", "1")], templates: [], options: []),
    ]
    var all = try altered.map { try $0.fingerprint(study: study, versions: versions) }
    all.append(try variant().fingerprint(study: StudyID("beta"), versions: versions))
    for (tool, swift, cmark, boost, yaml, results) in [
      ("2", "6", "0", "b", "y", 1), ("1", "7", "0", "b", "y", 1), ("1", "6", "1", "b", "y", 1),
      ("1", "6", "0", "c", "y", 1), ("1", "6", "0", "b", "z", 1), ("1", "6", "0", "b", "y", 2),
    ] {
      let versions = ToolVersions(
        tool: tool, swift: swift, cmark: cmark, boost: boost, yaml: yaml, resultsFormat: results)
      all.append(try variant().fingerprint(study: study, versions: versions))
    }
    #expect(Set(all).count == all.count)
  }

  private func file(_ path: String, _ content: String, rows: Int = 0) -> InputFile {
    InputFile(path: path, sha256: content, bytes: 1, rows: rows)
  }
}
