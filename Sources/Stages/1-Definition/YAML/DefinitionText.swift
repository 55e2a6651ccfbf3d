import Diagnostics

/// Bounds of a definition file: far above what a study needs, low enough that no file can exhaust a machine.
enum DefinitionLimits {
  static let bytes = 1 << 20
  static let depth = 32
  static let nodes = 100_000
}

/// The text of a definition file, or why its bytes are not one: too many, not UTF-8, or with characters that cannot be
/// seen and would shift the lines that messages name. A byte order mark is skipped.
func definitionText(_ bytes: [UInt8], file: String) -> (text: String?, diagnostics: [Diagnostic]) {
  let place = SourceLocation(file: file)
  if bytes.count > DefinitionLimits.bytes {
    let message = "the file has \(bytes.count) bytes, at most \(DefinitionLimits.bytes) are read"
    return (nil, [.error("file-too-large", message, at: place)])
  }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    return (nil, [.error("not-utf8", "the file is UTF-16, expected UTF-8", at: place)])
  }
  let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  if isPlain(content), let text = String(validating: content, as: UTF8.self) { return (text, []) }
  var scan = TextScan(file: file)
  scan.read(content)
  return scan.diagnostics.isEmpty ? (String(decoding: content, as: UTF8.self), []) : (nil, scan.diagnostics)
}

/// Whether no byte, or two or three of them, is a character that `TextScan` would report.
private func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
  bytes.withUnsafeBufferPointer { bytes in
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      let afterNext = index + 2 < bytes.count ? bytes[index + 2] : 0
      switch byte {
      case 0x09, 0x0A, 0x0D, 0x20..<0x7F: continue
      case 0..<0x20, 0x7F: return false
      case 0xC2 where next < 0xA0: return false
      case 0xE2 where next == 0x80 && (afterNext == 0xA8 || afterNext == 0xA9): return false
      case 0xEF where next == 0xBB && afterNext == 0xBF || next == 0xBF && afterNext >= 0xBE: return false
      default: continue
      }
    }
    return true
  }
}

/// Finds the first bytes that are not UTF-8, and every forbidden character until there are too many to list.
private struct TextScan {
  let file: String
  var diagnostics: [Diagnostic] = []
  private var line = 1
  private var column = 1
  private var followsReturn = false

  init(file: String) { self.file = file }

  mutating func read(_ bytes: ArraySlice<UInt8>) {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while diagnostics.count < 5 {
      switch decoder.decode(&iterator) {
      case .emptyInput: return
      case .error:
        report("not-utf8", "bytes that are not UTF-8", notes: ["save the file as UTF-8"])
        return
      case .scalarValue(let scalar):
        examine(scalar)
        advance(past: scalar)
      }
    }
  }

  private mutating func examine(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: return
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
      report(
        "control-character", "the control character \(visible(String(scalar)))",
        notes: ["if it is meant, write it as an escape in double quotes"])
    default: return
    }
  }

  private mutating func report(_ code: String, _ message: String, notes: [String]) {
    let location = SourceLocation(file: file, line: line, column: column)
    diagnostics.append(.error(code, message, at: location, notes: notes))
  }

  private mutating func advance(past scalar: Unicode.Scalar) {
    if scalar == "\r" || scalar == "\n" && !followsReturn {
      line += 1
      column = 1
    } else if scalar != "\n" {
      column += 1
    }
    followsReturn = scalar == "\r"
  }
}
