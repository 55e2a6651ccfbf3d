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

  /// What is filled in is known of the program's own forms; of others it is what the reference has.
  private func placeholderProblems(_ reference: Phrases?) -> [Diagnostic] {
    written.flatMap { phrase -> [Diagnostic] in
      let isSingular = phrase.key.hasSuffix(Phrases.singular)
      // A singular form may say its number in a word.
      let plural = isSingular ? String(phrase.key.dropLast(Phrases.singular.count)) : phrase.key
      let needed =
        FormNames.names(of: phrase.key) ?? FormNames.names(of: plural)
        ?? reference?.entries[phrase.key].map { placeholders(in: $0) }
      guard let needed else { return [] }
      return WrittenForm(subject: "the phrase '\(phrase.key)'", form: phrase.form, location: phrase.location)
        .problems(filledIn: needed, all: !isSingular)
    }
  }
}
