extension Shape {
  /// How data are simulated.
  static let simulation = Shape.group(
    "'simulation'",
    [
      .required(
        "seed", .wholeNumber(0...2_147_483_647), "Any number; the same number gives the same data."),
      .required(
        "subjects",
        .group(
          "the subjects of a simulation",
          [
            .required("size", .wholeNumber(1...1_000_000), "How many subjects there are."),
            .optional("prefix", .identifierPart, "What stands before the number in an id. Default: S."),
            .optional(
              "attributes", .list(.simulatedAttribute),
              "Columns of the subjects file, in order; later ones may select by earlier ones."),
            .optional(
              "dropouts", .table(keys: .identifier, values: .wholeNumber(0...1_000_000)),
              "How many subjects have no value from a visit on, visit by visit."),
          ]), "Who takes part."),
      .required("values", .list(.simulatedValues), "What is measured, and the figures it shall give."),
      .optional(
        "overall", .list(.overallTargets),
        "Targets over subjects of several entries together; nothing is drawn for them."),
      .optional("between", .list(.betweenTarget), "Target p-values of comparisons between two groups."),
      .optional(
        "order",
        .list(.order),
        "Further pairs of endpoints of which one is never above the other, beside the study's own."),
    ])

  private static let identifierPart = Shape.text(
    TextPattern(phrase: "letters, digits and hyphens", expression: "[A-Za-z][A-Za-z0-9-]*", maximumLength: 16)
  )

  private static let selection = Shape.table(keys: .identifier, values: .text)

  private static let simulatedAttribute = Shape.group(
    "an attribute",
    [
      .required("name", .identifier, "The column of the subjects file."),
      .optional("of", .selection, "Who has it, by earlier attributes. Default: everybody."),
      .optional(
        "counts", .table(keys: .level, values: .wholeNumber(0...1_000_000)),
        "Each level with its exact number of subjects."),
      .optional("decimals", .wholeNumber(0...9), "Decimals of a number. Default: 0."),
      .optional("shape", .choice(Skewness.self), "Of a number. Default: normal."),
      .optional(
        "written", .boolean,
        "Whether it is a column of the file, or only serves to select. Default: true."),
    ]
      + visitKeys.filter {
        !["p", "p-below", "p-above", "change", "correlation", "test", "missing"].contains($0.name)
      },
    [
      .requiresOne(of: ["counts", "mean", "median"]), .excludes(["counts", "mean"]),
      .excludes(["counts", "median"]),
    ])

  private static let simulatedValues = Shape.group(
    "an entry of values",
    selectionKeys + [
      .optional(
        "n", .wholeNumber(1...1_000_000), "How many of them are measured, chosen by chance. Default: all."),
      .optional("shape", .choice(Skewness.self), "The form of the distribution. Default: normal."),
      .optional("bounds", .bounds, "Values outside do not occur."),
      .optional(
        "as", .expression,
        "Computed from endpoints of the same visit and attributes, then recorded. Default: drawn."),
      .required("visits", .table(keys: .identifier, values: .visitTargets), "Targets, visit by visit."),
    ], [.excludes(["as", "n"]), .excludes(["as", "shape"])])

  private static let overallTargets = Shape.group(
    "an entry of targets",
    selectionKeys + [
      .required("visits", .table(keys: .identifier, values: .visitTargets), "Targets, visit by visit.")
    ])

  private static let selectionKeys: [GroupShape.Key] = [
    .required("endpoint", .identifier, "Which endpoint it is."),
    .optional("of", .selection, "Whose values, by attributes. Default: everybody's."),
  ]

  private static let visitTargets = Shape.group(
    "the targets of a visit", visitKeys,
    [.excludes(["p", "p-below"]), .excludes(["p", "p-above"]), .excludes(["p-below", "p-above"])])

  private static let visitKeys: [GroupShape.Key] =
    ["mean", "median", "sd", "se", "q1", "q3", "min", "max"].map {
      .optional($0, .number(), "The \($0) with the decimals of the print.")
    } + probabilityKeys + [
      .optional("change", .number(), "The mean change from the baseline, with the decimals of the print."),
      .optional("correlation", .number(from: -1, to: 1), "With the baseline, where there is no target p."),
      .optional("test", .choice(WithinGroupTest.self), "Of the target p. Default: the endpoint's first."),
      .optional(
        "missing", .either([.wholeNumber(0...1_000_000), .selection]),
        "How many, or which, of the subjects have no value at this visit."),
      .optional("bounds", .bounds, "Of this visit, instead of those of all."),
      free,
    ]

  private static let probabilityKeys: [GroupShape.Key] = [
    .optional("p", .number(from: 0, to: 1), "The printed p."),
    .optional("p-below", .number(from: 0, to: 1), "The limit below which p is printed to be."),
    .optional("p-above", .number(from: 0, to: 1), "The limit above which p is printed to be."),
  ]

  private static let free = GroupShape.Key.optional(
    "free", .either([.boolean, .list(.choice(TargetFigure.Statistic.self))]),
    "Which of these figures are choices of the simulation rather than published: true for all, or their names."
  )

  private static let betweenTarget = Shape.group(
    "a comparison of two groups",
    [
      .required("endpoint", .identifier, "Which endpoint it is."),
      .required("timepoint", .identifier, "At which visit."),
      .required("by", .identifier, "The attribute that divides the subjects."),
      .required("groups", .list(.text), "The two levels compared."),
      .optional(
        "test", .choice(ComparisonMethod.self),
        "A Mann-Whitney, Welch or Student test. Default: mann-whitney."),
    ] + probabilityKeys + [.optional("free", .boolean, "Whether the p is a choice of the simulation.")],
    [.requiresOne(of: ["p", "p-below", "p-above"])])
}

extension TextPattern {
  /// A level as the data spell it.
  fileprivate static let level = TextPattern(
    phrase: "a level without line breaks", expression: #"[^\u0000-\u001F\u007F-\u009F]+"#, maximumLength: 200)
}
