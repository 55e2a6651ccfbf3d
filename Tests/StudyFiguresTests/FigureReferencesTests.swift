import Foundation
import StudyDefinition
import StudyEdition
import Testing

@testable import StudyFigures

@Suite("Ids of figures")
struct FigureReferencesTests {
  /// Figures of two studies that have the same names in both.
  private func figures() throws -> [ReportFigure] {
    let request = "  - {id: x, endpoints: [e0, e1]}\n  - {id: y, kind: heatmap}"
    return try ["one", "other"].flatMap { name in
      try Fixture.of(subjects: 5, endpoints: 2, figures: request, name: name).figures()
    }
  }

  @Test("are unique when the figures of several studies stand on one page, and every reference has its id")
  func unique() throws {
    let page = try figures().map(\.inlineSVG).joined()
    let ids = values(of: "id", in: page)
    #expect(ids.count >= 12 && Set(ids).count == ids.count)
    for name in ["aria-labelledby", "aria-describedby", "headers"] {
      for value in values(of: name, in: page) {
        for id in value.split(separator: " ") { #expect(ids.contains(String(id)), "\(id)") }
      }
    }
    #expect(!page.contains("url(") && !page.contains("href="))
  }

  private func values(of attribute: String, in text: String) -> [String] {
    text.components(separatedBy: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }
}
