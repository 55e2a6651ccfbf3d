import Diagnostics
import StudyDefinition

/// Which arm each subject belongs to.
struct GroupCodes {
  /// Index into the study's groups, -1 without one.
  let codes: [Int]
  let diagnostics: [Diagnostic]

  /// `location` tells where the attribute of a subject stands.
  init(
    _ grouping: Grouping, attributes: [SubjectAttribute], subjects: Int, file: String?,
    location: (_ subject: Int, _ attribute: String) -> SourceLocation?
  ) {
    guard let attribute = attributes.first(where: { $0.name == grouping.attribute }) else {
      codes = Array(repeating: -1, count: subjects)
      let place = file.map { "in '\($0)'" } ?? "because the definition names no subjects file"
      diagnostics = [
        .error(
          "unknown-attribute", "no column '\(grouping.attribute)' for the groups \(place)",
          at: grouping.location,
          suggestion: nearestName(to: grouping.attribute, among: attributes.map(\.name)))
      ]
      return
    }
    let places = Dictionary(
      grouping.groups.enumerated().map { (trimmed($1.dataName), $0) }, uniquingKeysWith: { first, _ in first }
    )
    var unknown = UnknownGroups(grouping, file: file)
    codes = attribute.texts.enumerated().map { subject, text in
      guard let text else {
        unknown.countMissing()
        return -1
      }
      if let place = places[text] { return place }
      unknown.add(text) { location(subject, attribute.name) }
      return -1
    }
    diagnostics = unknown.diagnostics
  }
}
