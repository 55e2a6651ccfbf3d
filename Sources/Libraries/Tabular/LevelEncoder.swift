import Glibc

/// Gives each distinct text of a column a small number, in the order of first appearance.
///
/// Open addressing over codes; an entry holds the first and the last eight bytes of its text and its length, which
/// settle equality up to 16 bytes without touching the text itself. An entry also remembers which other code came after
/// it last time: rows of a subject follow each other, and its endpoints come in the same order as those of the subject
/// before, so that most look-ups are one or two comparisons.
///
/// Plain data without a reference, so that the reading loop can hold one per column; `finish` or `discard` must end it.
struct LevelEncoder {
  /// For each place of the hash table a code plus one; 0 is empty.
  private var slots = ColumnBuffer<UInt32>()
  private var slotCount = 0
  private var entries = ColumnBuffer<LevelEntry>()
  private(set) var count = 0
  private var text = ColumnBuffer<UInt8>()
  private var ends = ColumnBuffer<Int>()
  private var textCount = 0
  private var previous = 0

  /// Stands for the code of a text that has not been seen.
  static let unknown = UInt32.max

  /// The codes that are likely next: that of the last text, and those that came after it before. The reading loop keeps
  /// them in registers and tries them first.
  struct Guess {
    private let entries: UnsafeMutablePointer<LevelEntry>
    private(set) var last: UInt32
    private var next: UInt32

    fileprivate init(_ entries: UnsafeMutablePointer<LevelEntry>, after last: UInt32) {
      self.entries = entries
      self.last = last
      next = entries[Int(last)].follower
    }

    /// Whether the next text is one of the levels that are likely, of which `last` then is the one. The text has this
    /// key, and at most 16 bytes, so that the key settles it.
    @inline(__always)
    mutating func takes(_ key: LevelKey) -> Bool {
      if entries[Int(last)].key == key { return true }
      if entries[Int(next)].key != key {
        // Where a row is missing, a level is passed over.
        next = entries[Int(next)].follower
        if entries[Int(next)].key != key {
          next = entries[Int(last)].follower
          return false
        }
      }
      last = next
      next = entries[Int(next)].follower
      return true
    }
  }

  /// Makes room for the first levels; false when memory is out. Must come before `guess`.
  mutating func prepare() -> Bool {
    if entries.capacity > 0 { return true }
    guard entries.reserve(16), let base = entries.base else { return false }
    // Until there is a level, the guess is one that no text can match.
    base[0] = LevelEntry(key: LevelKey(first: 0, last: 0, length: -1), follower: 0)
    return true
  }

  /// What to try first for the next text; nil before `prepare`.
  var guess: Guess? { entries.base.map { Guess($0, after: UInt32(truncatingIfNeeded: previous)) } }

  /// Takes note of the levels that were guessed right.
  mutating func resume(after guess: Guess) { previous = Int(guess.last) }

  /// The code of the text at `p`, or `unknown`. `key` must be that of the text.
  mutating func code(_ key: LevelKey, _ p: UnsafePointer<UInt8>) -> UInt32 {
    guard let slots = slots.base, let entries = entries.base else { return Self.unknown }
    // Short texts were compared with both guesses already.
    if key.length > 16 {
      let last = UInt32(truncatingIfNeeded: previous)
      if isLevel(last, key, p, entries) { return last }
      let next = entries[previous].follower
      if isLevel(next, key, p, entries) { return follow(with: next) }
    }
    let mask = slotCount - 1
    var place = Int(truncatingIfNeeded: key.hash(p)) & mask
    while slots[place] != 0 {
      let code = slots[place] - 1
      if isLevel(code, key, p, entries) { return follow(with: code) }
      place = (place + 1) & mask
    }
    return Self.unknown
  }

  /// Takes note of the level that came after the previous one.
  @discardableResult
  private mutating func follow(with code: UInt32) -> UInt32 {
    entries.base?[previous].follower = code
    previous = Int(code)
    return code
  }

  @inline(__always)
  private func isLevel(
    _ code: UInt32, _ key: LevelKey, _ p: UnsafePointer<UInt8>, _ entries: UnsafeMutablePointer<LevelEntry>
  ) -> Bool {
    entries[Int(code)].key == key && (key.length <= 16 || isText(code, p, key.length))
  }

  @inline(never)
  private func isText(_ code: UInt32, _ p: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    guard let text = text.base, let ends = ends.base else { return length == 0 }
    let start = code == 0 ? 0 : ends[Int(code) - 1]
    return ends[Int(code)] - start == length && memcmp(text + start, p, length) == 0
  }

  /// Enters a text that has not been seen and gives its code; nil when memory is out.
  mutating func add(_ key: LevelKey, _ p: UnsafePointer<UInt8>) -> UInt32? {
    // Few levels are looked up most often, and collisions among them would cost the most.
    if (count + 1) * (slotCount <= 4096 ? 4 : 2) > slotCount, !grow() { return nil }
    let needed = textCount + key.length + FileBytes.slack
    guard needed <= text.capacity || text.reserve(needed * 2),
      count < min(ends.capacity, entries.capacity)
        || (ends.reserve(max(16, count * 2)) && entries.reserve(max(16, count * 2))),
      let slots = slots.base, let text = text.base, let ends = ends.base, let entries = entries.base
    else { return nil }
    memcpy(text + textCount, p, key.length)
    textCount += key.length
    ends[count] = textCount
    let code = UInt32(count)
    entries[count] = LevelEntry(key: key, follower: code)
    follow(with: code)
    Self.place(code, hash: key.hash(p), in: slots, slotCount)
    count += 1
    return code
  }

  private static func place(
    _ code: UInt32, hash: UInt64, in slots: UnsafeMutablePointer<UInt32>, _ slotCount: Int
  ) {
    var place = Int(truncatingIfNeeded: hash) & (slotCount - 1)
    while slots[place] != 0 { place = (place + 1) & (slotCount - 1) }
    slots[place] = code + 1
  }

  private mutating func grow() -> Bool {
    let size = max(16, slotCount * 4)
    var room = ColumnBuffer<UInt32>()
    guard room.reserve(size), let grown = room.base else { return false }
    if let text = text.base, let ends = ends.base, let entries = entries.base {
      for code in 0..<count {
        let start = code == 0 ? 0 : ends[code - 1]
        Self.place(UInt32(code), hash: entries[code].key.hash(text + start), in: grown, size)
      }
    }
    slots.discard()
    slots = room
    slotCount = size
    return true
  }

  mutating func finish() -> TextLevels {
    TextLevels(
      text: text.finish(count: textCount), ends: ends.finish(count: count),
      entries: entries.finish(count: count),
      slots: slots.finish(count: slotCount))
  }

  /// The levels so far, with the room for further ones. Until `resume(with:)` nothing can be looked up or entered.
  mutating func lend() -> TextLevels {
    TextLevels(
      text: text.lend(count: textCount), ends: ends.lend(count: count), entries: entries.lend(count: count),
      slots: slots.lend(count: slotCount))
  }

  /// Goes on with levels that were lent; false when somebody still holds them and there is no memory for a copy.
  mutating func resume(with levels: inout TextLevels) -> Bool {
    guard let text = ColumnBuffer(reopening: &levels.text), let ends = ColumnBuffer(reopening: &levels.ends),
      let entries = ColumnBuffer(reopening: &levels.entries),
      let slots = ColumnBuffer(reopening: &levels.slots)
    else { return false }
    (self.text, self.ends, self.entries, self.slots) = (text, ends, entries, slots)
    return prepare()
  }

  mutating func discard() {
    slots.discard()
    entries.discard()
    text.discard()
    ends.discard()
  }
}

/// A level: its key, and the other level that came after it when it was last seen.
struct LevelEntry: BitwiseCopyable, Sendable {
  private let first: UInt64
  private let last: UInt64
  private let length: UInt32
  var follower: UInt32

  init(key: LevelKey, follower: UInt32) {
    first = key.first
    last = key.last
    length = UInt32(truncatingIfNeeded: key.length)
    self.follower = follower
  }

  @inline(__always) var key: LevelKey { LevelKey(first: first, last: last, length: Int(length)) }
}
