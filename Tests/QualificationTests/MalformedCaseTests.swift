import Diagnostics
import FoundationEssentials
import Testing

@testable import Qualification

/// Whatever stands in a case file, the run ends with a report.
@Suite struct MalformedCaseTests {
  private func report(_ files: [String: String]) throws -> QualificationReport {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cases-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let place = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: place)
    }
    return qualify(cases: folder.path)
  }

  private func report(cases: String) throws -> QualificationReport {
    try report(["x.json": #"{"schema": 1, "family": "x", "cases": [\#(cases)]}"#])
  }

  /// The logarithm of a probability that differs from 1 only in its seventeenth digit.
  @Test func logarithmsNearCertaintyKeepTheirDigits() throws {
    let report = try report(
      cases: #"{"id": "x/1", "function": "pnorm", "input": {"x": 10}, "options": {"log": true}, "#
        + #""expected": {"value": -7.619853024160527e-24}, "tolerance": {"rel": 1e-12, "abs": 0}}"#)
    #expect(report.allPass)
  }

  @Test func noFolder() {
    let report = qualify(cases: "/nonexistent/cases")
    #expect(!report.allPass)
    #expect(report.problems.map(\.code) == ["unreadable-cases"])
  }

  @Test func noFiles() throws {
    let report = try report(["notes.txt": ""])
    #expect(!report.allPass)
    #expect(report.problems.map(\.code) == ["no-cases"])
  }

  @Test(arguments: [
    "", "{", "[]", "null", "{}", #"{"schema": 2, "family": "x", "cases": [{}]}"#,
    #"{"schema": 1, "family": "x"}"#, #"{"schema": 1, "family": "x", "cases": []}"#,
    #"{"schema": 1, "family": 3, "cases": [{}]}"#, String(repeating: "[", count: 100_000),
  ])
  func unreadableFile(_ text: String) throws {
    let report = try report(["bad.json": text])
    #expect(!report.allPass)
    #expect(report.problems.count == 1)
    #expect(report.problems.first?.location?.file.hasSuffix("bad.json") == true)
  }

  @Test(arguments: [
    "null", "3", "{}", #"{"id": "a", "function": 7}"#,
    #"{"id": "a", "function": "no_such", "expected": {"n": 1}, "tolerance": {"rel": 0, "abs": 0}}"#,
    #"{"id": "a", "function": "describe", "tolerance": {"rel": 0, "abs": 0}}"#,
    #"{"id": "a", "function": "describe", "expected": {}, "tolerance": {"rel": 0, "abs": 0}}"#,
    #"{"id": "a", "function": "describe", "input": {"x": [1]}, "expected": {"n": 1}}"#,
    #"{"id": "a", "function": "describe", "input": {"x": [1]}, "expected": {"n": 1}, "tolerance": {"rel": -1, "abs": 0}}"#,
    #"{"id": "a", "function": "describe", "input": [], "expected": {"n": 1}, "tolerance": {"rel": 0, "abs": 0}}"#,
    #"{"id": "a", "function": "describe", "input": {"x": "1"}, "expected": {"n": 1}, "tolerance": {"rel": 0, "abs": 0}}"#,
    #"{"id": "a", "function": "describe", "input": {"x": [[1]]}, "expected": {"n": 1}, "tolerance": {"rel": 0, "abs": 0}}"#,
    #"{"id": "a", "function": "describe", "options": {"conf_level": "x"}, "input": {"x": [1]}, "expected": {"n": 1}, "tolerance": {"rel": 0, "abs": 0}}"#,
    #"{"id": "a", "function": "quantile", "options": {"type": 10}, "input": {"x": [1], "probs": [0.5]}, "expected": {"values": [1]}, "tolerance": {"rel": 0, "abs": 0}}"#,
  ])
  func caseThatCannotBeRun(_ text: String) throws {
    let report = try report(cases: text)
    #expect(report.cases == 1)
    #expect(report.passes == 0)
    #expect(report.families.first?.failures.first?.mismatches.isEmpty == false)
  }

  /// Every function, with inputs that are missing, of the wrong kind, empty or absurd.
  @Test(arguments: [
    "null", "-1", "0", "1e308", "true", #""x""#, #""1.5""#, "[]", "[null]", "[1e308, -1e308]", "[[]]",
    "[[1, 2], [3]]",
    "[[-1, 0], [0, 0]]", "9007199254740993", "1000000000", "50000", "[[1e8, 1e8], [1e8, 1e8]]",
  ])
  func everyFunctionSurvives(_ value: String) throws {
    let names = [
      "x", "y", "a", "b", "d", "n", "m", "k", "p", "q", "df", "df1", "df2", "ncp", "probs", "table", "groups",
      "matrix",
      "mean", "sd", "se", "items", "percent", "statistic", "p_reported", "p_value", "n1", "n2", "x1", "x2",
      "mean1",
      "mean2", "sd1", "sd2", "baseline", "followup", "group", "levels", "subject", "visit", "test",
      "comparator",
      "mean_change", "sd_change", "spread", "spread_kind", "ci_low", "ci_high", "mean_difference",
      "mean_decimals",
      "p_decimals", "sd_baseline", "sd_followup", "correlation",
    ]
    let json = try JSONDecoder().decode(JSONValue.self, from: Data(value.utf8))
    let input = Dictionary(uniqueKeysWithValues: names.map { ($0, json) })
    for function in functionNames {
      let run = CaseRun(
        .object([
          "id": .string(function), "function": .string(function), "input": .object(input),
          "expected": .object(["none": .bool(true)]),
          "tolerance": .object(["rel": .number(0), "abs": .number(0)]),
        ]), number: 1)
      #expect(!run.mismatches.isEmpty)
    }
  }
}
