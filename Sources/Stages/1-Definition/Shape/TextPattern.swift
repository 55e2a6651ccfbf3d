/// A form that a text must have. One regular expression stands for it in the JSON Schema and, unless there is a scan,
/// in the reader; it is written in what ECMAScript and Swift understand alike, and always means the whole text.
package struct TextPattern: Sendable {
  /// With its article, after "must be".
  let phrase: String
  let expression: String
  /// In characters as JSON Schema counts them.
  let maximumLength: Int

  /// Ids end up in keys, templates, file names and expressions.
  package static let identifier = TextPattern(
    phrase: "an id of lower-case letters, digits and single hyphens that starts with a letter",
    expression: "[a-z][a-z0-9]*(-[a-z0-9]+)*", maximumLength: 64, scan: isIdentifier)

  /// The name of a study's folder, which is the name of its folder in the output, too.
  static let studyID = TextPattern(
    phrase: "lower-case letters, digits and hyphens, at most 64, starting with a letter or digit",
    expression: "[a-z0-9][a-z0-9-]*", maximumLength: 64)

  static let languageTag = TextPattern(
    phrase: "a language tag such as en or zh-Hans", expression: "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*",
    maximumLength: 35, scan: isLanguageTag)

  /// Below the study's folder; what links lead to is looked at when a file is opened.
  static let relativePath = TextPattern(
    phrase: "a relative path below the study's folder, with '/' between folders and without '..'",
    expression: #"(?!/)(?!(.*/)?\.\.?(/|$))(?!.*//)(?!.*/$)[^\u0000-\u001F\u007F-\u009F\\]+"#,
    maximumLength: 1024, scan: isRelativePath)

  static let date = TextPattern(
    phrase: "a date such as 2022-07-31", expression: "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])",
    maximumLength: 10)

  static let doi = TextPattern(
    phrase: "a DOI such as 10.2147/DMSO.S507801", expression: #"10\.[0-9]{4,9}/[^\s\u0000-\u001F]+"#,
    maximumLength: 256)

  static let webAddress = TextPattern(
    phrase: "an address that starts with https:// or http://",
    expression: #"https?://[^\s\u0000-\u001F<>"]+"#,
    maximumLength: 2048)

  static let journal = TextPattern(
    phrase: "the name of a file in templates/journals, without its ending",
    expression: "[a-z0-9]+(-[a-z0-9]+)*", maximumLength: 64)

  /// Decides as the expression does, without compiling it: the forms that a definition uses hundreds of times.
  var scan: (@Sendable (String) -> Bool)?

  func matches(_ text: String) -> Bool {
    guard text.unicodeScalars.count <= maximumLength else { return false }
    if let scan { return scan(text) }
    guard let regex = try? Regex(expression) else { return false }
    return text.wholeMatch(of: regex.matchingSemantics(.unicodeScalar)) != nil
  }
}
