import Markdown
import Statistics
import StudyDefinition
import StudyDocument
import StudyPublishing

/// What the program calls itself in manifests and on pages.
enum ToolVersion {
  static let number = "0.2.0"

  static let all = ToolVersions(
    tool: "studyreport \(number)", swift: swift, cmark: libraryVersion, boost: boostVersion,
    yaml: yamlVersion, resultsFormat: resultsFormat)

  /// The language version the program was compiled for.
  private static let swift: String = {
    #if swift(>=6.4)
      "6.4"
    #elseif swift(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }()
}
