import Diagnostics

/// Texts of a column whose levels the data decide, told apart by capitals or blanks only. Nobody means `Placebo` beside
/// `placebo` as two arms; taken for two, one mistyped cell makes a group of its own.
struct LevelSpellings {
  /// Each of them two texts or more, the most frequent first.
  private let alike: [[(text: String, count: Int, first: Int)]]

  /// - Parameter texts: of every subject, nil where missing.
  init(_ texts: [String?]) {
    var places: [String: Int] = [:]
    var found: [(text: String, count: Int, first: Int)] = []
    for case (let subject, let text?) in texts.enumerated() {
      if let place = places[text] {
        found[place].count += 1
      } else {
        places[text] = found.count
        found.append((text, 1, subject))
      }
    }
    let byForm = Dictionary(grouping: found) { commonForm($0.text) }
    alike = byForm.values.filter { $0.count > 1 }
      .map { spellings in spellings.sorted { ($1.count, $0.first) < ($0.count, $1.first) } }
      .sorted { ($0.first?.first ?? 0) < ($1.first?.first ?? 0) }
  }

  /// `level-spelling`, one for each spelling that is not the most frequent of its kind.
  ///
  /// - Parameters:
  ///   - location: where the attribute of a subject stands.
  ///   - remedy: what the definition could say instead.
  func diagnostics(
    _ severity: Severity, column: String, remedy: String, at location: (_ subject: Int) -> SourceLocation?
  ) -> [Diagnostic] {
    alike.flatMap { spellings in
      spellings.dropFirst().map { rare in
        let common = spellings[0]
        return Diagnostic(
          severity, "level-spelling",
          "'\(rare.text)' of \(subjects(rare.count)) in column '\(column)' differs from '\(common.text)' of "
            + "\(subjects(common.count)) in capitals or blanks only; correct the data, or \(remedy)",
          at: location(rare.first))
      }
    }
  }
}

/// A text without what people do not mean to tell apart: in lower case, blanks of any kind and number as one.
private func commonForm(_ text: String) -> String {
  text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
