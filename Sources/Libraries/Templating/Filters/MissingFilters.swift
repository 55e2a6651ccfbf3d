/// Filters that handle missing values.
let missingFilters = [
  /// `value | default: "not estimable"`: the value, or the argument where the value is missing.
  TemplateFilter(
    "default", takes: [.any, .missing], parameters: [TemplateParameter("replacement", .any)],
    gives: .inputOrArgument
  ) { value, arguments in
    value.missingReason == nil ? value : arguments.first ?? value
  }
]
