/// Finds where another arm does best than before: the arm whose mean change goes farthest in the direction that helps.
///
/// Only endpoints that say which direction helps have a best arm, and only means of changes and adjusted means are
/// ranked. Where two arms share the best value, none is best.
struct BestArmComparison {
  let old: ResultsFile
  let new: ResultsFile
  /// Names that the old version has under another id.
  let renamings: [Renaming]

  var changes: [Change] {
    guard !new.better.isEmpty else { return [] }
    let before = rankings(old) { dimension, name in
      renamings.first { $0.dimension == dimension && $0.old == name }?.new ?? name
    }
    let after = rankings(new) { _, name in name }
    return after.cells.compactMap { cell in
      guard let better = new.better[cell.place.endpoint], let was = before.byCell[cell]?.best(better),
        let now = after.byCell[cell]?.best(better), was.arm != now.arm
      else { return nil }
      let place = Place(cell.key(study: new.study), .bestArm(cell.place))
      return Change(
        .bestArmChanged, place, old: .text(was.arm), new: .text(now.arm), values: (was.mean, now.mean))
    }
  }

  private func rankings(
    _ file: ResultsFile, name: (Dimension, String) -> String
  ) -> (cells: [ArmCell], byCell: [ArmCell: ArmRanking]) {
    let change = file.column(.measure).number(named: "change")
    let mean = file.column(.statistic).number(named: "mean")
    let adjusted = file.column(.statistic).number(named: "ls-mean")
    var cells: [ArmCell] = []
    var byCell: [ArmCell: ArmRanking] = [:]
    for record in file.records where record[.group] != 0 {
      let statistic = record[.statistic]
      guard statistic == mean && record[.measure] == change || statistic == adjusted,
        let value = file.value(record)
      else { continue }
      let names = Dimension.place.map { name($0, file.name($0, record)) }
      let cell = ArmCell(
        place: ResultPlace(
          endpoint: names[0], timepoint: names[1], cohort: names[2], group: "", measure: names[4],
          contrast: names[5], statistic: names[6]))
      if byCell[cell] == nil { cells.append(cell) }
      byCell[cell, default: ArmRanking()].means.append((names[3], value))
    }
    return (cells, byCell)
  }
}

/// Where arms are ranked: a result without its arm.
private struct ArmCell: Hashable {
  let place: ResultPlace

  func key(study: String) -> String {
    [study, place.endpoint, place.timepoint, place.cohort, place.measure, "best-arm"].joined(separator: "/")
  }
}

private struct ArmRanking {
  var means: [(arm: String, mean: Double)] = []

  /// Nil with fewer than two arms, and where two share the best mean.
  func best(_ better: String) -> (arm: String, mean: Double)? {
    guard means.count > 1 else { return nil }
    let ranked = means.sorted { better == "lower" ? $0.mean < $1.mean : $0.mean > $1.mean }
    return ranked[0].mean == ranked[1].mean ? nil : ranked[0]
  }
}
