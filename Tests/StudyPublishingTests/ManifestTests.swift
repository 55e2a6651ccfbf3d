import Diagnostics
import StudyData
import StudyDefinition
import Testing

@testable import StudyPublishing

@Suite struct ManifestTests {
  private func manifest(_ report: PublishableReport) throws -> Manifest {
    try prepared(report).manifest
  }

  private let warned = report(
    title: "A \"quoted\" title,\nwith <b> & 中文", languages: ["en", "zh-Hans"], figure: "figures/change.svg",
    warnings: [
      .warning("odd", "odd thing", at: SourceLocation(file: "studies/alpha/study.yaml", line: 3, column: 7)),
      .warning("no-place", "nowhere", suggestion: "somewhere", notes: ["one", "two"]),
      .warning("file-only", "file", at: SourceLocation(file: "studies/alpha/data.csv")),
    ])

  @Test func whatIsWrittenReadsBackEqual() throws {
    for report in [report(), warned, report(cut: nil)] {
      let manifest = try manifest(report)
      #expect(try Manifest(reading: manifest.text, shown: "m") == manifest)
    }
  }

  @Test func emptyListsReadBackToo() throws {
    let bare = PublishableReport(
      study: StudyID("bare"), files: [],
      card: ReportCard(
        editions: [
          .init(
            language: .english, title: "", page: "a", markdown: "b", changes: .init(page: "c", markdown: "d"))
        ], status: .collected,
        cut: nil,
        subjects: 0, endpoints: 0, results: 0, figure: nil),
      inputs: ReportInputs(definition: [], data: [], templates: [], options: []), warnings: [],
      compare: { _, _ in ReportChanges(files: [], outcome: .first) })
    let manifest = try manifest(bare)
    #expect(try Manifest(reading: manifest.text, shown: "m") == manifest)
    #expect(manifest.outputs.map(\.path) == ["ro-crate-metadata.json"])
  }

  @Test func checksumsAreSortedByPathAndNameTheManifest() throws {
    let manifest = try manifest(report())
    let lines = manifest.checksums(manifest: String(repeating: "0", count: 64)).split(separator: "\n")
    let paths = lines.map { String($0.dropFirst(66)) }
    #expect(paths == paths.sorted())
    #expect(paths.contains("manifest.json"))
    #expect(lines.allSatisfy { $0.dropFirst(64).hasPrefix("  ") && String($0.prefix(64)).isSHA256 })
  }

  @Test func theFormatOfTheNextProgramIsRefusedByNumber() throws {
    let text = String(decoding: try manifest(report()).text, as: UTF8.self)
    let later = text.replacing("\"format\": 1,", with: "\"format\": 2,")
    #expect(throws: ManifestProblem.self) { try Manifest(reading: Array(later.utf8), shown: "m") }
    do {
      _ = try Manifest(reading: Array(later.utf8), shown: "m")
    } catch {
      #expect(error.diagnostic.text == "m: error: the manifest has format 2, this program reads 1")
    }
  }

  @Test(arguments: [
    ("\"study\": \"alpha\"", "\"study\": \"../alpha\""),
    ("\"status\": \"simulated\"", "\"status\": \"guessed\""),
    ("\"cut\": \"2022-07-31\"", "\"cut\": \"2022-02-31\""),
    ("\"path\": \"index.html\"", "\"path\": \"../index.html\""),
    ("\"page\": \"index.html\"", "\"page\": \"javascript:alert(1)\""),
    ("\"subjects\": 36", "\"subjects\": \"36\""),
    ("\"subjects\": 36", "\"subjects\": 1e99"), ("\"options\"", "\"choices\""),
    ("\"figure\": null", "\"figure\": \"/etc/passwd\""),
  ])
  func aManifestThatCannotBeIsRefused(from: String, to: String) throws {
    let text = String(decoding: try manifest(report()).text, as: UTF8.self)
    #expect(text.contains(from))
    let bytes = Array(text.replacing(from, with: to).utf8)
    #expect(throws: ManifestProblem.self) { try Manifest(reading: bytes, shown: "m") }
  }

  @Test(arguments: ["", "{", "[]", "null", "{}", "\u{FEFF}{}", "{\"format\": 1}", "\"x\"", "1e999999"])
  func whatIsNoManifestIsRefused(text: String) {
    #expect(throws: ManifestProblem.self) { try Manifest(reading: Array(text.utf8), shown: "m") }
  }

  @Test func deepNestingIsRefused() {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 200_000)
    #expect(throws: ManifestProblem.self) { try Manifest(reading: deep, shown: "m") }
  }

  /// Bytes flipped, cut off and repeated: always a manifest or a problem, never a crash.
  @Test func noBrokenManifestEndsTheProgram() throws {
    let text = try manifest(warned).text
    var random = SplitMix(state: 7)
    for _ in 0..<400 {
      var broken = text
      switch random.next() % 3 {
      case 0: broken.removeLast(Int(random.next() % UInt64(broken.count)))
      case 1:
        for _ in 0...random.next() % 4 {
          broken[Int(random.next() % UInt64(broken.count))] = UInt8(truncatingIfNeeded: random.next())
        }
      default:
        let start = Int(random.next() % UInt64(broken.count))
        broken.insert(contentsOf: broken[start...].prefix(50), at: start)
      }
      if let read = try? Manifest(reading: broken, shown: "m") { #expect(OutputNames.allows(read.study)) }
    }
  }

  @Test func nothingOfTheRunIsInTheManifest() throws {
    let settings = PublishingSettings.forTests.with {
      $0.studiesShownAs = "/home/someone/studies"
      $0.templatesShownAs = "/home/someone/templates"
    }
    let from = report(
      warnings: [
        .warning(
          "w", "see '/home/someone/studies/beta/x.csv'",
          at: SourceLocation(file: "/home/someone/studies/alpha/study.yaml", line: 1),
          notes: ["/home/someone/templates/report.md says so"])
      ])
    let plain = report(
      warnings: [
        .warning(
          "w", "see 'studies/beta/x.csv'", at: SourceLocation(file: "studies/alpha/study.yaml", line: 1),
          notes: ["templates/report.md says so"])
      ])
    #expect(try prepared(from, settings).manifest == prepared(plain).manifest)
    #expect(try prepared(plain).manifest.repeatedWarnings(settings) == from.warnings)
  }
}

/// SplitMix64: the same sequence on every machine.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
