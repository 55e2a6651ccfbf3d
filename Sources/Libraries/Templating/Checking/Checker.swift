import Diagnostics

/// Walks a template without data, with types in place of values. Unknown types, left by a fault already reported,
/// are nil and cause no further faults.
struct Checker {
  private let template: Template
  let schema: TemplateSchema
  private let refusals: (WrittenTag) -> [TemplateMessage]
  var scope: TypeScope
  private var log: FaultLog
  private var file: String
  private var site: SourceLocation?
  private var visited: Set<Visit> = []
  private var includes = 0

  /// A partial looks the same again where the same names are in scope.
  private struct Visit: Hashable {
    let name: String
    let scope: TypeScope
  }

  static func check(
    _ template: Template, _ schema: TemplateSchema, _ refusals: @escaping (WrittenTag) -> [TemplateMessage]
  ) -> [Diagnostic] {
    guard let root = template.files[template.name] else { return [] }
    // Cycles and depth were reported when the template was read; following them would not end.
    let blocking: Set = [TemplateFaultCode.includeCycle.rawValue, TemplateFaultCode.limit.rawValue]
    guard !template.diagnostics.contains(where: { blocking.contains($0.code) }) else { return [] }
    var checker = Checker(template, root, schema, refusals)
    checker.check(root.nodes)
    return checker.log.diagnostics
  }

  private init(
    _ template: Template, _ root: ParsedFile, _ schema: TemplateSchema,
    _ refusals: @escaping (WrittenTag) -> [TemplateMessage]
  ) {
    self.template = template
    self.refusals = refusals
    self.schema = schema.withLoop
    scope = TypeScope(names: schema.names.mapValues { $0 })
    log = FaultLog(limit: template.limits.errors)
    file = root.source.path
  }

  mutating func report(_ fault: TemplateFault) {
    log.add(fault, file: file, includedAt: site)
  }

  private mutating func check(_ nodes: [Node]) {
    for node in nodes where !log.isFull {
      switch node {
      case .text: break
      case .print(let expression): checkPrinted(expression)
      case .loop(let loop): check(loop)
      case .branch(let branch): check(branch)
      case .include(let include): check(include)
      case .tag(let tag): check(tag)
      }
    }
  }

  private mutating func checkPrinted(_ expression: Expression) {
    guard let type = presentType(of: expression), !ValueKinds.scalar.isSuperset(of: type.kinds) else {
      return
    }
    report(.notPrintable(expression, is: type.phrase))
  }

  private mutating func check(_ loop: Loop) {
    let list = presentType(of: loop.list)
    var item: TemplateType?
    if case .list(let inner)? = list {
      item = inner
    } else if let list {
      report(.notList(loop.list, is: list.phrase))
    }
    within { checker in
      checker.scope.add(loop.name, item)
      checker.scope.add("loop", .object("loop"))
      checker.check(loop.body)
    }
    within { $0.check(loop.otherwise) }
  }

  private mutating func check(_ branch: Branch) {
    within { checker in
      for arm in branch.arms {
        checker.checkCondition(arm.condition)
        let presence = Presence(arm.condition)
        checker.within { inner in
          inner.scope.assume(presence.whenTrue)
          inner.check(arm.body)
        }
        checker.scope.assume(presence.whenFalse)
      }
      checker.check(branch.otherwise)
    }
  }

  private mutating func check(_ include: Include) {
    var passed: [(String, TemplateType?)] = []
    for binding in include.bindings { passed.append((binding.name, type(of: binding.value))) }
    guard let partial = template.files[include.name] else { return }
    includes += 1
    if includes > template.limits.checkedIncludes {
      let message = "a check follows at most \(template.limits.checkedIncludes) includes"
      return report(TemplateFault(.limit, message, at: include.position))
    }
    within { checker in
      for (name, type) in passed { checker.scope.add(name, type) }
      guard checker.visited.insert(Visit(name: include.name, scope: checker.scope)).inserted else { return }
      let outer = (checker.file, checker.site)
      checker.site = SourceLocation(
        file: checker.file, line: include.position.line, column: include.position.column)
      checker.file = partial.source.path
      checker.check(partial.nodes)
      (checker.file, checker.site) = outer
    }
  }

  private mutating func check(_ tag: TagUse) {
    let owner = "tag '\(tag.signature.name)'"
    for (parameter, expression) in zip(tag.signature.positional, tag.positional) {
      checkArgument(expression, parameter, of: owner)
    }
    for argument in tag.named {
      guard let parameter = tag.signature.named.first(where: { $0.name == argument.name }) else { continue }
      checkArgument(argument.value, parameter, of: owner)
    }
    var named: [String: TemplateValue?] = [:]
    for argument in tag.named { named[argument.name] = .some(argument.value.written) }
    let written = WrittenTag(
      name: tag.signature.name, positional: tag.positional.map(\.written), named: named)
    for message in refusals(written) { report(.refused(by: owner, message, at: tag.position)) }
  }

  /// Runs `body` with a scope that is put back afterwards.
  mutating func within(_ body: (inout Checker) -> Void) {
    let outer = scope
    body(&self)
    scope = outer
  }
}

extension Expression {
  /// The value that is written in the template itself; nil for what is only known when it renders.
  fileprivate var written: TemplateValue? {
    if case .literal(let value, _) = self { value } else { nil }
  }
}

/// The names in scope with their types, and the paths known to be there.
struct TypeScope: Hashable {
  /// A nil type is one that a reported fault left unknown.
  private(set) var names: [String: TemplateType?]
  private(set) var present: Set<PathKey> = []

  init(names: [String: TemplateType?]) { self.names = names }

  mutating func add(_ name: String, _ type: TemplateType?) {
    names[name] = .some(type)
    present = present.filter { $0.root != name }
  }

  mutating func assume(_ paths: Set<PathKey>) {
    present.formUnion(paths)
  }
}
