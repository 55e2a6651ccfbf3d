/// The distinct texts of a column; a code is the place of its text here, in the order of first appearance.
package struct TextLevels: Sendable {
  var text: Column<UInt8>
  var ends: Column<Int>
  var entries: Column<LevelEntry>
  /// For each place of the hash table a code plus one; 0 is empty.
  var slots: Column<UInt32>

  init(text: Column<UInt8>, ends: Column<Int>, entries: Column<LevelEntry>, slots: Column<UInt32>) {
    self.text = text
    self.ends = ends
    self.entries = entries
    self.slots = slots
  }

  package var count: Int { ends.count }

  /// The text of `code`, which must be below `count`.
  package subscript(code: Int) -> String {
    withUTF8(code) { String(decoding: $0, as: UTF8.self) }
  }

  /// All texts, in the order of their codes.
  package var texts: [String] { (0..<count).map { self[$0] } }

  /// Calls `body` with the bytes of a text: the file's own, which need not be UTF-8 when a problem says so.
  package func withUTF8<Result>(
    _ code: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let start = code == 0 ? 0 : ends[code - 1]
    let end = ends[code]
    return try text.withElements { try body(UnsafeBufferPointer(rebasing: $0[start..<end])) }
  }

  /// The code of a text, or nil when the column does not hold it.
  package func code(of wanted: String) -> Int? {
    // Eight bytes of any text must be readable.
    let bytes = Array(wanted.utf8) + [0, 0, 0, 0, 0, 0, 0, 0]
    return bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.flatMap { code(LevelKey($0, buffer.count - 8), $0) }
    }
  }

  /// For each of these levels the code of the same text in `other`, or nil: how columns of two files are joined.
  package func codes(in other: TextLevels) -> [Int?] {
    text.withElements { text in
      (0..<count).map { code in
        let start = code == 0 ? 0 : ends[code - 1]
        let length = ends[code] - start
        guard let base = text.baseAddress, start + length + 8 <= text.count else {
          return other.code(of: self[code])
        }
        return other.code(LevelKey(base + start, length), base + start)
      }
    }
  }

  private func code(_ key: LevelKey, _ p: UnsafePointer<UInt8>) -> Int? {
    slots.withElements { slots in
      guard !slots.isEmpty else { return nil }
      let mask = slots.count - 1
      var place = Int(truncatingIfNeeded: key.hash(p)) & mask
      while slots[place] != 0 {
        let code = Int(slots[place]) - 1
        if entries[code].key == key,
          key.length <= 16
            || withUTF8(code, { $0.elementsEqual(UnsafeBufferPointer(start: p, count: key.length)) })
        {
          return code
        }
        place = (place + 1) & mask
      }
      return nil
    }
  }
}
