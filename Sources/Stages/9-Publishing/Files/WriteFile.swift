import CAtomicExchange
import Glibc

/// Writing that either succeeds wholly or throws; nothing is left half-known.
extension FilePath {
  /// Makes the folder. One that is there already is kept.
  func makeFolder() throws(PublishingFault) {
    guard mkdir(path, 0o755) != 0 else { return }
    let code = errno
    if code == EEXIST, kind == .folder { return }
    throw .creating(shown, errno: code == EEXIST ? ENOTDIR : code)
  }

  /// Writes a new file. Its bytes are not yet known to be on the disk: see `flush`.
  func write(_ bytes: [UInt8]) throws(PublishingFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .creating(shown, errno: errno) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let code = count < 0 ? errno : EIO
        close(descriptor)
        throw PublishingFault(.writeFailed, shown, "write", errno: code)
      }
      written += count
    }
    // Some file systems tell of a full disk only here.
    guard close(descriptor) == 0 else { throw PublishingFault(.writeFailed, shown, "write", errno: errno) }
  }

  /// Waits until the file's bytes, or the folder's list of names, are on the disk.
  func flush() throws(PublishingFault) {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw PublishingFault(.writeFailed, shown, "open", errno: errno) }
    defer { close(descriptor) }
    while fsync(descriptor) != 0 {
      let code = errno
      if code == EINTR { continue }
      // Not every file system can promise it of a folder.
      if code == EINVAL || code == ENOTSUP { return }
      throw PublishingFault(.writeFailed, shown, "write", errno: code)
    }
  }

  /// Waits until everything written below the folder is on the disk, by one request for its whole file system: for many
  /// small files that is a tenth of the time of asking for each.
  ///
  /// - Returns: false where the system has no such request; each file must then be flushed by itself.
  func flushFileSystem() throws(PublishingFault) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw PublishingFault(.writeFailed, shown, "open", errno: errno) }
    defer { close(descriptor) }
    let code = flush_file_system(descriptor)
    guard code == 0 || code == ENOSYS else {
      throw PublishingFault(.writeFailed, shown, "write", errno: code)
    }
    return code == 0
  }

  /// Gives what is at this path another name on the same file system.
  func rename(to other: FilePath) throws(PublishingFault) {
    guard Glibc.rename(path, other.path) != 0 else { return }
    throw .creating(other.shown, errno: errno)
  }
}
