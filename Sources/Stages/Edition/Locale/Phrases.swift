package import StudyDefinition
import Wording

/// The words of one language: every phrase that the program puts into a report by itself.
/// One file of `templates/locales` makes one of these.
package struct Phrases: Sendable {
  package let language: LanguageTag
  /// The language's own name for itself.
  package let name: String
  /// Nil where numbers keep the journal's mark.
  package let decimalMark: String?
  /// With `{year}`, `{month}`, `{day}`, `{month-name}`.
  package let dateForm: String
  package let monthNames: [String]
  /// By key; templates reach them as `words.key`.
  package let entries: [String: String]
  /// In the order written.
  package let abbreviations: [Abbreviation]

  package init(
    language: LanguageTag, name: String, decimalMark: String?, dateForm: String, monthNames: [String],
    entries: [String: String], abbreviations: [Abbreviation] = []
  ) {
    self.language = language
    self.name = name
    self.decimalMark = decimalMark
    self.dateForm = dateForm
    self.monthNames = monthNames
    self.entries = entries
    self.abbreviations = abbreviations
  }

  /// The phrase with its `{names}` filled in. A phrase that is not there shows its key in brackets, which no check
  /// lets pass: reading a locale demands every key of `PhraseKey`.
  package func callAsFunction(_ key: PhraseKey, _ values: KeyValuePairs<String, String> = [:]) -> String {
    fill(entries[key.rawValue] ?? "[\(key.rawValue)]", values)
  }

  /// The same words with a journal's symbol for probability, `p` or `P`, in the place of `{p-symbol}`.
  func writing(probability symbol: String) -> Phrases {
    Phrases(
      language: language, name: name, decimalMark: decimalMark, dateForm: dateForm, monthNames: monthNames,
      entries: entries.mapValues { fill($0, ["p-symbol": symbol]) }, abbreviations: abbreviations)
  }

  /// A text of the data's making, such as a journal's form, with its `{names}` filled in.
  package func filled(_ form: String, _ values: KeyValuePairs<String, String>) -> String {
    fill(form, values)
  }

  /// A phrase whose key is made of a family and a code, such as `reason` and `too-few`; nil when there is none.
  package func phrase(_ family: String, _ code: String) -> String? { entries["\(family)-\(code)"] }

  package func date(_ date: CalendarDate) -> String {
    fill(
      dateForm,
      [
        "year": String(date.year), "month": String(date.month), "day": String(date.day),
        "month-name": monthNames.indices.contains(date.month - 1) ? monthNames[date.month - 1] : "",
      ])
  }
}
