/// A piece of a template between two delimiters: literal text, or what stands inside `{{ }}`, `{% %}`, `{# #}`.
struct Segment {
  enum Content {
    /// Bytes of the template that are printed as they are; `isRaw` inside `{% raw %}`.
    case text(Range<Int>, isRaw: Bool)
    case print([Token])
    case tag([Token])
    /// A comment, or one of the marks around raw text: it prints nothing.
    case silent
  }

  var content: Content
  let position: Position
  /// `{{-`, `{%-`, `{#-`
  var trimsBefore = false
  /// `-}}`, `-%}`, `-#}`
  var trimsAfter = false
  /// A fault inside was reported; its expressions are not read.
  var isBroken = false

  // Set by the layout of whitespace.

  /// A text: the line before it held only tags and has gone, so blank lines may meet here.
  var followsTagLine = false
  /// A tag: what it prints takes the place of a whole line and ends with a line break.
  var ownsLine = false

  init(_ content: Content, at position: Position) {
    self.content = content
    self.position = position
  }

  /// The word that a tag begins with, or nil.
  var tagName: String? {
    guard case .tag(let tokens) = content, case .name(let name)? = tokens.first?.kind else { return nil }
    return name
  }
}
