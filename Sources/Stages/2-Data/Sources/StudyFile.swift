import Diagnostics
import Fingerprint
import StudyDefinition
import Tabular

/// A data file of the study, opened and being fingerprinted.
struct StudyFile: Sendable {
  let bytes: FileBytes
  let format: any DataFormat
  /// Relative to the study's folder, as the definition writes it.
  let path: String
  /// As messages call it: the path the person would type.
  let shownPath: String
  let fingerprint: PendingFingerprint

  /// Opens the file a definition names, below the study's folder; reports and gives nil when it cannot be read.
  static func open(_ reference: FileReference, in folder: StudyFolder, _ diagnostics: inout [Diagnostic])
    -> StudyFile?
  {
    guard let format = dataFormat(ofPath: reference.path) else {
      let known = dataFormats.flatMap(\.fileExtensions).map { ".\($0)" }.joined(separator: ", ")
      diagnostics.append(
        .error(
          "unknown-data-format", "file '\(reference.path)' is of no known kind; expected one of \(known)",
          at: reference.location))
      return nil
    }
    do throws(FileRefusal) {
      let file = try OpenFile(below: folder.path, relativePath: reference.path)
      let bytes = try FileBytes(file, path: reference.path, limit: TableLimits().fileBytes)
      return StudyFile(
        bytes: bytes, format: format, path: reference.path, shownPath: folder.shown(reference.path),
        fingerprint: PendingFingerprint(of: bytes))
    } catch {
      diagnostics.append(error.diagnostic(at: reference.location))
      return nil
    }
  }

  /// What the manifest says of the file; reports when there is no fingerprint.
  func record(rows: Int, _ diagnostics: inout [Diagnostic]) -> InputFile? {
    guard let fingerprint = fingerprint.wait() else {
      diagnostics.append(
        .error("no-fingerprint", "the system's SHA-256 is not available", at: SourceLocation(file: shownPath))
      )
      return nil
    }
    return InputFile(path: path, sha256: fingerprint.hex, bytes: bytes.count, rows: rows)
  }
}

/// A study's folder: where it is, and what messages call it.
package struct StudyFolder: Hashable, Sendable {
  package let path: String
  /// Such as `studies/t2dm`.
  package let shownAs: String

  package init(path: String, shownAs: String) {
    self.path = path
    self.shownAs = shownAs
  }

  package func shown(_ relativePath: String) -> String {
    shownAs.isEmpty
      ? relativePath : shownAs.hasSuffix("/") ? shownAs + relativePath : "\(shownAs)/\(relativePath)"
  }
}
