import Statistics

/// What a function under test answers for one field of a case.
package enum Answer: Sendable, Equatable {
  case number(Double)
  /// Compared for equality, without tolerance; so are flags and text.
  case count(Int)
  case flag(Bool)
  case text(String)
  case notEstimable
  case list([Answer])
  case record([String: Answer])

  /// A statistic, which may not be estimable.
  init(_ statistic: Estimable<Double>) { self.init(statistic.value) }

  /// A count that may not exist.
  init(_ count: Estimable<Int>) { self.init(count.value) }

  /// A number, or nothing where there is none.
  package init(_ number: Double?) { self = number.map(Answer.number) ?? .notEstimable }

  /// A count, or nothing where there is none.
  package init(_ count: Int?) { self = count.map(Answer.count) ?? .notEstimable }

  /// Numbers with gaps.
  package init(_ numbers: [Double?]) { self = .list(numbers.map { Answer($0) }) }

  /// A short form for messages.
  package var summary: String {
    switch self {
    case .number(let value): "\(value)"
    case .count(let value): "\(value)"
    case .flag(let value): "\(value)"
    case .text(let value): "\"\(value.prefix(60))\""
    case .notEstimable: "not estimable"
    case .list(let values): "a list of \(values.count)"
    case .record(let fields): "a record with \(fields.keys.sorted().prefix(8).joined(separator: ", "))"
    }
  }
}

/// A function that cases can name, and how it is run on a case's arguments.
package struct CaseFunction: Sendable {
  package let name: String
  /// What it answers, once for each form that its values can be held in; all have to be right.
  package let run: @Sendable (CaseArguments) throws(CaseProblem) -> [[String: Answer]]

  package init(
    _ name: String, _ run: @escaping @Sendable (CaseArguments) throws(CaseProblem) -> [String: Answer]
  ) {
    self.name = name
    self.run = { given throws(CaseProblem) in [try run(given)] }
  }

  package init(
    inEveryForm name: String,
    _ run: @escaping @Sendable (CaseArguments) throws(CaseProblem) -> [[String: Answer]]
  ) {
    self.name = name
    self.run = run
  }
}
