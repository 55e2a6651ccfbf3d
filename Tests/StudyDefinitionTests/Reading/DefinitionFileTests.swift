import Diagnostics
import FoundationEssentials
import Testing

@testable import StudyDefinition

@Suite struct DefinitionFileTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "definition-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private var file: URL { folder.appending(path: "study.yaml") }

  @Test func aMissingFile() throws {
    let (study, _, diagnostics, bytes) = readStudy(folder: folder.path, shownAs: "studies/x")
    #expect(study == nil && bytes.isEmpty)
    #expect(
      diagnostics.map(\.text) == [
        "studies/x/study.yaml: error: there is no such file, expected a study's definition"
      ])
    #expect(diagnostics.map(\.code) == ["file-missing"])
    try FileManager.default.removeItem(at: folder)
  }

  @Test func aFolderInItsPlace() throws {
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
    let diagnostics = readStudy(folder: folder.path, shownAs: "studies/x").diagnostics
    #expect(diagnostics.map(\.code) == ["file-unreadable"])
    try FileManager.default.removeItem(at: folder)
  }

  @Test func aDefinition() throws {
    try Data(minimal.utf8).write(to: file)
    let (study, _, diagnostics, bytes) = readStudy(folder: folder.path, shownAs: "studies/x-1")
    #expect(diagnostics.isEmpty)
    #expect(study?.id.text == "x-1")
    #expect(study?.location.description == "studies/x-1/study.yaml")
    #expect(bytes == Array(minimal.utf8))
    try FileManager.default.removeItem(at: folder)
  }

  @Test func aDefinitionThatIsTooLarge() throws {
    try Data(repeating: 0x20, count: 3 << 20).write(to: file)
    let diagnostics = readStudy(folder: folder.path, shownAs: "studies/x").diagnostics
    #expect(diagnostics.map(\.code) == ["file-too-large"])
    try FileManager.default.removeItem(at: folder)
  }
}
