package import StudyData
package import StudyDefinition
import Templating

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
