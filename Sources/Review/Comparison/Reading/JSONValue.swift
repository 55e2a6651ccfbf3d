/// A small JSON text as a whole, such as a manifest.
indirect enum JSONValue: Sendable {
  case object([(name: String, value: JSONValue)])
  case array([JSONValue])
  case string(String)
  case number(Double)
  case bool(Bool)
  case null

  init(_ bytes: [UInt8]) throws(JSONFault) {
    var cursor = JSONCursor(bytes)
    try self.init(next: &cursor)
    if cursor.peek() != nil { throw cursor.fault("the end of the file") }
  }

  /// The value that is next.
  init(next cursor: inout JSONCursor) throws(JSONFault) { self = try Self.read(&cursor, depth: 0) }

  private static func read(_ json: inout JSONCursor, depth: Int) throws(JSONFault) -> JSONValue {
    guard depth < JSONCursor.mostDepth else { throw json.fault("fewer values inside each other") }
    switch json.peek() {
    case UInt8(ascii: "{"):
      var members: [(name: String, value: JSONValue)] = []
      try json.object { (json, name) throws(JSONFault) in
        members.append((json.bytes.text(name), try read(&json, depth: depth + 1)))
      }
      return .object(members)
    case UInt8(ascii: "["):
      var elements: [JSONValue] = []
      try json.array { (json) throws(JSONFault) in elements.append(try read(&json, depth: depth + 1)) }
      return .array(elements)
    case UInt8(ascii: "\""): return .string(json.bytes.text(try json.string()))
    default:
      if json.take("null") { return .null }
      if json.take("true") { return .bool(true) }
      if json.take("false") { return .bool(false) }
      let range = try json.number()
      return json.bytes.number(range).map(JSONValue.number) ?? .null
    }
  }

  /// The first member of that name; nil for anything but an object that has it.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
  var text: String? { if case .string(let text) = self { text } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
}
