/// The files of a published report that a comparison reads.
enum ReportFileNames {
  static let results = "results.json"
  static let markdown = "report.md"
  static let manifest = "manifest.json"
  static let figures = "figures/"

  /// Whether a path below a report's folder is read.
  static func isRead(_ path: String) -> Bool {
    path == results || path == markdown || path == manifest || isFigure(path)
  }

  static func isFigure(_ path: String) -> Bool { path.hasPrefix(figures) && path.hasSuffix(".svg") }

  /// Pages whose bytes may differ although all that they say is the same.
  static func isPage(_ path: String) -> Bool {
    path.hasSuffix(".html") && path != "changes.html"
  }
}
