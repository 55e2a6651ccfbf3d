import Diagnostics

extension Checker {
  /// The type of an expression, or nil when a fault leaves it unknown.
  mutating func type(of expression: Expression) -> TemplateType? {
    switch expression {
    case .literal(let value, _): return literalType(value)
    case .path(let path): return type(of: path)
    case .filtered(let inner, let calls): return type(of: inner, through: calls)
    case .comparison(let left, let sign, let right, let position):
      checkComparison(left, sign, right, at: position)
    case .contains(let needle, let place, _, let position): checkContains(needle, place, at: position)
    case .isMissing(let subject, _, _): _ = type(of: subject)
    case .not(let inner, _): checkCondition(inner)
    case .all(let parts): checkChain(parts) { $0.whenTrue }
    case .any(let parts): checkChain(parts) { $0.whenFalse }
    case .invalid: return nil
    }
    return .bool
  }

  /// The type of an expression where a missing value is an error.
  mutating func presentType(of expression: Expression) -> TemplateType? {
    guard let type = type(of: expression) else { return nil }
    if type.isOptional { report(.mayBeMissing(expression)) }
    return type.present
  }

  mutating func checkCondition(_ condition: Expression) {
    guard let type = presentType(of: condition), !ValueKinds.condition.isSuperset(of: type.kinds) else {
      return
    }
    report(.noCondition(condition, is: type.phrase))
  }

  /// Holds an argument against its parameter, and gives its type.
  @discardableResult
  mutating func checkArgument(
    _ expression: Expression, _ parameter: TemplateParameter, of owner: String
  ) -> TemplateType? {
    guard let type = type(of: expression) else { return nil }
    let isRefusedForMissing = type.isOptional && !parameter.kinds.contains(.missing)
    let isOtherObject =
      if case .object(let name) = type.present, let wanted = parameter.objectType { name != wanted } else {
        false
      }
    if isRefusedForMissing || isOtherObject || !parameter.kinds.isSuperset(of: type.kinds) {
      report(
        .badArgument(
          parameter, of: owner, is: isRefusedForMissing ? .maybeMissing : .other(type.phrase),
          at: expression.position)
      )
    }
    return type
  }

  /// Each part is reached only when the ones before it did not decide.
  private mutating func checkChain(_ parts: [Expression], known: (Presence) -> Set<PathKey>) {
    let outer = scope
    for part in parts {
      checkCondition(part)
      scope.assume(known(Presence(part)))
    }
    scope = outer
  }

  private mutating func checkComparison(
    _ left: Expression, _ sign: Comparison, _ right: Expression, at position: Position
  ) {
    let (a, b) = (presentType(of: left), presentType(of: right))
    guard let a, let b else { return }
    let inOrder = sign != .equal && sign != .notEqual
    guard !a.isComparable(with: b, inOrder: inOrder) else { return }
    report(
      TemplateFault(.kind, "cannot compare \(a.phrase) with \(b.phrase) by '\(sign.rawValue)'", at: position))
  }

  private mutating func checkContains(_ needle: Expression, _ place: Expression, at position: Position) {
    let (a, b) = (presentType(of: needle), presentType(of: place))
    guard let a, let b else { return }
    switch b {
    case .text where a == .text: return
    case .list(let item) where !item.isOptional && a.isComparable(with: item, inOrder: false): return
    default: report(TemplateFault(.kind, "cannot look for \(a.phrase) in \(b.phrase)", at: position))
    }
  }

  private mutating func type(of inner: Expression, through calls: [FilterCall]) -> TemplateType? {
    var current = type(of: inner)
    for (index, call) in calls.enumerated() {
      var arguments: [TemplateType?] = []
      for (parameter, argument) in zip(call.filter.parameters, call.arguments) {
        arguments.append(checkArgument(argument, parameter, of: "filter '\(call.filter.name)'"))
      }
      guard let type = current else { continue }
      let isRefusedForMissing = type.isOptional && !call.filter.input.contains(.missing)
      if isRefusedForMissing || !call.filter.input.isSuperset(of: type.kinds) {
        let subject = index == 0 ? inner.subject : "the value"
        report(
          .badInput(
            of: call.filter, subject, is: isRefusedForMissing ? .maybeMissing : .other(type.phrase),
            at: call.position))
      }
      checkMember(call, of: type)
      current = result(of: call.filter, given: type, arguments)
    }
    return current
  }

  /// A filter argument that names a member is looked up in the type of the items.
  private mutating func checkMember(_ call: FilterCall, of type: TemplateType) {
    guard case .list(let item) = type.present else { return }
    for (parameter, argument) in zip(call.filter.parameters, call.arguments) where parameter.namesMember {
      guard case .literal(.text(let name), let position) = argument else { continue }
      if case .object(let object) = item.present {
        _ = member(name, of: "item", object, at: position)
      } else {
        report(
          TemplateFault(
            .kind, "the items of the list are \(item.phrase), without a member '\(name)'", at: position))
      }
    }
  }

  private func result(
    of filter: TemplateFilter, given type: TemplateType, _ arguments: [TemplateType?]
  ) -> TemplateType? {
    switch filter.result {
    case .fixed(let result): return result
    case .input: return type
    case .item:
      guard case .list(let item) = type.present else { return nil }
      return item.optional(if: true)
    case .inputOrArgument:
      guard type.isOptional else { return type }
      guard let other = arguments.first??.present else { return nil }
      return other == type.present ? other : .either(type.present, other)
    }
  }

  private mutating func type(of path: Path) -> TemplateType? {
    guard let root = scope.names[path.root] else {
      report(.unknownName(path.root, among: scope.names.keys.sorted(), at: path.position))
      return nil
    }
    guard var current = root else { return nil }
    var mayBeMissing = false
    for index in 0...path.steps.count {
      if current.isOptional, !scope.present.contains(PathKey(path, upTo: index)) { mayBeMissing = true }
      current = current.present
      guard index < path.steps.count else { break }
      let step = path.steps[index]
      switch (step.key, current) {
      case (.member(let name), .object(let object)):
        guard let type = member(name, of: path.text(upTo: index), object, at: step.position) else {
          return nil
        }
        current = type
      case (.index, .list(let item)):
        current = item
      default:
        report(.noStep(step, of: path.text(upTo: index), is: current.phrase))
        return nil
      }
    }
    return current.optional(if: mayBeMissing)
  }

  private mutating func member(
    _ name: String, of owner: String, _ object: String, at position: Position
  ) -> TemplateType? {
    let members = schema.members(of: object)
    if let type = members[name] { return type }
    report(.unknownMember(name, of: owner, type: object, among: members.keys.sorted(), at: position))
    return nil
  }

  private func literalType(_ value: TemplateValue) -> TemplateType? {
    switch value {
    case .bool: .bool
    case .integer: .integer
    case .number: .number
    case .text: .text
    case .missing, .opaque, .list, .object: nil
    }
  }
}
