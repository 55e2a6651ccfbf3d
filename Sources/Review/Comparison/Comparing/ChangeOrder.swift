/// Changes by class, and where each class is; changed values the largest relative change first, everything else as found.
/// From zero, or from and to no estimate, there is no relative change: these come first.
func inOrder(_ changes: [Change]) -> (changes: [Change], ranges: [ChangeClass: Range<Int>]) {
  var members: [ChangeClass: [Int]] = [:]
  for index in changes.indices { members[changes[index].kind.changeClass, default: []].append(index) }
  var order: [Int] = []
  var ranges: [ChangeClass: Range<Int>] = [:]
  for changeClass in ChangeClass.allCases {
    let start = order.count
    let found = members[changeClass] ?? []
    order += changeClass == .displayed || changeClass == .belowDisplay ? bySize(found, changes) : found
    ranges[changeClass] = start..<order.count
  }
  return (order.map { changes[$0] }, ranges)
}

private func bySize(_ indices: [Int], _ changes: [Change]) -> [Int] {
  let sized = indices.map { index in
    let change = changes[index]
    let size = change.relativeDifference?.magnitude ?? (change.oldValue == change.newValue ? 0 : .infinity)
    return (index: index, size: size)
  }
  return sized.sorted { a, b in a.size == b.size ? a.index < b.index : a.size > b.size }.map(\.index)
}
