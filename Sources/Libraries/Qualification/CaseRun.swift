/// One case, run: its name, what went wrong, and how near its numbers came.
struct CaseRun {
  let id: String
  let function: String
  let mismatches: [Mismatch]
  let largestRelativeError: Double?

  /// Runs a case as it stands in the file. Whatever is wrong with it becomes a mismatch.
  init(_ json: JSONValue, number: Int) {
    id = json["id"]?.text ?? "case \(number)"
    function = json["function"]?.text ?? ""
    do throws(CaseProblem) {
      let comparison = try Self.compare(json, function: function)
      mismatches = comparison.mismatches
      largestRelativeError = comparison.largestRelativeError
    } catch {
      mismatches = [Mismatch(field: "", expected: "a case that can be run", got: error.sentence)]
      largestRelativeError = nil
    }
  }

  private static func compare(_ json: JSONValue, function: String) throws(CaseProblem) -> Comparison {
    guard case .object = json else { throw CaseProblem("the case is \(json.summary), expected an object") }
    guard json["function"]?.text != nil else { throw CaseProblem("'function' is missing or not text") }
    guard let runner = registry[function] else { throw CaseProblem("unknown function '\(function)'") }
    guard case .object(let expected)? = json["expected"], !expected.isEmpty else {
      throw CaseProblem("'expected' is missing, empty or not an object")
    }
    let input = json["input"] ?? .object([:])
    let options = json["options"] ?? .object([:])
    for (name, value) in [("input", input), ("options", options)] {
      guard case .object = value else {
        throw CaseProblem("'\(name)' is \(value.summary), expected an object")
      }
    }
    guard let tolerance = json["tolerance"] else { throw CaseProblem("'tolerance' is missing") }
    var comparison = Comparison(tolerances: try CaseTolerances(tolerance))
    for answers in try runner.run(CaseArguments(input: input, options: options)) {
      comparison.compare(expected, with: answers)
    }
    return comparison
  }
}

extension JSONValue {
  fileprivate var text: String? {
    if case .string(let text) = self { text } else { nil }
  }
}
