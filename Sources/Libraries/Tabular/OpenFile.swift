package import Diagnostics
import Glibc

/// A regular file, opened for reading, closed when the value goes.
package struct OpenFile: ~Copyable {
  package let descriptor: Int32
  package let byteCount: Int

  /// Opens `path`, which the person running the tool named; links are followed as the shell would.
  ///
  /// Never waits: a FIFO without a writer is refused like every other file that is not regular.
  package init(path: String) throws(FileRefusal) {
    if path.utf8.contains(0) { throw FileRefusal(path, .controlCharacter) }
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileRefusal(path, .init(errno: errno)) }
    try self.init(descriptor: descriptor, path: path)
  }

  /// Takes over an open descriptor if it is that of a regular file, and closes it if not.
  init(descriptor: Int32, path: String) throws(FileRefusal) {
    var status = stat()
    let code = fstat(descriptor, &status)
    guard code == 0, status.st_mode & S_IFMT == S_IFREG else {
      let reason = code == 0 ? FileRefusal.Reason.notRegular : .init(errno: errno)
      close(descriptor)
      throw FileRefusal(path, reason)
    }
    self.descriptor = descriptor
    byteCount = Int(status.st_size)
  }

  deinit { close(descriptor) }
}

/// Why a file is not read.
package struct FileRefusal: Error, Sendable, Hashable {
  /// As it was written.
  package let path: String
  package let reason: Reason

  init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// One case per thing a person can do about it.
  package enum Reason: Sendable, Hashable {
    case empty
    case absolute
    case controlCharacter
    case tooLong
    /// `..` or a link leads out of the folder.
    case leavesFolder
    /// A link that names its target from the root of the file system.
    case absoluteLink
    case tooManyLinks
    case notFound
    case notAllowed
    case isFolder
    /// A device, FIFO or socket.
    case notRegular
    case tooLarge(bytes: Int, limit: Int)
    case system(Int32)

    init(errno code: Int32) {
      self =
        switch code {
        case ENOENT, ENOTDIR: .notFound
        case EACCES, EPERM: .notAllowed
        case ELOOP: .tooManyLinks
        case ENAMETOOLONG: .tooLong
        case ENXIO, ENODEV: .notRegular
        default: .system(code)
        }
    }
  }

  /// What is wrong, as the end of a sentence that begins with the path.
  package var explanation: String {
    switch reason {
    case .empty: "is empty; expected the path of a file"
    case .absolute: "is an absolute path; expected one relative to the study's folder"
    case .controlCharacter: "contains a control character"
    case .tooLong: "is too long for a path"
    case .leavesFolder: "leads out of the study's folder"
    case .absoluteLink: "goes through a link to an absolute path; a link must stay below the study's folder"
    case .tooManyLinks: "goes through too many links"
    case .notFound: "does not exist"
    case .notAllowed: "may not be read by this user"
    case .isFolder: "is a folder; expected a file"
    case .notRegular: "is not a regular file"
    case .tooLarge(let bytes, let limit): "has \(bytes) bytes; at most \(limit) are read"
    case .system(let code): "cannot be opened (system error \(code))"
    }
  }

  /// The refusal as an error at the place that named the file.
  package func diagnostic(at location: SourceLocation? = nil) -> Diagnostic {
    let shown = path.count > 120 ? path.prefix(117) + "..." : path[...]
    return .error("unreadable-file", "file '\(shown)' \(explanation)", at: location)
  }
}
