import Decimals

/// A p-value as printed, with its relation: `0.032` or `<0.001`.
extension NumberFormat {
  /// - Parameters:
  ///   - p: At full precision, between 0 and 1.
  ///   - alpha: The significance level. A p that would round onto it gets further decimals, so that the printed
  ///     number stands on the same side as the full one; one that equals alpha is printed as it is.
  /// - Returns: Without the symbol; nil for what is no probability.
  package func probability(_ p: Double, alpha: Double) -> String? {
    guard p >= 0, p <= 1 else { return nil }
    let style = journal.probability
    if p < style.floor {
      return ShortestDecimal(style.floor).map {
        "<" + probabilityDigits(style.floor, $0.decimals, leadingZero: style.floorLeadingZero)
      }
    }
    var decimals = self.decimals(ofProbability: p)
    let alphaDecimals = ShortestDecimal(alpha)?.decimals ?? 2
    // Nine further digits at most: a p nearer to alpha than that is alpha for every reader.
    let limit = max(decimals, alphaDecimals) + 9
    while decimals >= alphaDecimals, decimals < limit, p != alpha,
      RoundedDecimal(computed: p, decimals: decimals) == RoundedDecimal(alpha, decimals: decimals)
    {
      decimals += 1
    }
    // 0.9996 is not certain: never print 1.
    if p < 1, let shown = RoundedDecimal(computed: p, decimals: decimals), shown.whole == 1 {
      return ">" + probabilityDigits(nines(decimals), decimals)
    }
    return probabilityDigits(p, decimals)
  }

  /// The p-value with the journal's symbol: `p = 0.032`, `P<0.001`.
  package func probabilityPhrase(_ p: Double, alpha: Double) -> String? {
    probability(p, alpha: alpha).map { text in
      let (symbol, relation) = probabilityWords(text)
      return symbol + relation
    }
  }

  /// The symbol, with an equals sign where one is needed, and the printed p with its relation: `p = ` and `0.032`, or
  /// `p ` and `< 0.001`.
  package func probabilityWords(_ printed: String) -> (symbol: String, value: String) {
    let style = journal.probability
    let blank = style.spaced ? " " : ""
    guard let relation = printed.first, relation == "<" || relation == ">" else {
      return ("\(style.symbol)\(blank)=\(blank)", printed)
    }
    return (style.symbol + blank, "\(relation)\(blank)\(printed.dropFirst())")
  }

  private func decimals(ofProbability p: Double) -> Int {
    let style = journal.probability
    let most = ShortestDecimal(style.floor)?.decimals ?? 3
    if let figures = style.significantFigures, let exact = ShortestDecimal(p) {
      return min(most, max(1, figures - exact.pointPosition))
    }
    return style.steps.last { $0.from <= p }?.decimals ?? most
  }

  private func nines(_ decimals: Int) -> Double {
    var unit = 1.0
    for _ in 0..<decimals { unit /= 10 }
    return 1 - unit
  }

  func probabilityDigits(_ p: Double, _ decimals: Int, leadingZero: Bool? = nil) -> String {
    guard let rounded = RoundedDecimal(computed: p, decimals: decimals) else { return "" }
    let text = text(rounded)
    return leadingZero ?? journal.probability.leadingZero || rounded.whole != 0
      ? text : String(text.dropFirst())
  }
}

extension NumberFormat {
  /// A significance level, with the decimals it has and the zero of a p-value: `0.05`, `.05`.
  package func level(_ alpha: Double) -> String {
    probabilityDigits(alpha, ShortestDecimal(alpha)?.decimals ?? 2)
  }

  /// Whether p with one decimal more than the level is the level: then a report of that p decides nothing.
  package func roundsOnto(_ p: Double, _ alpha: Double) -> Bool {
    let decimals = (ShortestDecimal(alpha)?.decimals ?? 2) + 1
    return RoundedDecimal(computed: p, decimals: decimals) == RoundedDecimal(alpha, decimals: decimals)
  }
}
