import Diagnostics
import Templating

extension Publication {
  /// Writes `feed.atom`, `index.md` and, last, `index.html`, each in one step; none when one cannot be rendered. A published folder
  /// whose manifest cannot be read is listed as damaged, with a warning; one whose name can be no study's is warned of.
  func writeIndex(_ templates: IndexTemplates) throws(PublishingFault) -> [Diagnostic] {
    let entries = try folder.indexEntries()
    var diagnostics = entries.compactMap(\.damage).map {
      Diagnostic.warning($0.code, $0.message, at: $0.location)
    }
    diagnostics += try folder.misnamed().map { folder.misnamedReport($0, .warning) }
    let page = IndexPage(
      entries: entries, thumbnails: Thumbnails(of: entries, in: folder), templates: templates,
      tool: settings.versions.tool)
    let markdown = page.markdown()
    let html = page.html()
    let feed = page.feed()
    diagnostics += markdown.diagnostics + html.diagnostics + (feed?.diagnostics ?? [])
    guard let markdown = markdown.text, let html = html.text, feed == nil || feed?.text != nil else {
      return diagnostics
    }
    try settings.atStep(.writingIndex)
    if let text = feed?.text {
      try replace(folder.root.appending("feed.atom"), with: Array(text.utf8), as: "feed.atom")
    }
    try replace(folder.root.appending("index.md"), with: Array(markdown.utf8), as: "index.md")
    try replace(folder.root.appending("index.html"), with: Array(html.utf8), as: "index.html")
    try folder.root.flush()
    return diagnostics
  }
}
