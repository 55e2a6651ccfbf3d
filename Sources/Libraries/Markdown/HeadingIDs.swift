/// Ids for the headings of one document.
///
/// An id is made of the heading's words and those of the headings above it, save the title, so that putting in a
/// section elsewhere changes none: `results-glycaemic`. Where that is taken, a number is added in document order.
struct HeadingIDs {
  private let prefix: String
  private var above: [(level: Int, path: String)] = []
  private var used: Set<String> = []

  init(prefix: String) { self.prefix = prefix }

  mutating func next(_ text: String, level: Int) -> String {
    while let last = above.last, last.level >= level { above.removeLast() }
    let path = above.last.map { "\($0.path)-\(slug(text))" } ?? slug(text)
    if level > 1 { above.append((level, path)) }
    var id = prefix + path
    var number = 2
    // The footnotes' ids are given by the writer, and an id with `-title` belongs to the heading of a section.
    while used.contains(id) || used.contains("\(id)-title") || id.hasPrefix("fn-") || id.hasPrefix("fnref-") {
      id = id.hasPrefix("fn") && !used.contains(id) ? "section-\(id)" : "\(prefix)\(path)-\(number)"
      number += 1
    }
    used.insert(id)
    used.insert("\(id)-title")
    return id
  }
}

/// The letters and digits of `text` in lower case, those of all scripts, with one hyphen for all between;
/// `section` where there are none.
func slug(_ text: String) -> String {
  var out = String.UnicodeScalarView()
  var gap = false
  for scalar in text.lowercased().unicodeScalars {
    guard isWordPart(scalar) else {
      gap = true
      continue
    }
    if gap, !out.isEmpty { out.append("-") }
    gap = false
    out.append(scalar)
  }
  return out.isEmpty ? "section" : String(out)
}

private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
    .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
    true
  default: false
  }
}
