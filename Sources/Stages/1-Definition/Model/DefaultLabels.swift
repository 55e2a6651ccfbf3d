extension LocalizedText {
  /// Of the one cohort of a definition that declares none.
  static let allSubjects = LocalizedText(entries: [
    Entry(language: nil, text: "All subjects"),
    Entry(language: LanguageTag("zh-Hans"), text: "全部受试者"),
    Entry(language: LanguageTag("zh-Hant"), text: "全部受試者"),
  ])

  /// Of the one domain of a definition whose endpoints name none.
  static let endpoints = LocalizedText(entries: [
    Entry(language: nil, text: "Endpoints"),
    Entry(language: LanguageTag("zh-Hans"), text: "终点指标"),
    Entry(language: LanguageTag("zh-Hant"), text: "終點指標"),
  ])
}
