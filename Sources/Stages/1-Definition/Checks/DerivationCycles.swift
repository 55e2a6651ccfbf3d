import Diagnostics
import Expressions

/// A derived endpoint cannot need itself, however long the way.
func derivationCycles(_ draft: DefinitionDraft) -> [Diagnostic] {
  let endpoints = draft.study.endpoints
  var needs: [String: [String]] = [:]
  for endpoint in endpoints where needs[endpoint.id.text] == nil {
    // The last part is the endpoint, with or without a visit before it.
    needs[endpoint.id.text] = endpoint.derivation?.names.compactMap(\.parts.last) ?? []
  }
  var reported: Set<String> = []
  return endpoints.compactMap { endpoint in
    guard !reported.contains(endpoint.id.text), let cycle = cycle(from: endpoint.id.text, needs) else {
      return nil
    }
    reported.formUnion(cycle)
    let way = (cycle + [endpoint.id.text]).map { "'\($0)'" }.joined(separator: " → ")
    return .error(
      "derivation-cycle", "a derivation that needs itself: \(way)", at: endpoint.derivation?.location)
  }
}

/// The shortest way from an endpoint back to itself, without its end.
private func cycle(from start: String, _ needs: [String: [String]]) -> [String]? {
  var cameFrom: [String: String] = [:]
  var queue = [start]
  var next = 0
  while next < queue.count {
    let name = queue[next]
    next += 1
    for needed in needs[name] ?? [] {
      if needed == start {
        var way = [name]
        while let last = way.last, last != start, let before = cameFrom[last] { way.append(before) }
        return way.reversed()
      }
      if cameFrom[needed] == nil, needs[needed] != nil {
        cameFrom[needed] = name
        queue.append(needed)
      }
    }
  }
  return nil
}
