import Diagnostics

/// Templates by name, from wherever the caller keeps them.
package struct TemplateLibrary: Sendable {
  private let environment: TemplateEnvironment
  private let names: [String]
  private let load: @Sendable (String) -> TemplateSource?

  /// - Parameters:
  ///   - environment: what the templates may use.
  ///   - names: the known names, for suggestions only.
  ///   - load: the text of a name, or nil when there is none. Names come from templates and are not to be trusted as
  ///     paths. It is called once for each name that a template uses.
  package init(
    environment: TemplateEnvironment = TemplateEnvironment(), names: [String] = [],
    load: @escaping @Sendable (String) -> TemplateSource?
  ) {
    self.environment = environment
    self.names = names.sorted()
    self.load = load
  }

  /// The template of that name with its partials. It is returned even when something is wrong, with diagnostics.
  package func template(_ name: String) -> Template {
    var log = FaultLog(limit: environment.limits.errors)
    var files: [String: ParsedFile] = [:]
    var order: [TemplatePart] = []
    guard let source = load(name) else {
      let fault = unknown(name, "template", at: Position(line: 1, column: 1))
      log.add(fault, file: name)
      return Template(
        name: name, diagnostics: log.diagnostics, parts: [], files: [:], limits: environment.limits)
    }
    order.append(TemplatePart(name: name, source: source))
    var known = [name: true]
    var next = 0
    while next < order.count {
      let part = order[next]
      next += 1
      let file = Parser.parse(part.source, in: environment)
      files[part.name] = file
      for fault in file.faults { log.add(fault, file: part.source.path) }
      for site in file.includes {
        if known[site.name] == nil {
          let partial = load(site.name)
          known[site.name] = partial != nil
          if let partial { order.append(TemplatePart(name: site.name, source: partial)) }
        }
        if known[site.name] == false {
          log.add(unknown(site.name, "partial", at: site.position), file: part.source.path)
        }
      }
    }
    IncludeGraph.check(files, from: name, limits: environment.limits, into: &log)
    return Template(
      name: name, diagnostics: log.diagnostics, parts: order, files: files, limits: environment.limits)
  }

  private func unknown(_ name: String, _ kind: String, at position: Position) -> TemplateFault {
    TemplateFault(
      .unknownPartial, "unknown \(kind) '\(name)'", at: position,
      suggestion: nearestName(to: name, among: names))
  }
}
