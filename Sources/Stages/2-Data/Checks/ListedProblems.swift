import Diagnostics

/// The problems of one kind: the first are listed one by one, the rest is counted.
struct ListedProblems {
  /// How many of a kind are listed.
  static let most = 20

  private(set) var listed: [Diagnostic] = []
  private(set) var count = 0

  /// Adds a problem; one beyond the listed ones is only counted, and its message never made.
  mutating func add(_ problem: () -> Diagnostic) {
    count += 1
    if listed.count < Self.most { listed.append(problem()) }
  }

  /// All of them, followed by how many are not listed. `total` counts problems that were never added, if there are.
  func diagnostics(total: Int? = nil, file: String? = nil) -> [Diagnostic] {
    let more = max(count, total ?? 0) - listed.count
    guard more > 0, let last = listed.last else { return listed }
    // At the last that is listed, so that it stands behind them.
    let place = last.location ?? file.map { SourceLocation(file: $0) }
    return listed + [Diagnostic(last.severity, last.code, "… and \(more) more of this kind", at: place)]
  }
}
