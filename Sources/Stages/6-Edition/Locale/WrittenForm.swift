import Diagnostics
import Wording

/// A form as a locale or a journal writes it, with the `{names}` that are to be filled in.
struct WrittenForm {
  /// What it is, in a message: `the phrase 'note-rows-read'`.
  let subject: String
  let form: String
  let location: SourceLocation?

  /// A name that nothing fills in would be printed with its braces, as would a single brace; one that is left out
  /// loses a number.
  ///
  /// - Parameter all: whether it has to say every one of the names.
  func problems(filledIn names: [String], all: Bool) -> [Diagnostic] {
    let here = placeholders(in: form)
    let unknown = here.filter { !names.contains($0) }.map { name in
      Diagnostic.error(
        "unknown-placeholder", "'{\(name)}' of \(subject) is never filled in", at: location,
        suggestion: nearestName(to: name, among: names))
    }
    let lost = all ? names.filter { !here.contains($0) } : []
    return unknown
      + lost.map { name in
        .error("missing-placeholder", "\(subject) lacks '{\(name)}', which it has to say", at: location)
      } + strayBrace
  }

  /// A brace that is opened and not closed, or the other way round.
  private var strayBrace: [Diagnostic] {
    var isStray = false
    forEachPiece(of: form) { piece in
      if case .words(let words) = piece, words.utf8.contains(where: isBrace) { isStray = true }
    }
    return isStray
      ? [.error("stray-brace", "\(subject) has a brace without its other one", at: location)] : []
  }
}

private func isBrace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") }
