/// The stable codes of what can be wrong with a template.
package enum TemplateFaultCode: String, Sendable, CaseIterable {
  /// The text does not follow the grammar.
  case syntax = "template-syntax"
  /// Something opened is never closed, or closed without being open.
  case unbalanced = "template-unbalanced"
  case unknownName = "template-unknown-name"
  case unknownMember = "template-unknown-member"
  case unknownFilter = "template-unknown-filter"
  case unknownTag = "template-unknown-tag"
  case unknownPartial = "template-unknown-partial"
  /// A filter or tag was given arguments of the wrong number, name or kind.
  case argument = "template-argument"
  /// A value is of a kind that cannot be used in its place.
  case kind = "template-kind"
  /// A missing value was used where a value is needed.
  case missing = "template-missing"
  case includeCycle = "template-include-cycle"
  /// A limit on size, depth or work was passed.
  case limit = "template-limit"
  /// The caller's filter, tag or printing refused a value.
  case refused = "template-refused"
}

/// A place in one template. Lines and columns count from 1, columns in Unicode scalars.
struct Position: Sendable, Hashable {
  var line: Int
  var column: Int
}

/// One thing wrong in one template, before the name of the file is known.
struct TemplateFault: Error, Hashable {
  let code: TemplateFaultCode
  let message: String
  let position: Position
  let suggestion: String?
  let hint: String?

  init(
    _ code: TemplateFaultCode, _ message: String, at position: Position, suggestion: String? = nil,
    hint: String? = nil
  ) {
    self.code = code
    self.message = message
    self.position = position
    self.suggestion = suggestion
    self.hint = hint
  }
}

/// What a filter, a tag or the printing closure throws to refuse a value. The place is added where it is caught.
package struct TemplateMessage: Error, Sendable, Hashable {
  package let text: String
  package let suggestion: String?

  package init(_ text: String, suggestion: String? = nil) {
    self.text = text
    self.suggestion = suggestion
  }
}

extension TemplateFault {
  /// What a closure of the caller threw, as a fault at `position`.
  static func refused(by subject: String, _ error: any Error, at position: Position) -> TemplateFault {
    let message = error as? TemplateMessage
    return TemplateFault(
      .refused, "\(subject): \(message?.text ?? String(describing: error))", at: position,
      suggestion: message?.suggestion)
  }
}
