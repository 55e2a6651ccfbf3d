import Statistics

extension Function {
  /// HOMA-IR, the homeostasis model assessment of insulin resistance: fasting glucose in mmol/L × fasting insulin in
  /// µU/mL ÷ 22.5. Missing for negative values.
  ///
  /// Matthews DR, Hosker JP, Rudenski AS, Naylor BA, Treacher DF, Turner RC. Homeostasis model assessment: insulin
  /// resistance and β-cell function from fasting plasma glucose and insulin concentrations in man. Diabetologia
  /// 1985;28:412–419.
  static let homaIR = Function("homa_ir", "glucose_mmol", "insulin_uU") { glucose, insulin in
    glucose < 0 || insulin < 0
      ? .missing(.outsideFormula) : .real(decimalRatio(decimalProduct(glucose, insulin), to: 22.5))
  }
}
