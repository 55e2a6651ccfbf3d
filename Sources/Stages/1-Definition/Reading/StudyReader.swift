package import Diagnostics

/// The study that a definition describes, and everything wrong with the definition in the order of its lines. There is a
/// study when there is no error; warnings leave it.
///
/// `id` is the name of the study's folder; `file` is how messages name the definition.
package func readStudy(text: String, file: String, id: String) -> (study: Study?, diagnostics: [Diagnostic]) {
  readStudy(bytes: Array(text.utf8), file: file, id: id)
}

/// As above, from the bytes of a file.
package func readStudy(bytes: [UInt8], file: String, id: String) -> (study: Study?, diagnostics: [Diagnostic])
{
  let (draft, diagnostics) = readDraft(bytes: bytes, file: file, id: id)
  return (diagnostics.contains { $0.severity == .error } ? nil : draft, diagnostics)
}

/// The study as far as the definition could be read, errors or not; nil when it holds no study at all.
func readDraft(bytes: [UInt8], file: String, id: String) -> (draft: Study?, diagnostics: [Diagnostic]) {
  let (text, textProblems) = definitionText(bytes, file: file)
  guard let text else { return (nil, textProblems) }
  let (root, syntaxProblems) = composeYAML(text, file: file)
  guard let root else {
    let isEmpty = syntaxProblems.isEmpty
    return (nil, isEmpty ? [emptyDefinition(file)] : syntaxProblems)
  }
  if root.scalar?.kind == .null { return (nil, syntaxProblems + [emptyDefinition(file)]) }

  var diagnostics = syntaxProblems + Shape.study.problems(in: root, role: "the definition")
  guard case .mapping = root.content else { return (nil, inOrder(diagnostics)) }
  if !TextPattern.studyID.matches(id) {
    let message = "the folder '\(id)' is not a study's id, expected \(TextPattern.studyID.phrase)"
    diagnostics.append(.error("study-id", message, at: SourceLocation(file: file)))
  }
  var reader = DefinitionReader()
  let study = reader.study(root, id: StudyID(id))
  // What is no name at all is not unknown as well.
  let misread = Set(diagnostics.filter { $0.code == "wrong-type" }.compactMap(\.location))
  let found =
    reader.diagnostics
    + problems(of: DefinitionDraft(study: study, references: reader.references, root: root))
  diagnostics += found.filter { problem in
    !problem.code.hasPrefix("unknown-") || !(problem.location.map(misread.contains) ?? false)
  }
  return (study, inOrder(diagnostics))
}

private func emptyDefinition(_ file: String) -> Diagnostic {
  .error(
    "empty-definition", "the definition is empty, expected keys such as format, title and endpoints",
    at: SourceLocation(file: file, line: 1, column: 1))
}

/// By place; at one place, as found.
private func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  diagnostics.enumerated().sorted { a, b in
    guard let left = a.element.location, let right = b.element.location, left != right else {
      return a.offset < b.offset
    }
    return left < right
  }.map(\.element)
}

extension DefinitionReader {
  mutating func study(_ root: YAMLNode, id: StudyID) -> Study {
    let endpoints = root.elements("endpoints").compactMap { endpoint($0) }
    var cohorts = root.elements("cohorts").compactMap { cohort($0) }
    if root["cohorts"] == nil { cohorts = [everyone(at: root.location)] }
    let languages = root.texts("languages").map(LanguageTag.init)
    let languageLocations = root.elements("languages").compactMap { node in
      node.text.map { (LanguageTag($0), node.location) }
    }
    return Study(
      id: id, title: root.label("title") ?? LocalizedText(id.text), design: root.label("design"),
      guideline: root.text("guideline"), languages: languages.isEmpty ? [.english] : languages,
      journal: root.text("journal") ?? "plain", alpha: root.number("alpha") ?? 0.05, source: citation(root),
      data: data(root["data"] ?? root), timePoints: root.elements("timepoints").compactMap { timePoint($0) },
      cohorts: cohorts, domains: domains(root, of: endpoints), endpoints: endpoints,
      grouping: root["groups"].flatMap { grouping($0) }, methods: methods(root["methods"]),
      comparisons: root.elements("comparisons").compactMap { comparison($0) },
      responders: root.elements("responders").compactMap { responder($0) },
      multiplicity: root.elements("multiplicity").compactMap { multiplicity($0) },
      figures: root.elements("figures").compactMap { figure($0) },
      published: root["published"].flatMap { file($0) },
      showsSubjects: root.boolean("show-subjects") ?? false,
      location: SourceLocation(file: root.location.file),
      simulation: root["simulation"].flatMap { simulation($0) },
      attributes: root.elements("attributes").compactMap { subjectAttribute($0) },
      characteristics: characteristics(root["characteristics"]),
      subgroups: root.elements("subgroups").compactMap { subgroups($0) },
      absences: root.elements("absences").compactMap { absence($0) }, properNames: root.texts("proper-names"),
      listings: root.elements("listings").compactMap { listing($0) },
      events: root["events"].flatMap { events($0) },
      orders: root.elements("order").compactMap { order($0) }, journalLocation: root["journal"]?.location,
      languageLocations: Dictionary(languageLocations) { first, _ in first })
  }

  private func citation(_ root: YAMLNode) -> Citation? {
    guard let source = root["source"], let text = source.text("citation") else { return nil }
    return Citation(text: text, doi: source.text("doi"), url: source.text("url"))
  }
}
