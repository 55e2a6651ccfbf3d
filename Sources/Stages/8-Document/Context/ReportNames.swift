package import StudyEdition
import StudyData
import StudyDefinition
package import StudyFigures
import StudyResults
package import Templating

/// Every name a report template may use, with its value in one edition.
package struct ReportNames: Sendable {
  let edition: Edition
  let figures: [ReportFigure]
  let results: ResultNames
  let words: PhraseNames
  let sentences: SentenceNames
  let tool: String

  /// - Parameter tool: The program's name and version, for the provenance.
  package init(_ edition: Edition, figures: [ReportFigure], tool: String) {
    self.edition = edition
    self.figures = figures
    self.results = ResultNames(edition)
    words = PhraseNames(edition.phrases)
    sentences = SentenceNames(edition)
    self.tool = tool
  }

  /// The outermost names.
  package var context: [String: TemplateValue] {
    let study = edition.study
    return [
      "study": .object(studyNames),
      "words": words.value,
      "results": results.value,
      "domains": .list(study.domains.map { .object(names(of: $0)) }),
      "endpoints": .list(study.endpoints.map { .object(names(of: $0)) }),
      "cohorts": .list(study.cohorts.map { .object(names(of: $0)) }),
      "timepoints": .list(study.timePoints.map { .object(names(of: $0)) }),
      "followups": .list(edition.followUps.map { .object(names(of: $0)) }),
      "groups": .list((study.grouping?.groups ?? []).map { .object(names(of: $0)) }),
      "comparisons": .list(study.comparisons.map { .object(names(of: $0)) }),
      "responders": .list(study.responders.map { .object(names(of: $0)) }),
      "methods": .list(edition.methodSentences.map(TemplateValue.text)),
      "figures": .list(figures.map { .object(names(of: $0)) }),
      "account": .object(accountNames),
      "key-findings": sentences.keyFindings,
      "key-findings-rule": sentences.keyFindingsRule,
      "safety": sentences.safetyNotes,
      "data-notes": sentences.dataNotes,
      "listings": .list(study.listings.map { .object(names(of: $0)) }),
      "abbreviations": .list(edition.usedAbbreviations.map { .object(names(of: $0)) }),
      "files": .list(edition.files.map { .object(names(of: $0)) }),
      "tool": .text(tool),
    ]
  }

  /// Where the files of this edition's figures are, relative to the report: the first language has the plain folder.
  var figureFolder: String {
    edition.study.figureFolder(edition.language)
  }

  private var studyNames: TemplateObject {
    let study = edition.study
    func optional(_ text: String?, _ reason: String) -> TemplateValue {
      text.map(TemplateValue.text) ?? .missing(reason: reason)
    }
    return TemplateObject(
      type: "study",
      members: [
        "id": .text(study.id.text),
        "title": .text(edition.text(study.title)),
        "design": optional(study.design.map { edition.text($0) }, "the definition gives no design"),
        "guideline": optional(study.guideline, "the definition names no guideline"),
        "status": .text(study.data.status.rawValue),
        "cut": study.data.cut.map { _ in .opaque(OpaqueValue(kind: PrintedDate.kind, handle: 0)) }
          ?? .missing(reason: "the definition gives no data cut"),
        "citation": optional(study.source?.text, "the definition names no source"),
        "doi": optional(study.source?.doi, "the definition gives no DOI"),
        "notice-lines": .list(noticeLines.map(TemplateValue.text)),
        "notice": optional(study.data.notice.map { edition.text($0) }, "the definition gives no notice"),
        "journal": .text(study.journal),
        "confidence-level": .text(edition.confidenceLevel),
        "quartile-type": .integer(study.methods.quartileType),
        "has-characteristics": .bool(
          !study.describedAttributes.isEmpty || !study.describedEndpoints.isEmpty),
        "has-groups": .bool(study.grouping != nil),
        "has-published": .bool(study.published != nil),
        "has-sensitivity": .bool(!study.methods.sensitivity.isEmpty),
        "has-effect-sizes": .bool(!study.methods.effectSizes.isEmpty),
        "has-events": .bool(study.events != nil),
        "has-further-tests": .bool(study.endpoints.contains { $0.tests.count > 1 }),
        "has-responders": .bool(!study.responders.isEmpty),
      ])
  }

  /// The notice in the lines of the definition; all of it where it has nothing but line ends.
  private var noticeLines: [String] {
    guard let notice = edition.study.data.notice.map({ edition.text($0) }) else { return [] }
    let lines = notice.split(whereSeparator: \.isNewline).map(String.init)
    return lines.isEmpty ? [notice] : lines
  }

  private func names(of domain: Domain) -> TemplateObject {
    TemplateObject(
      type: "domain",
      members: [
        "id": .text(domain.id.text),
        "label": .text(edition.text(domain.label)),
        "endpoints": .list(edition.endpoints(in: domain.id).map { .object(names(of: $0)) }),
        "has-further-tests": .bool(edition.endpoints(in: domain.id).contains(where: \.hasFurtherTests)),
        "has-reference": .bool(edition.endpoints(in: domain.id).contains { !$0.reference.isEmpty }),
      ])
  }

  private func names(of endpoint: Endpoint) -> TemplateObject {
    let unit = endpoint.unit.map { TemplateValue.text(edition.text($0)) }
    let range = edition.referenceText(endpoint).map(TemplateValue.text)
    let own = figures.filter { $0.endpoint == endpoint.id }
    return TemplateObject(
      type: "endpoint",
      members: [
        "id": .text(endpoint.id.text),
        "label": .text(edition.text(endpoint.label)),
        "label-with-unit": .text(edition.labelWithUnit(endpoint)),
        "unit": unit ?? .missing(reason: "a pure number"),
        "domain": .text(endpoint.domain.text),
        "better": .text(endpoint.better.rawValue),
        "reference-range": range ?? .missing(reason: "the definition gives no reference range"),
        "summary": .text(endpoint.summary.rawValue),
        "has-reference": .bool(!endpoint.reference.isEmpty),
        "comparison": comparison(of: endpoint),
        "figures": .list(own.map { .object(names(of: $0)) }),
      ])
  }

  func names(of cohort: Cohort) -> TemplateObject {
    let reported = edition.study.endpoints.filter { cohort.reports($0.id) }
    let domains = edition.study.domains.filter { domain in reported.contains { $0.domain == domain.id } }
    return TemplateObject(
      type: "cohort",
      members: [
        "id": .text(cohort.id.text),
        "label": .text(edition.text(cohort.label)),
        "label-in-sentence": .text(edition.inSentence(cohort.label)),
        // What this cohort is reported for, to leave out chapters that would be empty.
        "endpoints": .list(reported.map { .text($0.id.text) }),
        "domains": .list(domains.map { .text($0.id.text) }),
        // Chapters in which someone has a value without a pair: values present and pairs are then not the same.
        "incomplete": .list(domains.filter { isIncomplete($0, cohort) }.map { .text($0.id.text) }),
        "lists-subjects": .bool(listsSubjects(cohort)),
        "is-main": .bool(edition.study.isMain(cohort)),
        "followups": .list(edition.followUps(of: cohort).map { .object(names(of: $0)) }),
        "figures": .list(
          figures.filter { $0.endpoint == nil && $0.cohort == cohort.id }.map { .object(names(of: $0)) }),
      ])
  }

  /// More subjects than these are no list that anybody reads.
  private static let mostListed = 6

  private func listsSubjects(_ cohort: Cohort) -> Bool {
    guard let dataset = edition.dataset,
      let place = edition.study.cohorts.firstIndex(where: { $0.id == cohort.id })
    else { return false }
    return (1...Self.mostListed).contains(dataset.cohorts[place].count { $0 })
  }

  private func isIncomplete(_ domain: Domain, _ cohort: Cohort) -> Bool {
    let results = edition.results
    return edition.endpoints(in: domain.id).filter { cohort.reports($0.id) }.contains { endpoint in
      edition.followUps(of: cohort).contains { visit in
        edition.groups(of: cohort).contains { group in
          func n(_ visit: TimePoint?, _ measure: Measure) -> Int? {
            visit.flatMap { results.count(edition.cell(endpoint, $0, cohort, group, measure), .n) }
          }
          return n(edition.comparator(of: cohort), .value) != n(visit, .change)
            || n(visit, .value) != n(visit, .change)
        }
      }
    }
  }

  private func names(of timePoint: TimePoint) -> TemplateObject {
    let day = timePoint.day.map(TemplateValue.integer)
    return TemplateObject(
      type: "timepoint",
      members: [
        "id": .text(timePoint.id.text),
        "label": .text(edition.text(timePoint.label)),
        "is-baseline": .bool(timePoint.isBaseline),
        "day": day ?? .missing(reason: "the definition gives no day"),
      ])
  }

  private func names(of listing: Listing) -> TemplateObject {
    TemplateObject(
      type: "listing",
      members: [
        "id": .text(listing.id.text), "label": .text(edition.text(listing.label)),
        "place": .text(listing.place.rawValue),
      ])
  }

  private func names(of group: Group) -> TemplateObject {
    TemplateObject(
      type: "group", members: ["id": .text(group.id.text), "label": .text(edition.text(group.label))])
  }

  private func names(of figure: ReportFigure) -> TemplateObject {
    TemplateObject(
      type: "figure",
      members: [
        "id": .text(figure.id), "title": .text(figure.title), "kind": .text(figure.kind.rawValue),
      ])
  }

  private func names(of abbreviation: Abbreviation) -> TemplateObject {
    TemplateObject(
      type: "abbreviation", members: ["short": .text(abbreviation.short), "long": .text(abbreviation.long)])
  }

  private func names(of file: InputFile) -> TemplateObject {
    TemplateObject(
      type: "file",
      members: [
        "path": .text(file.path), "sha256": .text(file.sha256), "bytes": .integer(file.bytes),
        "rows": .integer(file.rows),
      ])
  }

  private var accountNames: TemplateObject {
    let account = edition.account
    return TemplateObject(
      type: "account",
      members: [
        "rows-read": .integer(account.rowsRead),
        "rows-filtered": .integer(account.rowsFiltered),
        "rows-ignored": .integer(account.rowsIgnored),
        "rows-outside-windows": .integer(account.rowsOutsideWindows),
        "rows-farther-from-target": .integer(account.rowsFartherFromTarget),
        "missing-cells": .integer(account.missingCells),
        "beyond-detection-limit": .integer(account.beyondDetectionLimit),
        "duplicates": .integer(account.duplicates),
      ])
  }
}
