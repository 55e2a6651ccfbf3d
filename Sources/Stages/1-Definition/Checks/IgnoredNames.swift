import Diagnostics

/// What a file's `ignore` lists is nothing that the study uses: it would be read all the same.
func unusedIgnoredNames(_ draft: DefinitionDraft) -> [Diagnostic] {
  let study = draft.study
  let used = [
    (
      "endpoints", "endpoint",
      study.endpoints.filter { $0.derivation == nil }.map { ($0.dataName, $0.id.text) }
    ),
    ("timepoints", "time point", study.timePoints.map { ($0.dataName, $0.id.text) }),
  ]
  return (draft.root["data"]?.elements("observations") ?? []).flatMap { file in
    used.flatMap { key, kind, names in
      (file["ignore"]?.elements(key) ?? []).compactMap { node -> Diagnostic? in
        guard let name = names.first(where: { $0.0 == node.text }) else { return nil }
        return .error(
          "ignored-name", "'\(name.0)' is ignored, but the \(kind) '\(name.1)' is read from it",
          at: node.location)
      }
    }
  }
}
