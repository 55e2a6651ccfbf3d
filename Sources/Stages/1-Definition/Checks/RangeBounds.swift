import Diagnostics

/// A range of values has a bound, and its bounds are in order.
func rangeBounds(_ draft: DefinitionDraft) -> [Diagnostic] {
  draft.root.elements("endpoints").flatMap { endpoint in
    var ranges = [endpoint["plausible"]].compactMap { $0 }
    if let reference = endpoint["reference"] {
      let conditional = reference.elements.compactMap { $0["range"] }
      ranges += conditional.isEmpty ? [reference] : conditional
    }
    return ranges.compactMap(problem)
  }
}

private func problem(_ node: YAMLNode) -> Diagnostic? {
  guard let range = node.valueRange, node.elements.allSatisfy({ $0.scalar != nil }) else { return nil }
  if let low = range.low, let high = range.high, low > high {
    return .error(
      "range-order", "the range starts at \(ends(node, 0)), above its end \(ends(node, 1))", at: node.location
    )
  }
  guard range.low == nil, range.high == nil, node.elements.allSatisfy({ $0.scalar?.kind == .null }) else {
    return nil
  }
  return .error(
    "range-open", "the range is open at both ends, expected at least one bound", at: node.location)
}

private func ends(_ node: YAMLNode, _ index: Int) -> String { node.elements[index].text ?? "" }
