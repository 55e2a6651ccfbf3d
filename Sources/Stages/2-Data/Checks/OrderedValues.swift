import Diagnostics
import StudyDefinition

/// Of two endpoints in order, the lower is never above the upper. Told by the count of subjects at each visit, as values
/// of subjects have no place in messages.
struct OrderedValues {
  let diagnostics: [Diagnostic]
  /// For each of the study's orders, how many pairs of values were compared.
  let compared: [Int]

  init(_ values: SubjectValues) {
    let study = values.study
    func columns(_ id: EndpointID) -> [MeasurementColumn] {
      study.endpoints.firstIndex { $0.id == id }.map { values.columns[$0] } ?? []
    }
    var problems: [Diagnostic] = []
    compared = study.orders.map { order in
      var count = 0
      for (visit, (lower, upper)) in zip(study.timePoints, zip(columns(order.lower), columns(order.upper))) {
        let both = (0..<values.subjects).compactMap { subject in
          lower.value(subject).flatMap { low in upper.value(subject).map { (low, $0) } }
        }
        count += both.count
        let above = both.count { $0 > $1 }
        guard above > 0 else { continue }
        problems.append(
          .error(
            "value-order",
            "'\(order.lower)' is above '\(order.upper)' in \(subjects(above)) at '\(visit.id)'",
            at: order.location))
      }
      return count
    }
    diagnostics = problems
  }
}
