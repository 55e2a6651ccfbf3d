/// A `for` or `if` whose end has not been read yet.
struct OpenBlock {
  enum Opening {
    case loop(name: String, list: Expression)
    case branch(Expression)
  }

  let position: Position
  /// What was read since the last tag of this block.
  var nodes: [Node] = []
  private let opening: Opening
  private var arms: [Branch.Arm] = []
  private var condition: Expression
  private var body: [Node] = []
  private(set) var hasElse = false

  init(_ opening: Opening, at position: Position) {
    self.opening = opening
    self.position = position
    condition = if case .branch(let first) = opening { first } else { .invalid(position) }
  }

  var keyword: String {
    if case .loop = opening { "for" } else { "if" }
  }

  mutating func beginElsif(_ next: Expression) {
    finishPart()
    condition = next
  }

  mutating func beginElse() {
    finishPart()
    hasElse = true
  }

  private mutating func finishPart() {
    if case .branch = opening {
      arms.append(Branch.Arm(condition: condition, body: nodes))
    } else {
      body = nodes
    }
    nodes = []
  }

  /// The block as a node, at its end.
  func closed() -> Node {
    var block = self
    let otherwise = hasElse ? nodes : []
    if !hasElse { block.finishPart() }
    switch opening {
    case .loop(let name, let list):
      return .loop(Loop(name: name, list: list, body: block.body, otherwise: otherwise))
    case .branch:
      return .branch(Branch(arms: block.arms, otherwise: otherwise))
    }
  }
}
