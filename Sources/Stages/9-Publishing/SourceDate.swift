package import StudyDefinition

/// The time that `SOURCE_DATE_EPOCH` gives, in place of the clock, which is never asked.
package struct SourceDate: Sendable, Hashable {
  private let seconds: Int

  /// - Parameter seconds: since 1970, in UTC; nil outside the years 1 to 9999.
  package init?(epoch seconds: Int) {
    guard (-62_135_596_800...253_402_300_799).contains(seconds) else { return nil }
    self.seconds = seconds
  }

  package var day: CalendarDate? {
    let (year, month, day) = civil
    return CalendarDate(year: year, month: month, day: day)
  }

  /// `2023-11-14T22:13:20Z`, as RFC 3339 writes it.
  package var text: String {
    let (year, month, day) = civil
    let rest = ((seconds % 86_400) + 86_400) % 86_400
    let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    return "\(date)T\(padded(rest / 3600, 2)):\(padded(rest / 60 % 60, 2)):\(padded(rest % 60, 2))Z"
  }

  /// Days from the civil calendar (proleptic Gregorian): eras of 400 years beginning on 1 March.
  private var civil: (year: Int, month: Int, day: Int) {
    let days = (seconds - ((seconds % 86_400) + 86_400) % 86_400) / 86_400
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let civilMonth = month < 10 ? month + 3 : month - 9
    return (year + era * 400 + (civilMonth <= 2 ? 1 : 0), civilMonth, dayOfYear - (153 * month + 2) / 5 + 1)
  }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
