package import Diagnostics
import StudyAnalysis
import StudyData
package import StudyDefinition
package import StudyDocument
import StudyEdition
import StudyFigures
import StudyPublished
package import StudyPublishing
import StudyResults

/// What the run of one study came to.
package struct StudyRun: Sendable {
  package let study: StudyID
  /// Nil when there was an error.
  package let report: PublishableReport?
  /// Everything found, by file and line.
  package let diagnostics: [Diagnostic]
}

/// Runs one study, from its folder to a report that can be published. Read this first.
///
///     definition → data → results → figures and documents → report
///
/// Each arrow is a stage with a folder of its own. Every stage may find problems; an error ends this study's run, and
/// only this one's. Nothing is written here.
package func runStudy(
  _ place: StudyPlace, _ templates: TemplateFolder, _ choices: RunChoices
) -> StudyRun {
  var found = Findings()
  func ended(_ found: Findings) -> StudyRun {
    StudyRun(study: place.id, report: nil, diagnostics: found.sorted)
  }

  // 1. What the study is
  let definition = readStudy(folder: place.folder.path, shownAs: place.folder.shownAs)
  guard let declared = found.take((choices.applied(to: definition.study), definition.diagnostics)) else {
    for problem in furtherProblems(of: definition.draft, place, found.all) { found.add(problem) }
    return ended(found)
  }

  let own = OwnTemplateFiles(place)
  for problem in own.diagnostics(declared) { found.add(problem) }

  // 2. What was measured
  let loaded = loadDataset(study: declared, folder: place.folder, allowEmpty: choices.allowsEmpty)
  guard let dataset = found.take(loaded) else { return ended(found) }
  let study = dataset.completing(declared)

  // 3. What it says
  let results = analyse(study, dataset)
  let paper = readPublished(study, folder: place.folder)
  guard let rows = found.take((paper.rows, paper.diagnostics)) else { return ended(found) }
  let published = comparePublished(rows, with: results, alpha: study.alpha)
  let checks = checkPublished(rows, of: study, with: results)

  // 4. How it is told and drawn, once in each language
  var editions: [PrintedEdition] = []
  for language in study.languages {
    guard let words = found.take(templates.phrases(language, for: study)),
      let journal = found.take(templates.journal(study))
    else { continue }
    let edition = Edition(
      study: study, results: results, account: dataset.account,
      files: dataset.files + [paper.file].compactMap { $0 }, phrases: words, journal: journal,
      published: published, listings: dataset.listings, publishedChecks: checks, dataset: dataset)
    let drawn = drawFigures(FigureContext(edition: edition, dataset: dataset))
    let figures = found.take((drawn.figures, drawn.diagnostics)) ?? []
    let composed = composeDocument(
      edition, figures: figures, templates: templates.contents, own: own.templates(language, of: study),
      tool: choices.versions.tool)
    // What changed is told when the report is published; whether its page can be made is known now.
    changesPageProblems(edition, templates: templates.contents, tool: choices.versions.tool)
      .forEach { found.add($0) }
    if let document = found.take(composed) {
      editions.append(PrintedEdition(edition: edition, figures: figures, document: document))
    }
  }
  guard !found.hasErrors else { return ended(found) }

  // 5. What is published
  let report = assembleReport(
    editions, dataset: dataset, place: place, definition: definition.bytes, templates: templates,
    choices: choices, warnings: found.sorted)
  return StudyRun(study: place.id, report: report, diagnostics: found.sorted)
}

/// What the columns of the data tell of a definition that has errors already, where nothing was told yet.
private func furtherProblems(of draft: Study?, _ place: StudyPlace, _ told: [Diagnostic]) -> [Diagnostic] {
  let places = Set(told.compactMap(\.location))
  return draft.map { columnProblems(of: $0, folder: place.folder) }?.filter { problem in
    problem.location.map { !places.contains($0) } ?? true
  } ?? []
}

/// One language's report with what it was made from.
struct PrintedEdition {
  let edition: Edition
  let figures: [ReportFigure]
  let document: Document
}
