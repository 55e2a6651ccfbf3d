import Diagnostics
import StudyData
import StudyDefinition
import StudyDocument
import Tabular
import Templating

/// The Markdown files of a study's folder: `report.md`, its own narrative, and `parts/*.md`, which take the place of the
/// general partials of the same name. `introduction.zh-Hans.md` is a part in another language than the first.
///
/// A part says something in words, so each language of the study needs its own; a report of tags alone serves all of
/// them, unless there is one for a language.
struct OwnTemplateFiles {
  private let shownAs: String
  /// By path below the study's folder, in order.
  let files: [(path: String, source: TemplateSource)]
  /// What cannot be read; an error, so that the general text never stands in for it unseen.
  private let problems: [Diagnostic]

  init(_ place: StudyPlace) {
    shownAs = place.folder.shownAs
    var files: [(path: String, source: TemplateSource)] = []
    var problems: [Diagnostic] = []
    for path in Self.paths(of: place) {
      let shown = SourceLocation(file: place.folder.shown(path))
      do throws(FileRefusal) {
        let file = try OpenFile(below: place.folder.path, relativePath: path)
        let bytes = try FileBytes(file, path: path, limit: 1 << 20)
        if let text = bytes.withBytes({ String(validating: $0, as: UTF8.self) }) {
          files.append((path, TemplateSource(path: shown.file, text: text)))
        } else {
          problems.append(.error("not-utf8", "the file is not UTF-8 text", at: shown))
        }
      } catch {
        problems.append(error.diagnostic(at: shown))
      }
    }
    self.files = files
    self.problems = problems
  }

  /// The paths of all such files, whatever is in them.
  static func paths(of place: StudyPlace) -> [String] {
    func names(_ folder: String) -> [String] {
      let all = try? folderNames("\(place.folder.path)/\(folder)")
      return (all ?? []).filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }.sorted()
    }
    let reports = names("").filter { OwnTemplateName($0).stem == reportStem }
    return reports + names(partsFolder).map { "\(partsFolder)/\($0)" }
  }

  /// What stands in the place of the general templates in a language.
  func templates(_ language: LanguageTag, of study: Study) -> OwnTemplates {
    var sources: [String: TemplateSource] = [:]
    for (path, source) in files {
      let name = OwnTemplateName(path)
      if name.language == language {
        sources[name.stem] = source
      } else if name.language == nil, language == study.languages.first || name.stem == reportStem {
        sources[name.stem] = sources[name.stem] ?? source
      }
    }
    return OwnTemplates(sources)
  }

  /// Files that cannot be read, parts that a language of the study has not, and files of no language of the study.
  func diagnostics(_ study: Study) -> [Diagnostic] {
    let names = files.map { OwnTemplateName($0.path) }
    let stems = names.map(\.stem).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    var found = problems
    for stem in stems where stem != reportStem {
      for language in study.languages {
        let isThere = names.contains { name in
          name.stem == stem
            && (name.language == language || name.language == nil && language == study.languages.first)
        }
        guard !isThere else { continue }
        let wanted = language == study.languages.first ? "\(stem).md" : "\(stem).\(language).md"
        found.append(
          .error(
            "missing-part",
            "the part '\(stem)' has no text in '\(language)', a language of the study;"
              + " expected '\(partsFolder)/\(wanted)'", at: study.location))
      }
    }
    for (path, name) in zip(files.map(\.path), names) {
      guard let language = name.language, !study.languages.contains(language) else { continue }
      found.append(
        .warning(
          "surplus-part", "'\(language)' is no language of the study",
          at: SourceLocation(file: "\(shownAs)/\(path)"),
          suggestion: nearestName(to: language.text, among: study.languages.map(\.text))))
    }
    return found
  }
}

/// `introduction` and `zh-Hans` of `parts/introduction.zh-Hans.md`.
private struct OwnTemplateName {
  let stem: String
  let language: LanguageTag?

  init(_ path: String) {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let parts = file.dropLast(".md".count).split(separator: ".", maxSplits: 1)
    stem = parts.first.map(String.init) ?? file
    language = parts.count == 2 ? LanguageTag(String(parts[1])) : nil
  }
}

private let reportStem = "report"
private let partsFolder = "parts"
