import Templating

/// The types of the names of a page round a text, to check its template where it does not print as well.
///
/// - Parameter own: what this page has beside the names of all.
func pageSchema(words: PhraseNames, own: [String: TemplateType]) -> TemplateSchema {
  let markup = TemplateType.opaque(kind: "markup", isComparable: false)
  let page: [String: TemplateType] = [
    "language": .text, "title": .text, "study": .text, "status": .text, "status-text": .text, "cut": .text,
    "cut-text": .text, "languages": .list(of: .object("language")), "body": markup, "style": markup,
    "style-hash": .text, "tool": .text,
  ]
  return TemplateSchema(
    names: ["words": .object("words"), "page": .object("page")],
    objects: [
      "words": words.members,
      "page": page.merging(own) { $1 },
      "language": ["tag": .text, "name": .text, "href": .text, "current": .bool],
      "heading": ["id": .text, "text": .text, "sections": .list(of: .object("heading"))],
    ])
}
