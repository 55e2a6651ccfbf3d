import Diagnostics

/// One rendering of one template. After a fault it prints nothing in that place and goes on, so that one run shows
/// as many faults as it can.
struct Renderer {
  private let template: Template
  private let output: TemplateOutput
  private let limits: TemplateLimits
  private var scope: Scope
  private var text = ""
  private var origins = LineOrigins()
  private var log: FaultLog
  private var iterations = 0
  /// The file being rendered, and where it was included.
  private var file: String
  private var site: SourceLocation?
  private var isStopped = false

  static func render(_ template: Template, _ context: TemplateObject, output: TemplateOutput)
    -> TemplateRendering
  {
    guard template.diagnostics.isEmpty, let root = template.files[template.name] else {
      return TemplateRendering(text: nil, diagnostics: template.diagnostics, origins: LineOrigins())
    }
    var renderer = Renderer(template, root, context, output)
    renderer.render(root.nodes)
    let diagnostics = renderer.log.diagnostics
    return TemplateRendering(
      text: diagnostics.isEmpty ? renderer.text : nil, diagnostics: diagnostics, origins: renderer.origins)
  }

  private init(_ template: Template, _ root: ParsedFile, _ context: TemplateObject, _ output: TemplateOutput)
  {
    self.template = template
    self.output = output
    limits = template.limits
    scope = Scope(context: context)
    log = FaultLog(limit: template.limits.errors)
    file = root.source.path
  }

  private mutating func render(_ nodes: [Node]) {
    for node in nodes {
      if isStopped { return }
      do throws(TemplateFault) {
        try render(node)
      } catch {
        report(error)
      }
    }
  }

  private mutating func render(_ node: Node) throws(TemplateFault) {
    switch node {
    case .text(let literal): try write(literal)
    case .print(let expression): try print(expression)
    case .loop(let loop): try render(loop)
    case .branch(let branch): try render(branch)
    case .include(let include): try render(include)
    case .tag(let tag): try render(tag)
    }
  }

  private mutating func report(_ fault: TemplateFault) {
    log.add(fault, file: file, includedAt: site)
    if log.isFull { isStopped = true }
  }

  private mutating func write(_ literal: LiteralText) throws(TemplateFault) {
    if let shorter = literal.withoutBlankLines, endsWithBlankLine(text) {
      let position = Position(line: literal.line + literal.blankLines, column: 1)
      try write(shorter, from: position, goesOn: true)
    } else {
      try write(literal.text, from: Position(line: literal.line, column: 1), goesOn: true)
    }
  }

  /// - Parameter goesOn: whether the piece is of the template itself, line by line.
  private mutating func write(_ piece: String, from position: Position, goesOn: Bool = false)
    throws(TemplateFault)
  {
    guard text.utf8.count + piece.utf8.count <= limits.outputBytes else {
      isStopped = true
      throw TemplateFault(
        .limit, "the output is longer than \(limits.outputBytes) bytes", at: position)
    }
    text += piece
    origins.add(piece, file: file, line: position.line, goesOn: goesOn)
  }

  private mutating func print(_ expression: Expression) throws(TemplateFault) {
    let value = try scope.present(expression)
    guard ValueKinds.scalar.contains(value.kind) else { throw .notPrintable(expression, is: value.phrase) }
    let printed: String
    do { printed = try output.print(value) } catch {
      throw .refused(by: "printing \(expression.subject)", error, at: expression.position)
    }
    try write(printed, from: expression.position)
  }

  private mutating func render(_ loop: Loop) throws(TemplateFault) {
    let list = try scope.present(loop.list)
    guard case .list(let items) = list else { throw .notList(loop.list, is: list.phrase) }
    if items.isEmpty { return render(loop.otherwise) }
    let depth = scope.depth
    defer { scope.remove(to: depth) }
    scope.add(loop.name, .plain(items[0]))
    scope.add("loop", .loop(LoopPosition(turn: 0, length: items.count)))
    for (turn, item) in items.enumerated() {
      try countIteration(at: loop.list.position)
      scope.set(depth, .plain(item))
      scope.set(depth + 1, .loop(LoopPosition(turn: turn, length: items.count)))
      render(loop.body)
      if isStopped { return }
    }
  }

  private mutating func countIteration(at position: Position) throws(TemplateFault) {
    iterations += 1
    guard iterations > limits.iterations else { return }
    isStopped = true
    throw TemplateFault(.limit, "more than \(limits.iterations) turns of loops and includes", at: position)
  }

  private mutating func render(_ branch: Branch) throws(TemplateFault) {
    for arm in branch.arms where try scope.truth(of: arm.condition) { return render(arm.body) }
    render(branch.otherwise)
  }

  private mutating func render(_ include: Include) throws(TemplateFault) {
    guard let partial = template.files[include.name] else { return }
    try countIteration(at: include.position)
    var values: [(String, TemplateValue)] = []
    for binding in include.bindings { values.append((binding.name, try scope.value(of: binding.value))) }
    let (depth, start, outer) = (scope.depth, text.utf8.count, (file, site))
    for (name, value) in values { scope.add(name, .plain(value)) }
    site = location(include.position)
    file = partial.source.path
    render(partial.nodes)
    (file, site) = outer
    scope.remove(to: depth)
    try endLine(of: include.ownsLine, since: start, at: include.position)
  }

  private mutating func render(_ tag: TagUse) throws(TemplateFault) {
    var positional: [TemplateValue] = []
    for (parameter, expression) in zip(tag.signature.positional, tag.positional) {
      positional.append(try argument(parameter, expression, of: tag))
    }
    var named: [String: TemplateValue] = [:]
    for parameter in tag.signature.named {
      guard let given = tag.named.first(where: { $0.name == parameter.name }) else { continue }
      named[parameter.name] = try argument(parameter, given.value, of: tag)
    }
    let call = TagCall(
      name: tag.signature.name, positional: positional, named: named, location: location(tag.position))
    let printed: String
    do { printed = try output.tag(call) } catch {
      throw .refused(by: "tag '\(call.name)'", error, at: tag.position)
    }
    let start = text.utf8.count
    try write(printed, from: tag.position)
    try endLine(of: tag.ownsLine, since: start, at: tag.position)
  }

  private func argument(
    _ parameter: TemplateParameter, _ expression: Expression, of tag: TagUse
  ) throws(TemplateFault) -> TemplateValue {
    let value = try scope.value(of: expression)
    if parameter.accepts(value) { return value }
    throw .badArgument(
      parameter, of: "tag '\(tag.signature.name)'", is: Found(value), at: expression.position)
  }

  /// Ends what took the place of a whole line with a line break, unless nothing was printed.
  private mutating func endLine(of ownsLine: Bool, since start: Int, at position: Position)
    throws(TemplateFault)
  {
    guard ownsLine, text.utf8.count > start, text.utf8.last != .lineFeed else { return }
    try write("\n", from: position)
  }

  private func location(_ position: Position) -> SourceLocation {
    SourceLocation(file: file, line: position.line, column: position.column)
  }
}

/// Whether what is written next begins right behind a blank line, or at the very start.
func endsWithBlankLine(_ text: String) -> Bool {
  var bytes = text.utf8[...]
  guard let last = bytes.popLast() else { return true }
  guard last == .lineFeed else { return false }
  while let byte = bytes.popLast() {
    if byte == .lineFeed { return true }
    if !byte.isBlank { return false }
  }
  return true
}
