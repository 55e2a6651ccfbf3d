import Diagnostics

extension QualificationReport {
  /// The report for a terminal or a file: versions, one line a family, then every failure with expected and got.
  package var text: String {
    var lines = versions.map { "\($0.name) \($0.version)" }
    if !lines.isEmpty { lines.append("") }
    let width = families.map(\.name.count).max() ?? 0
    for family in families {
      let name = family.name + String(repeating: " ", count: width - family.name.count)
      let error =
        family.largestRelativeError.map { "largest relative error \(shortened($0))" } ?? "no numbers"
      let mark = family.failures.isEmpty ? "ok  " : "FAIL"
      lines.append("\(mark) \(name)  \(family.passes) of \(family.cases) pass, \(error)")
    }
    for failure in families.flatMap(\.failures) {
      lines.append("")
      lines.append("FAIL \(failure.id) (\(failure.function))")
      for mismatch in failure.mismatches {
        let field = mismatch.field.isEmpty ? "" : "\(mismatch.field): "
        lines.append("  \(field)expected \(mismatch.expected), got \(mismatch.got)")
      }
    }
    if !problems.isEmpty {
      lines.append("")
      lines += problems.map(\.text)
    }
    lines.append("")
    lines.append("\(passes) of \(cases) cases pass\(problems.isEmpty ? "" : ", \(problems.count) problems")")
    return lines.map(visible).joined(separator: "\n") + "\n"
  }
}

/// Two significant digits with an exponent: 3.4e-14.
func shortened(_ value: Double) -> String {
  guard value > 0, value.isFinite else { return value == 0 ? "0" : "\(value)" }
  var exponent = 0
  var mantissa = value
  while mantissa >= 9.95 {
    mantissa /= 10
    exponent += 1
  }
  while mantissa < 0.995 {
    mantissa *= 10
    exponent -= 1
  }
  let tenths = Int((mantissa * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)e\(exponent)"
}
