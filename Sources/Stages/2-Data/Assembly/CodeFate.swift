/// Why a code has no place in the columns: negative numbers in the maps from codes to places.
enum CodeFate {
  /// A subject to be added when its first row is used.
  static let newSubject: Int32 = -1
  /// A subject whose row in the subjects file is left out by that file's condition.
  static let leftOut: Int32 = -2
  /// A name that nobody declared.
  static let unknown: Int32 = -3
  /// The same, where the definition says to pass over it.
  static let ignored: Int32 = -4
  /// A day in no window.
  static let outsideWindows: Int32 = -5
  /// An empty cell where a name has to stand.
  static let blank: Int32 = -6
  /// Not a whole number where a day has to stand.
  static let notADay: Int32 = -7

  /// Whether the row needs a message, rather than being left out by a rule.
  static func isProblem(_ fate: Int32) -> Bool { fate == unknown || fate == blank || fate == notADay }
}
