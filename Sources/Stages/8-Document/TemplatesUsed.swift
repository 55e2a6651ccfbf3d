import Diagnostics
package import StudyData
package import StudyDefinition
import Templating

/// A study's own parts that its report does not include, most likely misspelt: what they say would be missed by nobody.
func unusedParts(_ own: OwnTemplates, in report: Template) -> [Diagnostic] {
  let used = report.parts.map(\.name)
  return own.sources.filter { !used.contains($0.key) }.sorted { $0.key < $1.key }.map { name, source in
    .warning(
      "unused-part", "no template of the report includes the part '\(name)'",
      at: SourceLocation(file: source.path),
      suggestion: nearestName(to: name, among: used.filter { own.sources[$0] == nil }))
  }
}

extension TemplateFolder {
  /// Every file of the folder that a study's report depends on: the report with all partials it may include, the page
  /// shells, the style sheet, the words of its languages and its journal. Sorted by path.
  ///
  /// - Parameter own: what the study has of its own, in each of its languages.
  package func used(by study: Study, own: [OwnTemplates]) -> [InputFile] {
    var paths: Set<String> = ["style.css", "journals/\(study.journal).yaml"]
    for language in study.languages { paths.insert("locales/\(language).yaml") }
    for templates in own {
      for part in contents.report(templates).parts where templates.sources[part.name] == nil {
        paths.insert("\(part.name).md")
      }
    }
    for part in contents.page.parts + contents.changes.parts { paths.insert("\(part.name).html") }
    return paths.sorted().compactMap { files[$0] }
  }
}
