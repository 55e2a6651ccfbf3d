import ArgumentParser
import CFreedMemory

/// Where the program begins: the arguments become a command, and what the command ends with becomes a message and a
/// status.
@main
enum Main {
  static func main() async {
    keep_freed_memory()
    StandardStreams.ensureOpen()
    do {
      var command = try StudyReport.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      let message = StudyReport.fullMessage(for: error)
      guard let help = helpEndingWithExamples(message) else { StudyReport.exit(withError: error) }
      print(help)
    }
  }

  /// The help of a command with its examples at the end, where a person who has read the options looks for them; nil for any
  /// other message. The parser puts everything that is said of a command before its options.
  static func helpEndingWithExamples(_ message: String) -> String? {
    guard message.hasPrefix("OVERVIEW:"), let examples = message.firstRange(of: "Examples:\n"),
      let usage = message[examples.lowerBound...].firstRange(of: "USAGE:")
    else { return nil }
    let rest = message[..<examples.lowerBound] + message[usage.lowerBound...]
    let moved = message[examples.lowerBound..<usage.lowerBound]
    return trimmed(rest) + "\n\n" + trimmed(moved)
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    String(text.reversed().drop { $0.isNewline }.reversed())
  }
}
