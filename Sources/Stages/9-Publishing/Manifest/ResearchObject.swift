import StudyDefinition
import JSONText
import StudyData

/// `ro-crate-metadata.json`: the same provenance in the words of RO-Crate 1.1, for archives and registries that read
/// those. One action, the making of the report, links what it was made with, from and into.
///
/// - Parameter paths: of the report's files.
func researchObject(
  of report: PublishableReport, files paths: [String], _ publication: PublicationRecord,
  versions: ToolVersions, fingerprint: String
) -> [UInt8] {
  let card = report.card
  let files = paths.sorted() + [OutputNames.manifest, OutputNames.checksums].sorted()
  let inputs = report.inputs.byKind.flatMap { kind, files in
    files.map { (id: "#\(kind)/\(percentEncoded($0.path))", kind, $0) }
  }
  let title = card.editions.first?.title ?? report.study.text
  var json = JSONText()
  json.object { json in
    json.key("@context")
    json.array(inline: true) { json in
      json.string("https://w3id.org/ro/crate/1.1/context")
      json.object { $0.member("sha256", "https://schema.org/sha256") }
    }
    json.key("@graph")
    json.array { json in
      json.entity("ro-crate-metadata.json", "CreativeWork") { json in
        json.reference("conformsTo", "https://w3id.org/ro/crate/1.1")
        json.reference("about", "./")
      }
      json.entity("./", "Dataset") { json in
        json.member("identifier", report.study.text)
        json.member("name", title)
        json.member(
          "description",
          "Report of the study \(report.study): \(card.subjects) subjects, \(card.endpoints) endpoints, "
            + "\(card.results) results; \(card.status.rawValue) data")
        if let date = publication.time ?? card.cut?.description { json.member("datePublished", date) }
        json.member(
          "license", "None is stated here: what holds for the study's data and texts holds for its report")
        json.references("hasPart", files)
        json.reference("mentions", "#making")
      }
      json.entity("#making", "CreateAction") { json in
        json.member("name", "Making of the report from its inputs")
        json.member("description", "SHA-256 over all inputs: \(fingerprint)")
        json.reference("instrument", "#studyreport")
        json.references("object", inputs.map(\.id))
        json.references("result", files)
      }
      json.entity("#studyreport", "SoftwareApplication") { json in
        json.member("name", "studyreport")
        json.member("softwareVersion", versions.tool)
        json.member(
          "softwareRequirements",
          "Swift \(versions.swift), cmark-gfm \(versions.cmark), Boost.Math \(versions.boost), "
            + "libyaml \(versions.yaml)")
      }
      for (id, kind, file) in inputs {
        json.entity(id, "DigitalDocument") { json in
          json.member("name", file.path)
          json.member("description", inputDescription[kind] ?? kind)
          json.member("contentSize", String(file.bytes))
          json.member("sha256", file.sha256)
        }
      }
      for path in files {
        json.entity(path, "File") { json in
          json.member("name", path)
          if let format = mediaType(of: path) { json.member("encodingFormat", format) }
        }
      }
    }
  }
  return json.bytes
}

private let inputDescription = [
  "definition": "Definition of the study", "data": "Data of the study", "templates": "Template of the report",
]

private func mediaType(of path: String) -> String? {
  let types = [
    ".html": "text/html", ".md": "text/markdown", ".svg": "image/svg+xml", ".json": "application/json",
    ".csv": "text/csv", ".xml": "application/xml",
  ]
  return path.lastIndex(of: ".").flatMap { types[String(path[$0...])] }
    ?? (path == OutputNames.checksums ? "text/plain" : nil)
}

/// A path as part of an address (RFC 3986): everything but unreserved characters and slashes as `%XX`.
private func percentEncoded(_ path: String) -> String {
  path.utf8.reduce(into: "") { out, byte in
    let scalar = Unicode.Scalar(byte)
    if ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
      || "-._~/".unicodeScalars.contains(scalar)
    {
      out.unicodeScalars.append(scalar)
    } else {
      out += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }
  }
}

extension JSONText {
  fileprivate mutating func entity(_ id: String, _ type: String, _ members: (inout JSONText) -> Void) {
    object { json in
      json.member("@id", id)
      json.member("@type", type)
      members(&json)
    }
  }

  fileprivate mutating func reference(_ name: StaticString, _ id: String) {
    key(name)
    object(inline: true) { $0.member("@id", id) }
  }

  fileprivate mutating func references(_ name: StaticString, _ ids: [String]) {
    key(name)
    array { json in
      for id in ids { json.object(inline: true) { $0.member("@id", id) } }
    }
  }
}
