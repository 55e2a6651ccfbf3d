import StudyPublishing
package import Diagnostics
import StudyAnalysis
import StudyData
import StudyDefinition
package import StudyDocument
import StudyEdition
import StudyFigures

/// A name a template may use, with its value in this study.
package struct TemplateKey: Sendable, Hashable {
  package let name: String
  package let value: String
}

/// Every name the templates of a study may use, with its current value, in the study's first language.
package func templateKeys(
  _ place: StudyPlace, _ templates: TemplateFolder, _ choices: RunChoices
) -> (keys: [TemplateKey], diagnostics: [Diagnostic]) {
  var found = Findings()
  let definition = readStudy(folder: place.folder.path, shownAs: place.folder.shownAs)
  guard let declared = found.take((choices.applied(to: definition.study), definition.diagnostics)),
    let dataset = found.take(
      loadDataset(study: declared, folder: place.folder, allowEmpty: choices.allowsEmpty)),
    let language = declared.languages.first,
    let words = found.take(templates.phrases(language, for: declared)),
    let journal = found.take(templates.journal(declared))
  else { return ([], found.sorted) }
  let study = dataset.completing(declared)
  let edition = Edition(
    study: study, results: analyse(study, dataset), account: dataset.account, files: dataset.files,
    phrases: words, journal: journal, listings: dataset.listings, dataset: dataset)
  let figures = drawFigures(FigureContext(edition: edition, dataset: dataset)).figures
  let names = ReportNames(edition, figures: figures, tool: choices.versions.tool)
  return (names.listing.map { TemplateKey(name: $0.name, value: $0.value) }, found.sorted)
}
