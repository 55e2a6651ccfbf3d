/// A path without its places, to tell that two are the same.
struct PathKey: Hashable {
  let root: String
  let keys: [Path.Key]

  /// The path as far as its first `count` steps.
  init(_ path: Path, upTo count: Int) {
    root = path.root
    keys = path.steps.prefix(count).map(\.key)
  }
}

/// What a condition tells about values being there: `{% if x is not missing %}` makes `x` safe inside.
struct Presence {
  var whenTrue: Set<PathKey> = []
  var whenFalse: Set<PathKey> = []

  init(_ condition: Expression) {
    switch condition {
    case .isMissing(.path(let path), let isNegated, _):
      // What has a member that is there, is there itself.
      let known = Set((0...path.steps.count).map { PathKey(path, upTo: $0) })
      if isNegated { whenTrue = known } else { whenFalse = known }
    case .not(let inner, _):
      let presence = Presence(inner)
      (whenTrue, whenFalse) = (presence.whenFalse, presence.whenTrue)
    case .all(let parts):
      let each = parts.map(Presence.init)
      whenTrue = each.reduce(into: []) { $0.formUnion($1.whenTrue) }
      whenFalse = each.dropFirst().reduce(into: each.first?.whenFalse ?? []) {
        $0.formIntersection($1.whenFalse)
      }
    case .any(let parts):
      let each = parts.map(Presence.init)
      whenTrue = each.dropFirst().reduce(into: each.first?.whenTrue ?? []) {
        $0.formIntersection($1.whenTrue)
      }
      whenFalse = each.reduce(into: []) { $0.formUnion($1.whenFalse) }
    case .literal, .path, .filtered, .comparison, .contains, .isMissing, .invalid:
      break
    }
  }
}
