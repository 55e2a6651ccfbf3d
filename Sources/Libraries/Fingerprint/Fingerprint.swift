import Glibc

/// The SHA-256 of a file's content: 32 bytes that change when any byte of it does.
package struct Fingerprint: Sendable, Hashable {
  package let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The 64 lower-case hexadecimal digits that `sha256sum` prints.
  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The fingerprint that 64 hexadecimal digits of either case stand for, or nil for any other text.
  package init?(hex: String) {
    let digits = Array(hex.utf8).map(Self.value)
    guard digits.count == 64, !digits.contains(nil) else { return nil }
    let values = digits.compactMap { $0 }
    bytes = stride(from: 0, to: 64, by: 2).map { values[$0] << 4 | values[$0 + 1] }
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  package init(of bytes: UnsafeRawBufferPointer) throws(FingerprintError) {
    var hash = try SHA256()
    try hash.update(bytes)
    self = try hash.finish()
  }

  package init(of bytes: [UInt8]) throws(FingerprintError) {
    var hash = try SHA256()
    try hash.update(bytes.span.bytes)
    self = try hash.finish()
  }

  package init(of text: String) throws(FingerprintError) { try self.init(of: Array(text.utf8)) }

  /// The fingerprint of the file at `path`, read piece by piece. Never waits for a FIFO, which is refused.
  package init(ofFile path: String) throws(FingerprintError) {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, code: errno) }
    defer { close(descriptor) }
    try self.init(descriptor: descriptor, path: path)
  }

  /// The fingerprint of an open regular file from its beginning, wherever it has been read to.
  package init(descriptor: Int32, path: String) throws(FingerprintError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path, code: EINVAL) }
    var hash = try SHA256()
    var piece = [UInt8](repeating: 0, count: max(1, min(1 << 18, Int(status.st_size))))
    var offset = 0
    while true {
      let count = piece.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, offset) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(path: path, code: errno) }
      if count == 0 { break }
      try hash.update(piece.span.bytes.extracting(first: count))
      offset += count
    }
    self = try hash.finish()
  }
}
