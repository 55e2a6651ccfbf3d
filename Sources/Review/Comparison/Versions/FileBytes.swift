import Diagnostics
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#endif

/// The bytes of a regular file, or nil when there is nothing at the path. A device or FIFO is refused, not waited for.
func fileBytes(_ path: String) throws(VersionFault) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard descriptor >= 0 else {
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw unreadable(path, String(cString: strerror(errno)))
  }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    throw unreadable(path, "not a regular file")
  }
  let size = Int(status.st_size)
  guard size <= [UInt8].mostAddressable else { throw unreadable(path, "more than 4 GiB") }
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let got = read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { break }
      count += got
    }
  }
  guard bytes.count == size else { throw unreadable(path, "it ended before its size was read") }
  return bytes
}

private func unreadable(_ path: String, _ why: String) -> VersionFault {
  VersionFault("cannot-read", "cannot read: \(why)", at: SourceLocation(file: path))
}

/// The names in a folder, sorted; empty when it is none.
func folderNames(_ path: String) -> [String] {
  ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
}

func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

func isFile(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
}
