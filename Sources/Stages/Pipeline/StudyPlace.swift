package import StudyData
package import StudyDefinition
import FoundationEssentials
package import Tabular
import Templating

/// A study below the folder of studies: its id is the name of its folder.
package struct StudyPlace: Sendable, Hashable {
  package let id: StudyID
  package let folder: StudyFolder

  package init(id: StudyID, folder: StudyFolder) {
    self.id = id
    self.folder = folder
  }

  /// Every folder below `path` that holds a `study.yaml`, by name. One that may not be looked into is among them, so that
  /// it fails aloud instead of passing for a study that is no longer defined.
  package static func all(below path: String) throws(FolderRefusal) -> [StudyPlace] {
    try folderNames(path).compactMap { name in
      let refusal = FolderRefusal(of: "\(path)/\(name)/study.yaml")
      guard refusal == nil || refusal == .notAllowed else { return nil }
      return StudyPlace(
        id: StudyID(name), folder: StudyFolder(path: "\(path)/\(name)", shownAs: "\(path)/\(name)"))
    }
  }

  /// Whether there is a file of the study's own narrative, whatever is in it.
  var hasOwnReport: Bool { FileManager.default.fileExists(atPath: "\(folder.path)/report.md") }

  /// The study's own narrative, used instead of the general report; nil when it has none that can be read.
  var ownReport: TemplateSource? {
    guard let file = try? OpenFile(below: folder.path, relativePath: "report.md"),
      let bytes = try? FileBytes(file, path: "report.md", limit: 1 << 20),
      let text = bytes.withBytes({ String(validating: $0, as: UTF8.self) })
    else { return nil }
    return TemplateSource(path: "\(folder.shownAs)/report.md", text: text)
  }
}
