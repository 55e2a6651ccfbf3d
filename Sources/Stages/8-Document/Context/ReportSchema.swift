import StudyEdition
import Templating

/// The types of the names that `ReportNames` gives, so that a template can be checked where it does not print as well.
///
/// Whether a value is missing is a matter of the data and found where it would be printed; here every value counts as
/// being there.
extension ReportNames {
  var schema: TemplateSchema {
    TemplateSchema(
      names: Self.outermost,
      objects: Self.objects.merging(["words": words.members]) { $1 },
      described: { [results] in results.members(of: $0) })
  }

  private static let outermost: [String: TemplateType] = [
    "study": .object("study"),
    "words": .object("words"),
    "results": .object(ResultNames.typeName),
    "domains": .list(of: .object("domain")),
    "endpoints": .list(of: .object("endpoint")),
    "cohorts": .list(of: .object("cohort")),
    "timepoints": .list(of: .object("timepoint")),
    "followups": .list(of: .object("timepoint")),
    "groups": .list(of: .object("group")),
    "comparisons": .list(of: .object("comparison")),
    "responders": .list(of: .object("responder rule")),
    "methods": .list(of: .text),
    "figures": .list(of: .object("figure")),
    "account": .object("account"),
    "key-findings": .list(of: sentence),
    "key-findings-rule": sentence,
    "safety": .list(of: sentence),
    "data-notes": .list(of: sentence),
    "listings": .list(of: .object("listing")),
    "abbreviations": .list(of: .object("abbreviation")),
    "files": .list(of: .object("file")),
    "tool": .text,
  ]

  private static let sentence = TemplateType.opaque(kind: SentenceNames.kind, isComparable: false)

  private static let objects: [String: [String: TemplateType]] = [
    "study": [
      "id": .text, "title": .text, "design": .text, "guideline": .text, "status": .text,
      "cut": .opaque(kind: PrintedDate.kind, isComparable: false),
      "citation": .text, "doi": .text, "notice": .text, "notice-lines": .list(of: .text), "journal": .text,
      "confidence-level": .text,
      "quartile-type": .integer, "has-characteristics": .bool, "has-groups": .bool, "has-published": .bool,
      "has-sensitivity": .bool, "has-effect-sizes": .bool, "has-responders": .bool,
      "has-further-tests": .bool,
      "has-events": .bool,
    ],
    "domain": [
      "id": .text, "label": .text, "endpoints": .list(of: .object("endpoint")), "has-reference": .bool,
      "has-further-tests": .bool,
    ],
    "endpoint": [
      "id": .text, "label": .text, "label-with-unit": .text, "unit": .text, "domain": .text, "better": .text,
      "reference-range": .text, "summary": .text, "has-reference": .bool, "comparison": .text,
      "figures": .list(of: .object("figure")),
    ],
    "cohort": [
      "id": .text, "label": .text, "label-in-sentence": .text, "endpoints": .list(of: .text),
      "domains": .list(of: .text),
      "incomplete": .list(of: .text), "lists-subjects": .bool, "is-main": .bool,
      "followups": .list(of: .object("timepoint")),
      "figures": .list(of: .object("figure")),
    ],
    "timepoint": ["id": .text, "label": .text, "is-baseline": .bool, "day": .integer],
    "group": ["id": .text, "label": .text],
    "comparison": [
      "id": .text, "label": .text, "method": .text, "sentence": .text,
      "cohorts": .list(of: .object("cohort")),
    ],
    "responder rule": ["id": .text, "label": .text, "endpoint": .text, "sentence": .text],
    "listing": ["id": .text, "label": .text, "place": .text],
    "figure": ["id": .text, "title": .text, "kind": .text],
    "abbreviation": ["short": .text, "long": .text],
    "file": ["path": .text, "sha256": .text, "bytes": .integer, "rows": .integer],
    "account": [
      "rows-read": .integer, "rows-filtered": .integer, "rows-ignored": .integer,
      "rows-outside-windows": .integer, "rows-farther-from-target": .integer, "missing-cells": .integer,
      "beyond-detection-limit": .integer, "duplicates": .integer,
    ],
  ]
}
