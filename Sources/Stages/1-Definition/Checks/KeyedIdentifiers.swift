import Diagnostics

/// Endpoints, attributes and kinds of events begin the keys of results, so none may have the id of another.
func keyedIdentifiers(_ draft: DefinitionDraft) -> [Diagnostic] {
  let study = draft.study
  let kinds = study.events?.kinds ?? []
  let endpoints = Set(study.endpoints.map(\.id.text))
  let attributes = Set(study.attributes.map(\.id.text))
  let taken =
    study.attributes.filter { endpoints.contains($0.id.text) }.map {
      ("attribute", $0.id.text, "an endpoint", $0.location)
    }
    + kinds.compactMap { kind in
      endpoints.contains(kind.id.text)
        ? ("kind of event", kind.id.text, "an endpoint", kind.location)
        : attributes.contains(kind.id.text)
          ? ("kind of event", kind.id.text, "an attribute", kind.location) : nil
    }
  return taken.map { what, name, other, place in
    .error(
      "duplicate-id", "the \(what) '\(name)' has the id of \(other), which would share its keys", at: place)
  }
}
