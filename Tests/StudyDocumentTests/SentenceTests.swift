import StudyDefinition
@testable import StudyDocument
import StudyEdition
import StudyResults
import Testing

/// Every case a sentence has to tell, as approved by a reader of each language.
@Suite struct SentenceTests {
  private static let languages = ["en", "zh-Hans", "zh-Hant"]

  @Test(arguments: languages)
  func casesAsApproved(_ language: String) throws {
    let cases = try CaseStudy("cases")
    let edition = try cases.edition(language)
    var text = ""
    for endpoint in cases.study.endpoints {
      text += "[\(endpoint.id)]\n"
      for kind in [SentenceKind.result, .values, .reference] {
        switch kind.make(edition, try cases.subject(endpoint.id.text)) {
        case .sentence(let sentence): text += "\(kind.name): \(sentence.text)\n"
        case .nothing(let reason): text += "\(kind.name): – \(reason)\n"
        }
      }
    }
    for rule in cases.study.responders {
      let subject = try cases.subject(rule.endpoint.text, rule: rule.id.text)
      text += "[\(rule.id)]\nevents: \(SentenceKind.events.make(edition, subject).sentence?.text ?? "–")\n"
    }
    text += "[percent, p = alpha]\n"
    for p in [0.05, 0.0499, 0.2] {
      let altered = try cases.edition(language, results: cases.results(p: p, of: "percent"))
      let sentence = SentenceKind.result.make(altered, try cases.subject("percent")).sentence
      text += "result: \(sentence?.text ?? "–")\n"
    }
    try expectApproved(text, "cases.\(language).txt")
  }

  @Test(arguments: languages)
  func keyFindingsAsApproved(_ language: String) throws {
    let edition = try CaseStudy("cases").edition(language)
    let (findings, rule) = KeyFindings(edition).selection
    let lines = findings.map(\.text) + [rule?.text ?? "–"] + edition.dataNotes.map(\.text)
    let abbreviations = edition.usedAbbreviations.map { "\($0.short)\(edition.phrases(.colon))\($0.long)" }
    try expectApproved((lines + abbreviations).joined(separator: "\n") + "\n", "findings.\(language).txt")
  }

  @Test(arguments: languages)
  func armsAsApproved(_ language: String) throws {
    let arms = try CaseStudy("arms")
    let edition = try arms.edition(language)
    var text = ""
    for cohort in arms.study.cohorts {
      for endpoint in arms.study.endpoints {
        for sentence in Statements(edition: edition, cohort: cohort).sentences(of: endpoint) {
          text += sentence.text + "\n"
        }
      }
    }
    text += KeyFindings(edition).selection.findings.map(\.text).joined(separator: "\n") + "\n"
    try expectApproved(text, "arms.\(language).txt")
  }

  /// No form may be left with a name that nothing fills in.
  @Test(arguments: languages)
  func nothingStaysUnfilled(_ language: String) throws {
    for name in ["cases", "arms"] {
      let study = try CaseStudy(name)
      let edition = try study.edition(language)
      for cohort in study.study.cohorts {
        for endpoint in study.study.endpoints {
          for sentence in Statements(edition: edition, cohort: cohort).sentences(of: endpoint) {
            #expect(!sentence.text.contains("{") && !sentence.text.contains("["), "\(sentence.text)")
          }
        }
      }
    }
  }

  /// Whatever p is, the word "significant" stands only where p is below the level or the test could not reach it.
  @Test func nothingIsCalledSignificant() throws {
    let cases = try CaseStudy("cases")
    for p in [0.0, 0.01, 0.0499, 0.05, 0.0501, 0.5, 1] {
      let edition = try cases.edition("en", results: cases.results(p: p, of: "percent"))
      let sentence = SentenceKind.result.make(edition, try cases.subject("percent")).sentence
      #expect(sentence?.text.contains("significant") == false)
      #expect(sentence?.text.contains("no effect") == false)
    }
  }

  /// Every number in a sentence is that of its key; a size differs from it by the sign only.
  @Test(arguments: languages, ["plain", "ama", "nejm", "lancet", "regulatory"])
  func numbersAreThoseOfTheStore(_ language: String, _ journal: String) throws {
    let cases = try CaseStudy("cases")
    let edition = try cases.edition(language, journal: journal)
    let statements = Statements(edition: edition, cohort: cases.study.cohorts[0])
    var count = 0
    for sentence in cases.study.endpoints.flatMap({ statements.sentences(of: $0) }) {
      for case .result(let key, let text) in sentence.parts {
        let printed = edition.printed(key.cell, key.statistic).text
        let spaceless = text.filter { $0 != " " }
        #expect(printed == spaceless || printed == NumberFormat.minus + text || printed == text, "\(key)")
        count += 1
      }
      #expect(!sentence.keys.isEmpty)
    }
    #expect(count > 80)
  }
}
