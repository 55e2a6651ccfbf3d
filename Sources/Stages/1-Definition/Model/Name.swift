import Synchronization

/// A word that is compared, hashed and copied as often as a number is, and costs no more: equal words are one entry of
/// a table, and a name says which.
///
/// The table grows with the different words of the definitions read, and is never emptied.
package struct Name: Hashable, Sendable {
  /// Kept alive by the table.
  private unowned(unsafe) let entry: Entry

  private final class Entry: Sendable {
    let text: String

    init(_ text: String) { self.text = text }
  }

  private static let entries = Mutex<[String: Entry]>([:])

  package init(_ text: String) {
    entry = Self.entries.withLock { entries in
      if let known = entries[text] { return known }
      let entry = Entry(text)
      entries[text] = entry
      return entry
    }
  }

  package var text: String { entry.text }

  package static func == (a: Name, b: Name) -> Bool { a.entry === b.entry }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(entry)) }
}
