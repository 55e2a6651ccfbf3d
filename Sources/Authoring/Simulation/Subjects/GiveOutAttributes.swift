import Decimals
import Diagnostics
import StudyDefinition

/// Gives every attribute to the subjects it is for: levels by their exact counts in random order, numbers drawn to
/// their targets.
func giveOutAttributes(
  _ simulation: Simulation, _ methods: TargetMethods, _ diagnostics: inout [Diagnostic]
) -> (table: SubjectTable, checks: [TargetCheck]) {
  var table = SubjectTable(simulation.subjects)
  var checks: [TargetCheck] = []
  for (index, attribute) in simulation.subjects.attributes.enumerated() {
    let rows = table.select(attribute.selection)
    var random = RandomStream(seed: simulation.seed, name: "attribute \(index) \(attribute.name)")
    switch attribute.content {
    case .levels(let levels):
      let wanted = levels.map(\.count).reduce(0, +)
      if wanted > rows.count {
        diagnostics.append(
          .error(
            "too-many-subjects",
            "the counts of '\(attribute.name)' add up to \(wanted), but only \(rows.count) subjects are selected",
            at: attribute.location))
      }
      let texts = levels.flatMap { Array(repeating: $0.name, count: $0.count) }
      table.add(
        Dictionary(uniqueKeysWithValues: zip(random.shuffled(rows), texts)), of: attribute, isNumber: false)
    case .numbers(let decimals, let skewness, let targets):
      let entry = Entry(
        name: attribute.name, endpoint: 0, decimals: decimals, rows: rows, skewness: skewness,
        visits: [
          EntryVisit(
            label: nil, number: 0, column: 0, rows: rows, targets: targets,
            bounds: UnitBounds(targets.bounds, decimals: decimals))
        ], formula: nil, location: attribute.location)
      var problem = Problem(name: attribute.name, entries: [entry], methods: methods)
      problem.addTargets(of: entry, pairedWith: nil, test: nil)
      let solution = solve(
        problem, from: Recording(subjects: table.ids.count, columns: 1), seed: simulation.seed, &diagnostics)
      checks += solution.checks
      let unit = unitsInOne(decimals)
      var cells: [Int: String] = [:]
      for row in rows {
        let value = Double(solution.recording.columns[0][row]) / unit
        cells[row] = RoundedDecimal(value, decimals: decimals)?.text
      }
      table.add(cells, of: attribute, isNumber: true)
    }
  }
  return (table, checks)
}
