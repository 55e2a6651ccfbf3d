import Diagnostics
import Drawing
import Foundation
import StudyData
import StudyDefinition
import StudyEdition
import StudyResults
import Testing

@testable import StudyFigures

/// A page of every kind of figure with the line of the definition that made it. Held against the approved page; on a
/// difference the new one is written beside it as `index-changed.html`, and with `STUDYREPORT_APPROVE=1` it replaces it.
@Suite("The gallery of figures")
struct GalleryTests {
  @Test("is as approved")
  func approved() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Gallery")
    let approved = folder.appendingPathComponent("index.html")
    let changed = folder.appendingPathComponent("index-changed.html")
    let page = try page()
    if ProcessInfo.processInfo.environment["STUDYREPORT_APPROVE"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try page.write(to: approved, atomically: true, encoding: .utf8)
      try? FileManager.default.removeItem(at: changed)
      return
    }
    if (try? String(contentsOf: approved, encoding: .utf8)) == page {
      try? FileManager.default.removeItem(at: changed)
      return
    }
    try page.write(to: changed, atomically: true, encoding: .utf8)
    Issue.record("the gallery differs from the approved one; see Gallery/index-changed.html")
  }

  private func page() throws -> String {
    var out = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Figures of studyreport</title>
      <style>
      :root { color-scheme: light dark; }
      body { max-width: 50rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; }
      figure { margin: 0 0 1rem; }
      figcaption { font-size: 0.875rem; }
      pre, .scroll { overflow-x: auto; }
      \(FigureStyle.page)</style>
      </head>
      <body>
      <h1>Figures</h1>

      """
    for name in ["single", "arms"] {
      let fixture = try Fixture.named(name)
      out += "<h2>\(name == "single" ? "One arm" : "Three arms")</h2>\n"
      let figures = try fixture.figures()
      for request in fixture.context.study.figures {
        let line = try #require(request.location.line)
        out += "<h3>\(request.kind?.rawValue ?? "by the data’s shape")</h3>\n"
        out += "<pre tabindex=\"0\"><code>\(escaped(fixture.lines[line - 1]))</code></pre>\n"
        for figure in figures where figure.id == request.id.text || figure.id.hasPrefix("\(request.id)-") {
          out += "<figure>\n<div class=\"scroll\" role=\"group\" tabindex=\"0\" "
          out += "aria-label=\"\(escaped(figure.id))\">\n"
          out += "\(figure.inlineSVG)</div>\n<figcaption>\(escaped(figure.caption))</figcaption>\n</figure>\n"
        }
      }
    }
    return out + "</body>\n</html>\n"
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
