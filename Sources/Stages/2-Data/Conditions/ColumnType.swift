import Expressions

/// What a column of a file is to an expression: text where the expression compares it with a text, else a number when
/// every present cell is one, else text. A site `701` is therefore a text in `site == "701"` and a number in
/// `site == 701`; a column without any present cell fits everywhere.
struct ColumnTyping {
  private let textual: Set<String>

  init(_ expression: Expression) {
    var found: Set<String> = []
    expression.root.visit { node in
      switch node.kind {
      case .comparison(_, let left, let right):
        if left.isText, let name = right.name { found.insert(name.description) }
        if right.isText, let name = left.name { found.insert(name.description) }
      case .membership(let operand, let list, _):
        if let name = operand.name, list.contains(where: \.isText) { found.insert(name.description) }
      default: break
      }
    }
    textual = found
  }

  func type(of name: String, isNumeric: Bool, isEmpty: Bool) -> ValueType {
    if isEmpty { return .undetermined }
    return isNumeric && !textual.contains(name) ? .number : .text
  }
}

extension ExpressionNode {
  fileprivate var isText: Bool { if case .literal(let literal) = kind { literal.isText } else { false } }

  fileprivate var name: NamePath? { if case .name(let path) = kind { path } else { nil } }
}

extension ExpressionNode.Literal {
  fileprivate var isText: Bool { if case .text = self { true } else { false } }
}
