import ArgumentParser

/// The option of every command that takes hold of the output folder.
struct WaitOption: ParsableArguments {
  @Option(help: ArgumentHelp("Wait so long for another run to end.", valueName: "seconds"))
  var wait = 0

  func validate() throws {
    if wait < 0 { throw ValidationError("--wait is \(wait), expected 0 or more") }
  }
}
