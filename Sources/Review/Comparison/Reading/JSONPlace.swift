import Diagnostics

extension JSONFault {
  /// The fault with line and column, as editors count them, and what stands there.
  func versionFault(in bytes: [UInt8], shown: String) -> VersionFault {
    let before = bytes[..<min(offset, bytes.count)]
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
    let location = SourceLocation(file: shown, line: line, column: column)
    return VersionFault("not-the-layout", "found \(found(in: bytes)), expected \(expected)", at: location)
  }

  private func found(in bytes: [UInt8]) -> String {
    guard offset < bytes.count else { return "the end of the file" }
    let rest = String(decoding: bytes[offset..<min(offset + 12, bytes.count)], as: UTF8.self)
    return "'\(visible(String(rest.prefix { !$0.isNewline })))'"
  }
}
