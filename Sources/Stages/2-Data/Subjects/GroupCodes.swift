import Diagnostics
import StudyDefinition

/// Which arm each subject belongs to.
struct GroupCodes {
  /// Index into the study's groups, -1 without one.
  let codes: [Int]
  /// The declared groups, or those of the data where none are.
  let grouping: Grouping
  let diagnostics: [Diagnostic]

  /// `location` tells where the attribute of a subject stands.
  init(
    _ declared: Grouping, attributes: [SubjectAttribute], subjects: Int, file: String?,
    location: (_ subject: Int, _ attribute: String) -> SourceLocation?
  ) {
    guard let attribute = attributes.first(where: { $0.name == declared.attribute }) else {
      codes = Array(repeating: -1, count: subjects)
      grouping = declared
      let place = file.map { "in '\($0)'" } ?? "because the definition names no subjects file"
      diagnostics = [
        .error(
          "unknown-attribute", "no column '\(declared.attribute)' for the groups \(place)",
          at: declared.location,
          suggestion: nearestName(to: declared.attribute, among: attributes.map(\.name)))
      ]
      return
    }
    let (filled, wrong) = declared.filled(from: attribute.texts)
    grouping = filled
    // Of declared groups each text has one, or is told.
    let spellings = declared.groups.isEmpty ? LevelSpellings(attribute.texts) : LevelSpellings([])
    let problems =
      spellings.diagnostics(
        .error, column: attribute.name, remedy: "name both under 'levels' of 'groups'",
        at: { location($0, attribute.name) }) + wrong
    guard problems.isEmpty else {
      codes = Array(repeating: -1, count: subjects)
      diagnostics = problems
      return
    }
    let places = Dictionary(
      filled.groups.enumerated().map { (trimmed($1.dataName), $0) }, uniquingKeysWith: { first, _ in first }
    )
    var unknown = UnknownGroups(filled, file: file)
    codes = attribute.texts.enumerated().map { subject, text in
      guard let text else {
        unknown.countMissing()
        return -1
      }
      if let place = places[text] { return place }
      unknown.add(text) { location(subject, attribute.name) }
      return -1
    }
    // A group that nobody is in and one that nobody declared are one mistake.
    let found = unknown.diagnostics
    let isMisspelt = found.contains { $0.severity == .error }
    diagnostics = found + (isMisspelt ? [] : unusedLevels(filled, attribute.texts))
  }
}
