/// Columns named for an endpoint and a visit, such as `hba1c_baseline` and `hba1c_m6`, `pre_weight` and `post_weight`,
/// or `Prewt` and `Postwt`; or for a visit alone.
struct VisitColumns {
  /// In the order of the columns.
  private(set) var endpoints: [String] = []
  private(set) var visits: [String] = []
  private var columns: [Place: String] = [:]

  private struct Place: Hashable {
    let endpoint: String
    let visit: String
  }

  /// Nil when no endpoint has two visits.
  init?(_ names: [String]) {
    for divide in [Self.knownVisit, Self.endpointFirst, Self.visitFirst, Self.prefixed, Self.visitAlone] {
      var found = VisitColumns()
      for name in names {
        guard let (endpoint, visit) = divide(name) else { continue }
        found.add(name, endpoint, visit)
      }
      found.keepRepeated()
      if !found.endpoints.isEmpty {
        self = found
        return
      }
    }
    return nil
  }

  private init() {}

  func column(of endpoint: String, at visit: String) -> String? {
    columns[Place(endpoint: endpoint, visit: visit)]
  }

  var allColumns: Set<String> { Set(columns.values) }

  private mutating func add(_ name: String, _ endpoint: String, _ visit: String) {
    if !endpoints.contains(endpoint) { endpoints.append(endpoint) }
    if !visits.contains(visit) { visits.append(visit) }
    columns[Place(endpoint: endpoint, visit: visit)] = name
  }

  /// What has one visit only is an attribute, not a measurement.
  private mutating func keepRepeated() {
    let all = visits
    endpoints = endpoints.filter { endpoint in
      all.count { column(of: endpoint, at: $0) != nil } >= 2
    }
    let kept = endpoints
    columns = columns.filter { kept.contains($0.key.endpoint) }
    let used = columns
    visits = visits.filter { visit in used.keys.contains { $0.visit == visit } }
  }

  /// Where one side of some divider is a visit by its words: `HbA1c 6 Monate`, `pre_weight`.
  private static func knownVisit(_ name: String) -> (String, String)? {
    for split in name.indices where "_. -".contains(name[split]) {
      let (head, tail) = (name[..<split], name[name.index(after: split)...])
      if VisitWords.isVisit(String(tail)) { return parts(head, tail) }
    }
    for split in name.indices.reversed() where "_. -".contains(name[split]) {
      let (head, tail) = (name[..<split], name[name.index(after: split)...])
      if VisitWords.isVisit(String(head)) { return parts(tail, head) }
    }
    return nil
  }

  private static func endpointFirst(_ name: String) -> (String, String)? {
    guard let split = name.lastIndex(where: { "_. -".contains($0) }) else { return nil }
    return parts(name[..<split], name[name.index(after: split)...])
  }

  private static func visitFirst(_ name: String) -> (String, String)? {
    guard let split = name.firstIndex(where: { "_. -".contains($0) }) else { return nil }
    return parts(name[name.index(after: split)...], name[..<split])
  }

  private static func prefixed(_ name: String) -> (String, String)? {
    for word in ["baseline", "before", "after", "post", "base", "pre", "end"]
    where name.lowercased().hasPrefix(word) {
      return parts(name.dropFirst(word.count), name.prefix(word.count))
    }
    return nil
  }

  /// A column named for nothing but a visit, such as `before` and `after`: one endpoint that the file has no name for.
  private static func visitAlone(_ name: String) -> (String, String)? {
    VisitWords.isVisit(name) ? ("Value", name) : nil
  }

  private static func parts(_ endpoint: Substring, _ visit: Substring) -> (String, String)? {
    endpoint.isEmpty || visit.isEmpty ? nil : (String(endpoint), String(visit))
  }
}
