import Qualification
import Testing

/// The project's own reference cases, all of them, run through the statistics that reports use.
@Suite struct ReferenceCaseTests {
  static let folder =
    String(#filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" }) + "/Reference"

  @Test func everyCasePasses() {
    let report = qualify(cases: Self.folder)
    #expect(report.families.count == 27)
    #expect(report.cases >= 800)
    #expect(report.allPass, "\(report.text)")
  }
}
