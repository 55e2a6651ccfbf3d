package import Diagnostics
package import StudyDefinition

/// Reads `templates/locales/<tag>.yaml`. Every phrase the program needs must be there: a missing translation is an
/// error, not a blank.
package func readLocale(
  _ text: String, file: String, language: LanguageTag
) -> (phrases: Phrases?, diagnostics: [Diagnostic]) {
  let (root, problems) = readYAML(text, file: file, shape: localeShape)
  guard let root else { return (nil, problems) }
  var diagnostics = problems
  var entries: [String: String] = [:]
  for entry in root["phrases"]?.entries ?? [] { entries[entry.key] = entry.value.text ?? "" }
  for key in PhraseKey.allCases where entries[key.rawValue] == nil {
    diagnostics.append(
      .error(
        "missing-phrase", "the phrase '\(key.rawValue)' is missing",
        at: root["phrases"]?.location ?? root.location,
        suggestion: nearestName(to: key.rawValue, among: entries.keys.sorted())))
  }
  if let tag = root.text("language"), tag != language.text {
    diagnostics.append(
      .error(
        "locale-name", "the file is named for '\(language)', its language is '\(tag)'",
        at: root["language"]?.location))
  }
  guard !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
  let phrases = Phrases(
    language: language, name: root.text("name") ?? language.text, decimalMark: root.text("decimal-mark"),
    dateForm: root.text("date") ?? "{year}-{month}-{day}", monthNames: root.texts("month-names"),
    entries: entries)
  return (phrases, diagnostics)
}

private let localeShape = Shape.group(
  "a locale",
  [
    .required("language", .text, "The BCP 47 tag, which is the name of the file as well."),
    .required("name", .text, "The language's own name for itself."),
    .optional("decimal-mark", .text, "Replaces the point of journals that print one."),
    .required("date", .text, "The form of a date, with {year}, {month}, {day} and {month-name}."),
    .required("month-names", .list(.text), "The twelve months, January first."),
    .required("phrases", .table(keys: .identifier, values: .textOrEmpty), "Every phrase by its key."),
  ])
