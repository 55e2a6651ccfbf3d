import Diagnostics
import Templating

extension FuzzTarget {
  /// A template gives a text or an error. It includes itself under another name, and one partial.
  static let template = FuzzTarget(name: "template") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    var limits = TemplateLimits()
    limits.outputBytes = 1 << 20
    limits.iterations = 20_000
    let environment = TemplateEnvironment(
      tags: [TagSignature("figure", positional: [TemplateParameter("id", .text)])], limits: limits)
    let library = TemplateLibrary(environment: environment, names: ["report", "again", "row"]) { name in
      switch name {
      case "report", "again": TemplateSource(path: "\(name).md", text: text)
      case "row": TemplateSource(path: "row.md", text: "{{ item }}{{ study.title | default: \"-\" }}\n")
      default: nil
      }
    }
    let template = library.template("report")
    _ = template.check(schema)
    let rendering = template.render(
      TemplateObject(type: "report", members: context),
      output: TemplateOutput(
        print: { value in
          switch value {
          case .text(let text): text
          case .integer(let integer): String(integer)
          case .number(let number): number.description
          case .bool(let flag): flag ? "true" : "false"
          default: "-"
          }
        }, tag: { _ in "[figure]" }))
    _ = rendering.diagnostics.map(\.text)
    let failed = rendering.diagnostics.contains { $0.severity == .error }
    return (rendering.text == nil) != failed ? "a text with errors, or none without" : nil
  }

  private static let schema = TemplateSchema(
    names: ["study": .object("study"), "n": .integer, "p": .number, "items": .list(of: .text)],
    objects: ["study": ["title": .text]])

  private static let context: [String: TemplateValue] = [
    "study": .object(TemplateObject(type: "study", members: ["title": .text("{{ n }}")])),
    "n": .integer(3), "p": .number(0.05), "items": .list([.text("a"), .text("b")]),
    "none": .missing(reason: "not collected"),
  ]
}
