import Diagnostics

/// The word of this language that a refused one most likely stands for: what other programs or papers call it, the one
/// that shares its words, or the one nearest in spelling; nil when none is near.
///
/// - Parameter allowed: the words that may stand there.
func likelyWord(for word: String, among allowed: [String]) -> String? {
  let words = words(of: word)
  let synonym = synonyms[words.joined(separator: "-")]?.first(where: allowed.contains)
  return synonym ?? nearestName(to: word, among: allowed) ?? sharing(words, among: allowed)
}

/// The word of which one has all parts of the other, such as `kruskal` and `kruskal-wallis`, `one-way-anova` and `anova`;
/// of several the one with the least beside them.
private func sharing(_ words: [String], among allowed: [String]) -> String? {
  var best: (word: String, beside: Int)?
  for candidate in allowed {
    let parts = candidate.split(separator: "-").map(String.init)
    func isIn(_ others: [String]) -> (String) -> Bool {
      { part in
        others.contains { min($0.count, part.count) > 2 && ($0.hasPrefix(part) || part.hasPrefix($0)) }
      }
    }
    guard parts.allSatisfy(isIn(words)) || words.allSatisfy(isIn(parts)), !words.isEmpty else { continue }
    let beside = abs(parts.count - words.count)
    if beside < best?.beside ?? .max { best = (candidate, beside) }
  }
  return best?.word
}

private func words(of text: String) -> [String] {
  text.lowercased().split { " _-.".contains($0) }.map(String.init)
}

private let synonyms: [String: [String]] = [
  "wilcoxon": ["signed-rank", "mann-whitney"],
  "wilcoxon-signed-rank": ["signed-rank"],
  "rank-sum": ["mann-whitney"],
  "wilcoxon-rank-sum": ["mann-whitney"],
  "u-test": ["mann-whitney"],
  "mwu": ["mann-whitney"],
  "t": ["paired-t", "welch"],
  "t-test": ["paired-t", "welch"],
  "ttest": ["paired-t", "welch"],
  "unpaired-t": ["welch"],
  "normality": ["by-normality"],
  "shapiro-wilk": ["by-normality"],
  "hodges-lehmann": ["signed-rank", "mann-whitney"],
  "pratt": ["signed-rank-pratt"],
  "mean": ["mean-sd", "of-means"],
  "average": ["mean-sd"],
  "median": ["median-iqr"],
  "iqr": ["median-iqr"],
  "gmean": ["geometric-mean"],
  "geomean": ["geometric-mean"],
  "gmr": ["geometric-mean", "geometric"],
  "rm-anova": ["repeated-measures"],
  "greenhouse-geisser": ["repeated-measures"],
  "gg": ["repeated-measures"],
  "mixed-model": ["mmrm"],
  "kw": ["kruskal-wallis"],
  "linear-model": ["ancova"],
  "ls-means": ["ancova", "weights"],
  "lsmeans": ["ancova", "weights"],
  "dose-response": ["ancova"],
  "regression": ["ancova"],
  "holm-bonferroni": ["holm"],
  "fdr": ["benjamini-hochberg"],
  "bh": ["benjamini-hochberg"],
  "kr": ["kenward-roger"],
  "un": ["unstructured"],
  "cs": ["compound-symmetry"],
  "ar1": ["autoregressive"],
  "toep": ["toeplitz-heterogeneous"],
  "toeph": ["toeplitz-heterogeneous"],
  "exact": ["clopper-pearson", "fisher"],
  "score": ["wilson"],
  "chi2": ["chi-square"],
  "chisq": ["chi-square"],
  "newcombe": ["risk-difference"],
  "d": ["d-z", "cohen-d"],
  "g": ["g-z", "hedges-g"],
  "hedges-g": ["g-z"],
  "cohens-d": ["cohen-d", "d-z"],
  "cohen-d": ["d-z"],
  "observed": ["proportional"],
  "om": ["proportional"],
  "followup": ["value"],
  "follow-up": ["value"],
  "absolute": ["change"],
  "difference": ["change"],
  "relative": ["percent"],
  "percent-change": ["percent"],
  "nri": ["non-responder"],
  "exclude": ["left-out"],
  "excluded": ["left-out"],
  "omit": ["left-out"],
  "down": ["lower"],
  "less": ["lower"],
  "decrease": ["lower"],
  "up": ["higher"],
  "more": ["higher"],
  "increase": ["higher"],
  "lt": ["<"],
  "le": ["<="],
  "=<": ["<="],
  "≤": ["<="],
  "gt": [">"],
  "ge": [">="],
  "=>": [">="],
  "≥": [">="],
  // Keys
  "quantile": ["quartiles"],
  "quantiles": ["quartiles"],
  "quantile-type": ["quartiles"],
  "imputation": ["sensitivity"],
  "adjust": ["covariates"],
  "adjustment": ["covariates"],
  "adjusted-for": ["covariates"],
  "df": ["degrees-of-freedom"],
  "ddf": ["degrees-of-freedom"],
  "ddfm": ["degrees-of-freedom"],
  "type": ["kind"],
  "op": ["relation"],
  "operator": ["relation"],
  "threshold": ["value"],
  "cutoff": ["value"],
  "name": ["label", "id"],
  "arms": ["groups"],
  "treatments": ["groups"],
  "visits": ["timepoints"],
  "outcomes": ["endpoints"],
  "variables": ["endpoints"],
  "populations": ["cohorts"],
  "analysis-sets": ["cohorts"],
  "significance": ["alpha"],
  "adjustments": ["multiplicity"],
]
