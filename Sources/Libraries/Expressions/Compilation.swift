package import Diagnostics

extension Expression {
  /// The expression with every name replaced by a number, ready for many rows; nil with the reasons when it does not
  /// fit the vocabulary.
  package func compile(
    with vocabulary: Vocabulary, expecting type: ValueType
  ) -> (program: CompiledExpression?, diagnostics: [Diagnostic]) {
    let problems = check(against: vocabulary, expecting: type)
    guard problems.isEmpty else { return (nil, problems) }
    var compilation = Compilation(vocabulary: vocabulary)
    let root = compilation.add(root)
    return (CompiledExpression(compilation, root: root), [])
  }
}

/// Collects the steps of an expression that was checked.
struct Compilation {
  let vocabulary: Vocabulary
  var steps: [Step] = []
  /// Step numbers of the arguments of calls, one call after the other.
  var arguments: [Int] = []
  var texts: [String] = []
  var lists: [[ExpressionNode.Literal]] = []
  var functions: [Function] = []
  var names: [NamePath] = []
  var visits: [String] = []

  init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// The number of the step that computes a node; what it needs comes before it.
  mutating func add(_ node: ExpressionNode) -> Int {
    let step = step(for: node)
    steps.append(step)
    return steps.count - 1
  }

  private mutating func step(for node: ExpressionNode) -> Step {
    switch node.kind {
    case .literal(.number(let number)): return .number(number)
    case .literal(.boolean(let flag)): return .boolean(flag)
    case .literal(.text(let text)): return .text(index(of: text, in: &texts))
    case .name(let path): return .slot(index(of: vocabulary.resolve(path)?.path ?? path, in: &names))
    case .has(let visit): return .has(index(of: visit, in: &visits))
    case .negation(let operand): return .negation(add(operand))
    case .not(let operand): return .not(add(operand))
    case .arithmetic(let sign, let left, let right): return .arithmetic(sign, add(left), add(right))
    case .comparison(let sign, let left, let right): return .comparison(sign, add(left), add(right))
    case .and(let left, let right): return .and(add(left), add(right))
    case .or(let left, let right): return .or(add(left), add(right))
    case .missingTest(let operand, let isNegated): return .missingTest(add(operand), isNegated: isNegated)
    case .membership(let operand, let list, let isNegated):
      lists.append(list)
      return .membership(add(operand), list: lists.count - 1, isNegated: isNegated)
    case .call(let name, let nodes): return call(name, nodes.map { add($0) })
    }
  }

  private mutating func call(_ name: String, _ steps: [Int]) -> Step {
    if name == "if", steps.count == 3 { return .choice(steps[0], steps[1], steps[2]) }
    let start = arguments.count
    arguments += steps
    if name == "coalesce" { return .coalesce(start..<arguments.count) }
    // The check has refused every other name.
    guard let function = Function.all.first(where: { $0.name == name }) else { return .impossible }
    functions.append(function)
    return .call(functions.count - 1, start..<arguments.count)
  }

  private func index<Item: Equatable>(of item: Item, in items: inout [Item]) -> Int {
    if let known = items.firstIndex(of: item) { return known }
    items.append(item)
    return items.count - 1
  }
}

/// One operation on the results of earlier steps; holds no reference, so that steps are copied freely.
enum Step: Sendable {
  case number(Double)
  case boolean(Bool)
  case text(Int)
  case slot(Int)
  case has(Int)
  case negation(Int)
  case not(Int)
  case arithmetic(ExpressionNode.Arithmetic, Int, Int)
  case comparison(ExpressionNode.Comparison, Int, Int)
  case and(Int, Int)
  case or(Int, Int)
  case membership(Int, list: Int, isNegated: Bool)
  case missingTest(Int, isNegated: Bool)
  case choice(Int, Int, Int)
  case coalesce(Range<Int>)
  case call(Int, Range<Int>)
  case impossible
}
