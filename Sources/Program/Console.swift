import Diagnostics
import FoundationEssentials
import JSONText
import StudyDefinition
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// The program's voice: diagnostics and progress to standard error, results to standard output.
struct Console: Sendable {
  private let format: SharedOptions.LogFormat
  private let isColoured: Bool
  private let isQuiet: Bool
  private let showsProgress: Bool

  init(format: SharedOptions.LogFormat, colour: SharedOptions.ColourChoice, isQuiet: Bool) {
    self.format = format
    self.isQuiet = isQuiet
    let isTerminal = isatty(STDERR_FILENO) == 1
    let refusesColour = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    isColoured = colour == .always || (colour == .auto && isTerminal && !refusesColour)
    showsProgress = isTerminal && !isQuiet && format == .text
  }

  /// A diagnostic to standard error. `--quiet` leaves out warnings.
  func print(_ diagnostic: Diagnostic, study: StudyID? = nil) {
    if isQuiet, diagnostic.severity == .warning { return }
    clearProgress()
    switch format {
    case .text: write(text(diagnostic) + "\n", to: STDERR_FILENO)
    case .json: write(json(diagnostic, study), to: STDERR_FILENO)
    }
  }

  /// What a person likes to know and a script does not: to standard error, unless quiet.
  func note(_ text: String) {
    guard !isQuiet, format == .text else { return }
    clearProgress()
    write(text + "\n", to: STDERR_FILENO)
  }

  /// A result, to standard output.
  func result(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// A line that is written over, on a terminal only.
  func progress(_ text: String) {
    if showsProgress { write("\r\u{1B}[K\(text)", to: STDERR_FILENO) }
  }

  func clearProgress() {
    if showsProgress { write("\r\u{1B}[K", to: STDERR_FILENO) }
  }

  private func text(_ diagnostic: Diagnostic) -> String {
    guard isColoured else { return diagnostic.text }
    let colour = diagnostic.severity == .error ? "31" : "33"
    // The place, then the severity: the first line begins with both.
    let place = diagnostic.location.map { visible("\($0): ") } ?? ""
    let word = "\(diagnostic.severity.rawValue):"
    return "\(place)\u{1B}[1;\(colour)m\(word)\u{1B}[0m" + diagnostic.text.dropFirst(place.count + word.count)
  }

  private func json(_ diagnostic: Diagnostic, _ study: StudyID?) -> String {
    var json = JSONText()
    json.object(inline: true) { json in
      json.member("time", Date().formatted(.iso8601))
      json.member("level", diagnostic.severity.rawValue)
      json.member("study", study?.text)
      json.member("code", diagnostic.code)
      json.member(
        "message", diagnostic.message + (diagnostic.suggestion.map { "; did you mean '\($0)'?" } ?? ""))
      json.member("file", diagnostic.location?.file)
      json.key("line")
      if let line = diagnostic.location?.line { json.integer(line) } else { json.null() }
      json.key("column")
      if let column = diagnostic.location?.column { json.integer(column) } else { json.null() }
    }
    return json.text
  }

  /// Writes all of it, in one call where the system takes it, so that lines of parallel studies do not mix.
  private func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
  }
}
