package import Diagnostics
import Fingerprint
import FoundationEssentials
import Markdown
import StudyDefinition
package import Templating

/// What the index is rendered with: `index` in both sets is the page, the rest are partials.
package struct IndexTemplates: Sendable {
  /// By name without `.html`.
  package let html: [String: TemplateSource]
  /// By name without `.md`.
  package let markdown: [String: TemplateSource]
  /// The feed of publications; nil leaves it out.
  package let feed: TemplateSource?
  package let styleSheet: String

  package init(
    html: [String: TemplateSource], markdown: [String: TemplateSource], feed: TemplateSource?,
    styleSheet: String
  ) {
    self.html = html
    self.markdown = markdown
    self.feed = feed
    self.styleSheet = styleSheet
  }
}

/// What is wrong with the index page, its Markdown and its feed, found without any report.
package func indexProblems(_ templates: IndexTemplates) -> [Diagnostic] {
  let feed = templates.feed.map { template("feed", of: ["feed": $0]) }
  return [template("index", of: templates.html), template("index", of: templates.markdown), feed]
    .compactMap { $0 }.flatMap { $0.check(IndexPage.schema) }
}

private func template(_ name: String, of sources: [String: TemplateSource]) -> Template {
  TemplateLibrary(names: sources.keys.sorted(), load: { sources[$0] }).template(name)
}

/// The names of `templates/index.html`, `templates/index.md` and `templates/feed.xml`, and their rendering. Every text
/// is escaped when it is printed; only the style sheet is markup.
struct IndexPage {
  let entries: [IndexEntry]
  let thumbnails: Thumbnails
  let templates: IndexTemplates
  let tool: String

  func html() -> TemplateRendering {
    render("index", of: templates.html, escaping: escapeHTML)
  }

  func markdown() -> TemplateRendering {
    render("index", of: templates.markdown, escaping: { escapeMarkdown($0, context: .tableCell) })
  }

  /// Nil without a template for it.
  func feed() -> TemplateRendering? {
    templates.feed.map { render("feed", of: ["feed": $0], escaping: escapeXML) }
  }

  private func render(
    _ name: String, of sources: [String: TemplateSource], escaping: @escaping (String) -> String
  ) -> TemplateRendering {
    let page = TemplateObject(type: "index", members: ["index": .object(index)])
    return template(name, of: sources).render(
      page,
      output: TemplateOutput(print: { value in
        switch value {
        case .text(let text): escaping(text)
        case .integer(let number): String(number)
        case .bool(let flag): flag ? "true" : "false"
        case .number(let number): escaping(number.description)
        case .opaque: templates.styleSheet
        case .missing, .list, .object: ""
        }
      }))
  }

  private var index: TemplateObject {
    TemplateObject(
      type: "index",
      members: [
        "style": .opaque(OpaqueValue(kind: "markup", handle: 0)),
        "style-hash": .text(policyHash(of: templates.styleSheet)),
        "tool": .text(tool),
        "studies": .list(entries.map { .object(names(of: $0)) }),
        "newest": .list(newest.map { .object(names(of: $0)) }),
        "updated": newest.first?.updated.map { .text($0) } ?? .missing(reason: "no date is known"),
        "stale": .integer(entries.count { $0.state != nil || $0.damage != nil }),
      ])
  }

  /// Those with a report, the newest first, then by id.
  private var newest: [IndexEntry] {
    entries.filter { $0.manifest != nil }.sorted { a, b in
      (b.updated ?? "", a.study) < (a.updated ?? "", b.study)
    }
  }

  private func names(of entry: IndexEntry) -> TemplateObject {
    let card = entry.manifest?.card
    let noReport = "no report of the study is published"
    func known<Value>(_ value: Value?, _ make: (Value) -> TemplateValue) -> TemplateValue {
      value.map(make) ?? .missing(reason: noReport)
    }
    let first = card?.editions.first
    return TemplateObject(
      type: "indexed study",
      members: [
        "id": .text(entry.study.text),
        "title": known(first) { .text($0.title) },
        "language": known(first) { .text($0.language.text) },
        "page": known(first) { .text("\(entry.study)/\($0.page)") },
        "markdown": known(first) { .text("\(entry.study)/\($0.markdown)") },
        "translations": .list(card?.editions.dropFirst().map { translation($0, of: entry.study) } ?? []),
        "status": known(card) { .text($0.status.rawValue) },
        "cut": card?.cut.map { .text($0.description) }
          ?? .missing(reason: "the definition gives no data cut"),
        "subjects": known(card) { .integer($0.subjects) },
        "endpoints": known(card) { .integer($0.endpoints) },
        "results": known(card) { .integer($0.results) },
        "warnings": .integer(entry.manifest?.warnings.count ?? 0),
        "fingerprint": known(entry.manifest) { .text($0.fingerprint) },
        "updated": entry.updated.map { .text($0) }
          ?? .missing(reason: "there is neither a data cut nor SOURCE_DATE_EPOCH"),
        "changes": .object(changes(of: entry)),
        "thumbnail": thumbnails[entry.study].map { .text($0) } ?? .missing(reason: "no figure is shown"),
      ].merging(staleness(of: entry)) { $1 })
  }

  /// `state` is `first`, `compared`, `unreadable` or `unknown`; the counts are of the version that this one replaced.
  private func changes(of entry: IndexEntry) -> TemplateObject {
    let noReport = "no report of the study is published"
    var members: [String: TemplateValue] = [
      "page": .missing(reason: noReport), "markdown": .missing(reason: noReport),
    ]
    if let paths = entry.manifest?.card.editions.first?.changes {
      members["page"] = .text("\(entry.study)/\(paths.page)")
      members["markdown"] = .text("\(entry.study)/\(paths.markdown)")
    }
    var counts = ChangeCounts()
    switch entry.manifest?.publication?.changes {
    case nil: members["state"] = .text("unknown")
    case .first: members["state"] = .text("first")
    case .notComparable: members["state"] = .text("unreadable")
    case .compared(let found):
      members["state"] = .text("compared")
      counts = found
    }
    for (name, path) in ChangeCounts.members { members[name] = .integer(counts[keyPath: path]) }
    return TemplateObject(type: "changes", members: members)
  }

  /// The types of these names.
  static let schema = TemplateSchema(
    names: ["index": .object("index")],
    objects: [
      "index": [
        "style": .opaque(kind: "markup", isComparable: false), "style-hash": .text, "tool": .text,
        "studies": .list(of: .object("indexed study")), "newest": .list(of: .object("indexed study")),
        "updated": .text, "stale": .integer,
      ],
      "indexed study": [
        "id": .text, "title": .text, "language": .text, "page": .text, "markdown": .text,
        "translations": .list(of: .object("translation")), "status": .text, "cut": .text,
        "subjects": .integer, "endpoints": .integer, "results": .integer, "warnings": .integer,
        "fingerprint": .text, "updated": .text, "changes": .object("changes"), "thumbnail": .text,
        "state": .text, "reason": .text, "since": .text, "other-errors": .integer,
      ],
      "changes": ChangeCounts.members.reduce(into: ["page": .text, "markdown": .text, "state": .text]) {
        $0[$1.0] = .integer
      },
      "translation": ["language": .text, "title": .text, "page": .text, "markdown": .text],
    ])

  private func translation(_ edition: ReportCard.Edition, of study: StudyID) -> TemplateValue {
    .object(
      TemplateObject(
        type: "translation",
        members: [
          "language": .text(edition.language.text), "title": .text(edition.title),
          "page": .text("\(study)/\(edition.page)"), "markdown": .text("\(study)/\(edition.markdown)"),
        ]))
  }

  /// `state` is `current`, `stale`, `unpublished`, `undefined`, `restored` or `damaged`; `reason` and `since` belong to some of them.
  private func staleness(of entry: IndexEntry) -> [String: TemplateValue] {
    var members: [String: TemplateValue] = [
      "reason": .missing(reason: "the report is of the present inputs"),
      "since": .missing(reason: "no date is known"),
      "other-errors": .integer(0),
    ]
    let state: String
    if let damage = entry.damage {
      state = "damaged"
      members["reason"] = .text(damage.message)
    } else {
      switch entry.state {
      case nil: state = entry.manifest == nil ? "unpublished" : "current"
      case .undefined?: state = "undefined"
      case .restored?: state = "restored"
      case .failed(let since, let reason, let others)?:
        state = entry.manifest == nil ? "unpublished" : "stale"
        members["reason"] = .text(reason.location.map { "\($0): \(reason.message)" } ?? reason.message)
        members["other-errors"] = .integer(others)
        if let since { members["since"] = .text(since.description) }
      }
    }
    members["state"] = .text(state)
    return members
  }
}

/// The source by which a content security policy allows one style sheet; empty, which allows none, without a SHA-256.
private func policyHash(of style: String) -> String {
  (try? Fingerprint(of: style)).map { "sha256-" + Data($0.bytes).base64EncodedString() } ?? ""
}
