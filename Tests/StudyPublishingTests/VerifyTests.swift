import Diagnostics
import Glibc
import StudyDefinition
import Testing

@testable import StudyPublishing

@Suite struct VerifyTests {
  private func published() throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    _ = try scratch.publish(report("alpha"), report("beta"))
    return scratch
  }

  private func codes(_ scratch: ScratchFolder) -> [String] {
    scratch.output.verify().diagnostics.map { "\($0.code) \($0.location.map(\.description) ?? "")" }
  }

  @Test func aWholeFolderHasNoFindings() throws {
    let scratch = try published()
    #expect(scratch.output.verify().reports == 2)
    #expect(codes(scratch).isEmpty)
    #expect(OutputFolder("\(scratch.path)/output/alpha").verify().reports == 1)
    #expect(OutputFolder("\(scratch.path)/output/alpha").verify().diagnostics.isEmpty)
  }

  @Test func anEmptyFolderHasNoReportsAndAnAbsentOneIsAFinding() throws {
    let scratch = try ScratchFolder()
    #expect(OutputFolder(scratch.path).verify().reports == 0)
    #expect(OutputFolder(scratch.path).verify().diagnostics.isEmpty)
    #expect(scratch.output.verify().diagnostics.map(\.code) == ["output-read-failed"])
  }

  /// Any one byte of any one file: exactly that file is found, or the two lists that then disagree about it.
  @Test func aFlippedByteIsFoundInEveryFile() throws {
    let scratch = try published()
    for path in try scratch.output.root.appending("alpha").tree().map(\.path) {
      let whole = try scratch.bytes("alpha/\(path)")
      for place in [0, whole.count / 2, whole.count - 1] {
        var bytes = whole
        bytes[place] ^= 1
        try overwrite(scratch, "alpha/\(path)", bytes)
        let found = codes(scratch)
        #expect(!found.isEmpty, "\(path) at \(place)")
        #expect(found.allSatisfy { $0.contains("output/alpha/") }, "\(path) at \(place): \(found)")
        if path != "SHA256SUMS", path != "manifest.json" {
          #expect(found == ["file-altered output/alpha/\(path)"], "\(path) at \(place)")
        }
      }
      try overwrite(scratch, "alpha/\(path)", whole)
    }
    #expect(codes(scratch).isEmpty)
  }

  @Test func aMissingFileIsFoundWhicheverItIs() throws {
    let scratch = try published()
    for path in try scratch.output.root.appending("alpha").tree().map(\.path) {
      let whole = try scratch.bytes("alpha/\(path)")
      try scratch.remove("alpha/\(path)")
      #expect(codes(scratch) == ["file-missing output/alpha/\(path)"])
      try overwrite(scratch, "alpha/\(path)", whole)
    }
  }

  @Test func aFileTooManyIsFound() throws {
    let scratch = try published()
    try scratch.write("", "alpha/extra.html")
    try scratch.write("", "alpha/.hidden/deep")
    #expect(
      codes(scratch) == ["file-unlisted output/alpha/.hidden/deep", "file-unlisted output/alpha/extra.html"])
  }

  @Test func aLinkOrAPipeInAFilesPlaceIsFoundAndNotFollowed() throws {
    let scratch = try published()
    try scratch.remove("alpha/index.html")
    symlink("../beta/index.html", "\(scratch.path)/output/alpha/index.html")
    try scratch.remove("beta/report.md")
    mkfifo("\(scratch.path)/output/beta/report.md", 0o644)
    #expect(
      codes(scratch) == [
        "output-read-failed output/alpha/index.html", "output-read-failed output/beta/report.md",
      ])
  }

  @Test func aFolderWithoutManifestOrChecksumsIsNoReport() throws {
    let scratch = try published()
    try scratch.write("", "gamma/index.html")
    #expect(
      codes(scratch) == ["file-missing output/gamma/SHA256SUMS", "file-missing output/gamma/manifest.json"])
  }

  @Test func aReportInAnothersPlaceIsFound() throws {
    let scratch = try published()
    try scratch.output.report(StudyID("beta")).rename(to: scratch.output.root.appending("gamma"))
    #expect(codes(scratch) == ["report-misplaced output/gamma/manifest.json"])
  }

  @Test func aReportInAFolderThatIsNoStudysNameIsFound() throws {
    let scratch = try published()
    try scratch.output.report(StudyID("beta")).rename(to: scratch.output.root.appending("Beta"))
    #expect(codes(scratch) == ["report-misnamed output/Beta"])
    // What is no report may stand beside the reports.
    try scratch.output.root.appending("Assets").makeFolder()
    #expect(codes(scratch) == ["report-misnamed output/Beta"])
  }

  @Test(arguments: [
    "x", "\u{0}", String(repeating: "0", count: 64) + "  ../../etc/passwd\n",
    String(repeating: "0", count: 64) + " *a\n",
    String(repeating: "é", count: 40),
  ])
  func brokenChecksumsAreFound(text: String) throws {
    let scratch = try published()
    try scratch.write(text, "alpha/SHA256SUMS")
    #expect(codes(scratch) == ["checksums-broken output/alpha/SHA256SUMS:1"])
  }

  private func overwrite(_ scratch: ScratchFolder, _ path: String, _ bytes: [UInt8]) throws {
    let file = scratch.output.root.appending(path)
    try file.removeAll()
    try file.write(bytes)
  }
}
