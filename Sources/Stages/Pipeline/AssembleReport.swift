import StudyResults
import Templating
import Diagnostics
import Fingerprint
import StudyData
import StudyDefinition
import StudyDocument
import StudyEdition
import StudyFigures
import StudyPublishing

/// The files of a report, with what the manifest says of them.
func assembleReport(
  _ printed: [PrintedEdition], dataset: Dataset, place: StudyPlace, definition: [UInt8],
  templates: TemplateFolder, choices: RunChoices, warnings: [Diagnostic]
) -> PublishableReport? {
  guard let first = printed.first,
    let inputs = studyInputs(
      first.edition.study, place: place, definition: definition, templates: templates, choices: choices,
      data: first.edition.files)
  else { return nil }
  let edition = first.edition
  var files: [PublishableFile] = []
  var editions: [ReportCard.Edition] = []
  for each in printed {
    let document = each.document
    let tag = each.edition.fileTag
    files.append(PublishableFile(path: "index\(tag).html", bytes: document.html))
    files.append(PublishableFile(path: "report\(tag).md", text: document.markdown))
    editions.append(
      ReportCard.Edition(
        language: document.language, title: document.title, page: "index\(tag).html",
        markdown: "report\(tag).md",
        changes: ReportCard.Edition.Changes(page: "changes\(tag).html", markdown: "changes\(tag).md")))
  }
  // The figures of the first language are the report's; those of the others stand beside them.
  for each in printed {
    let folder = each.edition.study.figureFolder(each.document.language)
    for figure in each.figures {
      files.append(PublishableFile(path: "\(folder)/\(figure.id).svg", text: figure.standaloneSVG))
    }
  }
  let records = ResultRecords(edition)
  files.append(PublishableFile(path: "results.json", bytes: resultsJSON(records, figures: first.figures)))
  files.append(PublishableFile(path: "results.csv", bytes: resultsCSV(records)))
  let study = edition.study
  return PublishableReport(
    study: study.id, files: files,
    card: ReportCard(
      editions: editions, status: study.data.status, cut: study.data.cut, subjects: dataset.subjects.count,
      endpoints: study.endpoints.count, results: edition.results.rows.count,
      figure: standing(for: first.figures, in: study).map { "figures/\($0.id).svg" }),
    inputs: inputs, warnings: warnings,
    compare: comparingWithFormer(
      printed.map(\.edition), files: files, templates: templates.contents, tool: choices.versions.tool))
}

/// The figure that stands for a report where there is room for one: of a primary endpoint, or else the first that is no
/// flow of subjects and can be shrunk.
private func standing(for figures: [ReportFigure], in study: Study) -> ReportFigure? {
  let small = figures.filter { !$0.isWide && $0.kind != .flow }
  let primary = Set(study.endpoints.filter(\.isPrimary).map(\.id))
  return small.first { $0.endpoint.map(primary.contains) ?? false } ?? small.first ?? figures.first
}
