package import Diagnostics
import Fingerprint
package import StudyData
package import StudyDefinition
package import StudyEdition
import FoundationEssentials
import Tabular
import Templating

/// The `templates` folder, read once before any study: the report and its partials, the page shell, the style sheet,
/// the locales and the journals, the last two parsed when a study needs them.
package struct TemplateFolder: Sendable {
  package let contents: Templates
  /// Every file with its fingerprint, by path below the folder.
  package let files: [String: InputFile]
  private let shown: String

  /// - Parameter shown: how messages name the folder.
  /// - Returns: nil for the folder when it cannot be read at all.
  package static func read(_ path: String, shownAs shown: String) -> (folder: TemplateFolder?, [Diagnostic]) {
    var reader = TemplateFolderReader(path: path, shown: shown)
    return reader.read()
  }

  init(contents: Templates, files: [String: InputFile], shown: String) {
    self.contents = contents
    self.files = files
    self.shown = shown
  }

  /// The words of a language; an error at the definition when there are none.
  package func phrases(_ language: LanguageTag, for study: Study) -> (
    value: Phrases?, diagnostics: [Diagnostic]
  ) {
    if let file = contents.locales[language] { return file.reading }
    let known = contents.locales.keys.map(\.text).sorted()
    return (
      nil,
      [
        .error(
          "unknown-language",
          "language '\(language)' has no file in \(shown)/locales, which has \(known.joined(separator: ", "))",
          at: study.languageLocations[language] ?? study.location,
          suggestion: nearestName(to: language.text, among: known))
      ]
    )
  }

  /// The journal a study is printed for; an error at the definition when there is none of that name.
  package func journal(_ study: Study) -> (value: Journal?, diagnostics: [Diagnostic]) {
    if let file = contents.journals[study.journal] { return file.reading }
    let known = contents.journals.keys.sorted()
    return (
      nil,
      [
        .error(
          "unknown-journal",
          "journal '\(study.journal)' has no file in \(shown)/journals, which has \(known.joined(separator: ", "))",
          at: study.journalLocation ?? study.location,
          suggestion: nearestName(to: study.journal, among: known))
      ]
    )
  }
}

/// Reads the folder file by file, names sorted.
private struct TemplateFolderReader {
  let path: String
  let shown: String
  var markdown: [String: TemplateSource] = [:]
  var html: [String: TemplateSource] = [:]
  var xml: [String: TemplateSource] = [:]
  var locales: [LanguageTag: ReadOnDemand<Phrases>] = [:]
  var journals: [String: ReadOnDemand<Journal>] = [:]
  var styleSheet = ""
  var files: [String: InputFile] = [:]
  var diagnostics: [Diagnostic] = []

  mutating func read() -> (folder: TemplateFolder?, [Diagnostic]) {
    let names: [String]
    do throws(FolderRefusal) {
      names = try folderNames(path)
    } catch {
      let message = "the folder of templates \(error.explanation)"
      return (nil, [.error("template-folder-missing", message, at: .init(file: shown))])
    }
    for name in names {
      if let stem = stem(of: name, "md"), let text = text(name) {
        markdown[stem] = TemplateSource(path: "\(shown)/\(name)", text: text)
      } else if let stem = stem(of: name, "html"), let text = text(name) {
        html[stem] = TemplateSource(path: "\(shown)/\(name)", text: text)
      } else if let stem = stem(of: name, "xml"), let text = text(name) {
        xml[stem] = TemplateSource(path: "\(shown)/\(name)", text: text)
      } else if name == "style.css", let text = text(name) {
        readStyleSheet(text, name)
      }
    }
    for name in Self.needed where !names.contains(name) {
      diagnostics.append(
        .error(
          "missing-template", "the folder of templates has no '\(name)'", at: .init(file: shown),
          suggestion: nearestName(to: name, among: names.filter { !Self.needed.contains($0) })))
    }
    // English first: the others are held against it.
    let languages = list("locales")
    for name in languages.filter({ $0 == "en.yaml" }) + languages.filter({ $0 != "en.yaml" }) {
      if let stem = stem(of: name, "yaml") { readLocale("locales/\(name)", LanguageTag(stem)) }
    }
    for name in list("journals") {
      if let stem = stem(of: name, "yaml") { readJournal("journals/\(name)", stem) }
    }
    let contents = Templates(
      markdown: markdown, html: html, styleSheet: styleSheet, locales: locales, journals: journals,
      xml: xml)
    return (TemplateFolder(contents: contents, files: files, shown: shown), diagnostics)
  }

  /// Every report and the index need these; partials are the business of who includes them.
  private static let needed = [
    "changes.html", "index.html", "index.md", "page.html", "report.md", "style.css",
  ]

  /// Stands in an element of every page, which its own end tag would leave.
  private mutating func readStyleSheet(_ text: String, _ name: String) {
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      guard let end = line.lowercased().firstRange(of: "</style") else { continue }
      let column = line.lowercased()[..<end.lowerBound].unicodeScalars.count + 1
      diagnostics.append(
        .error(
          "style-end", "'</style' would end the style sheet of a page",
          at: SourceLocation(file: "\(shown)/\(name)", line: index + 1, column: column)))
    }
    styleSheet = text
  }

  private mutating func readLocale(_ name: String, _ language: LanguageTag) {
    guard let text = text(name) else { return }
    locales[language] = ReadOnDemand { [shown, english = locales[.english]] in
      let (phrases, found) = StudyEdition.readLocale(
        text, file: "\(shown)/\(name)", language: language, reference: english?.value)
      return (phrases, found)
    }
  }

  private mutating func readJournal(_ name: String, _ stem: String) {
    guard let text = text(name) else { return }
    journals[stem] = ReadOnDemand { [shown] in
      let (journal, found) = StudyEdition.readJournal(text, file: "\(shown)/\(name)", name: stem)
      return (journal, found)
    }
  }

  private func stem(of name: String, _ ending: String) -> String? {
    name.hasSuffix(".\(ending)") ? String(name.dropLast(ending.count + 1)) : nil
  }

  /// Empty where there is no such folder: what needs a file of it says so.
  private mutating func list(_ folder: String) -> [String] {
    do throws(FolderRefusal) {
      return try folderNames("\(path)/\(folder)")
    } catch {
      if error != .notFound {
        diagnostics.append(
          .error(
            "unreadable-folder", "the folder \(error.explanation)", at: .init(file: "\(shown)/\(folder)")))
      }
      return []
    }
  }

  private mutating func text(_ name: String) -> String? {
    do throws(FileRefusal) {
      let file = try OpenFile(below: path, relativePath: name)
      let bytes = try FileBytes(file, path: name, limit: 1 << 20)
      return record(name, bytes)
    } catch {
      diagnostics.append(error.diagnostic(at: SourceLocation(file: "\(shown)/\(name)")))
      return nil
    }
  }

  private mutating func record(_ name: String, _ bytes: FileBytes) -> String? {
    let text = bytes.withBytes { String(validating: $0, as: UTF8.self) }
    guard let text, let hash = try? bytes.withBytes({ try Fingerprint(of: $0) }) else {
      diagnostics.append(
        .error("not-utf8", "the template is not UTF-8 text", at: SourceLocation(file: "\(shown)/\(name)")))
      return nil
    }
    files[name] = InputFile(path: name, sha256: hash.hex, bytes: bytes.count, rows: 0)
    return text
  }
}
