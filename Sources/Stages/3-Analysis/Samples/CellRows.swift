import Statistics
import StudyResults

/// Writes the rows of one cell, which share their subjects and their method.
struct CellRows {
  let cell: CellKey
  let n: Int
  var method: Method?
  var flags: [ResultFlag] = []

  func add(_ statistic: Statistic, _ value: Double, to store: inout ResultStore) {
    let estimable = value.isFinite ? ResultValue.number(value) : .notEstimable(Reason("not-finite"))
    store.add(
      ResultRow(key: ResultKey(cell, statistic), value: estimable, n: n, method: method, flags: flags))
  }

  func add(_ statistic: Statistic, _ count: Int, to store: inout ResultStore) {
    add(statistic, Double(count), to: &store)
  }

  /// The share that n is of the eligible subjects.
  func addCoverage(of eligible: Int, to store: inout ResultStore) {
    add(.coverage, eligible == 0 ? nil : 100 * Double(n) / Double(eligible), otherwise: .noData, to: &store)
  }

  func add(_ statistic: Statistic, _ value: Estimable<Double>, to store: inout ResultStore) {
    switch value {
    case .value(let number): add(statistic, number, to: &store)
    case .notEstimable(let reason): miss(statistic, Reason(reason), to: &store)
    }
  }

  func add(_ statistic: Statistic, _ value: Double?, otherwise reason: Reason, to store: inout ResultStore) {
    if let value { add(statistic, value, to: &store) } else { miss(statistic, reason, to: &store) }
  }

  func miss(_ statistic: Statistic, _ reason: Reason, to store: inout ResultStore) {
    store.add(
      ResultRow(
        key: ResultKey(cell, statistic), value: .notEstimable(reason), n: n, method: method, flags: flags))
  }
}

extension Reason {
  /// The reason of a statistic, its code in lower case with hyphens: `tooFew` becomes `too-few`.
  init(_ reason: NotEstimable) { self.init(Reason.code(of: reason.rawValue)) }

  /// A name of the code, which is ASCII, as words of a key.
  static func code(of name: String) -> String {
    var code: [UInt8] = []
    for byte in name.utf8 {
      if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) {
        code.append(UInt8(ascii: "-"))
        code.append(byte | 0x20)
      } else {
        code.append(byte)
      }
    }
    return String(decoding: code, as: UTF8.self)
  }
}
