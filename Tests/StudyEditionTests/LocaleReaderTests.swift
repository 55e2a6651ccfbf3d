import Diagnostics
import Foundation
import StudyDefinition
import StudyEdition
import Testing

@Suite struct LocaleReaderTests {
  /// A locale that has every phrase the program needs, each phrase being its own key with its names.
  private static func locale(
    _ language: String, leaving out: Set<String> = [], adding extra: String = "", abbreviations: String = ""
  ) -> String {
    let keys = PhraseKey.allCases.map(\.rawValue) + SentenceForm.allCases.map(\.rawValue)
    let phrases = keys.filter { !out.contains($0) }.map { key in
      let names = (FormNames.names(of: key) ?? []).map { " {\($0)}" }.joined()
      return "  \(key): \"\(key)\(names)\"\n"
    }.joined()
    return """
      language: \(language)
      name: A language
      date: "{day}"
      month-names: [I]
      \(abbreviations)
      phrases:
      \(phrases)\(extra)
      """
  }

  private static func read(
    _ text: String, _ language: String, against reference: Phrases? = nil
  ) -> (phrases: Phrases?, lines: [String]) {
    let (phrases, problems) = readLocale(
      text, file: "locales/\(language).yaml", language: LanguageTag(language), reference: reference)
    return (phrases, problems.map(\.text))
  }

  private func english() throws -> Phrases {
    let text = Self.locale(
      "en", adding: "  greeting: \"{n} of {total}\"\n  seen: seen\n  seen-one: seen once\n",
      abbreviations: "abbreviations: [{short: CI, long: confidence interval}]")
    let (phrases, lines) = Self.read(text, "en")
    #expect(lines == [])
    return try #require(phrases)
  }

  @Test func anEmptyFileHasNoPhrases() {
    #expect(Self.read("", "en").phrases == nil)
  }

  @Test func aPhraseTheProgramNeedsIsAnError() {
    let text = Self.locale("en", leaving: ["result-fell"], adding: "  result-fel: x\n")
    let (phrases, lines) = Self.read(text, "en")
    #expect(phrases == nil)
    #expect(lines.count == 1)
    #expect(lines.first?.contains("the phrase 'result-fell' is missing; did you mean 'result-fel'?") == true)
  }

  @Test func aTranslationHasEveryPhraseOfTheReference() throws {
    let text = Self.locale(
      "zh-Hans", adding: "  greting: \"{n}/{total}\"\n  seen: 见\n",
      abbreviations: "abbreviations: [{short: CI, long: 置信区间}]")
    let (phrases, lines) = Self.read(text, "zh-Hans", against: try english())
    #expect(phrases == nil)
    #expect(lines.count == 2, "\(lines)")
    #expect(lines[0].contains("error: the phrase 'greeting' is missing; did you mean 'greting'?"))
    #expect(lines[1].contains("warning: the phrase 'greting' is not used"))
    #expect(lines.allSatisfy { $0.hasPrefix("locales/zh-Hans.yaml:") })
  }

  @Test func aTranslationFillsInTheSameNames() throws {
    let text = Self.locale(
      "zh-Hans", adding: "  greeting: \"{n}/{totl}\"\n  seen: 见\n",
      abbreviations: "abbreviations: [{short: CI, long: 置信区间}]")
    let (phrases, lines) = Self.read(text, "zh-Hans", against: try english())
    #expect(phrases == nil)
    #expect(lines.count == 2, "\(lines)")
    #expect(lines.first?.contains("did you mean 'total'?") == true)
    #expect(lines.last?.contains("lacks '{total}', which it has to say") == true)
  }

  /// The reference has nobody to be held against but the program itself.
  @Test(arguments: [
    (
      "note-rows-read: \"{coun} rows\"",
      [
        "'{coun}' of the phrase 'note-rows-read' is never filled in; did you mean 'count'?",
        "the phrase 'note-rows-read' lacks '{count}', which it has to say",
      ]
    ),
    (
      "note-rows-read: \"{count rows\"",
      [
        "the phrase 'note-rows-read' lacks '{count}', which it has to say",
        "the phrase 'note-rows-read' has a brace without its other one",
      ]
    ),
    (
      "note-rows-read: \"count} {count} rows\"",
      ["the phrase 'note-rows-read' has a brace without its other one"]
    ),
    (
      "note-rows-read-one: \"{coun} row\"",
      ["'{coun}' of the phrase 'note-rows-read-one' is never filled in; did you mean 'count'?"]
    ),
    ("note-rows-read-one: A single row", []),
    ("note-rows-read: \"Rows: {count}, once more {count}\"", []),
    ("own: \"a { brace\"", []),
  ])
  func theProgramsOwnForms(_ form: String, _ messages: [String]) {
    let key = form.prefix { $0 != ":" }
    let text = Self.locale("en", leaving: [String(key)], adding: "  \(form)\n")
    let last = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    let lines = Self.read(text, "en").lines
    #expect(lines.count == messages.count, "\(lines)")
    for (line, message) in zip(lines, messages) {
      #expect(line.hasSuffix("error: \(message)"), "\(line)")
      #expect(line.hasPrefix("locales/en.yaml:\(last):3: "), "\(line)")
    }
  }

  @Test func theFormOfADate() {
    let text = Self.locale("en").replacing("{day}", with: "{yeer}-{day}")
    #expect(
      Self.read(text, "en").lines == [
        "locales/en.yaml:3:7: error: '{yeer}' of the form of a date is never filled in; did you mean 'year'?"
      ])
  }

  /// A form with names that nobody lists could lose one unseen.
  @Test func everyFormOfTheProjectIsListed() throws {
    let project = URL(filePath: #filePath).appending(path: "../../../templates/locales/en.yaml").standardized
    let (phrases, lines) = Self.read(try String(contentsOf: project, encoding: .utf8), "en")
    #expect(lines == [])
    let entries = try #require(phrases).entries
    let withNames = entries.filter { $0.value.contains("{") && !$0.key.hasSuffix("-one") }.map(\.key).sorted()
    #expect(withNames == FormNames.keys)
  }

  @Test func anUnexplainedAbbreviationIsAnError() throws {
    let text = Self.locale("zh-Hans", adding: "  greeting: \"{n}/{total}\"\n  seen: 见\n")
    let (phrases, lines) = Self.read(text, "zh-Hans", against: try english())
    #expect(phrases == nil)
    #expect(lines.count == 1 && lines[0].contains("'CI' is not explained"), "\(lines)")
  }

  @Test func singularsAreAMatterOfEachLanguage() throws {
    let text = Self.locale(
      "zh-Hans", adding: "  greeting: \"{n}/{total}\"\n  seen: 见\n",
      abbreviations: "abbreviations: [{short: CI, long: 置信区间}]")
    let (phrases, lines) = Self.read(text, "zh-Hans", against: try english())
    #expect(lines == [])
    #expect(phrases?.countedForm("seen", 1) == "见")
    #expect(try english().countedForm("seen", 1) == "seen once")
    #expect(try english().countedForm("seen", 0) == "seen")
  }

  @Test func theBundledLocalesAreComplete() throws {
    var reference: Phrases?
    for language in ["en", "zh-Hans", "zh-Hant"] {
      let file = Templates.folder.appendingPathComponent("locales/\(language).yaml")
      let (phrases, lines) = Self.read(
        try String(contentsOf: file, encoding: .utf8), language, against: reference)
      #expect(lines == [])
      reference = reference ?? phrases
      let date = try #require(CalendarDate(year: 2022, month: 7, day: 31))
      #expect(phrases?.date(date) == (language == "en" ? "31 July 2022" : "2022年7月31日"))
    }
  }

  /// Chinese sentences have the punctuation of their script, and no blank beside a Han character but round `n = `.
  @Test(arguments: ["zh-Hans", "zh-Hant"])
  func chineseIsSetAsChinese(_ language: String) throws {
    let file = Templates.folder.appendingPathComponent("locales/\(language).yaml")
    let (phrases, _) = Self.read(try String(contentsOf: file, encoding: .utf8), language)
    for (key, form) in try #require(phrases).entries.sorted(by: { $0.key < $1.key }) {
      let scalars = Array(form.unicodeScalars)
      for (first, second) in zip(scalars, scalars.dropFirst()) {
        let wrong = first.isHan && ",;:()? ".unicodeScalars.contains(second)
        #expect(!wrong, "\(key): \(form)")
      }
    }
  }
}
