import ArgumentParser

/// The program: one subcommand a file in `Commands`. Each says its name, which the parser would otherwise find by looking through
/// every conformance of the program, at every start.
struct StudyReport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "studyreport",
    abstract: "Publishes reports of clinical studies from definitions, data and templates.",
    discussion: """
      Exit status: 0 everything asked for was done; 1 some studies failed, the others are published; 64 usage; \
      65 bad input; 66 an input is missing; 70 internal error; 73 cannot create output; 74 read or write failed; \
      75 another run holds the output folder.
      """,
    version: ToolVersion.number,
    subcommands: [
      Build.self, Check.self, New.self, Simulate.self, Keys.self, Diff.self, Verify.self, Rollback.self,
      Index.self, Qualify.self,
      Schema.self,
    ])
}
