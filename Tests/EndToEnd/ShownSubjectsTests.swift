import Foundation
import Testing

/// Single subjects stand in a report when its definition allows it, and only then, and only where it says so.
@Suite struct ShownSubjectsTests {
  private static let names = ["ZQXA", "ZQXB", "ZQXC"]

  private func published(_ extra: String) throws -> [String: String] {
    let folder = try TemporaryFolder("subjects")
    var study = SmallStudy()
    for (old, new) in zip(["S1", "S2", "S3"], Self.names) {
      study.observations = study.observations.replacingOccurrences(of: old, with: new)
      study.subjects = study.subjects.replacingOccurrences(of: old, with: new)
    }
    study.extra = extra
    try study.write(to: folder)
    let run = try Program.run("build", in: folder)
    #expect(run.status == 0, "\(run.log)")
    for name in Self.names { #expect(!run.log.contains(name) && !run.output.contains(name)) }
    return try folder.files(below: "output").mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test func nobodyIsNamedUnlessTheDefinitionSaysSo() throws {
    for extra in ["", "show-subjects: false"] {
      for (path, text) in try published(extra) {
        for name in Self.names { #expect(!text.contains(name), "\(path)") }
      }
    }
  }

  @Test func numbersLeadToTheirRowsAndFromThereToTheSubjects() throws {
    let files = try published("show-subjects: true")
    // The page and its Markdown list them; results, figures and manifest do not.
    for (path, text) in files where !["small/index.html", "small/report.md"].contains(path) {
      for name in Self.names { #expect(!text.contains(name), "\(path)") }
    }
    let page = PageElements(try #require(files["small/index.html"]))
    let table = try #require(
      page.all("table").first {
        page.text(of: $0).contains(Self.names[0]) && page.text(of: $0).contains("HbA1c")
      })
    #expect(page.all("tbody").filter { $0.attributes["id"] == "subjects-hba1c-all" }.count == 1)
    for name in Self.names { #expect(page.text(of: table).contains(name)) }
    #expect(page.text(of: table).contains("7.1") && page.text(of: table).contains("6.8"))
    let lines = page.all("p").filter { $0.attributes["id"]?.hasPrefix("hba1c/") == true }
    let places = Set(
      lines.compactMap { $0.attributes["id"]?.split(separator: "/").prefix(3).joined(separator: "/") })
    #expect(!places.isEmpty)
    let links = page.all("a").filter { $0.attributes["href"] == "#subjects-hba1c-all" }
    #expect(links.count == places.count)
  }
}
