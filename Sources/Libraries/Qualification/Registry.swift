/// Every function the reference cases may name: one line a family, in the order of the alphabet.
/// To add a family, write its file in `Families` and its line here.
let families: [[CaseFunction]] = [
  ancovaCases,
  attainablePCases,
  changeCases,
  consistencyCases,
  contingencyCases,
  correlationCases,
  descriptiveCases,
  distributionCases,
  effectSizeCases,
  geometricCases,
  linearModelCases,
  mannWhitneyCases,
  multiplicityCases,
  pairedChangeCases,
  proportionCases,
  quantileCases,
  rankDistributionCases,
  recoveredSDCases,
  repeatedMeasuresModelCases,
  severalGroupsRankCases,
  signTestCases,
  signedRankCases,
  twoMeansCases,
  varianceCases,
]

/// The functions by name. When two share a name, the first counts.
let registry = Dictionary(families.joined().map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

/// The functions that reference cases may name, in the order of the alphabet.
package var functionNames: [String] { registry.keys.sorted() }
