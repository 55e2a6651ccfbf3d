/// The files of a published report that a comparison reads.
package enum ReportFileNames {
  static let results = "results.json"
  /// Of the first language; those of others are `report.<tag>.md`.
  package static let markdown = "report.md"
  static let manifest = "manifest.json"
  /// Of the first language; those of others are in `figures/<tag>/`.
  package static let figures = "figures/"

  /// Whether a path below a report's folder is read.
  package static func isRead(_ path: String) -> Bool {
    path == results || path == manifest || isMarkdown(path) || isFigure(path)
  }

  static func isMarkdown(_ path: String) -> Bool {
    path.hasPrefix("report.") && path.hasSuffix(".md") && !path.contains("/")
  }

  static func isFigure(_ path: String) -> Bool { path.hasPrefix(figures) && path.hasSuffix(".svg") }

  /// Whether a figure stands in a folder itself, not in one below it.
  static func isFigure(_ path: String, in folder: String) -> Bool {
    path.hasPrefix(folder) && path.hasSuffix(".svg") && !path.dropFirst(folder.count).contains("/")
  }

  /// Pages whose bytes may differ although all that they say is the same.
  static func isPage(_ path: String) -> Bool {
    path.hasSuffix(".html") && !path.hasPrefix("changes.")
  }
}
