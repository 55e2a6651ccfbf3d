import CDistributions
import Synchronization

/// Points of Student's t that were asked for before, for all studies of a run: a report has an interval for nearly every
/// mean, and few of them differ in both n and level.
enum StudentPoints {
  private struct Question: Hashable {
    let degreesOfFreedom: Double
    let p: Double
    let tail: Tail
  }

  private static let known = Mutex<[Question: Double]>([:])

  /// Degrees of freedom may be fractions, of which there is no end.
  private static let mostKnown = 4096

  /// The point whose tail has a probability strictly between 0 and 1; NaN where the library finds none.
  static func point(_ tail: Tail, _ p: Double, degreesOfFreedom: Double) -> Double {
    let question = Question(degreesOfFreedom: degreesOfFreedom, p: p, tail: tail)
    if let point = known.withLock({ $0[question] }) { return point }
    let point =
      tail == .lower
      ? student_t_quantile_lower(p, degreesOfFreedom) : student_t_quantile_upper(p, degreesOfFreedom)
    known.withLock { if $0.count < mostKnown { $0[question] = point } }
    return point
  }
}
