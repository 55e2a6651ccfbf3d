extension Problem {
  /// Every visit that is drawn.
  var drawn: [Repair.Place] {
    entries.indices.filter { entries[$0].formula == nil }.flatMap { entry in
      entries[entry].visits.indices.map { Repair.Place(entry: entry, visit: $0) }
    }
  }

  /// The visit's number within the study, column by column: what formulas of one visit have in common.
  var visitOfColumn: [Int: Int] {
    var visits: [Int: Int] = [:]
    for entry in entries {
      for visit in entry.visits { visits[visit.column] = visit.number }
    }
    return visits
  }

  /// The drawn visits that a target depends on, directly or by formulas.
  func places(for target: Target) -> [Repair.Place] {
    var endpoints = Set(
      entries.filter { $0.visits.contains { target.columns.contains($0.column) } }.map(\.endpoint))
    var size = 0
    while size != endpoints.count {
      size = endpoints.count
      for entry in entries where endpoints.contains(entry.endpoint) {
        endpoints.formUnion(entry.formula?.endpoints ?? [])
      }
    }
    let numbers = Set(target.columns.compactMap { visitOfColumn[$0] })
    let rows = Set(target.rows)
    return drawn.filter { place in
      let entry = entries[place.entry]
      return endpoints.contains(entry.endpoint) && numbers.contains(entry.visits[place.visit].number)
        && !rows.isDisjoint(with: entry.visits[place.visit].rows)
    }
  }

  /// By how much a subject's values break bounds and orders, each in steps of its last decimal; 0 when they do not.
  func violation(_ recording: Recording, row: Int) -> Double {
    var sum = 0.0
    for entry in entries {
      for visit in entry.visits {
        let units = recording.columns[visit.column][row]
        if units != Recording.absent, visit.has(row) { sum += Double(visit.bounds.excess(units)) }
      }
    }
    for order in orders {
      let lower = recording.columns[order.lower][row]
      let upper = recording.columns[order.upper][row]
      guard lower != Recording.absent, upper != Recording.absent else { continue }
      let excess = Double(lower) / order.lowerUnit - Double(upper) / order.upperUnit
      if excess > 0 { sum += 1 + excess * order.upperUnit }
    }
    return sum
  }
}
