import JSONText
import StudyData
package import StudyDefinition

extension ReportInputs {
  /// One SHA-256 over everything a report depends on: the study's id, every input file's path and content, the options,
  /// and the versions of the program and its libraries. Neither times nor places count, so that `touch` changes nothing.
  /// Row counts are left out: they follow from the content, and are not known before a file is read.
  package func fingerprint(study: StudyID, versions: ToolVersions) throws(PublishingFault) -> String {
    // JSON, since its quoting keeps a path with odd characters from reading as two.
    var text = JSONText()
    text.array { text in
      text.string("studyreport inputs 1")
      text.string(study.text)
      text.array(inline: true) { text in
        for version in [versions.tool, versions.swift, versions.cmark, versions.boost, versions.yaml] {
          text.string(version)
        }
        text.integer(versions.resultsFormat)
      }
      for option in options.sorted(by: { $0.name < $1.name }) {
        text.array(inline: true) { text in
          text.string("option")
          text.string(option.name)
          text.string(option.value)
        }
      }
      for (kind, files) in byKind {
        for file in files.sorted(by: { $0.path < $1.path }) {
          text.array(inline: true) { text in
            text.string(kind)
            text.string(file.path)
            text.string(file.sha256)
          }
        }
      }
    }
    return try sha256(of: text.bytes, shown: study.text)
  }

  /// The three kinds of input, by the name that the manifest gives each.
  var byKind: [(kind: String, files: [InputFile])] {
    [("definition", definition), ("data", data), ("templates", templates)]
  }
}
