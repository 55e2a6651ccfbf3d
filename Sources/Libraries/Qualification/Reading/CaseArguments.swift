/// The inputs and options of one case, read with messages that say what is missing or of the wrong kind.
package struct CaseArguments: Sendable {
  private let input: JSONValue
  private let options: JSONValue

  package init(input: JSONValue, options: JSONValue) {
    self.input = input
    self.options = options
  }

  /// Whether the input is given at all; null counts as given.
  package func has(_ name: String) -> Bool { input[name] != nil }

  /// A raw input.
  package func value(_ name: String) throws(CaseProblem) -> JSONValue {
    guard let value = input[name] else { throw CaseProblem("input '\(name)' is missing") }
    return value
  }

  /// A number.
  package func number(_ name: String) throws(CaseProblem) -> Double {
    try Self.number(try value(name), "input '\(name)'")
  }

  /// A whole number.
  package func count(_ name: String) throws(CaseProblem) -> Int {
    try Self.count(try value(name), "input '\(name)'")
  }

  /// Text, which printed numbers are too.
  package func text(_ name: String) throws(CaseProblem) -> String {
    let found = try value(name)
    guard case .string(let text) = found else {
      throw CaseProblem("input '\(name)' is \(found.summary), expected text")
    }
    return text
  }

  /// Numbers with null for missing ones.
  package func numbers(_ name: String) throws(CaseProblem) -> [Double?] {
    try Self.numbers(try value(name), "input '\(name)'")
  }

  /// Several lists of numbers: groups, or rows of a matrix.
  package func lists(_ name: String) throws(CaseProblem) -> [[Double?]] {
    var lists: [[Double?]] = []
    for list in try Self.list(try value(name), "input '\(name)'") {
      lists.append(try Self.numbers(list, "input '\(name)'"))
    }
    return lists
  }

  /// A table of counts.
  package func table(_ name: String) throws(CaseProblem) -> [[Int]] {
    var rows: [[Int]] = []
    for row in try Self.list(try value(name), "input '\(name)'") {
      var counts: [Int] = []
      for cell in try Self.list(row, "a row of '\(name)'") {
        counts.append(try Self.count(cell, "a cell of '\(name)'"))
      }
      rows.append(counts)
    }
    return rows
  }

  /// Texts with null for missing ones: categories, groups, visits. Numbers serve as names too.
  package func names(_ name: String) throws(CaseProblem) -> [String?] {
    var names: [String?] = []
    for item in try Self.list(try value(name), "input '\(name)'") {
      switch item {
      case .string(let text): names.append(text)
      case .null: names.append(nil)
      case .number(let number):
        names.append(Int(exactly: number).map(String.init) ?? "\(number)")
      default: throw CaseProblem("input '\(name)' holds \(item.summary), expected text")
      }
    }
    return names
  }

  /// An option that is a number; the default where it is not given.
  package func option(_ name: String, _ ordinary: Double) throws(CaseProblem) -> Double {
    guard let found = options[name], found != .null else { return ordinary }
    return try Self.number(found, "option '\(name)'")
  }

  /// An option that is a flag.
  package func option(_ name: String, _ ordinary: Bool) throws(CaseProblem) -> Bool {
    guard let found = options[name], found != .null else { return ordinary }
    guard case .bool(let flag) = found else {
      throw CaseProblem("option '\(name)' is \(found.summary), expected true or false")
    }
    return flag
  }

  /// An option that is text.
  package func option(_ name: String, _ ordinary: String) throws(CaseProblem) -> String {
    guard let found = options[name], found != .null else { return ordinary }
    guard case .string(let text) = found else {
      throw CaseProblem("option '\(name)' is \(found.summary), expected text")
    }
    return text
  }

  /// An option that chooses among named things, by the name each has in the case files.
  package func choice<Choice>(
    _ name: String, _ ordinary: String, _ choices: KeyValuePairs<String, Choice>
  ) throws(CaseProblem) -> Choice {
    let wanted = try option(name, ordinary)
    for (known, choice) in choices where known == wanted { return choice }
    let known = choices.map(\.key).joined(separator: ", ")
    throw CaseProblem("option '\(name)' is \"\(wanted)\", expected one of \(known)")
  }

  private static func list(_ value: JSONValue, _ what: String) throws(CaseProblem) -> [JSONValue] {
    guard case .array(let values) = value else {
      throw CaseProblem("\(what) is \(value.summary), expected a list")
    }
    return values
  }

  private static func numbers(_ value: JSONValue, _ what: String) throws(CaseProblem) -> [Double?] {
    var numbers: [Double?] = []
    for item in try list(value, what) {
      numbers.append(item == .null ? nil : try number(item, "an item of \(what)"))
    }
    return numbers
  }

  private static func number(_ value: JSONValue, _ what: String) throws(CaseProblem) -> Double {
    guard case .number(let number) = value else {
      throw CaseProblem("\(what) is \(value.summary), expected a number")
    }
    return number
  }

  private static func count(_ value: JSONValue, _ what: String) throws(CaseProblem) -> Int {
    // No study has more subjects, and sums and products of such counts still fit.
    guard let count = Int(exactly: try number(value, what)), count.magnitude <= 1_000_000_000 else {
      throw CaseProblem("\(what) is \(value.summary), expected a whole number up to a thousand million")
    }
    return count
  }
}

/// Why a case could not be run, as one sentence without a final stop.
package struct CaseProblem: Error, Sendable, Equatable {
  package let sentence: String

  package init(_ sentence: String) { self.sentence = sentence }
}
