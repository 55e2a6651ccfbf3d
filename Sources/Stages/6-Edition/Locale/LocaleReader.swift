package import Diagnostics
package import StudyDefinition

/// Reads `templates/locales/<tag>.yaml`. Every phrase the program needs must be there, and every phrase of the
/// reference locale too, since templates use those: a missing translation is an error, not a blank.
///
/// - Parameter reference: the locale the others are translations of; nil for itself.
package func readLocale(
  _ text: String, file: String, language: LanguageTag, reference: Phrases? = nil
) -> (phrases: Phrases?, diagnostics: [Diagnostic]) {
  let (root, problems) = readYAML(text, file: file, shape: localeShape)
  guard let root else { return (nil, problems) }
  var diagnostics = problems
  let written = root["phrases"]?.entries ?? []
  let translation = Translation(
    written: written.map { .init(key: $0.key, form: $0.value.text ?? "", location: $0.location) },
    abbreviations: root.elements("abbreviations").compactMap { node in
      node.text("short").map { .init(short: $0, long: node.text("long") ?? "") }
    },
    location: root["phrases"]?.location ?? root.location)
  diagnostics += translation.problems(against: reference)
  diagnostics += WrittenForm(
    subject: "the form of a date", form: root.text("date") ?? "", location: root["date"]?.location
  ).problems(filledIn: ["year", "month", "day", "month-name"], all: false)
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
    entries: translation.entries, abbreviations: translation.abbreviations,
    lowersLabels: root.text("labels-in-sentences") == LabelCase.lower.rawValue,
    properNames: root.texts("proper-names"))
  return (phrases, diagnostics)
}

/// What becomes of the capital of a label's first word within a sentence.
private enum LabelCase: String, CaseIterable {
  case asWritten = "as-written"
  case lower = "lower-case"
}

private let localeShape = Shape.group(
  "a locale",
  [
    .required("language", .text, "The BCP 47 tag, which is the name of the file as well."),
    .required("name", .text, "The language's own name for itself."),
    .optional("decimal-mark", .text, "Replaces the point of journals that print one."),
    .required("date", .text, "The form of a date, with {year}, {month}, {day} and {month-name}."),
    .required("month-names", .list(.text), "The twelve months, January first."),
    .optional(
      "labels-in-sentences", .choice(LabelCase.self),
      "Whether labels lose the capital of an ordinary first word within sentences. Default: as-written."),
    .optional("proper-names", .list(.text), "Words of labels that keep their capital all the same."),
    .optional(
      "abbreviations",
      .list(
        .group(
          "an abbreviation",
          [
            .required("short", .text, "As reports print it."),
            .required("long", .text, "What it stands for, in this language."),
          ])), "Explained in the reports that use them, in this order."),
    .required("phrases", .table(keys: .identifier, values: .textOrEmpty), "Every phrase by its key."),
  ])
