/// How one result differs between two versions. Bytes are compared first; only what differs is read as a number.
struct NumberDifference {
  private let old: ResultsFile
  private let new: ResultsFile
  private let before: ResultRecord
  private let after: ResultRecord
  /// Nil where both are written alike, and not read.
  private let values: (old: Double?, new: Double?)?
  let isValueDifferent: Bool
  let isPrintedDifferent: Bool
  let isReasonDifferent: Bool
  let areFlagsDifferent: Bool
  let isWithinTolerance: Bool

  init(
    _ old: ResultsFile, _ before: ResultRecord, _ new: ResultsFile, _ after: ResultRecord,
    _ tolerances: Tolerances
  ) {
    self.old = old
    self.new = new
    self.before = before
    self.after = after
    isPrintedDifferent = !old.bytes.equal(before.printed, after.printed, in: new.bytes)
    isReasonDifferent =
      (before[.reason] != 0 || after[.reason] != 0) && old.name(.reason, before) != new.name(.reason, after)
    areFlagsDifferent =
      !old.bytes.equal(before.flags, after.flags, in: new.bytes)
      && old.bytes[before.flags.bounds].filter { $0 > 0x20 }
        != new.bytes[after.flags.bounds].filter { $0 > 0x20 }
    if old.bytes.equal(before.value, after.value, in: new.bytes) {
      values = nil
      isValueDifferent = false
      isWithinTolerance = false
    } else {
      let values = (old: old.value(before), new: new.value(after))
      self.values = values
      // Zero equals minus zero here, and 1.0 equals 1e0.
      isValueDifferent = values.old != values.new
      if isValueDifferent, let from = values.old, let to = values.new {
        isWithinTolerance = tolerances[new.name(.statistic, after)].covers(from, to)
      } else {
        isWithinTolerance = false
      }
    }
  }

  var isDifferent: Bool { isValueDifferent || isPrintedDifferent || isReasonDifferent || areFlagsDifferent }

  var oldValue: Double? { if let values { values.old } else { old.value(before) } }
  var newValue: Double? { if let values { values.new } else { new.value(after) } }

  var isSameByTolerance: Bool { !isValueDifferent || isWithinTolerance }

  var oldPrinted: String { old.printed(before) }
  var newPrinted: String { new.printed(after) }
  var oldReason: String { old.name(.reason, before) }
  var newReason: String { new.name(.reason, after) }
  var oldFlags: String { old.bytes.text(before.flags) }
  var newFlags: String { new.bytes.text(after.flags) }
}
