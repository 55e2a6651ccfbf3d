import Diagnostics
import Testing

@testable import StudyDefinition

/// Reader and schema give the same verdict, since both are made from one shape.
@Suite struct JSONSchemaTests {
  /// Read once; the schema is the same for every case.
  private static let schema = Result { try SchemaEvaluator(studyJSONSchema()) }
  private let evaluator: SchemaEvaluator

  init() throws { evaluator = try Self.schema.get() }

  /// Each case adds its keys to the shortest definition, or replaces them there.
  static let accepted = [
    "title: T", "title: {en: A, zh-Hans: B}", "title: 12", "title: 007", "title: 1e5", "title: no",
    "title: true",
    "title: 20250815_123413", "design: registry", "guideline: STROBE", "languages: [en, no, zh-Hant]",
    "journal: ama",
    "alpha: 0.05", "alpha: 5e-2", "format: 1", "format: 1.0", "source: {citation: C}",
    "source: {citation: C, doi: 10.1000/x, url: https://x.org/a}",
    "timepoints: [{id: a, label: A, baseline: true}]",
    "timepoints: [{id: a, label: A, day: -5, window: [-7, 0]}]",
    "timepoints: [{id: a, label: A, value: 010}]", "timepoints: [{id: a, label: A, value: no}]",
    "cohorts: [{id: a, label: A, where: has(m6)}]", "cohorts: [{id: a, label: A, timepoints: m6}]",
    "cohorts: [{id: a, label: A, timepoints: [m6]}]", "domains: [{id: a, label: {en: A}}]",
    "endpoints: [{id: homa-ir, label: HOMA-IR, decimals: 0}]", "endpoints: [{id: a, label: A, decimals: 10}]",
    "endpoints: [{id: a, label: A, reference: [1, 2]}]",
    "endpoints: [{id: a, label: A, reference: [null, 2.5]}]",
    "endpoints: [{id: a, label: A, reference: [{range: [1, ~], where: x}]}]",
    "endpoints: [{id: a, label: A, test: none}]", "endpoints: [{id: a, label: A, test: [sign, paired-t]}]",
    "endpoints: [{id: a, label: A, columns: {m6: x, baseline: 5}}]",
    "endpoints: [{id: a, label: A, derive: b + 1}]",
    "groups: {by: arm, reference: low}", "groups: {by: arm, levels: [{id: a, value: 1, dose: 0.5}]}",
    "methods: {quartiles: 7}", "methods: {}", "methods: {sensitivity: locf}",
    "comparisons: [{id: a, method: welch}]",
    "comparisons: [{id: a, method: ancova, covariates: [baseline, age]}]",
    "comparisons: [{id: a, method: anova, contrasts: [{label: L, weights: {a: 1, b: -1}}]}]",
    "responders: [{id: a, endpoint: b, kind: percent, relation: <=, value: -30}]",
    "multiplicity: [{id: a, method: holm, endpoints: [b]}]", "figures: [forest]",
    "figures: [forest, {id: a, kind: shift}]", "figures: [{id: a}]",
    "figures: [{id: a, kind: small-multiples, of: forest, panels: timepoints, scale: log, interval: iqr}]",
    "subgroups: [{id: a, cohorts: [b, c], of: d}]",
    "published: {file: data/p.csv}", "published: {file: data/Übersicht 1.csv}", "show-subjects: false",
    "simulation: {seed: 1, subjects: {size: 2}, values: [{endpoint: a, visits: {b: {mean: 1.0, sd: 2}}}]}",
    "simulation: {seed: 0, subjects: {size: 1, attributes: [{name: x, counts: {1: 1}}]}, values: [{endpoint: a, of: {x: 1}, visits: {b: {}}}]}",
    "data: {status: simulated, observations: [{file: a.csv, subject: s}, {file: b.csv, subject: s, day: d}]}",
    "data: {status: published, cut: 2022-07-31, missing: [], observations: {file: a.csv, subject: s}}",
    "data: {status: collected, missing: [\"\", -9, NA], observations: {file: a, subject: 1, endpoint: {fixed: b}, timepoint: t, value: v}}",
  ]

  static let refused = [
    "title:", "title: null", "title: ~", "title: ''", "title: [a]", "title: {}", "title: {en_US: A}",
    "title: {en: }",
    "titel: T", "format: 2", "format: '1'", "format: 01", "languages: []", "languages: en", "languages: [e]",
    "languages: [zh_Hans]", "journal: AMA", "journal: ../x", "alpha: 0", "alpha: 0.5", "alpha: -1",
    "alpha: .5",
    "alpha: 5 %", "alpha: '0.05'", "alpha: 0,05", "source: text", "source: {doi: 10.1000/x}",
    "source: {citation: C, doi: doi:10.1/x}", "source: {citation: C, url: javascript:alert(1)}",
    "timepoints: []",
    "timepoints: {id: a, label: A}", "timepoints: [a]", "timepoints: [{id: a}]", "timepoints: [{label: A}]",
    "timepoints: [{id: A, label: A}]", "timepoints: [{id: 6m, label: A}]",
    "timepoints: [{id: a--b, label: A}]",
    "timepoints: [{id: a_b, label: A}]", "timepoints: [{id: true, label: A}]",
    "timepoints: [{id: a, label: A, baseline: yes}]", "timepoints: [{id: a, label: A, baseline: True}]",
    "timepoints: [{id: a, label: A, day: 1:30}]", "timepoints: [{id: a, label: A, day: 010}]",
    "timepoints: [{id: a, label: A, day: 0x1F}]", "timepoints: [{id: a, label: A, day: 1_000}]",
    "timepoints: [{id: a, label: A, day: 1.5}]", "timepoints: [{id: a, label: A, window: [1]}]",
    "timepoints: [{id: a, label: A, window: [1, 2, 3]}]",
    "timepoints: [{id: a, label: A, window: [1, null]}]",
    "timepoints: [{id: a, label: A, window: 5}]", "cohorts: [{id: a, label: A, when: x}]",
    "cohorts: [{id: a, label: A, where: }]", "cohorts: [{id: a, label: A, where: [x]}]",
    "cohorts: [{id: a, label: A, timepoints: []}]", "endpoints: [{id: a, label: A, decimals: 11}]",
    "endpoints: [{id: a, label: A, decimals: -1}]", "endpoints: [{id: a, label: A, better: up}]",
    "endpoints: [{id: a, label: A, reference: [1, b]}]", "endpoints: [{id: a, label: A, reference: []}]",
    "endpoints: [{id: a, label: A, reference: [{where: x}]}]", "endpoints: [{id: a, label: A, test: []}]",
    "endpoints: [{id: a, label: A, test: t}]", "endpoints: [{id: a, label: A, columns: {}}]",
    "endpoints: [{id: a, label: A, columns: {M6: x}}]", "endpoints: [{id: a, label: A, columns: {m6: [x]}}]",
    "endpoints: [{id: a, label: A, derive: b, value: c}]",
    "endpoints: [{id: a, label: A, value: b, column: c}]",
    "endpoints: [{id: a, label: A, derive: b, columns: {m6: c}}]", "groups: {by: arm}",
    "groups: {reference: low}",
    "groups: {by: arm, levels: []}", "groups: {by: arm, reference: low, levels: [{label: L}]}",
    "methods: {quartiles: 10}", "methods: {quartiles: 0}", "methods: []", "methods: {sensitivity: mean}",
    "comparisons: [{id: a}]", "comparisons: [{id: a, method: t-test}]", "comparisons: {id: a, method: welch}",
    "comparisons: [{id: a, method: anova, contrasts: [{label: L, weights: {a: x}}]}]",
    "responders: [{id: a, endpoint: b, kind: percent, relation: =<, value: 1}]",
    "responders: [{id: a, endpoint: b, kind: percent, relation: <=, value: '1'}]",
    "multiplicity: [{id: a, method: tukey}]",
    "subgroups: [{id: a}]", "subgroups: [{id: a, cohorts: []}]", "subgroups: {id: a, cohorts: [b, c]}",
    "figures: [{id: a, scale: log10}]", "figures: [{id: a, of: panels}]",
    "figures: forest", "figures: [Forest]", "figures: [{kind: forest}]", "published: data/p.csv",
    "published: {file: /etc/passwd}",
    "published: {file: ../p.csv}", "published: {file: a/../p.csv}", "published: {file: a/..}",
    "published: {file: \"a\\nb\"}", "published: {file: a//b}", "published: {file: a/}",
    "published: {file: ./a}",
    "published: {file: 'a\\b'}", "published: {file: 7}", "show-subjects: no", "show-subjects: 'true'",
    "simulation: [1]", "simulation: 5", "simulation: {seed: 1}",
    "simulation: {seed: 1, subjects: {size: 0}, values: [{endpoint: a, visits: {b: {}}}]}",
    "simulation: {seed: 1, subjects: {size: 1}, values: [{endpoint: a, visits: {b: {p: 2}}}]}",
    "simulation: {seed: 1, subjects: {size: 1}, values: [{endpoint: a, visits: {b: {p: 0.1, p-below: 0.2}}}]}",
    "simulation: {seed: 1, subjects: {size: 1, attributes: [{name: x}]}, values: [{endpoint: a, visits: {b: {}}}]}",
    "data: {observations: {file: a, subject: s}}",
    "data: {status: collected}",
    "data: {status: collected, observations: []}",
    "data: {status: real, observations: {file: a, subject: s}}",
    "data: {status: collected, cut: 31.7.2022, observations: {file: a, subject: s}}",
    "data: {status: collected, cut: 2022-13-01, observations: {file: a, subject: s}}",
    "data: {status: collected, missing: [null], observations: {file: a, subject: s}}",
    "data: {status: collected, observations: {file: a, subject: s, endpoint: e, timepoint: t}}",
    "data: {status: collected, observations: {file: a, subject: s, endpoint: e, value: v}}",
    "data: {status: collected, observations: {file: a, subject: s, value: v}}",
    "data: {status: collected, observations: {file: a, subject: s, timepoint: t, day: d}}",
    "data: {status: collected, observations: {file: a, subject: s, delimiter: ';'}}",
    "data: {status: collected, observations: {file: a, subject: s, endpoint: {id: b}, timepoint: t, value: v}}",
  ]

  @Test(arguments: accepted) func acceptAlike(_ text: String) throws {
    let root = try document(text)
    #expect(Shape.study.problems(in: root, role: "the definition").map(\.text) == [])
    #expect(evaluator.accepts(JSON(root)))
  }

  @Test(arguments: refused) func refuseAlike(_ text: String) throws {
    let root = try document(text)
    #expect(!Shape.study.problems(in: root, role: "the definition").isEmpty)
    #expect(!evaluator.accepts(JSON(root)))
  }

  @Test func bothRefuseAnythingThatIsNoDefinition() throws {
    for text in ["[]", "5", "text", "{}", "a: 1"] {
      let root = try #require(composeYAML(text, file: "f").root)
      #expect(!Shape.study.problems(in: root, role: "the definition").isEmpty)
      #expect(!evaluator.accepts(JSON(root)))
    }
  }

  @Test func bothAcceptTheCompleteDefinition() throws {
    let root = try #require(composeYAML(try fixture("complete.yaml"), file: "f").root)
    #expect(Shape.study.problems(in: root, role: "the definition").isEmpty)
    #expect(evaluator.accepts(JSON(root)))
  }

  @Test func theEvaluatorKnowsEveryKeyword() {
    #expect(unknownKeywords(evaluator.root).isEmpty)
  }

  @Test func everyKeyIsDocumented() {
    #expect(undocumented(Shape.study, "study").isEmpty)
  }

  private func document(_ text: String) throws -> YAMLNode {
    let base = try #require(composeYAML(minimal, file: "f").root)
    let change = composeYAML(text, file: "f")
    #expect(change.diagnostics.isEmpty)
    let changed = try #require(change.root).entries
    let kept = base.entries.filter { entry in !changed.contains { $0.key == entry.key } }
    return YAMLNode(content: .mapping(kept + changed), location: base.location)
  }

  private func unknownKeywords(_ schema: JSON) -> [String] {
    guard case .object(let members) = schema else { return [] }
    var unknown = members.keys.filter { !SchemaEvaluator.keywords.contains($0) }
    for (name, value) in members {
      switch name {
      case "properties", "$defs":
        if case .object(let schemas) = value { unknown += schemas.values.flatMap(unknownKeywords) }
      case "enum", "required": continue
      default: unknown += unknownKeywords(value) + value.elements.flatMap(unknownKeywords)
      }
    }
    return unknown
  }

  private func undocumented(_ shape: Shape, _ path: String) -> [String] {
    switch shape.kind {
    case .group(let group):
      group.keys.flatMap { key in
        (key.documentation.hasSuffix(".") ? [] : ["\(path).\(key.name)"])
          + undocumented(key.shape, "\(path).\(key.name)")
      }
    case .list(let element, _, _): undocumented(element, path)
    case .either(let shapes): shapes.flatMap { undocumented($0, path) }
    default: []
    }
  }
}
