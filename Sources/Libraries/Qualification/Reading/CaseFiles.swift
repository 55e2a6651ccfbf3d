import Diagnostics
import FoundationEssentials

/// A file of cases as read: its family, and the cases as they stand.
struct CaseFile {
  let family: String
  let cases: [JSONValue]
}

/// Reads every `*.json` file below a folder, in the order of their paths. What cannot be read becomes a diagnostic.
func readCaseFiles(below folder: String) -> (files: [CaseFile], problems: [Diagnostic]) {
  let names: [String]
  do {
    names = try FileManager.default.subpathsOfDirectory(atPath: folder + "/.").filter {
      $0.hasSuffix(".json")
    }
    .sorted()
  } catch {
    let place = SourceLocation(file: folder)
    return ([], [.error("unreadable-cases", "cannot list the folder of reference cases", at: place)])
  }
  var files: [CaseFile] = []
  var problems: [Diagnostic] = []
  if names.isEmpty {
    let place = SourceLocation(file: folder)
    problems.append(.error("no-cases", "the folder holds no case files (*.json)", at: place))
  }
  for name in names {
    let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    do throws(CaseProblem) {
      files.append(try readCaseFile(path))
    } catch {
      let place = SourceLocation(file: path)
      problems.append(.error("unreadable-cases", error.sentence, at: place))
    }
  }
  return (files, problems)
}

private func readCaseFile(_ path: String) throws(CaseProblem) -> CaseFile {
  let bytes: Data
  do {
    bytes = try Data(contentsOf: URL(filePath: path))
  } catch {
    throw CaseProblem("cannot read the file")
  }
  let json: JSONValue
  do {
    json = try JSONDecoder().decode(JSONValue.self, from: bytes)
  } catch {
    throw CaseProblem("not a JSON document")
  }
  guard case .number(1)? = json["schema"] else {
    throw CaseProblem("expected an object with \"schema\": 1, found \(json.summary)")
  }
  guard case .string(let family)? = json["family"] else {
    throw CaseProblem("'family' is missing or not text")
  }
  guard case .array(let cases)? = json["cases"], !cases.isEmpty else {
    throw CaseProblem("'cases' is missing, empty or not a list")
  }
  return CaseFile(family: family, cases: cases)
}
