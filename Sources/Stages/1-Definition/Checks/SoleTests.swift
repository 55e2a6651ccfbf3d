import Diagnostics

/// `none` is no test beside others.
func soleTests(_ draft: DefinitionDraft) -> [Diagnostic] {
  draft.root.elements("endpoints").flatMap { endpoint -> [Diagnostic] in
    let tests = endpoint.elements("test")
    guard tests.count > 1 else { return [] }
    return tests.filter { $0.text == "none" }.map {
      .error("none-beside-tests", "'none' stands alone, found it beside other tests", at: $0.location)
    }
  }
}
