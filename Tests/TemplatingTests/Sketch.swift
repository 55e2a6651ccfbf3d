import Diagnostics

@testable import Templating

/// A template in a test: its text, its partials, and a printing closure that needs no formatter.
struct Sketch {
  var text: String
  var partials: [String: String] = [:]
  var environment = TemplateEnvironment(tags: [Sketch.figure])
  var context: [String: TemplateValue] = Sketch.context

  init(_ text: String, partials: [String: String] = [:], limits: TemplateLimits = TemplateLimits()) {
    self.text = text
    self.partials = partials
    environment = TemplateEnvironment(tags: [Sketch.figure], limits: limits)
  }

  static let figure = TagSignature(
    "figure", positional: [TemplateParameter("figure", [.object], objectType: "figure")],
    named: [
      TemplateParameter("width", .integer, isRequired: false),
      TemplateParameter("note", [.text, .missing], isRequired: false),
    ])

  var template: Template {
    let files = partials.merging(["t": text]) { _, main in main }
    return TemplateLibrary(environment: environment, names: files.keys.sorted()) { name in
      files[name].map { TemplateSource(path: name, text: $0) }
    }.template("t")
  }

  func render() -> TemplateRendering {
    template.render(
      TemplateObject(type: "report", members: context),
      output: TemplateOutput(print: Sketch.print, tag: Sketch.run))
  }

  /// What is printed, or the printed errors.
  var outcome: String {
    let rendering = render()
    return rendering.text ?? rendering.diagnostics.map(\.text).joined(separator: "\n")
  }

  /// The printed diagnostics of a check against the schema that fits the context.
  var findings: [String] { template.check(Sketch.schema).map(\.text) }

  private static func print(_ value: TemplateValue) throws -> String {
    switch value {
    case .text("refuse"): throw TemplateMessage("not this text")
    case .text(let text): text
    case .integer(let integer): String(integer)
    case .number(let number): String(number)
    case .bool(let bool): String(bool)
    case .opaque(let opaque): "<\(opaque.kind) \(opaque.handle)>"
    case .missing, .list, .object: "printed what cannot be printed"
    }
  }

  private static func run(_ call: TagCall) throws -> String {
    guard case .object(let figure)? = call.positional.first, case .text(let id)? = figure.member("id") else {
      throw TemplateMessage("no figure")
    }
    if id == "broken" { throw TemplateMessage("it has no rows") }
    if id == "empty" { return "" }
    guard case .integer(let width)? = call.named["width"] else { return "[\(id)]" }
    return "[\(id) \(width)]"
  }
}

extension Sketch {
  static func row(_ label: String, _ mean: TemplateValue, _ n: Int) -> TemplateValue {
    .object(TemplateObject(type: "row", members: ["label": .text(label), "mean": mean, "n": .integer(n)]))
  }

  static func figure(_ id: String) -> TemplateValue {
    .object(TemplateObject(type: "figure", members: ["id": .text(id)]))
  }

  static let context: [String: TemplateValue] = [
    "title": .text("HbA1c & weight"), "count": .integer(3), "alpha": .number(0.05), "hidden": .bool(false),
    "nothing": .text(""), "tags": .list([.text("a"), .text("b")]), "none": .list([]),
    "note": .missing(reason: "not collected"),
    "p": .opaque(OpaqueValue(kind: "result", handle: 7, number: 0.03)),
    "mark": .opaque(OpaqueValue(kind: "mark", handle: 8)),
    "rows": .list([
      row("HbA1c", .number(6.5), 3), row("weight", .missing(reason: "n too small"), 1),
      row("age", .number(50), 3),
    ]),
    "study": .object(
      TemplateObject(
        type: "study",
        members: [
          "id": .text("t2dm"), "figure": figure("f1"), "homa-ir": .integer(2),
          "sponsor": .missing(reason: "not given"),
        ])),
  ]

  static let schema = TemplateSchema(
    names: [
      "title": .text, "count": .integer, "alpha": .number, "hidden": .bool, "nothing": .text,
      "tags": .list(of: .text), "none": .list(of: .text), "note": .optional(.text),
      "p": .opaque(kind: "result", isComparable: true), "mark": .opaque(kind: "mark", isComparable: false),
      "rows": .list(of: .object("row")), "study": .object("study"),
    ],
    objects: [
      "row": ["label": .text, "mean": .optional(.number), "n": .integer],
      "study": [
        "id": .text, "figure": .object("figure"), "homa-ir": .integer,
        "sponsor": .optional(.object("sponsor")),
      ],
      "sponsor": ["name": .text, "city": .optional(.text)], "figure": ["id": .text],
    ])
}
