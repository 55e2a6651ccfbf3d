import Diagnostics
import StudyData
import Tabular

extension StudyPlace {
  /// Why the study's own report, which is there, cannot be read; nil when it can, or when there is none. An error, so that
  /// the general report never stands in for it unseen.
  var ownReportProblem: Diagnostic? {
    let place = SourceLocation(file: "\(folder.shownAs)/report.md")
    do throws(FileRefusal) {
      let file = try OpenFile(below: folder.path, relativePath: "report.md")
      let bytes = try FileBytes(file, path: "report.md", limit: 1 << 20)
      let isText = bytes.withBytes { String(validating: $0, as: UTF8.self) != nil }
      return isText ? nil : .error("not-utf8", "the report is not UTF-8 text", at: place)
    } catch {
      return error.reason == .notFound ? nil : error.diagnostic(at: place)
    }
  }
}
