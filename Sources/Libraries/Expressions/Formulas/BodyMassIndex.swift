import Statistics

extension Function {
  /// Body mass index in kg/m²: weight in kg ÷ the square of height in m, with the height given in cm. Missing unless
  /// both are positive.
  ///
  /// Keys A, Fidanza F, Karvonen MJ, Kimura N, Taylor HL. Indices of relative weight and obesity. J Chronic Dis
  /// 1972;25:329–343.
  static let bodyMassIndex = Function("bmi", "weight_kg", "height_cm") { weight, height in
    guard weight > 0, height > 0 else { return .missing(.outsideFormula) }
    let metres = decimalRatio(height, to: 100)
    return .real(decimalRatio(weight, to: decimalProduct(metres, metres)))
  }
}
