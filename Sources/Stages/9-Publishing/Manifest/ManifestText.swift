import StudyDefinition
import Diagnostics
import JSONText
import StudyData

extension Manifest {
  /// The bytes of `manifest.json`, one record a line.
  var text: [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("format", Self.format)
      json.member("study", study.text)
      json.member("fingerprint", fingerprint)
      json.key("tool")
      json.tool(versions)
      json.key("card")
      json.card(card)
      if let publication {
        json.key("publication")
        json.publication(publication)
      }
      json.key("options")
      json.array { json in
        for option in inputs.options {
          json.object(inline: true) { json in
            json.member("name", option.name)
            json.member("value", option.value)
          }
        }
      }
      json.key("inputs")
      json.object { json in
        for (kind, files) in inputs.byKind {
          json.key(named: kind)
          json.array { json in for file in files { json.input(file) } }
        }
      }
      json.key("outputs")
      json.array { json in
        for file in outputs {
          json.object(inline: true) { json in
            json.member("path", file.path)
            json.member("bytes", file.bytes)
            json.member("sha256", file.sha256)
          }
        }
      }
      json.key("warnings")
      json.array { json in for warning in warnings { json.diagnostic(warning) } }
    }
    return json.bytes
  }
}

extension JSONText {
  fileprivate mutating func tool(_ versions: ToolVersions) {
    object(inline: true) { json in
      json.member("name", "studyreport")
      json.member("version", versions.tool)
      json.member("swift", versions.swift)
      json.member("cmark", versions.cmark)
      json.member("boost", versions.boost)
      json.member("yaml", versions.yaml)
      json.member("resultsFormat", versions.resultsFormat)
    }
  }

  fileprivate mutating func card(_ card: ReportCard) {
    object { json in
      json.key("editions")
      json.array { json in
        for edition in card.editions {
          json.object(inline: true) { json in
            json.member("language", edition.language.text)
            json.member("title", edition.title)
            json.member("page", edition.page)
            json.member("markdown", edition.markdown)
            json.member("changesPage", edition.changes.page)
            json.member("changesMarkdown", edition.changes.markdown)
          }
        }
      }
      json.member("status", card.status.rawValue)
      json.member("cut", card.cut?.description)
      json.member("subjects", card.subjects)
      json.member("endpoints", card.endpoints)
      json.member("results", card.results)
      json.member("figure", card.figure)
    }
  }

  fileprivate mutating func input(_ file: InputFile) {
    object(inline: true) { json in
      json.member("path", file.path)
      json.member("bytes", file.bytes)
      json.member("sha256", file.sha256)
      json.member("rows", file.rows)
    }
  }

  /// A diagnostic on one line; what it does not have is null.
  mutating func diagnostic(_ diagnostic: Diagnostic) {
    object(inline: true) { json in
      json.member("code", diagnostic.code)
      json.member("message", diagnostic.message)
      json.member("file", diagnostic.location?.file)
      json.member("line", diagnostic.location?.line)
      json.member("column", diagnostic.location?.column)
      json.member("suggestion", diagnostic.suggestion)
      json.key("notes")
      json.array { json in for note in diagnostic.notes { json.string(note) } }
    }
  }

  private mutating func member(_ name: StaticString, _ value: Int?) {
    key(name)
    if let value { integer(value) } else { null() }
  }
}
