import FoundationEssentials
import Qualification
import Testing

@Suite struct QualificationReportTests {
  private func report() throws -> QualificationReport {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cases-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "deeper"), withIntermediateDirectories: true)
    let good =
      #"{"schema": 1, "family": "b", "cases": [{"id": "b/one", "function": "pnorm", "input": {"x": 0}, "options": {}, "expected": {"value": 0.5}, "tolerance": {"rel": 0, "abs": 0}}]}"#
    let bad =
      #"{"schema": 1, "family": "a", "cases": [{"id": "a/one", "function": "pnorm", "input": {"x": 0}, "options": {}, "expected": {"value": 0.4}, "tolerance": {"rel": 0, "abs": 0}}]}"#
    try Data(good.utf8).write(to: folder.appending(path: "deeper/good.json"))
    try Data(bad.utf8).write(to: folder.appending(path: "bad.json"))
    return qualify(cases: folder.path, versions: ["studyreport": "1.0", "Boost": "1.74"])
  }

  @Test func textShowsExpectedAndGot() throws {
    let expected = """
      studyreport 1.0
      Boost 1.74

      FAIL a  0 of 1 pass, largest relative error 2.5e-1
      ok   b  1 of 1 pass, largest relative error 0

      FAIL a/one (pnorm)
        value: expected 0.4, got 0.5

      1 of 2 cases pass

      """
    #expect(try report().text == expected)
  }

  @Test func jsonIsReadByMachines() throws {
    struct Family: Decodable {
      let family: String
      let passes: Int
    }
    struct Summary: Decodable {
      let pass: Bool
      let cases: Int
      let families: [Family]
    }
    let found = try JSONDecoder().decode(Summary.self, from: Data(try report().json.utf8))
    #expect(!found.pass)
    #expect(found.cases == 2)
    #expect(found.families.map(\.family) == ["a", "b"])
    #expect(found.families.map(\.passes) == [0, 1])
  }
}
