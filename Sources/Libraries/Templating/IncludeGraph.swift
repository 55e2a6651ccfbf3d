/// Which file includes which, held against cycles and depth before anything is rendered. The walk keeps its own
/// list of open files, so a long chain of includes costs no stack.
struct IncludeGraph {
  private let files: [String: ParsedFile]
  private let limits: TemplateLimits
  private var heights: [String: Height] = [:]
  private var open: [Visit] = []
  private var openNames: Set<String> = []

  /// How deep a file goes, with all it includes.
  private struct Height {
    var includes = 0
    var blocks = 0
  }

  private struct Visit {
    let name: String
    var next = 0
  }

  /// Adds a fault for every include that closes a cycle, and for the first that goes too deep.
  static func check(
    _ files: [String: ParsedFile], from root: String, limits: TemplateLimits, into log: inout FaultLog
  ) {
    var graph = IncludeGraph(files: files, limits: limits)
    graph.walk(from: root, into: &log)
  }

  private init(files: [String: ParsedFile], limits: TemplateLimits) {
    self.files = files
    self.limits = limits
  }

  private mutating func walk(from root: String, into log: inout FaultLog) {
    enter(root)
    var isAcyclic = true
    while let visit = open.last {
      guard let file = files[visit.name], visit.next < file.includes.count else {
        measure(visit.name)
        open.removeLast()
        openNames.remove(visit.name)
        continue
      }
      open[open.count - 1].next += 1
      let site = file.includes[visit.next]
      if openNames.contains(site.name), let start = open.firstIndex(where: { $0.name == site.name }) {
        isAcyclic = false
        let cycle = (open[start...].map(\.name) + [site.name]).map { "'\($0)'" }.joined(separator: " → ")
        log.add(
          TemplateFault(.includeCycle, "a partial includes itself: \(cycle)", at: site.position),
          file: file.source.path)
      } else if heights[site.name] == nil {
        enter(site.name)
      }
    }
    if isAcyclic { reportDepth(of: root, into: &log) }
  }

  private mutating func enter(_ name: String) {
    open.append(Visit(name: name))
    openNames.insert(name)
  }

  private mutating func measure(_ name: String) {
    guard let file = files[name] else { return }
    var height = Height(includes: 0, blocks: file.blockDepth)
    for site in file.includes {
      guard let inner = heights[site.name] else { continue }
      height.includes = max(height.includes, inner.includes + 1)
      height.blocks = max(height.blocks, inner.blocks + site.blockDepth)
    }
    heights[name] = height
  }

  private func reportDepth(of root: String, into log: inout FaultLog) {
    guard let file = files[root], let height = heights[root] else { return }
    let deepest = file.includes.max { (heights[$0.name]?.includes ?? 0) < (heights[$1.name]?.includes ?? 0) }
    let place = deepest?.position ?? Position(line: 1, column: 1)
    if height.includes > limits.includeDepth {
      let message = "includes nest \(height.includes) deep; at most \(limits.includeDepth) are allowed"
      log.add(TemplateFault(.limit, message, at: place), file: file.source.path)
    }
    if height.blocks > limits.blockDepth, file.blockDepth <= limits.blockDepth {
      let message =
        "blocks nest \(height.blocks) deep with includes; at most \(limits.blockDepth) are allowed"
      log.add(TemplateFault(.limit, message, at: place), file: file.source.path)
    }
  }
}
