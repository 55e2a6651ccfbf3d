import Glibc

/// The bytes of a file, mapped into memory instead of copied, and followed by a page that may be read past the end.
///
/// After the last byte stands a newline that is not part of the file, so that a last line without an end needs no
/// care. The bytes are immutable to us; if another program shortens the file while it is mapped, the system ends the
/// process, which is why a file is read once, and `isUnchanged` is asked before it is looked at again.
package final class FileBytes: @unchecked Sendable {
  package let count: Int
  let start: UnsafePointer<UInt8>
  private let mapping: UnsafeMutableRawPointer
  private let mappedBytes: Int
  private let file: OpenFile?
  private let stamp: Stamp?

  /// How far beyond the end reads are legal, at the least.
  static let slack = 64

  /// Maps `file` if it has at most `limit` bytes.
  package init(_ file: consuming OpenFile, path: String, limit: Int) throws(FileRefusal) {
    let count = file.byteCount
    guard count <= limit else { throw FileRefusal(path, .tooLarge(bytes: count, limit: limit)) }
    let map = try Self.reserve(count, path)
    let bytes = map.pages.assumingMemoryBound(to: UInt8.self)
    if count > 0 {
      let mapped = mmap(map.pages, count, PROT_READ, MAP_PRIVATE | MAP_FIXED, file.descriptor, 0)
      guard mapped != MAP_FAILED else {
        let code = errno
        munmap(map.pages, map.count)
        throw FileRefusal(path, .system(code))
      }
    }
    // The page of the end: a private copy, made by writing to it.
    let page = Self.pageSize
    let last = map.pages + count / page * page
    guard mprotect(last, page, PROT_READ | PROT_WRITE) == 0 else {
      let code = errno
      munmap(map.pages, map.count)
      throw FileRefusal(path, .system(code))
    }
    bytes[count] = Byte.newline
    mprotect(last, page, PROT_READ)
    self.count = count
    start = UnsafePointer(bytes)
    mapping = map.pages
    mappedBytes = map.count
    stamp = Stamp(file.descriptor)
    self.file = consume file
  }

  /// The same for bytes in memory.
  package init(copying content: [UInt8]) throws(FileRefusal) {
    let map = try Self.reserve(content.count, "")
    mprotect(map.pages, map.count, PROT_READ | PROT_WRITE)
    map.pages.copyMemory(from: content, byteCount: content.count)
    let bytes = map.pages.assumingMemoryBound(to: UInt8.self)
    bytes[content.count] = Byte.newline
    mprotect(map.pages, map.count, PROT_READ)
    count = content.count
    start = UnsafePointer(bytes)
    mapping = map.pages
    mappedBytes = map.count
    stamp = nil
    file = nil
  }

  deinit { munmap(mapping, mappedBytes) }

  /// Calls `body` with the file's bytes, which must not leave it; for a fingerprint of exactly what was read.
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(self) { try body(UnsafeRawBufferPointer(start: start, count: count)) }
  }

  /// Calls `body` with the file's bytes, one piece after the other. Of a large file the memory of each is given back before
  /// the next.
  package func withPieces<Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    for offset in stride(from: 0, to: count, by: Self.piece) {
      let end = min(offset + Self.piece, count)
      try body(UnsafeRawBufferPointer(start: start + offset, count: end - offset))
      if count > Self.mostKept { release(offset..<end) }
    }
  }

  private static let piece = 16 << 20
  /// Smaller files may be in memory as a whole, where others find them.
  private static let mostKept = 256 << 20

  /// False when the file behind the mapping has another size or time of change than when it was mapped.
  package var isUnchanged: Bool {
    guard let stamp else { return true }
    switch file {
    case .some(let file): return Stamp(file.descriptor) == stamp
    case .none: return true
    }
  }

  /// Gives back the memory of `range`; reading it again is legal and costs what it did the first time.
  func release(_ range: Range<Int>) {
    // The page of the end stays: without it the newline after the file would be gone.
    let wholePages = range.lowerBound..<min(range.upperBound, count / Self.pageSize * Self.pageSize)
    guard file != nil, !wholePages.isEmpty else { return }
    let first = range.lowerBound / Self.pageSize * Self.pageSize
    madvise(mapping + first, wholePages.upperBound - first, MADV_DONTNEED)
  }

  private static var pageSize: Int { sysconf(Int32(_SC_PAGESIZE)) }

  /// Address space for `count` bytes and at least a page beyond, not readable into being written.
  private static func reserve(
    _ count: Int, _ path: String
  ) throws(FileRefusal) -> (pages: UnsafeMutableRawPointer, count: Int) {
    let size = (count / pageSize + 2) * pageSize
    guard let pages = mmap(nil, size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), pages != MAP_FAILED
    else {
      throw FileRefusal(path, .system(errno))
    }
    return (pages, size)
  }
}

/// What changes when a file is written to.
private struct Stamp: Equatable {
  let size: Int
  let seconds: Int
  let nanoseconds: Int

  init?(_ descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    size = Int(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }
}
