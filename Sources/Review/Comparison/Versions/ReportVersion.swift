import Diagnostics

/// One version of a published report: what of it a comparison needs.
package struct ReportVersion: Sendable {
  /// What the person called it; empty where nobody did.
  package let label: String
  let results: ResultsFile
  /// By path: `report.md`, and one for each further language.
  private let markdowns: [String: String]
  /// Nil without a manifest: then nothing is known of causes.
  let inputs: RecordedInputs?
  /// SVG by path below the report's folder.
  let figures: [String: [UInt8]]

  /// False for a results file by itself.
  let hasFiles: Bool

  package var study: String { results.study }

  /// Empty when there is no such file.
  func markdown(_ path: String) -> String { markdowns[path] ?? "" }

  /// From the files of a report, by path below its folder. Others than the ones that count are left aside.
  ///
  /// - Parameters:
  ///   - place: the folder, for messages.
  ///   - former: whose results are not read again where these are the same.
  package init(
    label: String, files: [String: [UInt8]], place: String, after former: ReportVersion? = nil
  ) throws(VersionFault) {
    let below = { (name: String) in place.isEmpty ? name : "\(place)/\(name)" }
    guard let bytes = files[ReportFileNames.results] else {
      throw VersionFault(
        "no-results", "there is no \(ReportFileNames.results); expected the folder of a published report",
        at: SourceLocation(file: place.isEmpty ? label : place))
    }
    self.label = label
    hasFiles = true
    results = try .reading(bytes, shown: below(ReportFileNames.results), after: former?.results)
    markdowns = files.filter { ReportFileNames.isMarkdown($0.key) }
      .mapValues { String(decoding: $0, as: UTF8.self) }
    if let manifest = files[ReportFileNames.manifest] {
      inputs = try RecordedInputs(reading: manifest, shown: below(ReportFileNames.manifest))
    } else {
      inputs = nil
    }
    figures = files.filter { ReportFileNames.isFigure($0.key) }
  }

  /// From a results file alone, such as one given to a difference tool: no prose, no figures, no causes.
  package init(
    label: String, results bytes: [UInt8], place: String, after former: ReportVersion? = nil
  ) throws(VersionFault) {
    self.label = label
    hasFiles = false
    results = try .reading(bytes, shown: place, after: former?.results)
    markdowns = [:]
    inputs = nil
    figures = [:]
  }

  /// From the folder of a published report, its manifest, or a results file by itself.
  package static func read(_ path: String, label: String? = nil) throws(VersionFault) -> ReportVersion {
    let label = label ?? path
    if isFolder(path) {
      return try ReportVersion(label: label, files: reportFiles(in: path), place: path)
    }
    if path == ReportFileNames.manifest || path.hasSuffix("/" + ReportFileNames.manifest) {
      let folder = path.dropLast(ReportFileNames.manifest.count)
      return try read(folder.isEmpty ? "." : String(folder), label: label)
    }
    guard let bytes = try fileBytes(path) else {
      throw VersionFault("version-missing", "there is no such folder or file", at: SourceLocation(file: path))
    }
    return try ReportVersion(label: label, results: bytes, place: path)
  }
}

/// The files of a report's folder that a comparison reads.
func reportFiles(in folder: String) throws(VersionFault) -> [String: [UInt8]] {
  let figures = folderNames("\(folder)/figures").map { ReportFileNames.figures + $0 }
  var files: [String: [UInt8]] = [:]
  for path in folderNames(folder) + figures where ReportFileNames.isRead(path) {
    files[path] = try fileBytes("\(folder)/\(path)")
  }
  return files
}
