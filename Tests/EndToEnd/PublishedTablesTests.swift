import Foundation
import Testing

/// Real studies whose tables were published, or computed with other software, run through the program: every number
/// against the table's, cell by cell.
@Suite struct PublishedTablesTests {
  @Test(arguments: ["cdisc-adas", "cdisc-cibic", "cdisc-glucose", "anorexia", "polyps", "sleep"])
  func everyCell(study: String) throws {
    let source = Self.studies.appendingPathComponent(study)
    let cells = try PublishedCell.read(source.appendingPathComponent("expected.json"))
    try expect(cells, of: study, at: source)
  }

  /// How many cells stand as the source prints them; of the glucose table 33 of 35, the two others with their reason.
  @Test(arguments: [("cdisc-adas", 252 + 7 + 14), ("cdisc-cibic", 34), ("cdisc-glucose", 35)])
  func cellsAsPrinted(study: String, count: Int) throws {
    let cells = try PublishedCell.read(Self.studies.appendingPathComponent("\(study)/expected.json"))
    #expect(cells.count { $0.compare == .printed } == count)
  }

  /// The bundled trial: description, dose-response, differences with standard errors and intervals, and p-values.
  @Test func everyCellOfTheBundledTrial() throws {
    let cells = try PublishedCell.read(Self.studies.appendingPathComponent("cdisc-14-3.01.json"))
    #expect(cells.count == 82)
    try expect(
      cells, of: "cdisc-pilot", at: Program.project.appendingPathComponent("studies/cdisc-pilot"))
  }

  private static let studies = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Studies")

  private func expect(_ cells: [PublishedCell], of study: String, at source: URL) throws {
    let folder = try TemporaryFolder()
    let studies = folder.url.appendingPathComponent("studies")
    try FileManager.default.createDirectory(at: studies, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: source, to: studies.appendingPathComponent(study))
    let run = try Program.run("build", in: folder)
    #expect(run.status == 0, "\(run.log)")
    let results = try PublishedResult.read(
      folder.url.appendingPathComponent("output/\(study)/results.json"))
    for cell in cells {
      let key = "\(study)/\(cell.key)"
      let found = try #require(results[key], "\(key)")
      #expect(cell.agrees(with: found), "\(cell.cell) \(key): \(found) for \(cell)")
    }
  }
}

/// A cell of a table, with the key of the number that is to be the same.
struct PublishedCell: Decodable {
  let cell: String
  let key: String
  let compare: Comparison
  let published: String?
  let value: Double?
  /// Relative, where the other software's number is known to be less exact than it is long.
  let tolerance: Double?

  enum Comparison: String, Decodable {
    /// As this program prints it.
    case printed
    /// The full value rounds to what was published, where the decimals of the source are others than ours.
    case rounded
    /// A number computed with other software.
    case value
  }

  static func read(_ file: URL) throws -> [PublishedCell] {
    struct Table: Decodable { let cells: [PublishedCell] }
    return try JSONDecoder().decode(Table.self, from: Data(contentsOf: file)).cells
  }

  func agrees(with result: PublishedResult) -> Bool {
    switch compare {
    case .printed: return result.printed?.replacingOccurrences(of: "\u{2212}", with: "-") == published
    case .rounded:
      guard let published, let target = Double(published), let full = result.value else { return false }
      let decimals = published.split(separator: ".").dropFirst().first?.count ?? 0
      return abs(full - target) <= 0.5 * pow(10, -Double(decimals)) + 1e-12
    case .value:
      guard let value, let full = result.value else { return false }
      return abs(full - value) <= (tolerance ?? 1e-6) * max(abs(value), 1e-3)
    }
  }
}

/// A record of `results.json`.
struct PublishedResult: Decodable {
  let key: String
  let value: Double?
  let printed: String?

  static func read(_ file: URL) throws -> [String: PublishedResult] {
    struct Results: Decodable { let results: [PublishedResult] }
    let results = try JSONDecoder().decode(Results.self, from: Data(contentsOf: file)).results
    return Dictionary(results.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
