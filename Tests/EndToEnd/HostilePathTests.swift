import Foundation
import Glibc
import Testing

/// Paths that a definition or a template can name: only regular files below the study's own folder are read.
@Suite struct HostilePathTests {
  private static let secret = "subject,endpoint,visit,value\nSECRET,hba1c,baseline,1\n"

  /// What the definition says, and what is put where it points.
  private enum Bait: String, CaseIterable {
    case parent = "../../secret.csv"
    case parentInside = "data/../../../secret.csv"
    case absolute = "/etc/passwd"
    case device = "/dev/zero"
    case linkOut = "data/link.csv"
    case linkToDevice = "data/zero.csv"
    case linkedFolder = "data/out/secret.csv"
    case linkToItself = "data/loop.csv"
    case pipe = "data/pipe.csv"
    case folder = "data"
    case newline = "data/a\nb.csv"
    case nothing = "data/\0.csv"
    case percent = "%2e%2e/%2e%2e/secret.csv"
    case backslash = "..\\..\\secret.csv"
    case missing = "data/none.csv"
    case empty = ""
    case tilde = "~/.profile"
    case url = "https://evil.example/data.csv"
  }

  private func prepared(_ path: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    try folder.write(Self.secret, to: "secret.csv")
    let data = folder.url.appendingPathComponent("studies/small/data").path
    symlink("../../../secret.csv", "\(data)/link.csv")
    symlink("/dev/zero", "\(data)/zero.csv")
    symlink("../../..", "\(data)/out")
    symlink("loop.csv", "\(data)/loop.csv")
    mkfifo("\(data)/pipe.csv", 0o600)
    let definition = try folder.read("studies/small/study.yaml")
    let named = definition.replacingOccurrences(of: "data/observations.csv", with: yamlText(path))
    try folder.write(named, to: "studies/small/study.yaml")
    return folder
  }

  @Test(arguments: Bait.allCases.map(\.rawValue))
  func dataOutsideOfTheStudyAreNotRead(_ path: String) throws {
    let folder = try prepared(path)
    let run = try Program.run("build", in: folder)
    #expect(run.status == 65, "\(run.log)")
    #expect(run.log.hasPrefix("studies/small/study.yaml:"), "\(run.log)")
    #expect(!run.log.contains("SECRET"))
    #expect(!folder.exists("output/small/index.html"))
  }

  @Test func aPathOfFiveThousandCharacters() throws {
    let folder = try prepared(String(repeating: "x/", count: 2_500) + "a.csv")
    let run = try Program.run("build", in: folder)
    #expect(run.status == 65)
    #expect(run.log.hasPrefix("studies/small/study.yaml:"))
    #expect(run.log.utf8.count < 4_000)
  }

  /// A report of its own that cannot be read is an error: the general report does not stand in for it unseen.
  @Test(arguments: ["link", "device", "pipe", "folder", "bytes", "size"])
  func aReportThatCannotBeRead(_ kind: String) throws {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    try folder.write("# {{ study.title }}\n", to: "secret.md")
    let report = folder.url.appendingPathComponent("studies/small/report.md").path
    switch kind {
    case "link": symlink("../../secret.md", report)
    case "device": symlink("/dev/zero", report)
    case "pipe": mkfifo(report, 0o600)
    case "folder": mkdir(report, 0o700)
    case "bytes": try Data([0x23, 0x20, 0xFF, 0xFE]).write(to: URL(fileURLWithPath: report))
    default: try folder.write(String(repeating: "word ", count: 300_000), to: "studies/small/report.md")
    }
    let run = try Program.run("build", in: folder)
    #expect(run.status == 65, "\(run.log)")
    #expect(run.log.hasPrefix("studies/small/report.md: error: "), "\(run.log)")
  }

  @Test(arguments: [
    "../page", "/etc/passwd", "style.css", "../../studies/small/study.yaml", "locales/en", "report.md", "",
    ".",
    "\u{0}",
  ])
  func aTemplateIncludesItsPartialsAndNothingElse(_ name: String) throws {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    try folder.write("# Title\n{% include \"\(name)\" %}\n", to: "studies/small/report.md")
    let run = try Program.run("build", in: folder)
    #expect(run.status == 65, "\(run.log)")
    #expect(run.log.hasPrefix("studies/small/report.md:2:"), "\(run.log)")
  }

  @Test(arguments: ["link", "device", "pipe"])
  func aTemplateThatIsNoFileBelowItsFolder(_ kind: String) throws {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    let partial = folder.url.appendingPathComponent("templates/partial.md").path
    switch kind {
    case "link": symlink("/etc/passwd", partial)
    case "device": symlink("/dev/zero", partial)
    default: mkfifo(partial, 0o600)
    }
    let run = try Program.run("build", in: folder)
    #expect(run.status == 65, "\(run.log)")
    #expect(run.log.hasPrefix("templates/partial.md: error: "), "\(run.log)")
  }

  @Test(arguments: ["device", "pipe", "folder"])
  func aDefinitionThatIsNoFile(_ kind: String) throws {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    let place = folder.url.appendingPathComponent("studies/odd")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let file = place.appendingPathComponent("study.yaml").path
    switch kind {
    case "device": symlink("/dev/zero", file)
    case "pipe": mkfifo(file, 0o600)
    default: mkdir(file, 0o700)
    }
    let run = try Program.run("build", in: folder)
    #expect(run.status == 1, "\(run.log)")
    #expect(run.log.hasPrefix("studies/odd/study.yaml: error: "), "\(run.log)")
    #expect(folder.exists("output/small/index.html"))
  }

  @Test(arguments: [
    "UPPER", "with space", "dots.in", "-", "a\nb", "<script>alert(1)<", "\u{202E}abc", "_x", "é",
  ])
  func aFolderThatIsNoName(_ name: String) throws {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    var other = SmallStudy()
    other.id = name
    try other.write(to: folder)
    let run = try Program.run("build", in: folder)
    #expect(run.status == 1, "\(run.log)")
    #expect(run.log.split(separator: "\n").first?.hasPrefix("studies/") == true, "\(run.log)")
    #expect(!run.log.unicodeScalars.contains("\u{202E}"))
    #expect(folder.exists("output/small/index.html"))
    let index = try folder.read("output/index.html")
    #expect(MarkupScan(index).faults.isEmpty)
    #expect(!index.contains("<script") && !index.unicodeScalars.contains("\u{202E}"))
  }

  @Test func dataFilesWithHostileNames() throws {
    let folder = try TemporaryFolder()
    let names = [
      "<img src=x onerror=alert(1)>.csv", "\u{202E}vsc.csv", "a b'\"&;.csv", "=1+1.csv",
      "[x](javascript:y).csv", "{{ x }}.csv",
      "-rf.csv", "…é糖.csv",
    ]
    for (index, name) in names.enumerated() {
      let study = SmallStudy(id: "s\(index)")
      try study.write(to: folder)
      try folder.write(study.observations, to: "studies/s\(index)/data/\(name)")
      let definition = study.definition.replacingOccurrences(
        of: "data/observations.csv", with: yamlText("data/\(name)"))
      try folder.write(definition, to: "studies/s\(index)/study.yaml")
    }
    let run = try Program.run("build", in: folder)
    #expect(run.status == 0, "\(run.log)")
    for (path, bytes) in try folder.files(below: "output") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.unicodeScalars.contains("\u{202E}"), "\(path)")
      if path.hasSuffix(".html") {
        #expect(MarkupScan(text).faults.isEmpty && !text.contains("<img src=x"), "\(path)")
      }
    }
  }

  @Test(arguments: ["file", "link-to-file", "dangling", "pipe"])
  func anOutputThatIsNoFolder(_ kind: String) throws {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    try folder.write("mine", to: "precious")
    let output = folder.url.appendingPathComponent("output").path
    switch kind {
    case "file": try folder.write("mine", to: "output")
    case "link-to-file": symlink("precious", output)
    case "dangling": symlink("nowhere", output)
    default: mkfifo(output, 0o600)
    }
    let run = try Program.run("build", in: folder)
    #expect(run.status == 73, "\(run.log)")
    #expect(run.log.hasPrefix("output"), "\(run.log)")
    #expect(try folder.read("precious") == "mine")
  }

  @Test func aReportsPlaceThatIsTaken() throws {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    try SmallStudy(id: "other").write(to: folder)
    try folder.write("mine", to: "precious/index.html")
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("output"), withIntermediateDirectories: true)
    symlink("../precious", folder.url.appendingPathComponent("output/small").path)
    let run = try Program.run("build", in: folder)
    #expect(run.status == 73, "\(run.log)")
    #expect(run.log.contains("output/small"), "\(run.log)")
    #expect(try folder.read("precious/index.html") == "mine")
    #expect(folder.exists("output/other/index.html"))
  }

  @Test(.enabled(if: getuid() != 0, "root may write anywhere"))
  func anOutputThatMayNotBeWritten() throws {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    try Program.run("build", in: folder)
    let before = try folder.files(below: "output")
    chmod(folder.url.appendingPathComponent("output").path, 0o500)
    let run = try Program.run("build", "--force", in: folder)
    chmod(folder.url.appendingPathComponent("output").path, 0o700)
    #expect([73, 74].contains(run.status), "\(run.log)")
    #expect(run.log.contains("output"))
    #expect(try folder.files(below: "output") == before)
  }
}
