/// How a report differs from the version it replaces: the pages that say so, and what the index shows of it.
package struct ReportChanges: Sendable {
  /// A page and its Markdown for each language, at the paths that the report's card names.
  package let files: [PublishableFile]
  package let outcome: ChangesOutcome

  package init(files: [PublishableFile], outcome: ChangesOutcome) {
    self.files = files
    self.outcome = outcome
  }
}

/// What became of comparing a report with the one before.
package enum ChangesOutcome: Sendable, Hashable {
  /// There was none before.
  case first
  case compared(ChangeCounts)
  /// There was one, and it could not be read.
  case notComparable
}

/// How many differences of each kind.
package struct ChangeCounts: Sendable, Hashable {
  package var conclusions = 0
  /// As displayed.
  package var values = 0
  package var belowDisplay = 0
  /// Numbers of subjects.
  package var subjects = 0
  package var structure = 0
  package var texts = 0
  package var drawings = 0
  /// Those among all of them that nothing in the making explains.
  package var unexplained = 0

  package init() {}
}

/// The published report that another is about to replace.
package struct FormerReport: Sendable {
  /// Paths of its files, sorted.
  package let paths: [String]
  /// Whether its files are those that were published.
  package let isWhole: Bool
  private let folder: FilePath

  /// Nil when there is no folder at the path.
  init?(in folder: FilePath) throws(PublishingFault) {
    guard folder.kind == .folder else { return nil }
    self.folder = folder
    paths = try folder.tree().filter { $0.kind == .file }.map(\.path)
    isWhole = verifyReport(in: folder).isEmpty
  }

  /// The bytes of a file; nil when it cannot be read.
  package func bytes(_ path: String) -> [UInt8]? { try? folder.appending(path).read() }
}

/// Compares a finished report with the one it is to replace; nil for a first publication. Publishing knows when this is
/// asked for and what becomes of the answer, not how it is found.
///
/// - Parameter manifest: the bytes of the new report's manifest as far as it is known by then: its inputs and versions.
package typealias ComparingReports = @Sendable (_ former: FormerReport?, _ manifest: [UInt8]) -> ReportChanges
