import Diagnostics

/// The sentences that rendering and checking share: a check says beforehand what a rendering would say.
extension TemplateFault {
  static func unknownName(_ name: String, among names: [String], at position: Position) -> TemplateFault {
    TemplateFault(
      .unknownName, "unknown name '\(name)'", at: position, suggestion: nearestName(to: name, among: names),
      hint: name == "loop" ? "'loop' is known inside 'for' only" : nil)
  }

  static func unknownMember(
    _ name: String, of owner: String, type: String, among names: [String], at position: Position
  ) -> TemplateFault {
    // A name that is its own type says nothing twice.
    TemplateFault(
      .unknownMember,
      "unknown member '\(name)' of '\(owner)'" + (owner == type ? "" : ", an object of type '\(type)'"),
      at: position, suggestion: nearestName(to: name, among: names))
  }

  /// A member of what is no object, or an index into what is no list.
  static func noStep(_ step: Path.Step, of owner: String, is found: String) -> TemplateFault {
    let missing =
      switch step.key {
      case .member(let name): "has no member '\(name)'"
      case .index(let index): "has no item \(index)"
      }
    return TemplateFault(.kind, "'\(owner)' is \(found), which \(missing)", at: step.position)
  }

  static func isMissing(_ expression: Expression, reason: String) -> TemplateFault {
    TemplateFault(
      .missing, "\(expression.subject) is missing: \(reason)", at: expression.position, hint: missingHint)
  }

  static func mayBeMissing(_ expression: Expression) -> TemplateFault {
    TemplateFault(
      .missing, "\(expression.subject) may be missing", at: expression.position, hint: missingHint)
  }

  static func noCondition(_ expression: Expression, is found: String) -> TemplateFault {
    TemplateFault(
      .kind, "\(expression.subject) is \(found), which is neither true nor false", at: expression.position,
      hint: "compare it, or ask whether it 'is missing'")
  }

  static func notPrintable(_ expression: Expression, is found: String) -> TemplateFault {
    TemplateFault(
      .kind, "\(expression.subject) is \(found), which cannot be printed", at: expression.position,
      hint: "print a member of an object, or the items of a list with 'for' or 'join'")
  }

  static func notList(_ expression: Expression, is found: String) -> TemplateFault {
    TemplateFault(
      .kind, "\(expression.subject) is \(found); 'for' needs a list", at: expression.position)
  }

  static func badInput(of filter: TemplateFilter, _ subject: String, is found: Found, at position: Position)
    -> TemplateFault
  {
    let state =
      switch found {
      case .other(let phrase): "is \(phrase)"
      case .missing(let reason): "is missing: \(reason)"
      case .maybeMissing: "may be missing"
      }
    return TemplateFault(
      found.code(.kind), "filter '\(filter.name)' takes \(filter.input.phrase), but \(subject) \(state)",
      at: position, hint: found.isMissing ? "put '| default: \"…\"' before it" : nil)
  }

  static func badArgument(
    _ parameter: TemplateParameter, of owner: String, is found: Found, at position: Position
  ) -> TemplateFault {
    let state =
      switch found {
      case .other(let phrase): phrase
      case .missing(let reason): "a missing value: \(reason)"
      case .maybeMissing: "a value that may be missing"
      }
    return TemplateFault(
      found.code(.argument),
      "argument '\(parameter.name)' of \(owner) takes \(parameter.phrase), found \(state)",
      at: position)
  }
}

/// What was found in place of a value of the right kind.
enum Found {
  case other(String)
  case missing(reason: String)
  case maybeMissing

  init(_ value: TemplateValue) {
    self = value.missingReason.map { .missing(reason: $0) } ?? .other(value.phrase)
  }

  var isMissing: Bool {
    if case .other = self { false } else { true }
  }

  func code(_ other: TemplateFaultCode) -> TemplateFaultCode { isMissing ? .missing : other }
}

private let missingHint = "write '| default: \"…\"', or ask first whether it 'is missing'"
