import StudyDefinition
import StudyEdition
import StudyResults
import Testing

@testable import StudyDocument

/// The tables of comparisons, responders, shifts, effect sizes, sensitivity analyses and tests made, as approved; and
/// what the methods say.
@Suite struct AnalysisTableTests {
  @Test(arguments: ["en", "zh-Hans", "zh-Hant"])
  func everyTableAsApproved(_ language: String) throws {
    let study = try CaseStudy("analyses")
    let edition = try study.edition(language)
    var subject = TableSubject()
    subject.cohort = study.study.cohorts.first
    var tables: [Table] = []
    for comparison in study.study.comparisons {
      subject.comparison = comparison
      tables.append(TableKind.comparison.make(edition, subject))
    }
    subject.comparison = study.study.comparisons.first
    subject.endpoint = study.study.endpoints.first
    subject.timePoint = study.study.timePoints.last
    tables.append(TableKind.arms.make(edition, subject))
    subject.comparison = nil
    tables.append(TableKind.shift.make(edition, subject))
    for kind in [TableKind.responders, .effectSizes, .sensitivity, .tests] {
      tables.append(kind.make(edition, subject))
    }
    let text = tables.map { TableMarkdown($0).text }.joined(separator: "\n")
    let methods = edition.methodSentences.map { $0 + "\n" }.joined()
    try expectApproved(text + "\n" + methods, "analyses.\(language).txt")
  }

  @Test func everyNumberIsOneOfTheStore() throws {
    let study = try CaseStudy("analyses")
    let edition = try study.edition("en")
    var subject = TableSubject()
    subject.cohort = study.study.cohorts.first
    for kind in [TableKind.responders, .effectSizes, .sensitivity, .tests] {
      for row in kind.make(edition, subject).rows {
        guard case .cells(_, let cells, _) = row else { continue }
        for part in cells.flatMap(\.parts) {
          guard case .result(let key, let text) = part else { continue }
          #expect(edition.printed(key.cell, key.statistic).text == text)
        }
      }
    }
  }

  @Test func noTableSaysThatSomethingWasNotComputed() throws {
    let study = try CaseStudy("analyses")
    let edition = try study.edition("en")
    let unknown = try #require(edition.phrases.phrase("reason", "not-computed"))
    for language in ["en", "zh-Hans"] {
      let document = try study.document(try study.edition(language)).document
      #expect(!document.markdown.contains(unknown), "\(language)")
    }
  }
}
