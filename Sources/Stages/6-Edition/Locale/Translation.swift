import Diagnostics
import Wording

/// The phrases of a locale as its file has them, held against what the program and the reference locale need.
struct Translation {
  struct Written {
    let key: String
    let form: String
    let location: SourceLocation
  }

  let written: [Written]
  let abbreviations: [Abbreviation]
  let location: SourceLocation

  /// By key; a key written twice has been reported by the reading.
  var entries: [String: String] {
    Dictionary(written.map { ($0.key, $0.form) }, uniquingKeysWith: { first, _ in first })
  }

  func problems(against reference: Phrases?) -> [Diagnostic] {
    missingPhrases(reference) + (reference.map { missingAbbreviations($0) + unknownKeys($0) } ?? [])
      + placeholderProblems(reference)
  }

  /// What the program needs, in its order, then what only the reference has, sorted. The nearest name is sought among
  /// the keys that nothing needs, since those may be misspelt.
  private func missingPhrases(_ reference: Phrases?) -> [Diagnostic] {
    let entries = entries
    var needed = PhraseKey.allCases.map(\.rawValue) + SentenceForm.allCases.map(\.rawValue)
    // Singular forms are a matter of each language.
    needed += (reference?.entries.keys.sorted() ?? []).filter { !$0.hasSuffix(Phrases.singular) }
    let known = Set(needed)
    let spare = written.map(\.key).filter { !known.contains($0) }
    var seen: Set<String> = []
    return needed.filter { seen.insert($0).inserted && entries[$0] == nil }.map { key in
      .error(
        "missing-phrase", "the phrase '\(key)' is missing", at: location,
        suggestion: nearestName(to: key, among: spare))
    }
  }

  private func missingAbbreviations(_ reference: Phrases) -> [Diagnostic] {
    let explained = Set(abbreviations.map(\.short))
    return reference.abbreviations.filter { !explained.contains($0.short) }.map {
      .error("missing-abbreviation", "the abbreviation '\($0.short)' is not explained", at: location)
    }
  }

  private func unknownKeys(_ reference: Phrases) -> [Diagnostic] {
    let known = reference.entries.keys.sorted()
    return written.filter { reference.entries[$0.key] == nil && !$0.key.hasSuffix(Phrases.singular) }.map {
      .warning(
        "unknown-phrase",
        "the phrase '\($0.key)' is not used, as '\(reference.language)' has none of this name",
        at: $0.location, suggestion: nearestName(to: $0.key, among: known))
    }
  }

  /// A `{name}` that nothing fills in would be printed with its braces; one that is left out loses a number. What is
  /// filled in is known of the program's own forms, and of others what the reference has.
  private func placeholderProblems(_ reference: Phrases?) -> [Diagnostic] {
    written.flatMap { phrase -> [Diagnostic] in
      let isSingular = phrase.key.hasSuffix(Phrases.singular)
      // A singular form may say its number in a word.
      let plural = isSingular ? String(phrase.key.dropLast(Phrases.singular.count)) : phrase.key
      let needed =
        FormNames.names(of: phrase.key) ?? FormNames.names(of: plural)
        ?? reference?.entries[phrase.key].map { placeholders(in: $0) }
      guard let needed else { return [] }
      return problems(of: phrase, filledIn: needed, all: !isSingular) + strayBraces(of: phrase)
    }
  }

  private func problems(of phrase: Written, filledIn names: [String], all: Bool) -> [Diagnostic] {
    let here = placeholders(in: phrase.form)
    let lost = all ? names.filter { !here.contains($0) } : []
    return here.filter { !names.contains($0) }.map { name in
      .error(
        "unknown-placeholder", "'{\(name)}' of the phrase '\(phrase.key)' is never filled in",
        at: phrase.location, suggestion: nearestName(to: name, among: names))
    }
      + lost.map { name in
        .error(
          "missing-placeholder", "the phrase '\(phrase.key)' lacks '{\(name)}', which it has to say",
          at: phrase.location)
      }
  }

  /// A brace that is opened and not closed, or the other way round.
  private func strayBraces(of phrase: Written) -> [Diagnostic] {
    var isStray = false
    forEachPiece(of: phrase.form) { piece in
      if case .words(let words) = piece, words.contains(where: { "{}".contains($0) }) { isStray = true }
    }
    guard isStray else { return [] }
    return [
      .error(
        "stray-brace", "the phrase '\(phrase.key)' has a brace without its other one", at: phrase.location)
    ]
  }
}
