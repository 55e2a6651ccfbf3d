extension Scope {
  /// The value of an expression. `and` and `or` leave out their right side where the left side decides.
  func value(of expression: Expression) throws(TemplateFault) -> TemplateValue {
    switch expression {
    case .path(let path):
      return try value(of: path)
    case .literal(let value, _):
      return value
    case .filtered(let inner, let calls):
      return try filtered(inner, calls)
    case .comparison(let left, let sign, let right, let position):
      let (a, b) = (try present(left), try present(right))
      return .bool(try placed(at: position) { () throws(TemplateMessage) in try sign.holds(a, b) })
    case .contains(let needle, let place, let isNegated, let position):
      let (a, b) = (try present(needle), try present(place))
      let isFound = try placed(at: position) { () throws(TemplateMessage) in try contains(a, in: b) }
      return .bool(isFound != isNegated)
    case .isMissing(let subject, let isNegated, _):
      return .bool((try value(of: subject).missingReason != nil) != isNegated)
    case .not(let inner, _):
      return .bool(try !truth(of: inner))
    case .all(let parts):
      for part in parts where try !truth(of: part) { return .bool(false) }
      return .bool(true)
    case .any(let parts):
      for part in parts where try truth(of: part) { return .bool(true) }
      return .bool(false)
    case .invalid(let position):
      throw TemplateFault(.syntax, "this could not be read", at: position)
    }
  }

  /// The value of an expression where a missing one is an error.
  func present(_ expression: Expression) throws(TemplateFault) -> TemplateValue {
    let value = try value(of: expression)
    if let reason = value.missingReason { throw .isMissing(expression, reason: reason) }
    return value
  }

  /// Whether a condition holds: a true or false as it is; text and lists when they are not empty. Other kinds are
  /// refused, because languages disagree on whether 0 is true.
  func truth(of expression: Expression) throws(TemplateFault) -> Bool {
    switch try present(expression) {
    case .bool(let bool): return bool
    case .text(let text): return !text.isEmpty
    case .list(let items): return !items.isEmpty
    case let value: throw .noCondition(expression, is: value.phrase)
    }
  }

  private func filtered(_ inner: Expression, _ calls: [FilterCall]) throws(TemplateFault) -> TemplateValue {
    var current = try value(of: inner)
    for (index, call) in calls.enumerated() {
      let filter = call.filter
      guard filter.input.contains(current.kind) else {
        let subject = index == 0 ? inner.subject : "the value"
        throw .badInput(of: filter, subject, is: Found(current), at: call.position)
      }
      var arguments: [TemplateValue] = []
      for (parameter, argument) in zip(filter.parameters, call.arguments) {
        let value = try value(of: argument)
        guard parameter.accepts(value) else {
          throw .badArgument(
            parameter, of: "filter '\(filter.name)'", is: Found(value), at: argument.position)
        }
        arguments.append(value)
      }
      do {
        current = try filter.apply(current, arguments)
      } catch {
        throw .refused(by: "filter '\(filter.name)'", error, at: call.position)
      }
    }
    return current
  }

  private func value(of path: Path) throws(TemplateFault) -> TemplateValue {
    guard let root = find(path.root) else { throw .unknownName(path.root, among: names, at: path.position) }
    var current: TemplateValue
    var rest = path.steps[...]
    switch root {
    case .plain(let value): current = value
    case .loop(let loop):
      // The members of `loop` are read without making an object of it in every turn.
      if case .member(let name)? = rest.first?.key, let value = loop.member(name) {
        current = value
        rest = rest.dropFirst()
      } else {
        current = .object(loop.object)
      }
    }
    for index in rest.indices {
      // A member of what is missing is missing for the same reason.
      if current.missingReason != nil { return current }
      current = try step(path, index, from: current)
    }
    return current
  }

  private func step(_ path: Path, _ index: Int, from value: TemplateValue) throws(TemplateFault)
    -> TemplateValue
  {
    let step = path.steps[index]
    switch (step.key, value) {
    case (.member(let name), .object(let object)):
      if let member = object.member(name) { return member }
      throw .unknownMember(
        name, of: path.text(upTo: index), type: object.type, among: object.memberNames, at: step.position)
    case (.index(let place), .list(let items)):
      if place < items.count { return items[place] }
      let message = "'\(path.text(upTo: index))' has \(items.count) items; indices start at 0, found \(place)"
      throw TemplateFault(.kind, message, at: step.position)
    default:
      throw .noStep(step, of: path.text(upTo: index), is: value.phrase)
    }
  }

  private func placed<Result>(
    at position: Position, _ body: () throws(TemplateMessage) -> Result
  ) throws(TemplateFault) -> Result {
    do throws(TemplateMessage) {
      return try body()
    } catch {
      throw TemplateFault(.kind, error.text, at: position, suggestion: error.suggestion)
    }
  }
}
