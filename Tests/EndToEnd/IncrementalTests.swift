import Foundation
import Testing

/// What a report depends on decides whether it is made again, and nothing else does.
@Suite struct IncrementalTests {
  /// Three studies that differ in what they depend on: the second brings its own report, the third has another language
  /// and another journal.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try SmallStudy(id: "plain").write(to: folder)
    try SmallStudy(id: "own").write(to: folder)
    try folder.write(
      "# {{ study.title }}\n\n{% include \"status\" %}\n\n{% table \"summary\", cohort: \"all\" %}\n",
      to: "studies/own/report.md")
    try SmallStudy(id: "other", languages: "[en, zh-Hans]", extra: "journal: nejm").write(to: folder)
    try Program.run("build", in: folder)
    return folder
  }

  private static let studies = ["plain", "own", "other"]

  private func manifests(_ folder: TemporaryFolder) throws -> [String: String] {
    try Dictionary(
      uniqueKeysWithValues: Self.studies.map { ($0, try folder.read("output/\($0)/manifest.json")) })
  }

  /// The studies whose manifest names the input.
  private func dependents(_ path: String, _ manifests: [String: String]) throws -> Set<String> {
    guard path.hasPrefix("templates/") else {
      return Set(manifests.keys.filter { path.hasPrefix("studies/\($0)/") })
    }
    return try Set(
      manifests.filter { _, text in
        let manifest = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let inputs = manifest?["inputs"] as? [String: [[String: Any]]]
        return inputs?["templates"]?.contains { $0["path"] as? String == String(path.dropFirst(10)) } ?? false
      }.keys)
  }

  private func inputs(_ folder: TemporaryFolder) throws -> [String] {
    let templates = try folder.files(below: "templates").keys.filter { !$0.hasSuffix("README.md") }
    let studies = try folder.files(below: "studies").keys
    return (templates.map { "templates/\($0)" } + studies.map { "studies/\($0)" }).sorted()
  }

  @Test func oneByteOfAnInputRebuildsItsDependentsAndNoOther() throws {
    let folder = try folder()
    for path in try inputs(folder) {
      let before = try manifests(folder)
      let text = try folder.read(path)
      // A comment or an empty line, so that everything stays what it was but for its bytes.
      let more =
        path.hasSuffix(".css") ? "/**/" : path.hasSuffix(".yaml") ? "\n#\n" : "\n"
      try folder.write(text + more, to: path)
      let run = try Program.run("build", in: folder)
      #expect(run.status == 0, "\(path): \(run.log)")
      let after = try manifests(folder)
      let rebuilt = Set(Self.studies.filter { before[$0] != after[$0] })
      #expect(try rebuilt == dependents(path, before), "\(path)")
    }
  }

  @Test func theTemplatesThatStudiesUseAreNotAlwaysTheSame() throws {
    let manifests = try manifests(try folder())
    #expect(try dependents("templates/journals/nejm.yaml", manifests) == ["other"])
    #expect(try dependents("templates/locales/zh-Hans.yaml", manifests) == ["other"])
    #expect(try dependents("templates/locales/en.yaml", manifests) == Set(Self.studies))
    #expect(try dependents("templates/methods.md", manifests) == ["plain", "other"])
    #expect(try dependents("templates/status.md", manifests) == Set(Self.studies))
    #expect(try dependents("templates/changes.html", manifests) == Set(Self.studies))
    #expect(try dependents("templates/index.html", manifests) == [])
  }

  @Test func aNewTimeRebuildsNone() throws {
    let folder = try folder()
    let before = try folder.files(below: "output")
    for path in try inputs(folder) {
      let file = folder.url.appendingPathComponent(path).path
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: 1_000)], ofItemAtPath: file)
    }
    // A report that is made again would be exchanged, and its folder another one.
    let folders = try identities(folder)
    #expect(try Program.run("build", in: folder).log == "3 unchanged\n")
    #expect(try identities(folder) == folders)
    #expect(try folder.files(below: "output") == before)
  }

  private func identities(_ folder: TemporaryFolder) throws -> [UInt64] {
    try Self.studies.map { study in
      let path = folder.url.appendingPathComponent("output/\(study)").path
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      return (attributes[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0
    }
  }

  @Test func anotherOptionRebuildsAndTheFormerOneAgain() throws {
    let folder = try folder()
    #expect(try Program.run("build", "--journal", "lancet", in: folder).log == "3 published\n")
    #expect(try Program.run("build", "--journal", "lancet", in: folder).log == "3 unchanged\n")
    #expect(try Program.run("build", in: folder).log == "3 published\n")
  }

  @Test func warningsOfWhatIsLeftAsItIsAreToldAgain() throws {
    let folder = try TemporaryFolder()
    var study = SmallStudy()
    study.observations = study.observations.replacingOccurrences(of: "S3,hba1c,m6,7.0\n", with: "")
    try study.write(to: folder)
    try folder.write(
      try folder.read("studies/small/study.yaml").replacingOccurrences(
        of: "endpoints:\n",
        with: "endpoints:\n  - {id: never, label: Never measured, domain: glycaemic, decimals: 1}\n"),
      to: "studies/small/study.yaml")
    let first = try Program.run("build", in: folder)
    #expect(first.log.contains("warning: "), "\(first.log)")
    let again = try Program.run("build", in: folder)
    #expect(again.log.hasSuffix("1 unchanged\n"))
    let warnings = { (log: String) in log.split(separator: "\n").filter { $0.contains("warning: ") } }
    #expect(warnings(first.log) == warnings(again.log))
    #expect(try Program.run("build", "--strict", in: folder).status == 1)
    #expect(try Program.run("build", "--quiet", in: folder).log.isEmpty)
  }

  @Test func aFileThatCameBackIsRead() throws {
    let folder = try folder()
    let path = "studies/plain/data/observations.csv"
    let data = try folder.read(path)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent(path))
    #expect(try Program.run("build", in: folder).status == 1)
    #expect(try folder.read("output/index.md").contains("| stale: studies/plain/study.yaml:"))
    try folder.write(data, to: path)
    #expect(try Program.run("build", in: folder).log == "3 unchanged\n")
    #expect(try !folder.read("output/index.md").contains("stale"))
  }
}
