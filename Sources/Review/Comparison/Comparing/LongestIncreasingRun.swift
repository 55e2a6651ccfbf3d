/// The longest strictly increasing subsequence, by patience sorting: what kept its order when things were moved.
func longestIncreasingRun(_ values: [Int]) -> [Int] {
  var tails: [Int] = []
  var before = [Int?](repeating: nil, count: values.count)
  for index in values.indices {
    var low = 0
    var high = tails.count
    while low < high {
      let middle = (low + high) / 2
      if values[tails[middle]] < values[index] { low = middle + 1 } else { high = middle }
    }
    before[index] = low > 0 ? tails[low - 1] : nil
    if low == tails.count { tails.append(index) } else { tails[low] = index }
  }
  var run: [Int] = []
  var next = tails.last
  while let index = next {
    run.append(values[index])
    next = before[index]
  }
  return run.reversed()
}
