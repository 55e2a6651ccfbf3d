package import Diagnostics

extension Expression {
  /// Every unknown name, wrong type and wrong call, in the order written; empty when the expression can be compiled
  /// with this vocabulary.
  package func check(against vocabulary: Vocabulary, expecting type: ValueType) -> [Diagnostic] {
    var check = TypeCheck(vocabulary: vocabulary, origin: origin)
    check.require(root, type, "the expression")
    return check.diagnostics
  }
}

/// Walks an expression and finds the type of each part.
private struct TypeCheck {
  let vocabulary: Vocabulary
  let origin: Origin
  var diagnostics: [Diagnostic] = []

  /// Reports a part that has another type than it needs.
  mutating func require(_ node: ExpressionNode, _ wanted: ValueType, _ role: String) {
    let found = type(of: node)
    guard !found.fits(wanted) else { return }
    report(node.offset, "\(role) must be \(wanted.phrase), found \(found.phrase)")
  }

  private mutating func type(of node: ExpressionNode) -> ValueType {
    switch node.kind {
    case .literal(let literal): return literal.type
    case .name(let path):
      if let known = vocabulary.resolve(path) { return known.type }
      diagnostics.append(vocabulary.unknownName(path, at: origin.location(at: node.offset)))
      return .undetermined
    case .has(let visit):
      if !vocabulary.visits.contains(visit) { reportUnknownVisit(visit, at: node.offset) }
      return .boolean
    case .negation(let operand):
      require(operand, .number, "what '-' changes the sign of")
      return .number
    case .not(let operand):
      require(operand, .boolean, "what 'not' negates")
      return .boolean
    case .arithmetic(let sign, let left, let right):
      require(left, .number, "the left side of '\(sign.rawValue)'")
      require(right, .number, "the right side of '\(sign.rawValue)'")
      return .number
    case .and(let left, let right), .or(let left, let right):
      let word = if case .and = node.kind { "and" } else { "or" }
      require(left, .boolean, "the left side of '\(word)'")
      require(right, .boolean, "the right side of '\(word)'")
      return .boolean
    case .comparison(let sign, let left, let right):
      compare(sign, left, right, at: node.offset)
      return .boolean
    case .membership(let operand, let list, _):
      let wanted = type(of: operand)
      for element in list where !element.type.fits(wanted) {
        report(
          node.offset, "the list after 'in' must hold \(wanted.phrase) each, found \(element.type.phrase)")
        break
      }
      return .boolean
    case .missingTest(let operand, _):
      _ = type(of: operand)
      return .boolean
    case .call(let name, let arguments): return call(name, arguments, at: node.offset)
    }
  }

  private mutating func compare(
    _ sign: ExpressionNode.Comparison, _ left: ExpressionNode, _ right: ExpressionNode, at offset: Int
  ) {
    let (a, b) = (type(of: left), type(of: right))
    if !a.fits(b) {
      report(offset, "'\(sign.rawValue)' compares \(a.phrase) with \(b.phrase), expected both of one type")
    } else if sign != .equal, sign != .notEqual {
      for side in [a, b] where !side.fits(.number) {
        report(offset, "'\(sign.rawValue)' must stand between numbers, found \(side.phrase)")
        break
      }
    }
  }

  // MARK: Calls

  private mutating func call(_ name: String, _ arguments: [ExpressionNode], at offset: Int) -> ValueType {
    if name == "if" { return choice(arguments, at: offset) }
    if name == "coalesce" {
      if arguments.count < 2 { reportCount("coalesce(a, b, …)", arguments.count, at: offset) }
      return commonType(of: arguments, in: name, at: offset)
    }
    guard let function = Function.all.first(where: { $0.name == name }) else {
      for argument in arguments { _ = type(of: argument) }
      diagnostics.append(
        .error(
          "unknown-function", "unknown function '\(name)'", at: origin.location(at: offset),
          suggestion: nearestName(to: name, among: Function.names)))
      return .undetermined
    }
    if !function.accepts(arguments.count) { reportCount(function.signature, arguments.count, at: offset) }
    for (index, argument) in arguments.enumerated() {
      if let parameter = function.parameter(index) {
        require(argument, parameter.type, "'\(parameter.name)' of \(name)")
      }
    }
    return .number
  }

  private mutating func choice(_ arguments: [ExpressionNode], at offset: Int) -> ValueType {
    guard arguments.count == 3 else {
      reportCount("if(condition, a, b)", arguments.count, at: offset)
      return .undetermined
    }
    require(arguments[0], .boolean, "the condition of if")
    return commonType(of: Array(arguments[1...]), in: "if", at: offset)
  }

  private mutating func commonType(
    of arguments: [ExpressionNode], in name: String, at offset: Int
  ) -> ValueType {
    var common = ValueType.undetermined
    for argument in arguments {
      let found = type(of: argument)
      if !found.fits(common) {
        report(
          argument.offset,
          "the values of \(name) must be of one type, found \(found.phrase) beside \(common.phrase)")
        return .undetermined
      }
      if common == .undetermined { common = found }
    }
    return common
  }

  // MARK: Reports

  private mutating func report(_ offset: Int, _ message: String) {
    diagnostics.append(.error("expression-type", message, at: origin.location(at: offset)))
  }

  private mutating func reportCount(_ signature: String, _ count: Int, at offset: Int) {
    let values = count == 1 ? "1 value" : "\(count) values"
    report(offset, "wrong number of values for a function, expected \(signature), found \(values)")
  }

  private mutating func reportUnknownVisit(_ visit: String, at offset: Int) {
    diagnostics.append(
      .error(
        "unknown-visit", "unknown visit '\(visit)'", at: origin.location(at: offset),
        suggestion: nearestName(to: visit, among: vocabulary.visits)))
  }
}

extension ExpressionNode.Literal {
  fileprivate var type: ValueType {
    switch self {
    case .number: .number
    case .text: .text
    case .boolean: .boolean
    }
  }
}
