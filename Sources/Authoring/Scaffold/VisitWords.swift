/// How files name visits, in the languages that writers have so far.
enum VisitWords {
  /// Before anything was done.
  private static let starts = [
    "baseline", "base", "basis", "screening", "screen", "pre", "before", "initial", "vorher", "vor",
    "ausgangswert",
    "avant", "antes",
  ]
  private static let ends = [
    "post", "after", "end", "final", "followup", "follow-up", "nachher", "nach", "après", "después",
  ]
  private static let unitsOfDays: [(words: [String], days: Double)] = [
    (["year", "years", "yr", "y", "jahr", "jahre", "jahren"], 365),
    (["month", "months", "mo", "m", "monat", "monate", "monaten", "mois"], 30.4),
    (["week", "weeks", "wk", "w", "woche", "wochen"], 7),
    (["day", "days", "d", "tag", "tage", "tagen", "jour", "jours"], 1),
    (["visit", "visite", "v", "t"], 1),
  ]
  /// Scripts without blanks between words: looked for anywhere.
  private static let startsInText = ["基线", "基線", "筛选", "篩選", "治疗前", "治療前", "术前", "術前", "ausgang"]
  private static let unitsInText: [(text: String, days: Double)] = [
    ("年", 365), ("月", 30.4), ("周", 7), ("週", 7), ("天", 1), ("日", 1),
  ]

  /// Whether a text names a visit and nothing else.
  static func isVisit(_ text: String) -> Bool {
    let word = text.lowercased()
    if isStart(word) || ends.contains(word) { return true }
    return numberAndUnit(word) != nil
  }

  static func isStart(_ text: String) -> Bool {
    let word = text.lowercased()
    return starts.contains(word) || startsInText.contains(where: word.contains)
  }

  /// Roughly the day of a visit that its name counts, so that week 52 stands before month 13; nil without a number.
  static func day(_ text: String) -> Double? {
    let word = text.lowercased()
    if let (number, days) = numberAndUnit(word) { return number * days }
    return firstNumber(word)
  }

  /// `m6`, `6 months`, `week 12`, `6 Monate`, `第3个月`.
  private static func numberAndUnit(_ word: String) -> (Double, Double)? {
    guard let number = firstNumber(word) else { return nil }
    if let unit = unitsInText.first(where: { word.contains($0.text) }) { return (number, unit.days) }
    let letters = word.filter(\.isLetter)
    let isBare = word.allSatisfy { $0.isLetter || $0.isNumber || " _.-".contains($0) }
    guard isBare, let unit = unitsOfDays.first(where: { $0.words.contains(letters) }) else { return nil }
    return (number, unit.days)
  }

  private static func firstNumber(_ word: String) -> Double? {
    Double(word.drop { !("0"..."9").contains($0) }.prefix { ("0"..."9").contains($0) })
  }
}
