extension Shape {
  /// The whole of `study.yaml`.
  static let study = Shape.group(
    "the study",
    [
      .required("format", .wholeNumber(1...1), "The version of this form of definition: 1."),
      .required("title", .label, "The title of the study and of its reports."),
      .optional("design", .label, "The design in a few words, such as single-arm registry."),
      .optional("guideline", .text, "The reporting guideline followed, such as STROBE."),
      .optional(
        "languages", .list(.text(.languageTag)),
        "The languages to publish in, the first one as index.html. Default: en."),
      .optional(
        "journal", .text(.journal),
        "How numbers are printed: the name of a file in templates/journals. Default: plain."),
      .optional(
        "alpha", .number(between: 0, and: 0.5),
        "The two-sided significance level; intervals have the level 1 - alpha. Default: 0.05."),
      .optional("source", .source, "The paper the study comes from."),
      .required("data", .data, "Where the data come from and what is done when they are not clean."),
      .required("timepoints", .list(.timePoint), "The visits in their order; exactly one is the baseline."),
      .optional("cohorts", .list(.cohort), "The analysis sets. Default: all subjects."),
      .optional(
        "domains", .list(.domain),
        "The chapters of the report. Default: the domains of the endpoints, in their order."),
      .required("endpoints", .list(.endpoint), "What is measured or derived, in the order of the report."),
      .optional(
        "attributes", .list(.subjectAttribute),
        "What is known of each subject: described as characteristics, and how covariates and factors are named."
      ),
      .optional(
        "characteristics", .characteristics, "The table of the subjects' characteristics at baseline."),
      .optional("absences", .list(.absence), "Why values are missing, where that is known."),
      .optional(
        "proper-names", .oneOrMore(.text),
        "Words of labels that keep their capital within sentences, such as trade names."),
      .optional(
        "order", .list(.order),
        "Pairs of endpoints of which one is never above the other, such as FEV1 and FVC: checked in every subject and in published means."
      ),
      .optional("groups", .grouping, "The arms, when the study compares any."),
      .optional("methods", .methods, "Choices that hold for the whole study."),
      .optional("comparisons", .list(.comparison), "Analyses between groups, or over more than two visits."),
      .optional("responders", .list(.responder), "Rules that make a yes or no of a change or value."),
      .optional("multiplicity", .list(.multiplicity), "Families of p-values that are adjusted together."),
      .optional(
        "subgroups", .list(.subgroups),
        "Cohorts that part the subjects, between which differences of groups are tested and drawn."),
      .optional(
        "figures", .list(.either([.choice(FigureKind.self), .figure])),
        "The figures wanted, by kind or in detail. Default: those that suit the data."),
      .optional(
        "published",
        .group(
          "'published'",
          [.required("file", .text(.relativePath), "A CSV file of the figures of the source paper.")]),
        "Published figures, set beside the computed ones."),
      .optional("events", .events, "What happened to the subjects: adverse events, and none of them."),
      .optional("listings", .list(.listing), "Files whose rows the report shows as they are."),
      .optional(
        "show-subjects", .boolean, "Whether values of single subjects may be published. Default: false."),
      .optional("simulation", .simulation, "How to simulate data for a study that has none."),
    ])

  static let source = Shape.group(
    "'source'",
    [
      .required("citation", .text, "The citation as it is printed."),
      .optional("doi", .text(.doi), "The DOI, without an address around it."),
      .optional("url", .text(.webAddress), "A web address."),
    ])
}
