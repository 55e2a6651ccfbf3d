import Diagnostics
import Templating

extension Publication {
  /// Writes `index.md` and, last, `index.html`, each in one step; neither when one cannot be rendered. A published folder
  /// whose manifest cannot be read is listed as damaged, with a warning.
  func writeIndex(_ templates: IndexTemplates) throws(PublishingFault) -> [Diagnostic] {
    let entries = try folder.indexEntries()
    var diagnostics = entries.compactMap(\.damage).map {
      Diagnostic.warning($0.code, $0.message, at: $0.location)
    }
    let page = IndexPage(
      entries: entries, thumbnails: Thumbnails(of: entries, in: folder), templates: templates,
      tool: settings.versions.tool)
    let markdown = page.markdown()
    let html = page.html()
    diagnostics += markdown.diagnostics + html.diagnostics
    guard let markdown = markdown.text, let html = html.text else { return diagnostics }
    try settings.atStep(.writingIndex)
    try replace(folder.root.appending("index.md"), with: Array(markdown.utf8), as: "index.md")
    try replace(folder.root.appending("index.html"), with: Array(html.utf8), as: "index.html")
    try folder.root.flush()
    return diagnostics
  }
}
