import StudyDefinition

/// Entries that depend on each other, by formulas, orders or common targets, and are therefore solved together.
struct Problem {
  let name: String
  var entries: [Entry]
  var targets: [Target] = []
  var orders: [Order] = []
  let methods: TargetMethods

  init(name: String, entries: [Entry], methods: TargetMethods) {
    self.name = name
    self.entries = entries
    self.methods = methods
  }

  /// Columns of which one never exceeds the other, both in the units given.
  struct Order {
    let lower: Int
    let upper: Int
    let lowerUnit: Double
    let upperUnit: Double
  }

  /// The targets that an entry declares. `baseline` is the column that changes are from, `test` the endpoint's own.
  mutating func addTargets(of entry: Entry, pairedWith baseline: Int?, test: WithinGroupTest?) {
    for visit in entry.visits {
      for figure in visit.targets.figures {
        let basis: Target.Basis
        if figure.statistic.isOfPairs {
          // A mean change needs no test.
          let named = visit.targets.test ?? test ?? (figure.statistic == .change ? .pairedT : nil)
          guard let baseline, visit.column != baseline, let test = named else { continue }
          basis = .pairs(column: visit.column, baseline: baseline, rows: entry.rows, test)
        } else {
          basis = .values(column: visit.column, rows: visit.rows)
        }
        targets.append(
          Target(
            name: entry.name, visit: visit.label, figure: figure, goal: Goal(figure),
            unit: unitsInOne(entry.decimals), basis: basis))
      }
    }
  }
}
