import Diagnostics

/// How diagnostics are recorded, and repeated later by a run that may have been started elsewhere: the studies' and the
/// templates' folder go by the names `studies` and `templates`, however the person typed them.
struct RecordedPaths: Sendable {
  private let folders: [(shown: String, recorded: String)]

  init(_ settings: PublishingSettings) {
    folders = [(settings.studiesShownAs, "studies"), (settings.templatesShownAs, "templates")]
  }

  func recorded(_ diagnostic: Diagnostic) -> Diagnostic {
    renamed(diagnostic, folders.map { ($0.shown, $0.recorded) })
  }

  func shown(_ diagnostic: Diagnostic) -> Diagnostic {
    renamed(diagnostic, folders.map { ($0.recorded, $0.shown) })
  }

  private func renamed(_ diagnostic: Diagnostic, _ names: [(from: String, to: String)]) -> Diagnostic {
    guard names.contains(where: { $0.from != $0.to }) else { return diagnostic }
    let rename = { (text: String) in renamedFolders(in: text, names) }
    let place = diagnostic.location.map {
      SourceLocation(file: rename($0.file), line: $0.line, column: $0.column)
    }
    return Diagnostic(
      diagnostic.severity, diagnostic.code, rename(diagnostic.message), at: place,
      suggestion: diagnostic.suggestion, notes: diagnostic.notes.map(rename))
  }
}

/// The text with each `from/` that begins a path written as `to/`. The first name that fits a place is taken.
private func renamedFolders(in text: String, _ names: [(from: String, to: String)]) -> String {
  var out = ""
  var rest = Substring(text)
  while !rest.isEmpty {
    let beginsPath = !(out.unicodeScalars.last.map(isOfPath) ?? false)
    if beginsPath, let name = names.first(where: { rest.hasPrefix($0.from + "/") }) {
      out += name.to + "/"
      rest.removeFirst(name.from.count + 1)
    } else {
      out.append(rest.removeFirst())
    }
  }
  return out
}

private func isOfPath(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "/._-".unicodeScalars.contains(scalar)
}
