package import Diagnostics
package import StudyData
package import StudyDefinition

/// A finished report, before anything is written: its files, and what the manifest and the index say of it.
package struct PublishableReport: Sendable {
  package let study: StudyID
  /// Paths relative to `output/<id>/`, in any order; the manifest and the checksums are not among them.
  package let files: [PublishableFile]
  package let card: ReportCard
  /// Everything the files depend on, for the manifest and for deciding what to build anew.
  package let inputs: ReportInputs
  /// What was doubtful; recorded and repeated when the report is not built anew.
  package let warnings: [Diagnostic]
  /// Tells what differs from the report that this one replaces. Nothing else in here may depend on that.
  package let compare: ComparingReports

  package init(
    study: StudyID, files: [PublishableFile], card: ReportCard, inputs: ReportInputs,
    warnings: [Diagnostic], compare: @escaping ComparingReports
  ) {
    self.study = study
    self.files = files
    self.card = card
    self.inputs = inputs
    self.warnings = warnings
    self.compare = compare
  }
}

package struct PublishableFile: Sendable, Hashable {
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}

/// What the index of all reports shows of one.
package struct ReportCard: Sendable, Hashable {
  /// One for each language, in the order of the definition; the first is `index.html`.
  package let editions: [Edition]
  package let status: DataStatus
  package let cut: CalendarDate?
  package let subjects: Int
  package let endpoints: Int
  package let results: Int
  /// Path of a figure that stands for the report; nil when it has none.
  package let figure: String?

  package struct Edition: Sendable, Hashable {
    package let language: LanguageTag
    package let title: String
    /// `index.html`, `index.zh-Hans.html`, …
    package let page: String
    package let markdown: String
    /// What changed since the version before: a page and its Markdown.
    package let changes: Changes

    package struct Changes: Sendable, Hashable {
      package let page: String
      package let markdown: String

      package init(page: String, markdown: String) {
        self.page = page
        self.markdown = markdown
      }
    }

    package init(
      language: LanguageTag, title: String, page: String, markdown: String, changes: Changes
    ) {
      self.language = language
      self.title = title
      self.page = page
      self.markdown = markdown
      self.changes = changes
    }
  }

  package init(
    editions: [Edition], status: DataStatus, cut: CalendarDate?, subjects: Int, endpoints: Int,
    results: Int, figure: String?
  ) {
    self.editions = editions
    self.status = status
    self.cut = cut
    self.subjects = subjects
    self.endpoints = endpoints
    self.results = results
    self.figure = figure
  }

  /// Paths of the files that say what changed, in every language.
  var changesPaths: [String] { editions.flatMap { [$0.changes.page, $0.changes.markdown] } }
}

/// What a report was made from.
package struct ReportInputs: Sendable, Hashable {
  /// `study.yaml` and the study's own `report.md`, relative to the study's folder.
  package let definition: [InputFile]
  package let data: [InputFile]
  /// Templates, partials, shell, style sheet, locales and journal, relative to the templates' folder.
  package let templates: [InputFile]
  /// Options of the command line that change the output, by name, sorted.
  package let options: [Option]

  package struct Option: Sendable, Hashable {
    package let name: String
    package let value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(
    definition: [InputFile], data: [InputFile], templates: [InputFile], options: [Option]
  ) {
    self.definition = definition
    self.data = data
    self.templates = templates
    self.options = options
  }
}

/// The program and the libraries a report was made with.
package struct ToolVersions: Sendable, Hashable {
  package let tool: String
  package let swift: String
  package let cmark: String
  /// The library of distributions.
  package let boost: String
  package let yaml: String
  /// Version of the layout of `results.json`.
  package let resultsFormat: Int

  package init(tool: String, swift: String, cmark: String, boost: String, yaml: String, resultsFormat: Int) {
    self.tool = tool
    self.swift = swift
    self.cmark = cmark
    self.boost = boost
    self.yaml = yaml
    self.resultsFormat = resultsFormat
  }
}
