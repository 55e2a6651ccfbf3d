import Diagnostics

/// A test of responders needs what it compares: groups, or the same value at baseline.
func responderTests(_ draft: DefinitionDraft) -> [Diagnostic] {
  draft.study.responders.flatMap { rule in
    let place = draft.keys(of: "responders", at: rule.location)["test"] ?? rule.location
    return rule.tests.compactMap { test -> Diagnostic? in
      if test.isPaired {
        guard rule.kind != .threshold else { return nil }
        return .error(
          "responder-test",
          "'\(test.rawValue)' compares baseline and follow-up, but a \(rule.kind.rawValue) has no value at baseline",
          at: place, notes: ["write 'kind: threshold' to judge the values themselves"])
      }
      guard draft.study.grouping == nil, draft.root["groups"] == nil else { return nil }
      return .error(
        "no-groups", "'\(test.rawValue)' compares groups, but the study declares none", at: place,
        notes: ["write 'groups: {by: column, reference: id}'"])
    }
  }
}
