import Diagnostics
import StudyDefinition

extension FuzzTarget {
  /// A definition is a study or has an error, never both and never neither.
  static let definition = FuzzTarget(name: "definition") { bytes in
    let (study, diagnostics) = readStudy(bytes: bytes, file: "study.yaml", id: "study")
    if (study == nil) != diagnostics.contains(where: { $0.severity == .error }) {
      return "a study with errors, or none without"
    }
    return diagnostics.contains { $0.text.isEmpty || $0.code.isEmpty } ? "an empty message" : nil
  }
}
