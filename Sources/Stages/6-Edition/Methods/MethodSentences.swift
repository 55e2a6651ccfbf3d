import StudyDefinition
import StudyResults

extension Edition {
  /// What was computed and how, in sentences made from the definition: what the methods section of a paper says.
  package var methodSentences: [String] {
    [
      summarySentences, quartileSentence, percentSentences, testSentences, effectSizeSentence,
      study.comparisons.map(sentence), study.responders.map(sentence), study.multiplicity.map(sentence),
      sensitivitySentence, profileSentence, [significanceSentence, testCountSentence],
    ].flatMap { $0 }
  }

  /// Which summary stands for which endpoints.
  private var summarySentences: [String] {
    parted(by: \.summary).compactMap { summary, endpoints in
      phrases.phrase("summary", summary.rawValue).map {
        phrases.capitalised(
          phrases(
            .methodSummary, ["endpoints": endpoints, "summary": phrases.inSentence($0, properNames: [])]))
      }
    }
  }

  private var quartileSentence: [String] {
    guard study.endpoints.contains(where: { $0.summary == .medianIQR || $0.percentChange == .individual })
    else { return [] }
    return [phrases(.noteQuartiles, ["type": String(study.methods.quartileType)])]
  }

  private var percentSentences: [String] {
    PercentChangeDefinition.allCases.compactMap { definition in
      let concerned = study.endpoints.filter { $0.percentChange == definition }
      guard !concerned.isEmpty, let words = phrases.phrase("percent-change-as", definition.rawValue) else {
        return nil
      }
      return phrases(.methodPercentChange, ["endpoints": names(of: concerned), "definition": words])
    }
  }

  private var testSentences: [String] {
    let main = parted(by: \.tests.first).compactMap { test, endpoints in
      test.flatMap { words(of: $0) }.map { phrases(.methodTest, ["endpoints": endpoints, "test": $0]) }
    }
    let further = WithinGroupTest.allCases.compactMap { test -> String? in
      let concerned = study.endpoints.filter { $0.tests.dropFirst().contains(test) }
      guard !concerned.isEmpty, let words = words(of: test) else { return nil }
      return phrases(.methodFurtherTest, ["endpoints": names(of: concerned), "test": words])
    }
    return main + further
  }

  /// The endpoints of each kind, as they stand within a sentence, the rarest kind first. The last, when it is a long list,
  /// are the others.
  private func parted<Kind: Hashable>(by kind: (Endpoint) -> Kind) -> [(kind: Kind, endpoints: String)] {
    var parts: [(kind: Kind, endpoints: [Endpoint])] = []
    for endpoint in study.endpoints {
      let kind = kind(endpoint)
      if let place = parts.firstIndex(where: { $0.kind == kind }) {
        parts[place].endpoints.append(endpoint)
      } else {
        parts.append((kind, [endpoint]))
      }
    }
    let ordered = parts.enumerated().sorted {
      ($0.element.endpoints.count, $0.offset) < ($1.element.endpoints.count, $1.offset)
    }.map(\.element)
    return ordered.enumerated().map { index, part in
      let count = part.endpoints.count
      let isRest = index > 0 && index == ordered.count - 1 && count > 6
      return (
        part.kind,
        isRest ? phrases(.remainingEndpoints, ["count": format.count(count)]) : names(of: part.endpoints)
      )
    }
  }

  private var effectSizeSentence: [String] {
    let sizes = study.methods.effectSizes.compactMap { phrases.phrase("effect-size", $0.rawValue) }
    return sizes.isEmpty ? [] : [phrases(.methodEffectSizes, ["sizes": joined(sizes)])]
  }

  private var sensitivitySentence: [String] {
    let imputations = study.methods.sensitivity.compactMap { phrases.phrase("imputation", $0.rawValue) }
    return imputations.isEmpty ? [] : [phrases(.methodSensitivity, ["imputations": joined(imputations)])]
  }

  private var profileSentence: [String] {
    phrases.phrase("method-profile", study.methods.profile.rawValue).map { [$0] } ?? []
  }

  private var significanceSentence: String {
    phrases(
      study.multiplicity.isEmpty ? .methodNominal : .methodFamilies,
      ["alpha": format.plain(study.alpha), "level": confidenceLevel])
  }

  /// How many p-values there are, and how many of them chance alone makes significant.
  package var testCountSentence: String {
    let count = testCount
    return phrases(
      .methodTestCount,
      [
        "tests": format.count(count), "alpha": format.plain(study.alpha),
        "expected": format.compact(Double(count) * study.alpha, decimals: 1) ?? "",
      ])
  }

  /// The p-values of the main analysis; those after imputation repeat them and do not count.
  package var testCount: Int {
    results.rows.count { row in
      row.key.statistic == .p && row.value.number != nil && !row.flags.contains(.imputed)
    }
  }

  /// As they stand within a sentence.
  func names(of endpoints: [Endpoint]) -> String {
    endpoints.count == study.endpoints.count && endpoints.count > 3
      ? phrases(.everyEndpoint) : joined(endpoints.map { inSentence($0.label) })
  }

  /// `a`, `a and b`, `a, b and c`, in the way of the language.
  package func joined(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: phrases(.enumeration)) + phrases(.listLast) + last
  }
}
