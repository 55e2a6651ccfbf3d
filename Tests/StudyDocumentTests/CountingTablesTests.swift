import StudyDefinition
import StudyEdition
import StudyResults
import Testing

@testable import StudyDocument

/// The tables that say who and what was counted, where values are missing and why, and where tests divide; and what is
/// usual in a table and so not said in every row.
@Suite struct CountingTablesTests {
  @Test(arguments: ["en", "zh-Hans", "zh-Hant"])
  func asApproved(_ language: String) throws {
    let study = try CaseStudy("holes")
    let edition = try study.edition(language)
    var text = ""
    for cohort in study.study.cohorts {
      var subject = TableSubject()
      subject.cohort = cohort
      let kinds: [TableKind] = [
        .summary, .coverage, .population, .visits, .change, .range, .furtherTests, .subjects,
      ]
      text += kinds.map { TableMarkdown($0.make(edition, subject)).text + "\n" }.joined()
    }
    text += TableMarkdown(TableKind.endpoints.make(edition, TableSubject())).text + "\n"
    text += TableMarkdown(TableKind.events.make(edition, TableSubject())).text + "\n"
    text += TableMarkdown(TableKind.checks.make(edition, TableSubject())).text + "\n"
    var listed = TableSubject()
    listed.listing = study.study.listings.first
    text += TableMarkdown(TableKind.listing.make(edition, listed)).text + "\n"
    text += edition.safetySentences.map { $0.text + "\n" }.joined() + "\n"
    let (findings, rule) = KeyFindings(edition).selection
    text += (findings + [rule].compactMap { $0 }).map { $0.text + "\n" }.joined()
    for cohort in study.study.cohorts {
      let statements = Statements(edition: edition, cohort: cohort)
      text += study.study.endpoints.filter { cohort.reports($0.id) }
        .flatMap { statements.sentences(of: $0) }.map { $0.text + "\n" }.joined()
    }
    try expectApproved(text, "holes.\(language).txt")
  }

  @Test func everyRowOfEachTableCountsTheSameSubjects() throws {
    let study = try CaseStudy("holes")
    let edition = try study.edition("en")
    for cohort in study.study.cohorts {
      for endpoint in study.study.endpoints where cohort.reports(endpoint.id) {
        for visit in edition.followUps(of: cohort) {
          let change = edition.cell(endpoint, visit, cohort, nil, .change)
          func count(_ statistic: Statistic) throws -> Int {
            try #require(edition.results.count(change, statistic))
          }
          let gaps = try count(.missingBaseline) + count(.missingFollowUp) + count(.missingBoth)
          #expect(try count(.eligible) == count(.n) + gaps)
        }
      }
    }
  }

  @Test func aPrimaryEndpointStandsFirstHoweverSmallItsChange() throws {
    let edition = try CaseStudy("holes").edition("en")
    let first = try #require(KeyFindings(edition).selection.findings.first)
    #expect(first.text.contains("ferritin"))
    #expect(first.text.hasPrefix("All subjects: "))
  }

  @Test func noSubgroupStandsBeforeTheWholeCohort() throws {
    for name in ["holes", "arms"] {
      let study = try CaseStudy(name)
      let edition = try study.edition("en")
      let main = study.study.cohorts.filter(study.study.isMain).map { edition.text($0.label) }
      let isMain = KeyFindings(edition).selection.findings.map { finding in
        main.contains { finding.text.hasPrefix($0 + ": ") }
      }
      #expect(isMain == isMain.filter { $0 } + isMain.filter { !$0 })
    }
  }

  @Test func nobodysEventHasAnUpperLimitAndIsNeverCalledSafe() throws {
    let edition = try CaseStudy("holes").edition("en")
    let none = edition.safetySentences.filter { $0.text.contains("Death") }
    #expect(!none.isEmpty)
    for sentence in none {
      #expect(sentence.text.contains("a true rate of up to"), "\(sentence.text)")
      #expect(!sentence.text.lowercased().contains("safe"))
    }
    // No event among five: the exact one-sided upper limit at 95 % is 1 - 0.05^(1/5).
    let table = TableMarkdown(TableKind.events.make(edition, TableSubject())).text
    #expect(table.contains("0 (at most 45.1%)"), "\(table)")
  }

  @Test func subjectsAreListedWhereTheDefinitionAllowsItOnly() throws {
    var subject = TableSubject()
    let arms = try CaseStudy("arms")
    subject.cohort = arms.study.cohorts.first
    #expect(TableKind.subjects.make(try arms.edition("en"), subject).rows.isEmpty)
    let holes = try CaseStudy("holes")
    subject.cohort = holes.study.cohorts.first
    #expect(!TableKind.subjects.make(try holes.edition("en"), subject).rows.isEmpty)
  }

  @Test func changesOfACohortMayBeCountedFromAnotherVisit() throws {
    let study = try CaseStudy("holes")
    let (weight, m6) = (EndpointID("weight"), TimePointID("m6"))
    func mean(_ cohort: String, _ measure: Measure) -> Double? {
      study.results.number(
        CellKey(endpoint: weight, timePoint: m6, cohort: CohortID(cohort), group: nil, measure: measure),
        .mean)
    }
    let fromBaseline = try #require(mean("all", .change))
    let fromMonth3 = try #require(mean("late", .change))
    #expect(abs(fromBaseline - -2.44) < 1e-12)
    #expect(abs(fromMonth3 - -1.24) < 1e-12)
    #expect(
      study.results[
        CellKey(
          endpoint: weight, timePoint: TimePointID("m3"), cohort: CohortID("late"), group: nil,
          measure: .change), .n] == nil)
  }
}
