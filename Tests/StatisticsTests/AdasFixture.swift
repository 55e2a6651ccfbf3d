import FoundationEssentials

@testable import Statistics

/// Records of the CDISC pilot study from a file of fixtures.
struct AdasFixture {
  let subjects: [String]
  let treatment: ModelFactor
  let dose: ModelCovariate
  let site: ModelFactor
  let week: ModelFactor
  let baseline: ModelCovariate
  let change: [Double]

  init(_ name: String) throws {
    let folder = #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
    let text = try String(contentsOf: URL(filePath: "\(folder)/Fixtures/\(name)"), encoding: .utf8)
    let rows = text.split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
    func column(_ index: Int) -> [String] { rows.map { $0[index] } }
    subjects = column(0)
    treatment = ModelFactor(
      "TRTP", column(1), order: ["Placebo", "Xanomeline Low Dose", "Xanomeline High Dose"])
    dose = ModelCovariate("TRTPN", column(2).compactMap(Double.init))
    site = ModelFactor("SITEGR1", column(3))
    week = ModelFactor("AVISITN", column(4), order: ["8", "16", "24"])
    baseline = ModelCovariate("BASE", column(5).compactMap(Double.init))
    change = column(6).compactMap(Double.init)
  }
}

/// Whether two numbers agree to a relative difference.
func agrees(_ got: Double?, _ expected: Double, within relative: Double) -> Bool {
  guard let got else { return false }
  return abs(got - expected) <= relative * abs(expected)
}
