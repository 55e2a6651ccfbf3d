import Diagnostics

/// Filters on lists.
let listFilters = [
  /// `join: ", "`: the texts and integers of a list as one text. Other numbers must be formatted first.
  listFilter("join", [TemplateParameter("separator", .text)], gives: .fixed(.text)) { items, arguments in
    guard case .text(let separator)? = arguments.first else { throw TemplateMessage("expected a separator") }
    return .text(try items.enumerated().map(joinable).joined(separator: separator))
  },
  /// The first item; missing when the list is empty.
  listFilter("first", gives: .item) { items, _ in items.first ?? .missing(reason: "the list is empty") },
  /// The last item; missing when the list is empty.
  listFilter("last", gives: .item) { items, _ in items.last ?? .missing(reason: "the list is empty") },
  /// How many items a list has, or characters a text.
  TemplateFilter("size", takes: [.list, .text], gives: .fixed(.integer)) { value, _ in
    switch value {
    case .list(let items): .integer(items.count)
    case .text(let text): .integer(text.count)
    default: throw TemplateMessage("expected a list or text")
    }
  },
  /// `limit: 10`: at most so many items, from the start.
  listFilter("limit", [TemplateParameter("count", .integer)], gives: .input) { items, arguments in
    guard case .integer(let count)? = arguments.first, count >= 0 else {
      throw TemplateMessage("expected a count of 0 or more")
    }
    return .list(Array(items.prefix(count)))
  },
  /// `where: "member", value`: the objects whose member equals the value, or is true when no value is given.
  listFilter("where", [memberName, TemplateParameter("value", .scalar, isRequired: false)], gives: .input) {
    items, arguments in
    let name = try nameArgument(arguments)
    let wanted = arguments.count > 1 ? arguments[1] : .bool(true)
    return .list(
      try items.enumerated().filter { try equal(try member(name, of: $0.element, at: $0.offset), wanted) }
        .map(\.element))
  },
  /// `sort_by: "member"`: the objects in ascending order of a member; equal ones keep their order.
  listFilter("sort_by", [memberName], gives: .input) { items, arguments in
    let name = try nameArgument(arguments)
    let keyed = try items.enumerated().map { (try member(name, of: $0.element, at: $0.offset), $0.offset) }
    // Neighbours of one kind compare, so all of them must be of one kind before sorting begins.
    if let first = keyed.first { for other in keyed { _ = try ordered(first.0, other.0) } }
    let order = try keyed.sorted { try ordered($0.0, $1.0) || (try !ordered($1.0, $0.0) && $0.1 < $1.1) }
    return .list(order.map { items[$0.1] })
  },
]

private let memberName = TemplateParameter("member", .text, namesMember: true)

private func listFilter(
  _ name: String, _ parameters: [TemplateParameter] = [], gives result: FilterResult,
  apply: @escaping @Sendable (_ items: [TemplateValue], _ arguments: [TemplateValue]) throws -> TemplateValue
) -> TemplateFilter {
  TemplateFilter(name, takes: .list, parameters: parameters, gives: result) { value, arguments in
    guard case .list(let items) = value else { throw TemplateMessage("expected a list") }
    return try apply(items, arguments)
  }
}

private func joinable(_ index: Int, _ item: TemplateValue) throws -> String {
  switch item {
  case .text(let text): return text
  case .integer(let integer): return String(integer)
  default:
    if let reason = item.missingReason { throw TemplateMessage("item \(index) is missing: \(reason)") }
    throw TemplateMessage("item \(index) is \(item.phrase); only text and integers can be joined")
  }
}

private func nameArgument(_ arguments: [TemplateValue]) throws -> String {
  guard case .text(let name)? = arguments.first else {
    throw TemplateMessage("expected the name of a member")
  }
  return name
}

private func member(_ name: String, of item: TemplateValue, at index: Int) throws -> TemplateValue {
  guard case .object(let object) = item else {
    throw TemplateMessage("item \(index) is \(item.phrase), which has no member '\(name)'")
  }
  guard let value = object.member(name) else {
    throw TemplateMessage(
      "unknown member '\(name)' of item \(index), an object of type '\(object.type)'",
      suggestion: nearestName(to: name, among: object.memberNames))
  }
  if let reason = value.missingReason {
    throw TemplateMessage("member '\(name)' of item \(index) is missing: \(reason)")
  }
  return value
}

private func ordered(_ a: TemplateValue, _ b: TemplateValue) throws -> Bool {
  try Comparison.less.holds(a, b)
}

private func equal(_ a: TemplateValue, _ b: TemplateValue) throws -> Bool {
  try Comparison.equal.holds(a, b)
}
