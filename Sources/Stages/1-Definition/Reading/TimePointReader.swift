import Diagnostics

extension Shape {
  static let timePoint = Shape.group(
    "a time point",
    [
      .required("id", .identifier, "How the definition and the results name this visit."),
      .required("label", .label, "How the report names it."),
      .optional("baseline", .boolean, "true for the visit that changes are counted from."),
      .optional(
        "day", .wholeNumber(-100_000...100_000),
        "The planned study day: target of the window, place on a time axis."),
      .optional(
        "window", .wholeBounds,
        "The first and last study day that count as this visit, when the data give days."),
      .optional("value", .text, "How the data files spell this visit. Default: its id."),
    ])
}

extension DefinitionReader {
  mutating func timePoint(_ node: YAMLNode) -> TimePoint? {
    guard let id: TimePointID = identifier(node) else { return nil }
    return TimePoint(
      id: id, label: node.label("label") ?? LocalizedText(id.text),
      isBaseline: node.boolean("baseline") ?? false,
      day: node.integer("day"), window: window(node), dataName: node.text("value") ?? id.text,
      location: node.location)
  }

  /// A window that ends before it starts is no window.
  private mutating func window(_ node: YAMLNode) -> ClosedRange<Int>? {
    guard let window = node["window"], window.elements.count == 2,
      let first = window.elements[0].scalar?.integer, let last = window.elements[1].scalar?.integer
    else { return nil }
    guard first <= last else {
      diagnostics.append(
        .error(
          "window-order", "the window ends on day \(last), before its first day \(first)", at: window.location
        ))
      return nil
    }
    return first...last
  }
}
