import Diagnostics
import Expressions
import Statistics
import StudyDefinition

/// Computes the endpoints that are derived from others of the same visit, each after those it needs.
///
/// A result is a double at full precision, or a decimal where all of an endpoint's are, such as differences of recorded
/// values: equal changes of them are then equal. It is missing where an input is, and where the formula has no value, such
/// as a division by zero. The latter is counted: `derivation-undefined`, a warning.
struct DerivedEndpoints {
  let study: Study

  /// Puts the derived columns into `values`, in the places of their endpoints.
  ///
  /// - Returns: how many values of an endpoint the formula does not have, where there are such.
  func compute(into values: inout SubjectValues, _ diagnostics: inout [Diagnostic]) -> [EndpointID: Int] {
    var underived: [EndpointID: Int] = [:]
    for index in order {
      let endpoint = study.endpoints[index]
      guard let derivation = endpoint.derivation,
        let expression = values.prepare(derivation, expecting: .number, atVisit: true, &diagnostics)
      else { continue }
      var undefined: [MissingReason: Int] = [:]
      values.columns[index] = columns(
        study.timePoints.indices.map { visit in
          (0..<values.subjects).map { subject in
            switch expression.evaluate(subject: subject, visit: visit) {
            case .number(let number): return number == 0 ? 0 : number
            case .missing(.absent): return .nan
            case .missing(let reason):
              undefined[reason, default: 0] += 1
              return .nan
            case .text, .boolean: return .nan
            }
          }
        })
      diagnostics += warnings(undefined, of: endpoint, at: derivation.location)
      if !undefined.isEmpty { underived[endpoint.id] = undefined.values.reduce(0, +) }
    }
    return underived
  }

  /// The columns of one endpoint, NaN where missing.
  private func columns(_ visits: [[Double]]) -> [MeasurementColumn] {
    guard let scale = DecimalScale(holding: visits.lazy.joined().filter { !$0.isNaN }) else {
      return visits.map { .real($0) }
    }
    return visits.map { values in
      .decimal(
        scaled: values.map { $0.isNaN ? MeasurementColumn.absent : Int64(scale.integer($0)) },
        decimals: scale.decimals)
    }
  }

  private func warnings(
    _ undefined: [MissingReason: Int], of endpoint: Endpoint, at location: SourceLocation
  ) -> [Diagnostic] {
    undefined.sorted { $0.key.rawValue < $1.key.rawValue }.map { reason, count in
      .warning(
        "derivation-undefined",
        "\(count) value\(count == 1 ? "" : "s") of '\(endpoint.id)' cannot be derived: \(reason.rawValue)",
        at: location)
    }
  }

  /// The derived endpoints, each after those it names. Those that need each other are left out; the reader of the
  /// definition reports them.
  private var order: [Int] {
    var ordered: [Int] = []
    var done = Set(study.endpoints.indices.filter { study.endpoints[$0].derivation == nil })
    var waiting = study.endpoints.indices.filter { !done.contains($0) }
    while let next = waiting.firstIndex(where: { needs($0).isSubset(of: done) }) {
      let index = waiting.remove(at: next)
      ordered.append(index)
      done.insert(index)
    }
    return ordered
  }

  private func needs(_ index: Int) -> Set<Int> {
    let names = study.endpoints[index].derivation?.names.compactMap(\.parts.last) ?? []
    return Set(names.compactMap { name in study.endpoints.firstIndex { $0.id.text == name } })
  }
}
