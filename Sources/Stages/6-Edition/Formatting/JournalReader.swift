package import Diagnostics
import StudyDefinition

/// Reads `templates/journals/<name>.yaml`.
package func readJournal(
  _ text: String, file: String, name: String
) -> (journal: Journal?, diagnostics: [Diagnostic]) {
  let (root, problems) = readYAML(text, file: file, shape: journalShape)
  guard let root, !problems.contains(where: { $0.severity == .error }) else { return (nil, problems) }
  let plain = Journal.plain
  let p = root["p"] ?? root
  let extra = root["extra-decimals"] ?? root
  let steps = p.elements("steps").map { step in
    ProbabilityStyle.Step(from: step.number("from") ?? 0, decimals: step.integer("decimals") ?? 3)
  }
  let journal = Journal(
    name: root.text("name") ?? name,
    decimalMark: root.text("decimal-mark") ?? plain.decimalMark,
    probability: ProbabilityStyle(
      symbol: p.text("symbol") ?? plain.probability.symbol,
      leadingZero: p.boolean("leading-zero") ?? true,
      steps: p["steps"] == nil ? plain.probability.steps : steps.sorted { $0.from < $1.from },
      significantFigures: p.integer("significant-figures"), floor: p.number("floor") ?? 0.001,
      spaced: p.boolean("spaced") ?? true, floorLeadingZero: p.boolean("floor-leading-zero")),
    interval: IntervalStyle(
      mark: root["interval"]?.text("mark"), negativeMark: root["interval"]?.text("negative-mark"),
      afterLevel: root["interval"]?.text("after-level") ?? " "),
    extraDecimals: ExtraDecimals(
      centre: extra.integer("centre") ?? 1, quantile: extra.integer("quantile") ?? 1,
      spread: extra.integer("spread") ?? 1, recorded: extra.integer("recorded") ?? 0),
    missing: root.text("missing") ?? plain.missing,
    centreAndSpread: root.text("centre-and-spread") ?? plain.centreAndSpread,
    quartiles: root.text("quartiles") ?? plain.quartiles, footnoteMarks: root.texts("footnote-marks"),
    thousands: root["thousands"].map {
      ThousandsStyle(mark: $0.text("mark") ?? "", digits: $0.integer("digits") ?? 5)
    }, endpointWithUnit: root.text("endpoint-with-unit"))
  let found = formNames.flatMap { key, names, all in
    root.text(key).map { form in
      WrittenForm(subject: "'\(key)'", form: form, location: root[key]?.location)
        .problems(filledIn: names, all: all)
    } ?? []
  }
  return (found.isEmpty ? journal : nil, problems + found)
}

/// What is filled in where a journal writes a form, and whether it has to say all of it.
private let formNames: [(key: String, names: [String], all: Bool)] = [
  ("endpoint-with-unit", ["endpoint", "unit"], true), ("centre-and-spread", ["centre", "spread"], true),
  ("quartiles", ["median", "q1", "to", "q3"], false),
]

private let extraDecimals = Shape.wholeNumber(0...6)

private let journalShape = Shape.group(
  "a journal",
  [
    .required("name", .text, "The name of the file."),
    .required("decimal-mark", .text, "`.`, or `·` for a raised point."),
    .required(
      "p",
      .group(
        "the style of p-values",
        [
          .required("symbol", .text, "p or P."),
          .required("leading-zero", .boolean, "Whether 0.03 keeps its zero."),
          .optional(
            "steps",
            .list(
              .group(
                "a step",
                [
                  .required("from", .number(from: 0, to: 1), "The smallest p it holds for."),
                  .required("decimals", .wholeNumber(1...6), "Decimals printed."),
                ])), "Decimals by the size of p."),
          .optional("significant-figures", .wholeNumber(1...6), "Instead of steps."),
          .required("floor", .number(from: 0, to: 0.05), "Below it, `<floor` is printed."),
          .optional("floor-leading-zero", .boolean, "The same for the floor, where it differs."),
          .optional("spaced", .boolean, "Whether there are blanks round `=` and `<`; true unless given."),
        ]), "How p-values are printed."),
    .required(
      "interval",
      .group(
        "the style of intervals",
        [
          .optional("mark", .text, "Between the limits; the language's own word unless given."),
          .optional("negative-mark", .text, "The same where a limit is negative."),
          .optional("after-level", .text, "Between `95% CI` and the limits; a blank unless given."),
        ]), "How intervals are printed."),
    .required(
      "extra-decimals",
      .group(
        "the extra decimals",
        [
          .required("centre", extraDecimals, "Of means."),
          .required("quantile", extraDecimals, "Of medians and quartiles."),
          .required("spread", extraDecimals, "Of SD and SE."),
          .required("recorded", extraDecimals, "Of the smallest and largest value."),
        ]), "Decimals beyond those of a recorded value."),
    .optional(
      "thousands",
      .group(
        "the grouping of digits",
        [
          .required("mark", .text, "Between groups of three digits."),
          .required("digits", .wholeNumber(4...9), "The fewest digits that are grouped."),
        ]), "Whether digits are grouped."),
    .optional("endpoint-with-unit", .text, "With {endpoint} and {unit}; the language's form unless given."),
    .required("missing", .text, "The mark of a value there is none of."),
    .required("centre-and-spread", .text, "With {centre} and {spread}."),
    .required("quartiles", .text, "With {median}, {q1}, {to} and {q3}."),
    .required("footnote-marks", .list(.text), "In their order."),
  ])
