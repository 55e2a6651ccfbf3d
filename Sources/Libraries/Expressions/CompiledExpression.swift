/// Where an expression finds the values of the current subject or row. Slots and visits are numbered as in
/// `CompiledExpression.names` and `.visits`, so that no name is looked up while rows pass.
package protocol Lookup {
  func value(_ slot: Int) -> Value
  /// Whether the current subject has a visit.
  func has(_ visit: Int) -> Bool
}

extension Lookup {
  /// For rows of a file, which have no visits.
  package func has(_ visit: Int) -> Bool { false }
}

/// An expression whose names are numbers. What is missing stays missing: in arithmetic, comparison and functions, and
/// in `and`, `or`, `not` unless the other side decides.
package struct CompiledExpression: Sendable {
  /// What each slot stands for.
  package let names: [NamePath]
  /// What each number asked of `Lookup.has` stands for.
  package let visits: [String]

  private let steps: [Step]
  private let arguments: [Int]
  private let texts: [String]
  private let lists: [[ExpressionNode.Literal]]
  private let functions: [Function]
  private let root: Int

  init(_ compilation: Compilation, root: Int) {
    names = compilation.names
    visits = compilation.visits
    steps = compilation.steps
    arguments = compilation.arguments
    texts = compilation.texts
    lists = compilation.lists
    functions = compilation.functions
    self.root = root
  }

  /// What the expression amounts to for one row.
  package func evaluate(in row: some Lookup) -> Value { result(root, row) }

  /// What a filter says of one row. Undecided rows are left out like those that fail, and can be counted.
  package func decide(in row: some Lookup) -> Decision {
    switch result(root, row) {
    case .boolean(let holds): holds ? .holds : .fails
    case .missing(let reason): .undecided(reason)
    case .number, .text: .undecided(.wrongType)
    }
  }

  package enum Decision: Sendable, Hashable {
    case holds, fails
    case undecided(MissingReason)
  }

  private func result(_ index: Int, _ row: some Lookup) -> Value {
    switch steps[index] {
    case .number(let number): return .number(number)
    case .boolean(let flag): return .boolean(flag)
    case .text(let text): return .text(texts[text])
    case .slot(let slot): return row.value(slot)
    case .has(let visit): return .boolean(row.has(visit))
    case .negation(let operand): return result(operand, row).number { .number(-$0) }
    case .not(let operand): return result(operand, row).negated
    case .arithmetic(let sign, let left, let right):
      let a = result(left, row)
      return a.isMissing ? a : a.number { a in result(right, row).number { b in sign.apply(a, b) } }
    case .comparison(let sign, let left, let right): return sign.apply(result(left, row), result(right, row))
    case .and(let left, let right): return decided(by: false, left, right, row)
    case .or(let left, let right): return decided(by: true, left, right, row)
    case .membership(let operand, let list, let isNegated):
      let value = result(operand, row)
      return value.isMissing ? value : .boolean(lists[list].contains { $0.value == value } != isNegated)
    case .missingTest(let operand, let isNegated):
      return .boolean(result(operand, row).isMissing != isNegated)
    case .choice(let condition, let a, let b):
      switch result(condition, row) {
      case .boolean(let holds): return result(holds ? a : b, row)
      case .missing(let reason): return .missing(reason)
      case .number, .text: return .missing(.wrongType)
      }
    case .coalesce(let range):
      var value = Value.missing(.absent)
      for step in arguments[range] where value.isMissing { value = result(step, row) }
      return value
    case .call(let function, let range): return call(functions[function], range, row)
    case .impossible: return .missing(.wrongType)
    }
  }

  private func call(_ function: Function, _ range: Range<Int>, _ row: some Lookup) -> Value {
    switch function.body {
    case .one(let body): return result(arguments[range.lowerBound], row).number(body)
    case .two(let body):
      return result(arguments[range.lowerBound], row).number { a in
        result(arguments[range.lowerBound + 1], row).number { b in body(a, b) }
      }
    case .values(let body):
      var values: [Value] = []
      for step in arguments[range] {
        let value = result(step, row)
        if value.isMissing { return value }
        values.append(value)
      }
      return body(values)
    }
  }

  /// `and` is decided by the first false, `or` by the first true, even beside something missing.
  private func decided(by deciding: Bool, _ left: Int, _ right: Int, _ row: some Lookup) -> Value {
    let a = result(left, row)
    if a == .boolean(deciding) { return a }
    let b = result(right, row)
    if b == .boolean(deciding) { return b }
    return a.isMissing ? a : b
  }
}
