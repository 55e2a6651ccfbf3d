import Foundation
import Testing

/// A study that asks for every statistical option by name, held against R number by number.
@Suite struct EveryOptionTests {
  private static let study = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Studies/options")

  @Test func everyNumberIsThatOfR() throws {
    let folder = try TemporaryFolder()
    let studies = folder.url.appendingPathComponent("studies")
    try FileManager.default.createDirectory(at: studies, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Self.study, to: studies.appendingPathComponent("options"))
    let run = try Program.run("build", in: folder)
    #expect(run.status == 0, "\(run.log)")
    let results = try PublishedResult.read(folder.url.appendingPathComponent("output/options/results.json"))
    let expected = try String(
      contentsOf: Self.study.appendingPathComponent("expected.csv"), encoding: .utf8
    ).split(separator: "\n").dropFirst()
    #expect(expected.count > 1800)
    for line in expected {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      let found = try #require(results["options/\(cells[0])"], "\(cells[0])")
      guard let value = Double(cells[1]), let number = found.value else {
        #expect(found.value == nil && cells[1].isEmpty, "\(line): \(found)")
        continue
      }
      #expect(abs(number - value) <= 2e-6 * max(abs(value), 1e-3), "\(line): \(number)")
    }
    let report = try folder.read("output/options/report.md")
    for shown in [
      "Percent change (%)", "Percent change: mean change as a percentage", "exact sign test",
      "Shapiro-Wilk on the pooled changes: W = ", "zeros after Pratt, normal approximation",
    ] {
      #expect(report.contains(shown), "\(shown)")
    }
  }
}
