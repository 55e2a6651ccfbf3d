/// The range within which every value of a sample must lie, given its mean and SD: mean ± SD (n − 1) / √n (Samuelson
/// 1968, JASA 63:1522). A published value outside it shows that what is called SD is something else, often the SE.
package func samuelsonBound(n: Int, mean: Double, standardDeviation: Double) -> Estimable<ClosedRange<Double>>
{
  guard n >= 1 else { return .notEstimable(.noValues) }
  let reach = standardDeviation * Double(n - 1) / Double(n).squareRoot()
  guard reach >= 0, reach.isFinite, mean.isFinite else { return .notEstimable(.impossibleArgument) }
  return .value(mean - reach...mean + reach)
}
