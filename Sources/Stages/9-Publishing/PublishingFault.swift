package import Diagnostics
import Glibc

/// Why something could not be published, with a stable code and the exit status that goes with it.
package struct PublishingFault: Error, Sendable, Hashable {
  package let code: Code
  /// The path concerned, as the person would type it.
  package let path: String
  package let message: String

  package enum Code: String, Sendable, CaseIterable {
    /// Another run holds the output folder.
    case locked = "output-locked"
    /// A file or folder of the output cannot be made: no permission, read-only, not a folder.
    case cannotCreate = "output-cannot-create"
    case writeFailed = "output-write-failed"
    case readFailed = "output-read-failed"
    /// A study's id or a file's name that cannot stand in the output folder.
    case name = "output-name"
    /// What was written does not read back as it was written.
    case notAsWritten = "output-not-as-written"
    case noSuchVersion = "no-such-version"

    /// The exit status of a run that ends with this code, as `sysexits.h` numbers them.
    package var exitStatus: Int32 {
      switch self {
      case .locked: 75
      case .cannotCreate: 73
      case .writeFailed, .readFailed, .notAsWritten: 74
      case .name: 65
      case .noSuchVersion: 66
      }
    }
  }

  init(_ code: Code, _ path: String, _ message: String) {
    self.code = code
    self.path = path
    self.message = message
  }

  /// An error number of the system, met while doing something to a path.
  init(_ code: Code, _ path: String, _ deed: String, errno number: Int32) {
    // Links in a report's place are never followed, which the system words as too many of them.
    let reason = number == ELOOP ? "it is a symbolic link" : String(cString: strerror(number))
    self.init(code, path, "cannot \(deed): \(reason)")
  }

  /// The same fault while making a file: no room and failed devices are failures of writing, the rest of creating.
  static func creating(_ path: String, errno number: Int32) -> PublishingFault {
    let code: Code =
      [ENOSPC, EDQUOT, EIO, EFBIG, EMFILE, ENFILE, ENOMEM].contains(number) ? .writeFailed : .cannotCreate
    return PublishingFault(code, path, "create", errno: number)
  }

  package var diagnostic: Diagnostic {
    .error(code.rawValue, message, at: SourceLocation(file: path))
  }
}
