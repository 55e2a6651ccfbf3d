import StudyEdition

/// What a caption has to say: which statistic, with which interval, of whom, and of how many. A figure cannot be made
/// without it, and its text is held against these words before it is published.
struct FigureCaption {
  /// What is drawn, such as `Mean change from baseline at each visit`.
  let statistic: String
  /// What bars span; nil where there are none.
  let interval: String?
  let population: String
  /// The subjects counted, such as `n = 24` or, for arms, `Placebo n = 79, high dose n = 74`.
  let n: String
  /// Further sentences.
  var notes: [String] = []

  func text(_ words: Phrases) -> String {
    let main =
      interval.map {
        words(
          .figureCaptionInterval,
          ["statistic": statistic, "interval": $0, "population": population, "n": n])
      } ?? words(.figureCaption, ["statistic": statistic, "population": population, "n": n])
    return ([main] + notes).joined(separator: words.betweenSentences)
  }

  /// The words without which the caption would not say what is drawn.
  var stated: [String] { [statistic, population, n] + [interval].compactMap { $0 } }
}
