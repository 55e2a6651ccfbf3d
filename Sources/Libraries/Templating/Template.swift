import Glibc
package import Diagnostics

/// A template of the library, read together with every partial it may include. Immutable, and usable by any number
/// of renderings at once.
///
/// The language, which follows Jinja and Liquid:
///
///     {{ endpoint.label }}  {{ rows[0].mean | default: "—" }}  {{ name | replace: "a", "b" | upper }}
///     {% for row in rows %}{{ loop.index }} {{ row.label }}{% else %}no rows{% endfor %}
///     {% if p < 0.05 and not hidden %}…{% elsif kind in kinds %}…{% else %}…{% endif %}
///     {% if note is not missing %}{{ note }}{% endif %}
///     {% include "footer" %}  {% include "row" with item: rows[0], wide: true %}
///     {% figure endpoint.figure, width: 400 %}      a tag of the caller
///     {# comment #}  {% raw %}{{ as it stands }}{% endraw %}
///
/// There is no arithmetic and no assignment, and nothing is looked up implicitly: a name that is not known is an
/// error, and so is a missing value that is printed, compared, looped over or used as a condition. Whitespace is
/// described at `WhitespaceLayout`.
package struct Template: Sendable {
  /// The name it was asked for by.
  package let name: String
  /// Everything wrong with the texts, in order. A template with errors can be checked, but never renders.
  package let diagnostics: [Diagnostic]
  /// The template itself, then every partial that it may include directly or not, in the order they are first met:
  /// what a fingerprint of the template is made from.
  package let parts: [TemplatePart]
  let files: [String: ParsedFile]
  let limits: TemplateLimits

  /// Renders with the members of `context` as the names in scope.
  ///
  /// The text is nil when anything was wrong; then the diagnostics list each fault once, up to the limit.
  package func render(_ context: TemplateObject, output: TemplateOutput) -> TemplateRendering {
    Renderer.render(self, context, output: output)
  }

  /// Finds without data what rendering would find for some data: every branch, loop body and partial is walked.
  /// Faults of the text are listed as well.
  ///
  /// - Parameter refusals: what the caller finds wrong with one of its tags as it is written.
  package func check(
    _ schema: TemplateSchema, refusals: @escaping (WrittenTag) -> [TemplateMessage] = { _ in [] }
  ) -> [Diagnostic] {
    diagnostics + Checker.check(self, schema, refusals)
  }
}

/// One text that a template is made of.
package struct TemplatePart: Sendable, Hashable {
  package let name: String
  package let source: TemplateSource
}

/// The text of a template or partial.
package struct TemplateSource: Sendable, Hashable {
  /// The path that diagnostics name.
  package let path: String
  package let text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

/// What a rendering gave.
package struct TemplateRendering: Sendable {
  /// Nil when there were errors.
  package let text: String?
  package let diagnostics: [Diagnostic]
  /// Where each line of the text comes from.
  package let origins: LineOrigins
}

extension Substring.UTF8View {
  /// Found by the system, which looks at many bytes at a time.
  fileprivate var firstLineEnd: Index? {
    withContiguousStorageIfAvailable { bytes in
      guard let start = bytes.baseAddress, let end = memchr(start, Int32(UInt8.lineFeed), bytes.count) else {
        return nil
      }
      return index(startIndex, offsetBy: UnsafeRawPointer(end) - UnsafeRawPointer(start))
    } ?? firstIndex(of: .lineFeed)
  }
}

/// For each line of a rendered text the place in the templates where it begins.
package struct LineOrigins: Sendable {
  private var files: [String] = []
  private var places: [(file: Int, line: Int)] = []
  /// Whether the last line has begun already.
  private var isOpen = false

  /// Adds a text that was written, which begins at a line of a file. What stands inside a line already begun belongs to
  /// it; every line break that `goesOn` in the file is one of the file's own.
  mutating func add(_ text: String, file: String, line: Int, goesOn: Bool) {
    if files.last != file { files.append(file) }
    var line = line
    var rest = text.utf8[...]
    while !rest.isEmpty {
      if !isOpen { places.append((files.count - 1, line)) }
      isOpen = true
      guard let end = rest.firstLineEnd else { return }
      isOpen = false
      if goesOn { line += 1 }
      rest = rest[end...].dropFirst()
    }
  }

  /// The place of a line, counted from 1; of one behind the end, that of the last.
  package subscript(line: Int) -> SourceLocation? {
    guard let place = places.isEmpty ? nil : places[min(max(1, line), places.count) - 1] else { return nil }
    return SourceLocation(file: files[place.file], line: place.line, column: 1)
  }
}
