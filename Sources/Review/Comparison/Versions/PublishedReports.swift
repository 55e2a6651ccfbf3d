import Diagnostics

/// One side of a comparison: a published report, or a folder of them.
package struct PublishedReports: Sendable {
  /// What the person called it.
  package let label: String
  let content: Content

  enum Content: Sendable {
    case resultsFile([UInt8])
    case report(ReportSource)
    /// By the name of the report's folder.
    case folder([String: ReportSource])
  }

  /// Where the files of one report are.
  enum ReportSource: Sendable {
    case folder(String)
    case revision(GitRevision, objects: [String: String])

    func files() throws(VersionFault) -> [String: [UInt8]] {
      switch self {
      case .folder(let path): try reportFiles(in: path)
      case .revision(let revision, let objects): try revision.files(objects)
      }
    }

    var place: String {
      switch self {
      case .folder(let path): path
      case .revision(let revision, _): revision.name
      }
    }

    /// Whether both surely hold the same report. Figures are left to the manifest, which has their checksums.
    func isSame(as other: ReportSource) -> Bool {
      switch (self, other) {
      case (.revision(_, let objects), .revision(_, let others)): return objects == others
      case (.folder(let path), .folder(let otherPath)):
        for name in [ReportFileNames.manifest, ReportFileNames.markdown, ReportFileNames.results] {
          let mine = Result { () throws(VersionFault) in try fileBytes("\(path)/\(name)") }
          let theirs = Result { () throws(VersionFault) in try fileBytes("\(otherPath)/\(name)") }
          guard case (.success(let a?), .success(let b?)) = (mine, theirs), a.isSame(as: b) else {
            return false
          }
        }
        return true
      default: return false
      }
    }
  }

  private init(label: String, _ content: Content) {
    self.label = label
    self.content = content
  }

  /// Finds what a person named: a folder of reports, the folder of one, its manifest or results file; `STUDY` or
  /// `STUDY@1` below the output folder, where 1 is the version before the published one; or `REV:path` in git.
  ///
  /// - Parameter output: The folder of published reports, in which studies are named without a path.
  package static func find(_ name: String, output: String) throws(VersionFault) -> PublishedReports {
    if isFolder(name) { return PublishedReports(label: name, try folderContent(name)) }
    if isFile(name) {
      if name == ReportFileNames.manifest || name.hasSuffix("/" + ReportFileNames.manifest) {
        let folder = name.dropLast(ReportFileNames.manifest.count)
        return PublishedReports(label: name, try folderContent(folder.isEmpty ? "." : String(folder)))
      }
      return PublishedReports(label: name, .resultsFile(try fileBytes(name) ?? []))
    }
    if let version = KeptVersion(name) {
      return PublishedReports(label: name, try folderContent(try version.path(below: output)))
    }
    if GitRevision(name) != nil { return try revision(name) }
    if KeptVersion.isStudy(name), isFolder("\(output)/\(name)") {
      return PublishedReports(label: name, try folderContent("\(output)/\(name)"))
    }
    let known = folderNames(output).filter { KeptVersion.isStudy($0) }
    throw VersionFault(
      Diagnostic.error(
        "version-missing", "there is no folder, file, published study or revision '\(visible(name))'",
        suggestion: nearestName(to: name, among: known)))
  }

  /// What `REV:path` stands for in a git repository; that of the present folder when nil.
  package static func revision(_ name: String, repository: String? = nil) throws(VersionFault)
    -> PublishedReports
  {
    guard let revision = GitRevision(name, repository: repository) else {
      throw VersionFault(
        "no-such-revision", "'\(visible(name))' is not a revision and a path, such as HEAD~1:output")
    }
    return PublishedReports(label: name, try revisionContent(revision))
  }

  /// - Parameter depth: how many folders with nothing but one other in them may stand around the reports, as they do where
  ///   `git difftool --dir-diff` puts both versions.
  private static func folderContent(_ path: String, depth: Int = 3) throws(VersionFault) -> Content {
    if isFile("\(path)/\(ReportFileNames.results)") { return .report(.folder(path)) }
    let names = folderNames(path).filter {
      !$0.hasPrefix(".") && isFile("\(path)/\($0)/\(ReportFileNames.results)")
    }
    guard !names.isEmpty else {
      let within = folderNames(path).filter { !$0.hasPrefix(".") }
      if depth > 0, within.count == 1, isFolder("\(path)/\(within[0])") {
        return try folderContent("\(path)/\(within[0])", depth: depth - 1)
      }
      throw VersionFault(
        "no-results", "neither this folder nor one in it has a \(ReportFileNames.results)",
        at: SourceLocation(file: path))
    }
    return .folder(
      Dictionary(
        names.map { ($0, .folder("\(path)/\($0)")) }, uniquingKeysWith: { first, _ in first }))
  }

  private static func revisionContent(_ revision: GitRevision) throws(VersionFault) -> Content {
    switch try revision.content() {
    case .file(let bytes): return .resultsFile(bytes)
    case .folder(let objects):
      if objects[ReportFileNames.results] != nil {
        return .report(.revision(revision, objects: objects.filter { ReportFileNames.isRead($0.key) }))
      }
      var reports: [String: [String: String]] = [:]
      for (path, object) in objects {
        guard let slash = path.firstIndex(of: "/"), path.first != "." else { continue }
        let below = String(path[path.index(after: slash)...])
        if ReportFileNames.isRead(below) { reports[String(path[..<slash]), default: [:]][below] = object }
      }
      reports = reports.filter { $0.value[ReportFileNames.results] != nil }
      guard !reports.isEmpty else {
        throw VersionFault(
          "no-results", "neither this folder nor one in it has a \(ReportFileNames.results)",
          at: SourceLocation(file: revision.name))
      }
      return .folder(reports.mapValues { .revision(revision, objects: $0) })
    }
  }
}
