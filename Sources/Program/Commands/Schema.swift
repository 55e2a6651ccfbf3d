import ArgumentParser
import ReviewComparison
import StudyDefinition

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of study.yaml, or of what diff writes as JSON.",
    discussion: """
      Examples:
        studyreport schema > study.schema.json
        (and '# yaml-language-server: $schema=study.schema.json' in a study.yaml)
        studyreport schema diff > diff.schema.json
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: ArgumentHelp("Whose schema.", valueName: "document"))
  var document = Document.study

  enum Document: String, ExpressibleByArgument, CaseIterable { case study, diff }

  func run() throws {
    switch document {
    case .study: try options.console.result(studyJSONSchema())
    case .diff: try options.console.result(VersionComparison.jsonSchema)
    }
  }
}
