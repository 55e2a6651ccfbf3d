/// The words that a changed text lost and gained, for showing both in one line.
package struct WordChange: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case kept, removed, added
  }

  package let kind: Kind
  package let text: String
}

/// One text turned into the other, word by word. Joined, what is kept and removed is the old text, what is kept and
/// added the new one.
package func wordChanges(from old: String, to new: String) -> [WordChange] {
  let before = words(of: old)
  let after = words(of: new)
  var changes: [WordChange] = []
  func add(_ kind: WordChange.Kind, _ words: ArraySlice<Substring>) {
    guard !words.isEmpty else { return }
    let text = words.joined()
    if let last = changes.last, last.kind == kind {
      changes[changes.count - 1] = WordChange(kind: kind, text: last.text + text)
    } else {
      changes.append(WordChange(kind: kind, text: text))
    }
  }
  var place = (old: 0, new: 0)
  for (a, b) in commonSubsequence(before, after, mostDifferences: 400) + [(before.count, after.count)] {
    add(.removed, before[place.old..<a])
    add(.added, after[place.new..<b])
    if a < before.count { add(.kept, before[a...a]) }
    place = (a + 1, b + 1)
  }
  return changes
}
