import Diagnostics

extension Shape {
  static let order = Shape.group(
    "an order",
    [
      .required("lower", .identifier, "The endpoint that is never above the other."),
      .required("upper", .identifier, "The endpoint that is never below it."),
      .optional("ratio", .identifier, "The endpoint that is the lower in parts, or percent, of the upper."),
    ])
}

extension DefinitionReader {
  mutating func order(_ node: YAMLNode) -> ValueOrder? {
    let lower: EndpointID? = refer(to: .endpoint, node["lower"])
    let upper: EndpointID? = refer(to: .endpoint, node["upper"])
    let ratio: EndpointID? = refer(to: .endpoint, node["ratio"])
    guard let lower, let upper else { return nil }
    return ValueOrder(lower: lower, upper: upper, ratio: ratio, location: node.location)
  }
}
