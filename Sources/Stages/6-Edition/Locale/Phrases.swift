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
  /// Whether the labels of a definition lose the capital of their first word within sentences.
  package let lowersLabels: Bool
  /// Words that keep it.
  package let properNames: [String]
  /// By key; templates reach them as `words.key`.
  package let entries: [String: String]
  /// In the order written.
  package let abbreviations: [Abbreviation]

  package init(
    language: LanguageTag, name: String, decimalMark: String?, dateForm: String, monthNames: [String],
    entries: [String: String], abbreviations: [Abbreviation] = [], lowersLabels: Bool = false,
    properNames: [String] = []
  ) {
    self.language = language
    self.name = name
    self.decimalMark = decimalMark
    self.dateForm = dateForm
    self.monthNames = monthNames
    self.entries = entries
    self.lowersLabels = lowersLabels
    self.properNames = properNames
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
      entries: entries.mapValues { fill($0, ["p-symbol": symbol]) }, abbreviations: abbreviations,
      lowersLabels: lowersLabels, properNames: properNames)
  }

  /// A label within a sentence: in a language that does so, without the capital of an ordinary first word. `Month 6`
  /// becomes `month 6`; `HbA1c`, `C-reactive protein` and proper names stay as they are.
  package func inSentence(_ label: String, properNames names: [String]) -> String {
    guard lowersLabels else { return label }
    let word = label.prefix { $0.isLetter || $0.isNumber }
    let isOrdinary =
      word.count > 1 && word.first?.isUppercase == true && word.dropFirst().allSatisfy(\.isLowercase)
    guard isOrdinary, !(properNames + names).contains(String(word)) else { return label }
    return word.prefix(1).lowercased() + label.dropFirst()
  }

  /// What stands between two sentences.
  package var betweenSentences: String { entries[SentenceForm.sentenceSpace.rawValue] ?? " " }

  /// A phrase as a sentence of its own: with a capital, where the script has them, and the full stop.
  package func sentence(_ text: String) -> String { capitalised(text) + self(.sentenceEnd) }

  /// With a capital. A first word that has capitals elsewhere, such as `eGFR`, stays as it is.
  package func capitalised(_ text: String) -> String {
    let word = text.prefix { !$0.isWhitespace && !$0.isPunctuation }
    guard !word.dropFirst().contains(where: \.isUppercase) else { return text }
    return text.prefix(1).uppercased() + text.dropFirst()
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
