import StudyDefinition
package import StudyEdition
import Templating

extension Edition {
  /// What the ending of this language's files is: empty for the study's first language, `.zh-Hans` for another.
  package var fileTag: String { language == study.languages.first ? "" : ".\(language)" }

  /// A page of this language beside the report: `index.html`, `changes.zh-Hans.html`.
  package func page(_ name: String) -> String { "\(name)\(fileTag).html" }

  /// The same page in every language of the study, as templates have it.
  func languageLinks(_ name: String, locales: [LanguageTag: ReadOnDemand<Phrases>]) -> [TemplateValue] {
    study.languages.enumerated().map { index, tag in
      .object(
        TemplateObject(
          type: "language",
          members: [
            "tag": .text(tag.text), "name": .text(locales[tag]?.value?.name ?? tag.text),
            "href": .text(index == 0 ? "\(name).html" : "\(name).\(tag).html"),
            "current": .bool(tag == language),
          ]))
    }
  }
}
