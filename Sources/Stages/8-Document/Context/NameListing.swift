import StudyEdition
import Templating

extension ReportNames {
  /// Every name with its value, for people who write templates: `study.title`, `domains[].label`, `results.…`.
  /// Lists are shown once, by the members of their elements.
  package var listing: [(name: String, value: String)] {
    var lines: [(name: String, value: String)] = []
    for (name, value) in context.sorted(by: { $0.key < $1.key }) where name != "results" {
      append(name, value, to: &lines)
    }
    for entry in results.names { lines.append((entry.name, entry.printed.text)) }
    return lines
  }

  private func append(_ name: String, _ value: TemplateValue, to lines: inout [(name: String, value: String)])
  {
    switch value {
    case .missing(let reason): lines.append((name, "missing: \(reason)"))
    case .bool(let flag): lines.append((name, flag ? "true" : "false"))
    case .integer(let number): lines.append((name, String(number)))
    case .number(let number): lines.append((name, edition.format.plain(number)))
    case .text(let text): lines.append((name, text))
    case .opaque(let opaque):
      if opaque.kind == PrintedDate.kind {
        lines.append((name, PrintedDate(edition).text))
        return
      }
      let text = words.text(opaque) ?? sentences.sentence(opaque)?.text ?? results.printed(opaque)?.text
      lines.append((name, text ?? ""))
    case .list(let elements):
      lines.append((name, "list of \(elements.count)"))
      if let first = elements.first { append("\(name)[0]", first, to: &lines) }
    case .object(let object):
      for member in object.memberNames {
        if let value = object.member(member) { append("\(name).\(member)", value, to: &lines) }
      }
    }
  }
}
