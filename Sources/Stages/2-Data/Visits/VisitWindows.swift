import StudyDefinition

/// Decides which visit a study day belongs to.
///
/// A day belongs to the visits whose window holds it (a visit without a window takes its target day alone); of several
/// to the one whose target is nearest, and at the same distance to the earlier target.
struct VisitWindows {
  private let visits: [Visit]

  private struct Visit {
    let index: Int
    let target: Int
    let window: ClosedRange<Int>
  }

  /// A visit and how far from its target a day is.
  struct Match: Hashable {
    /// Index into `Study.timePoints`.
    let visit: Int
    /// Smaller is better: twice the days between, plus one when the day is after the target, so that of two days at
    /// the same distance the earlier one wins. Zero is the target itself.
    let distance: Int32
  }

  init(_ timePoints: [TimePoint]) {
    visits = timePoints.indices.compactMap { index in
      let timePoint = timePoints[index]
      let window = timePoint.window ?? timePoint.day.map { $0...$0 }
      guard let window else { return nil }
      return Visit(index: index, target: timePoint.day ?? Self.middle(of: window), window: window)
    }
  }

  /// Nil when the day is in no window.
  func visit(ofDay day: Int) -> Match? {
    var best: (visit: Visit, days: Int)?
    for visit in visits where visit.window.contains(day) {
      let days = Self.distance(day, visit.target)
      if let best, (best.days, best.visit.target) <= (days, visit.target) { continue }
      best = (visit, days)
    }
    guard let best else { return nil }
    return Match(visit: best.visit.index, distance: Int32(best.days * 2 + (day > best.visit.target ? 1 : 0)))
  }

  /// The days between two, at most what leaves room in a match.
  private static func distance(_ day: Int, _ target: Int) -> Int {
    let (difference, overflow) = day.subtractingReportingOverflow(target)
    let most = UInt(Int32.max / 2 - 1)
    return Int(overflow ? most : min(difference.magnitude, most))
  }

  /// The target of a window without a planned day; the earlier of two middles.
  private static func middle(of window: ClosedRange<Int>) -> Int {
    let (width, overflow) = window.upperBound.subtractingReportingOverflow(window.lowerBound)
    return overflow ? 0 : window.lowerBound + width / 2
  }
}
