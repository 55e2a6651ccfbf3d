import Fingerprint
import Glibc

extension FilePath {
  enum Kind: Sendable {
    case file, folder, other
  }

  /// What stands at the path, links not followed; nil when there is nothing, or nothing that can be seen.
  var kind: Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Bytes of a regular file; nil for anything else.
  var size: Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// The bytes of a regular file of at most `limit`; links are not followed, and a FIFO is never waited for.
  func read(limit: Int = 64 << 20) throws(PublishingFault) -> [UInt8] {
    let descriptor = try openForReading()
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = piece.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw PublishingFault(.readFailed, shown, "read", errno: errno) }
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else {
        throw PublishingFault(.readFailed, shown, "the file has more than \(limit) bytes")
      }
      bytes += piece[..<count]
    }
  }

  /// The SHA-256 of a regular file.
  func sha256() throws(PublishingFault) -> String {
    let descriptor = try openForReading()
    defer { close(descriptor) }
    do throws(FingerprintError) {
      return try Fingerprint(descriptor: descriptor, path: shown).hex
    } catch {
      switch error {
      case .unreadable(_, let code): throw PublishingFault(.readFailed, shown, "read", errno: code)
      case .unavailable: throw PublishingFault(.readFailed, shown, "the system's SHA-256 is not available")
      }
    }
  }

  private func openForReading() throws(PublishingFault) -> Int32 {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw PublishingFault(.readFailed, shown, "read", errno: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw PublishingFault(.readFailed, shown, "cannot read: not a regular file")
    }
    return descriptor
  }
}

/// The SHA-256 of bytes that belong to the file called `shown`.
func sha256(of bytes: [UInt8], shown: String) throws(PublishingFault) -> String {
  do throws(FingerprintError) {
    return try Fingerprint(of: bytes).hex
  } catch {
    throw PublishingFault(.readFailed, shown, "the system's SHA-256 is not available")
  }
}
