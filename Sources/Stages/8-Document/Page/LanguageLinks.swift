package import StudyDefinition
package import StudyEdition
import Templating

extension Study {
  /// What the names of a language's files end with: nothing for the study's first language, `.zh-Hans` for another.
  package func fileTag(_ language: LanguageTag) -> String {
    language == languages.first ? "" : ".\(language)"
  }

  /// Where a language's figures are below the report's folder.
  package func figureFolder(_ language: LanguageTag) -> String {
    language == languages.first ? "figures" : "figures/\(language)"
  }
}

extension Edition {
  /// What the names of this language's files end with.
  package var fileTag: String { study.fileTag(language) }

  /// A page of this language beside the report: `index.html`, `changes.zh-Hans.html`.
  package func page(_ name: String) -> String { "\(name)\(fileTag).html" }

  /// The same page in every language of the study, as templates have it.
  func languageLinks(_ name: String, locales: [LanguageTag: ReadOnDemand<Phrases>]) -> [TemplateValue] {
    study.languages.map { tag in
      .object(
        TemplateObject(
          type: "language",
          members: [
            "tag": .text(tag.text), "name": .text(locales[tag]?.value?.name ?? tag.text),
            "href": .text("\(name)\(study.fileTag(tag)).html"),
            "current": .bool(tag == language),
          ]))
    }
  }
}
