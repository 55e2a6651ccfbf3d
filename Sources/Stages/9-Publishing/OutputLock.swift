import Glibc

/// The hold on an output folder, of one run at a time. The kernel ends it with the process, however that dies, so that
/// a crashed run blocks nothing.
final class OutputLock: Sendable {
  private let descriptor: Int32

  /// Takes the hold, waiting for at most `seconds` where another run has it. Makes the folder when there is none.
  init(_ folder: OutputFolder, waiting seconds: Int) throws(PublishingFault) {
    try folder.root.makeFolderAndParents()
    let descriptor = open(folder.lock.path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .creating(folder.lock.shown, errno: errno) }
    var remaining = max(0, seconds) * Self.triesASecond
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EINTR { continue }
      guard code == EWOULDBLOCK, remaining > 0 else {
        close(descriptor)
        throw code == EWOULDBLOCK
          ? PublishingFault(
            .locked, folder.root.shown, "another run is publishing here; try again when it has ended")
          : PublishingFault(.cannotCreate, folder.lock.shown, "lock", errno: code)
      }
      remaining -= 1
      usleep(UInt32(1_000_000 / Self.triesASecond))
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  private static let triesASecond = 20
}

extension FilePath {
  /// Makes the folder and those above it that are missing.
  fileprivate func makeFolderAndParents() throws(PublishingFault) {
    var status = stat()
    // The output folder itself may be a link to one.
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    var built = path.hasPrefix("/") ? "" : "."
    for part in parts.dropLast() {
      built += "/\(part)"
      if mkdir(built, 0o755) != 0, errno != EEXIST { throw .creating(shown, errno: errno) }
    }
    try makeFolder()
  }
}
