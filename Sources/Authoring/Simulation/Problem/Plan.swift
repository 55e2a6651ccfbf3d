import Diagnostics
import Expressions
import StudyDefinition

/// The problems that a definition poses, each of what belongs together.
struct Plan {
  private(set) var problems: [Problem] = []
  private let study: Study
  private let subjects: SubjectTable
  private let baseline: Int

  init(
    _ study: Study, _ simulation: Simulation, _ subjects: SubjectTable, _ methods: TargetMethods,
    _ diagnostics: inout [Diagnostic]
  ) {
    self.study = study
    self.subjects = subjects
    baseline = study.timePoints.firstIndex { $0.isBaseline } ?? 0
    let lastVisits = self.lastVisits(simulation)
    let entries = simulation.values.compactMap { entry($0, simulation, lastVisits, &diagnostics) }
    let groups = endpointsTogether(entries, simulation)
    for group in groups {
      let own = entries.filter { group.contains($0.endpoint) }
      guard let first = own.first else { continue }
      var problem = Problem(name: study.endpoints[first.endpoint].id.text, entries: own, methods: methods)
      for entry in own { addTargets(of: entry, to: &problem, &diagnostics) }
      for extra in simulation.overall {
        guard let overall = entry(extra, simulation, lastVisits, &diagnostics),
          group.contains(overall.endpoint)
        else { continue }
        addTargets(of: overall, to: &problem, &diagnostics)
      }
      addBetween(simulation, group, own, to: &problem)
      for order in study.orders + simulation.orders { addOrder(order, group, to: &problem) }
      problems.append(problem)
    }
  }

  // MARK: Entries

  private func column(_ endpoint: Int, _ visit: Int) -> Int { endpoint * study.timePoints.count + visit }

  private func endpointIndex(_ id: EndpointID) -> Int? { study.endpoints.firstIndex { $0.id == id } }

  /// The last visit of every subject, by the dropouts; chosen by chance among those who are still there.
  private func lastVisits(_ simulation: Simulation) -> [Int] {
    var last = Array(repeating: study.timePoints.count, count: subjects.ids.count)
    var random = RandomStream(seed: simulation.seed, name: "dropouts")
    for dropouts in simulation.subjects.dropouts {
      guard let visit = study.timePoints.firstIndex(where: { $0.id == dropouts.visit }) else { continue }
      let present = random.shuffled(last.indices.filter { last[$0] > visit })
      for row in present.prefix(dropouts.count) { last[row] = visit }
    }
    return last
  }

  private func entry(
    _ values: SimulatedValues, _ simulation: Simulation, _ lastVisits: [Int],
    _ diagnostics: inout [Diagnostic]
  ) -> Entry? {
    guard let endpoint = endpointIndex(values.endpoint) else { return nil }
    let definition = study.endpoints[endpoint]
    if definition.derivation != nil {
      diagnostics.append(
        .error(
          "derived-endpoint", "'\(values.endpoint)' is derived from other endpoints, so it is never recorded",
          at: values.location))
    }
    let selection = values.selection.conditions.map { "\($0.attribute) \($0.level)" }.joined(separator: ", ")
    let name = values.endpoint.text + (selection.isEmpty ? "" : " (\(selection))")
    var random = RandomStream(seed: simulation.seed, name: "who \(name)")
    var rows = subjects.select(values.selection)
    if let count = values.count {
      if count > rows.count {
        diagnostics.append(
          .error(
            "too-many-subjects",
            "\(count) of \(name) are to be measured, but only \(rows.count) are selected",
            at: values.location))
      }
      rows = random.shuffled(rows).prefix(count).sorted()
    }
    if rows.isEmpty {
      diagnostics.append(
        .error("nobody-selected", "no subject is selected for \(name)", at: values.location))
    }
    var spare = random.shuffled(rows)
    var visits: [EntryVisit] = []
    for targets in values.visits {
      guard let number = study.timePoints.firstIndex(where: { $0.id == targets.visit }) else { continue }
      var absent = Set(rows.filter { lastVisits[$0] <= number })
      switch targets.absence {
      case .count(let count):
        absent.formUnion(spare.suffix(count))
        spare.removeLast(min(count, spare.count))
      case .selected(let selection): absent.formUnion(subjects.select(selection))
      case nil: break
      }
      visits.append(
        EntryVisit(
          label: targets.visit, number: number, column: column(endpoint, number),
          rows: rows.filter { !absent.contains($0) }, targets: targets,
          bounds: UnitBounds(targets.bounds ?? values.bounds, decimals: definition.decimals)))
    }
    return Entry(
      name: name, endpoint: endpoint, decimals: definition.decimals, rows: rows, skewness: values.skewness,
      visits: visits.sorted { $0.number < $1.number }, formula: formula(values, &diagnostics),
      location: values.location)
  }

  private func formula(_ values: SimulatedValues, _ diagnostics: inout [Diagnostic]) -> Formula? {
    guard let expression = values.formula else { return nil }
    let attributes = subjects.attributes.map { ($0.name, $0.isNumber ? ValueType.number : .text) }
    let (program, problems) = expression.compile(
      with: study.derivationVocabulary(attributes: attributes), expecting: .number)
    diagnostics += problems
    guard let program else { return nil }
    var read: Set<Int> = []
    let slots = program.names.map { path -> Formula.Slot in
      guard path.parts.count == 1, let name = path.parts.first else { return .numbers(noNumbers) }
      if let endpoint = study.endpoints.firstIndex(where: { $0.id.text == name }) {
        read.insert(endpoint)
        let columns = study.timePoints.indices.map { column(endpoint, $0) }
        return .endpoint(columns, unit: unitsInOne(study.endpoints[endpoint].decimals))
      }
      let attribute = subjects.attributes.first { $0.name == name }
      let cells = attribute?.cells ?? noTexts
      return attribute?.isNumber == true ? .numbers(cells.map { $0.flatMap(Double.init) }) : .texts(cells)
    }
    if let path = program.names.first(where: { $0.parts.count > 1 }) {
      diagnostics.append(
        .error(
          "other-visit", "'\(path)' is a value of a named visit; 'as' computes from the same visit only",
          at: expression.location))
    }
    return Formula(program: program, slots: slots, endpoints: read)
  }

  private var noNumbers: [Double?] { Array(repeating: nil, count: subjects.ids.count) }
  private var noTexts: [String?] { Array(repeating: nil, count: subjects.ids.count) }

  // MARK: Targets

  private func addTargets(of entry: Entry, to problem: inout Problem, _ diagnostics: inout [Diagnostic]) {
    let own = study.endpoints[entry.endpoint].tests.first
    for visit in entry.visits {
      guard let p = visit.targets[.p] else { continue }
      guard let test = visit.targets.test ?? own, test != .byNormality else {
        diagnostics.append(
          .error(
            "no-test", "a target p needs a named test: add 'test' beside it", at: p.location))
        continue
      }
    }
    problem.addTargets(of: entry, pairedWith: column(entry.endpoint, baseline), test: own)
  }

  private func addBetween(
    _ simulation: Simulation, _ group: Set<Int>, _ entries: [Entry], to problem: inout Problem
  ) {
    for between in simulation.between {
      guard let endpoint = endpointIndex(between.endpoint), group.contains(endpoint),
        let visit = study.timePoints.firstIndex(where: { $0.id == between.timePoint }),
        between.groups.count == 2
      else { continue }
      let measured = Set(
        entries.filter { $0.endpoint == endpoint }.flatMap(\.visits).filter { $0.number == visit }.flatMap(
          \.rows))
      func rows(_ level: String) -> [Int] {
        subjects.select(SubjectSelection([.init(attribute: between.attribute, level: level)]))
          .filter(measured.contains)
      }
      let definition = study.endpoints[endpoint]
      problem.targets.append(
        Target(
          name: "\(definition.id) (\(between.groups[0]) against \(between.groups[1]))",
          visit: between.timePoint,
          figure: between.figure, goal: Goal(between.figure), unit: unitsInOne(definition.decimals),
          basis: .groups(
            column: column(endpoint, visit), rows(between.groups[0]), rows(between.groups[1]), between.method)
        ))
    }
  }

  private func addOrder(_ order: ValueOrder, _ group: Set<Int>, to problem: inout Problem) {
    guard let lower = endpointIndex(order.lower), let upper = endpointIndex(order.upper),
      group.contains(lower), group.contains(upper)
    else { return }
    for visit in study.timePoints.indices {
      problem.orders.append(
        Problem.Order(
          lower: column(lower, visit), upper: column(upper, visit),
          lowerUnit: unitsInOne(study.endpoints[lower].decimals),
          upperUnit: unitsInOne(study.endpoints[upper].decimals)))
    }
  }

  /// Endpoints that formulas and orders tie together, in the order of the definition.
  private func endpointsTogether(_ entries: [Entry], _ simulation: Simulation) -> [Set<Int>] {
    var groups: [Set<Int>] = []
    func join(_ endpoints: Set<Int>) {
      let touched = groups.filter { !$0.isDisjoint(with: endpoints) }
      let place = groups.firstIndex { !$0.isDisjoint(with: endpoints) }
      let union = touched.reduce(endpoints) { $0.union($1) }
      let kept = groups.filter { $0.isDisjoint(with: endpoints) }
      let before = place.map { groups[..<$0].filter { $0.isDisjoint(with: endpoints) }.count } ?? kept.count
      groups = Array(kept[..<before]) + [union] + Array(kept[before...])
    }
    for entry in entries { join([entry.endpoint]) }
    for entry in entries { join((entry.formula?.endpoints ?? []).union([entry.endpoint])) }
    for order in study.orders + simulation.orders {
      if let lower = endpointIndex(order.lower), let upper = endpointIndex(order.upper) {
        join([lower, upper])
      }
    }
    return groups
  }
}
