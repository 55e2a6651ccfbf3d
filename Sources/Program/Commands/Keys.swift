import ArgumentParser
import Diagnostics
import StudyPipeline

struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "List every name a template may use, with its current value.",
    discussion: """
      Examples:
        studyreport keys t2dm-registry
        studyreport keys t2dm-registry | grep hba1c
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: ArgumentHelp("The study.", valueName: "study"))
  var study: String

  func run() throws {
    let console = options.console
    let places = try options.places([study], console)
    let templates = try options.templateFolder(console)
    guard let place = places.first else { throw ExitStatus.missingInput }
    let (keys, diagnostics) = templateKeys(place, templates, RunChoices(versions: ToolVersion.all))
    for diagnostic in diagnostics { console.print(diagnostic, study: place.id) }
    if diagnostics.contains(where: { $0.severity == .error }) { throw ExitStatus.badInput }
    var text = ""
    for key in keys { text += "\(key.name)\t\(visible(key.value))\n" }
    try console.result(text)
  }
}
