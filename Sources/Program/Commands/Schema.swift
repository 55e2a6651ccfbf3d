import ArgumentParser
import StudyDefinition

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of study.yaml.",
    discussion: """
      Examples:
        studyreport schema > study.schema.json
        # yaml-language-server: $schema=study.schema.json   (as the first line of a study.yaml)
      """)

  @OptionGroup var options: SharedOptions

  func run() throws { try options.console.result(studyJSONSchema()) }
}
