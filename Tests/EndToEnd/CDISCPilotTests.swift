import Foundation
import Testing

/// The bundled trial against its published table 14-3.01: every descriptive cell, as printed.
@Suite struct CDISCPilotTests {
  private struct Cell: Decodable {
    let section: String
    let group: String
    let stat: String
    let published: String
  }

  private struct Published: Decodable {
    let results: [Result]

    struct Result: Decodable {
      let key: String
      let printed: String?
    }
  }

  @Test func everyDescriptiveCellAsPrinted() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("studies"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Program.project.appendingPathComponent("studies/cdisc-pilot"),
      to: folder.url.appendingPathComponent("studies/cdisc-pilot"))
    let run = try Program.run("build", in: folder)
    #expect(run.status == 0, "\(run.log)")
    let data = try Data(contentsOf: folder.url.appendingPathComponent("output/cdisc-pilot/results.json"))
    let results = try JSONDecoder().decode(Published.self, from: data).results
    let printed = Dictionary(results.map { ($0.key, $0.printed) }, uniquingKeysWith: { first, _ in first })

    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Studies/cdisc-14-3.01.json")
    let cells = try JSONDecoder().decode([Cell].self, from: Data(contentsOf: source))
    #expect(cells.count == 54)
    let groups = [
      "Placebo": "placebo", "Xanomeline Low Dose": "low-dose", "Xanomeline High Dose": "high-dose",
    ]
    let measures = ["Baseline": "baseline", "Week 24": "follow-up", "Change from Baseline": "change"]
    for cell in cells {
      let group = try #require(groups[cell.group])
      let measure = try #require(measures[cell.section])
      let key = "cdisc-pilot/adas-cog/week-24/efficacy/\(group)/\(measure)/\(cell.stat)"
      let ours = try #require(printed[key] ?? nil, "\(key)")
      #expect(ours.replacingOccurrences(of: "\u{2212}", with: "-") == cell.published, "\(key)")
    }
  }
}
