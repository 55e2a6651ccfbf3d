package import StudyData
package import StudyDefinition
import FoundationEssentials
package import Tabular

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
}
