/// A part of an expression and where it starts.
package struct ExpressionNode: Sendable {
  package let kind: Kind
  /// In Unicode scalars from the start of the expression. For an operation, the place of its operator.
  package let offset: Int
  /// Levels below and including this one; bounded by the parser, so that walking a tree cannot exhaust the stack.
  let depth: Int

  package indirect enum Kind: Sendable {
    case literal(Literal)
    case name(NamePath)
    /// Whether the subject has a visit.
    case has(visit: String)
    case negation(ExpressionNode)
    case not(ExpressionNode)
    case arithmetic(Arithmetic, ExpressionNode, ExpressionNode)
    case comparison(Comparison, ExpressionNode, ExpressionNode)
    case and(ExpressionNode, ExpressionNode)
    case or(ExpressionNode, ExpressionNode)
    case membership(ExpressionNode, [Literal], isNegated: Bool)
    case missingTest(ExpressionNode, isNegated: Bool)
    case call(String, [ExpressionNode])
  }

  package enum Literal: Sendable, Hashable {
    case number(Double)
    case text(String)
    case boolean(Bool)
  }

  package enum Arithmetic: String, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case power = "^"
  }

  package enum Comparison: String, Sendable {
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
    depth = 1 + (Self.children(of: kind).map(\.depth).max() ?? 0)
  }

  /// The parts it is made of, in the order written.
  package var children: [ExpressionNode] { Self.children(of: kind) }

  /// This node, then everything below it, in the order written.
  package func visit(_ body: (ExpressionNode) -> Void) {
    body(self)
    for child in children { child.visit(body) }
  }

  private static func children(of kind: Kind) -> [ExpressionNode] {
    switch kind {
    case .literal, .name, .has: []
    case .negation(let a), .not(let a), .membership(let a, _, _), .missingTest(let a, _): [a]
    case .arithmetic(_, let a, let b), .comparison(_, let a, let b), .and(let a, let b), .or(let a, let b):
      [a, b]
    case .call(_, let arguments): arguments
    }
  }
}
