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
  private let hidesWarnings: Bool
  private let showsProgress: Bool

  /// - Parameter isStrict: Warnings are failures, which are told even when quiet.
  init(
    format: SharedOptions.LogFormat, colour: SharedOptions.ColourChoice, isQuiet: Bool, isStrict: Bool = false
  ) {
    self.format = format
    self.isQuiet = isQuiet
    hidesWarnings = isQuiet && !isStrict
    isColoured = colour.isColoured(STDERR_FILENO)
    showsProgress = isTerminal(STDERR_FILENO) && !isQuiet && format == .text
  }

  /// A diagnostic to standard error. `--quiet` leaves out warnings that are no failures.
  func print(_ diagnostic: Diagnostic, study: StudyID? = nil) {
    if hidesWarnings, diagnostic.severity == .warning { return }
    clearProgress()
    switch format {
    case .text: _ = write(text(diagnostic) + "\n", to: STDERR_FILENO)
    case .json: _ = write(json(diagnostic, study), to: STDERR_FILENO)
    }
  }

  /// The diagnostics of several studies. What is the same for all, such as a fault of a template, is told once to people and
  /// for each study to machines.
  func print(ofStudies found: [(study: StudyID, diagnostics: [Diagnostic])]) {
    var told: Set<Diagnostic> = []
    for (study, diagnostics) in found {
      for diagnostic in diagnostics where told.insert(diagnostic).inserted || format == .json {
        print(diagnostic, study: study)
      }
    }
  }

  /// What a person likes to know and a script does not: to standard error, unless quiet.
  func note(_ text: String) {
    guard !isQuiet, format == .text else { return }
    clearProgress()
    _ = write(text + "\n", to: STDERR_FILENO)
  }

  /// A result, to standard output; nothing when quiet, as long as the run succeeds. A result that cannot be written is an
  /// error: half of one must not pass for a whole.
  func result(_ text: String, isSuccess: Bool = true) throws {
    if isQuiet, isSuccess { return }
    let code = write(text, to: STDOUT_FILENO)
    guard code != 0 else { return }
    print(
      .error(
        "output-write-failed", "cannot write: \(String(cString: strerror(code)))",
        at: SourceLocation(file: "standard output")))
    throw ExitStatus.readOrWriteFailed
  }

  /// A line that is written over, on a terminal only.
  func progress(_ text: String) {
    if showsProgress { _ = write("\r\u{1B}[K\(text)", to: STDERR_FILENO) }
  }

  func clearProgress() {
    if showsProgress { _ = write("\r\u{1B}[K", to: STDERR_FILENO) }
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
      json.key("notes")
      json.array { json in for note in diagnostic.notes { json.string(note) } }
    }
    return json.text
  }

  /// Writes all of it, in one call where the system takes it, so that lines of parallel studies do not mix.
  ///
  /// - Returns: 0, or the system's number for why it could not.
  private func write(_ text: String, to descriptor: Int32) -> Int32 {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return written < 0 ? errno : EIO }
      bytes = bytes.dropFirst(written)
    }
    return 0
  }
}

/// Whether someone sees the stream who can make sense of a line that is written over.
private func isTerminal(_ descriptor: Int32) -> Bool {
  isatty(descriptor) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
}

extension SharedOptions.ColourChoice {
  /// Whether to colour what goes to a stream: as asked for; else on a terminal, unless `NO_COLOR` is set.
  func isColoured(_ descriptor: Int32) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      let refuses = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
      return isTerminal(descriptor) && !refuses
    }
  }
}
