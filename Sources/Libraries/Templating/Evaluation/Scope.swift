/// The names that can be used at one place of a rendering: those of the context, and those that loops and includes
/// have added. The latest one of a name counts.
struct Scope {
  private let context: TemplateObject
  private var bindings: [Binding] = []

  enum Value {
    case plain(TemplateValue)
    case loop(LoopPosition)
  }

  struct Binding {
    let name: String
    var value: Value
  }

  init(context: TemplateObject) { self.context = context }

  /// How many names were added; `remove(to:)` goes back to it.
  var depth: Int { bindings.count }

  mutating func add(_ name: String, _ value: Value) {
    bindings.append(Binding(name: name, value: value))
  }

  /// Gives the name that was added as number `index` another value.
  mutating func set(_ index: Int, _ value: Value) {
    bindings[index].value = value
  }

  mutating func remove(to depth: Int) {
    bindings.removeSubrange(depth...)
  }

  func find(_ name: String) -> Value? {
    var index = bindings.count
    while index > 0 {
      index -= 1
      if bindings[index].name == name { return bindings[index].value }
    }
    return context.member(name).map(Value.plain)
  }

  /// Every name, sorted, for suggestions.
  var names: [String] {
    Set(bindings.map(\.name)).union(context.memberNames).sorted()
  }
}

/// Where a loop is: what `loop.index` and its companions tell.
struct LoopPosition: Sendable {
  /// From 0.
  let turn: Int
  let length: Int

  static let members = ["first", "index", "last", "length"]

  func member(_ name: String) -> TemplateValue? {
    switch name {
    case "index": .integer(turn + 1)
    case "first": .bool(turn == 0)
    case "last": .bool(turn == length - 1)
    case "length": .integer(length)
    default: nil
    }
  }

  /// The position as an ordinary value, to pass on under another name.
  var object: TemplateObject {
    TemplateObject(type: "loop", names: Self.members) { member($0) }
  }
}
