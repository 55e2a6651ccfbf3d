/// A function that expressions can call. Arguments that are missing make the result missing before `body` is asked.
struct Function: Sendable {
  let name: String
  let parameters: [Parameter]
  /// Whether the last parameter may be given more than once.
  let repeatsLast: Bool
  let body: Body

  struct Parameter: Sendable {
    let name: String
    let type: ValueType
  }

  /// One and two numbers are passed as such, since they are what rows of data mostly need.
  enum Body: Sendable {
    case one(@Sendable (Double) -> Value)
    case two(@Sendable (Double, Double) -> Value)
    /// As many values as there are arguments, none missing, each of its parameter's type.
    case values(@Sendable ([Value]) -> Value)
  }

  init(_ name: String, _ parameter: String, _ body: @escaping @Sendable (Double) -> Value) {
    self.name = name
    parameters = [Parameter(name: parameter, type: .number)]
    repeatsLast = false
    self.body = .one(body)
  }

  init(
    _ name: String, _ first: String, _ second: String, _ body: @escaping @Sendable (Double, Double) -> Value
  ) {
    self.name = name
    parameters = [Parameter(name: first, type: .number), Parameter(name: second, type: .number)]
    repeatsLast = false
    self.body = .two(body)
  }

  init(
    _ name: String, _ parameters: [Parameter], repeatsLast: Bool = false,
    _ body: @escaping @Sendable ([Value]) -> Value
  ) {
    self.name = name
    self.parameters = parameters
    self.repeatsLast = repeatsLast
    self.body = .values(body)
  }

  /// As it is called: `log(x)`, `max(a, b, …)`.
  var signature: String {
    "\(name)(\(parameters.map(\.name).joined(separator: ", "))\(repeatsLast ? ", …" : ""))"
  }

  func accepts(_ count: Int) -> Bool {
    repeatsLast ? count >= parameters.count : count == parameters.count
  }

  /// The parameter an argument is for; nil past the end.
  func parameter(_ index: Int) -> Parameter? {
    index < parameters.count ? parameters[index] : repeatsLast ? parameters.last : nil
  }
}

extension Function {
  /// Every function with a body of its own. `if`, `coalesce` and `has` are part of the language.
  static let all: [Function] =
    elementary + [
      ratio, homaIR, eGFRFromMicromoles, eGFRFromMilligrams, bodyMassIndex,
    ]

  /// Every name that can be called.
  static let names: [String] = ["has", "if", "coalesce"] + all.map(\.name)
}
