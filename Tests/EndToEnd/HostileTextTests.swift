import Foundation
import Testing

/// Texts that mean something to HTML, SVG, Markdown, spreadsheets, templates or terminals, in every place where a person
/// can write a text. In a published report they are texts.
@Suite struct HostileTextTests {
  /// Every string stands in two labels and in one text of the data; the names of studies say which.
  private static let texts = HostileStudy.fixture

  private static func hostileStudies() -> [HostileStudy] {
    let places = 12
    return stride(from: 0, to: texts.count, by: places).map { start in
      HostileStudy(
        id: "hostile-\(start)",
        labels: (0..<25).map { texts[(start * 2 + $0 * 7) % texts.count] },
        cells: (0..<places).map { texts[(start + $0) % texts.count] })
    }
  }

  private struct Published: Sendable {
    let status: Int32
    let log: String
    let verified: Int32
    /// By study, then by path.
    let files: [String: [String: Data]]
  }

  /// One run for all tests.
  private static let published = Result<Published, any Error> {
    let folder = try TemporaryFolder()
    for study in hostileStudies() { try study.write(to: folder) }
    for (index, text) in ["Plain", "Two words", String(repeating: "many plain words ", count: 20)]
      .enumerated()
    {
      try HostileStudy(id: "plain-\(index)", labels: [text]).write(to: folder)
    }
    let run = try Program.run("build", "--log-format", "json", in: folder)
    var studies: [String: [String: Data]] = [:]
    for (path, bytes) in try folder.files(below: "output") {
      let parts = path.split(separator: "/", maxSplits: 1)
      if parts.count == 2 { studies[String(parts[0]), default: [:]][String(parts[1])] = bytes }
    }
    let verified = try Program.run("verify", "--quiet", in: folder).status
    return Published(status: run.status, log: run.log, verified: verified, files: studies)
  }

  private func outputs() throws -> [String: [String: Data]] { try Self.published.get().files }

  private func text(_ bytes: Data?) throws -> String {
    let bytes = try #require(bytes)
    return try #require(String(data: bytes, encoding: .utf8))
  }

  @Test func thereAreEnough() { #expect(Set(Self.texts).count >= 200) }

  @Test func everyStudyIsPublished() throws {
    let published = try Self.published.get()
    #expect(published.status == 0, "\(published.log)")
    #expect(published.verified == 0)
  }

  @Test func aPageHasTheTagsOfPlainText() throws {
    let studies = try outputs()
    var plain: [MarkupScan] = []
    for (id, files) in studies where id.hasPrefix("plain") {
      plain.append(MarkupScan(try text(files["index.html"])))
    }
    let first = try #require(plain.first)
    // How a long label is drawn differs from a short one, so that the tags of drawings are those of any plain text.
    let drawn = plain.reduce(into: Set<String>()) { $0.formUnion($1.drawn) }
    // What a number says of itself is left out where a page has too much of it.
    func shape(_ page: MarkupScan) -> [String] { page.tags.map { $0.replacing(" data-about", with: "") } }
    for (id, files) in studies {
      let page = MarkupScan(try text(files["index.html"]))
      #expect(page.faults.isEmpty, "\(id)")
      #expect(shape(page) == shape(first), "\(id)")
      #expect(page.drawn.subtracting(drawn).isEmpty, "\(id)")
      #expect(page.addresses == first.addresses, "\(id)")
    }
  }

  @Test func aPictureIsWellFormed() throws {
    for (id, files) in try outputs() {
      for (path, bytes) in files where path.hasSuffix(".svg") {
        let picture = MarkupScan(try text(bytes), isXML: true)
        #expect(picture.faults.isEmpty, "\(id)/\(path)")
        #expect(picture.addresses.subtracting(["http://www.w3.org/2000/svg"]).isEmpty, "\(id)/\(path)")
        #expect(
          picture.drawn.isDisjoint(with: ["script", "image", "use", "foreignObject", "a"]), "\(id)/\(path)")
      }
    }
  }

  @Test func nothingUnseenIsPublished() throws {
    for (id, files) in try outputs() {
      for (path, bytes) in files {
        let found = try text(bytes).unicodeScalars.first { scalar in
          switch scalar.value {
          case 0x09, 0x0A, 0x0D: false
          case 0...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
            true
          default: false
          }
        }
        #expect(found == nil, "\(id)/\(path)")
      }
    }
  }

  @Test func noCellIsAFormula() throws {
    for (id, files) in try outputs() {
      let records = cells(try text(files["results.csv"]))
      let header = try #require(records.first)
      #expect(records.allSatisfy { $0.count == header.count }, "\(id)")
      let numbers = Set(["value", "printed", "n"].compactMap { header.firstIndex(of: $0) })
      for record in records {
        for (column, cell) in record.enumerated() where !numbers.contains(column) {
          #expect(!["=", "+", "-", "@", "\t", "\r"].contains(cell.unicodeScalars.first), "\(id): \(cell)")
        }
        for column in numbers {
          let cell = record[column]
          #expect(!["=", "+", "@"].contains(cell.unicodeScalars.first), "\(id): \(cell)")
        }
      }
    }
  }

  /// The Markdown a reader parses has the marks of plain text and no other: headings, tables, pictures and quotes.
  @Test func markdownHasTheLinesOfPlainText() throws {
    let studies = try outputs()
    let plain = shape(try text(studies["plain-0"]?["report.md"]))
    for (id, files) in studies {
      let report = try text(files["report.md"])
      #expect(shape(report) == plain, "\(id)")
      for tag in ["<script", "<img", "<svg", "<iframe", "<a ", "<b>", "<!DOCTYPE", "<?"] {
        #expect(!report.lowercased().contains(tag.lowercased()), "\(id): \(tag)")
      }
      for mark in ["](javascript", "](http", "](data", "](vbscript", "](//"] {
        #expect(!unescaped(report).contains(mark), "\(id): \(mark)")
      }
    }
  }

  @Test func aMessageCannotSteerATerminal() throws {
    let folder = try TemporaryFolder()
    var study = SmallStudy()
    study.observations += "\u{1B}]0;x\u{7}\u{202E},\"a\nb: error: forged\",m6,1\n"
    try study.write(to: folder)
    let run = try Program.run("check", "--color", "never", in: folder)
    #expect(run.status == 65)
    #expect(!run.log.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
    #expect(
      run.log.split(separator: "\n").allSatisfy { $0.hasPrefix("studies/") || $0.hasPrefix("  note: ") })
  }

  @Test func noSubjectIsNamed() throws {
    let folder = try TemporaryFolder()
    var study = SmallStudy(group: "Everyone")
    for number in 1...3 {
      study.subjects = study.subjects.replacingOccurrences(of: "S\(number)", with: "PERSON-\(number)")
      study.observations = study.observations.replacingOccurrences(of: "S\(number)", with: "PERSON-\(number)")
    }
    try study.write(to: folder)
    #expect(try Program.run("build", in: folder).status == 0)
    for (path, bytes) in try folder.files(below: "output") {
      let content = try text(bytes)
      #expect(!content.contains("PERSON-"), "\(path)")
    }
  }

  /// How each line begins, and how many cells it has.
  private func shape(_ markdown: String) -> [String] {
    markdown.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let unescaped = unescaped(String(line))
      let marks = ["# ", "## ", "### ", "> ", "- ", "+ ", "* ", "**", "![", "|", "```", "~~~", "    ", "[^"]
      let isLine =
        !unescaped.isEmpty && unescaped.allSatisfy { $0 == "=" || $0 == "-" || $0 == "*" || $0 == "_" }
      let cells = unescaped.count { $0 == "|" }
      return "\(isLine ? "rule" : marks.first(where: unescaped.hasPrefix) ?? "") \(cells)"
    }
  }

  /// Without what a backslash makes a text.
  private func unescaped(_ markdown: String) -> String {
    var out = ""
    var isEscaped = false
    for character in markdown.unicodeScalars {
      if isEscaped {
        isEscaped = false
        out += "x"
      } else if character == "\\" {
        isEscaped = true
      } else {
        out.unicodeScalars.append(character)
      }
    }
    return out
  }

  /// The fields of a CSV file, by RFC 4180.
  private func cells(_ csv: String) -> [[String]] {
    var records: [[String]] = [[]]
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = csv.unicodeScalars.makeIterator()
    var pending = scalars.next()
    while let scalar = pending {
      pending = scalars.next()
      switch scalar {
      case "\"" where isQuoted && pending == "\"":
        field.append(scalar)
        pending = scalars.next()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        records[records.count - 1].append(String(field))
        field = .init()
      case "\n" where !isQuoted:
        records[records.count - 1].append(String(field))
        field = .init()
        records.append([])
      default: field.append(scalar)
      }
    }
    return records.filter { !$0.isEmpty }
  }
}
