import Wording

/// The words of a comparison in one language, and what that language calls the parts of the study.
///
/// Every key begins with `changes-`, but for the few that reports have as well. What a language lacks is said in English.
package struct ComparisonWords: Sendable {
  /// The tag of the language.
  package let language: String
  private let phrases: [String: String]
  private let nameOf: @Sendable (Dimension, String) -> String?

  /// - Parameters:
  ///   - phrases: by key, as locales have them; further ones are left aside.
  ///   - name: the label of an endpoint, visit, cohort, arm, measure or statistic by its id; nil leaves the id.
  package init(
    language: String, phrases: [String: String],
    name: @escaping @Sendable (Dimension, String) -> String? = { _, _ in nil }
  ) {
    self.language = language
    self.phrases = phrases
    nameOf = name
  }

  /// The program's own words, with ids in the place of names.
  package static let english = ComparisonWords(language: "en", phrases: [:])

  func callAsFunction(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    fill(phrases[key] ?? Self.englishPhrases[key] ?? "[\(key)]", values)
  }

  /// The form of a count; a language that tells one from many has a key with `-one` as well.
  func counted(_ key: String, _ count: Int) -> String {
    let one = "\(key)-one"
    let form =
      phrases[key] == nil
      ? Self.englishPhrases[count == 1 ? one : key] ?? Self.englishPhrases[key]
      : (count == 1 ? phrases[one] : nil) ?? phrases[key]
    return fill(form ?? "[\(key)]", ["count": String(count)])
  }

  func list(_ parts: [String]) -> String { parts.joined(separator: self("list-separator")) }

  func name(_ dimension: Dimension, _ id: String) -> String { nameOf(dimension, id) ?? id }

  func heading(_ changeClass: ChangeClass) -> String { self("changes-class-\(changeClass.rawValue)") }

  /// What happened.
  func callAsFunction(_ kind: ChangeKind) -> String { self("changes-kind-\(kind.rawValue)") }

  func callAsFunction(_ cause: CauseKind) -> String { self("changes-cause-\(cause.rawValue)") }

  func callAsFunction(_ shown: Shown) -> String {
    switch shown {
    case .text(let text): text.isEmpty ? self("changes-nothing") : text
    case .interval(let low, let high): low + self("range-word") + high
    case .rank(let rank): self("changes-rank", ["number": String(rank)])
    case .rows(let count): counted("changes-rows", count)
    }
  }
}
