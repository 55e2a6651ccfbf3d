import Testing

@testable import ReviewComparison

/// One input is altered at a time, with a value that changes with it, and `compare` is asked why.
@Suite struct CauseTests {
  @Test(arguments: [
    (CauseKind.data, "data", "data/observations.csv"), (.definition, "definition", "study.yaml"),
  ])
  func oneFileIsTheCauseAndNoOther(_ kind: CauseKind, _ folder: String, _ path: String) throws {
    let change = try comparison { report in
      alterValue(&report)
      report.inputs[folder]?[path] = "altered"
    }
    #expect(change.changes.map(\.causes) == [[kind]])
    #expect(change.causes?.map(\.name) == [path])
    #expect(change.unexplained.isEmpty)
    #expect(change.alarm() == nil)
  }

  @Test(arguments: [
    (CauseKind.report, "definition", "report.md"), (.template, "templates", "style.css"),
    (.locale, "templates", "locales/en.yaml"), (.journal, "templates", "journals/ama.yaml"),
  ])
  func whatOnlyPrintsIsTheCauseOfTextsAndOfNoNumber(
    _ kind: CauseKind, _ folder: String, _ path: String
  ) throws {
    let text = try comparison { report in
      report.markdown += "\nOne more sentence.\n"
      report.inputs[folder]?[path] = "altered"
    }
    #expect(text.changes.map(\.causes) == [[kind]])
    let number = try comparison { report in
      alterValue(&report)
      report.inputs[folder]?[path] = "altered"
    }
    #expect(number.unexplained.count == 1)
    // With the data altered as well, they explain the number, and both explain the text.
    let both = try comparison { report in
      alterValue(&report)
      report.markdown += "\nOne more sentence.\n"
      report.inputs[folder]?[path] = "altered"
      report.inputs["data"]?["data/observations.csv"] = "altered"
    }
    #expect(both.changes.map(\.causes) == [[.data], [.data, kind]])
  }

  @Test func versionsAndOptionsAreCauses() throws {
    let tool = try comparison { report in
      alterValue(&report)
      report.versions["version"] = "studyreport 0.2.0"
    }
    #expect(tool.changes.map(\.causes) == [[.tool]])
    #expect(tool.causeLines() == ["tool: version from studyreport 0.1.0 to studyreport 0.2.0"])
    let library = try comparison { report in
      alterValue(&report)
      report.versions["swift"] = "6.4"
    }
    #expect(library.changes.map(\.causes) == [[.library]])
    let option = try comparison { report in
      alterValue(&report)
      report.options["alpha"] = "0.01"
    }
    #expect(option.changes.map(\.causes) == [[.option]])
    let journal = try comparison { report in
      report["change", "mean"].printed = "−0.53"
      report.options["journal"] = "nejm"
    }
    #expect(journal.changes.map(\.causes) == [[.option]])
  }

  @Test func twoAlteredInputsAreBothTold() throws {
    let change = try comparison { report in
      alterValue(&report)
      report.inputs["data"]?["data/subjects.csv"] = "s2"
      report.inputs["definition"]?["study.yaml"] = "y2"
    }
    #expect(change.changes.map(\.causes) == [[.data, .definition]])
  }

  @Test func aFileThatCameOrWentIsACause() throws {
    let change = try comparison { report in
      alterValue(&report)
      report.inputs["data"]?["data/more.csv"] = "m1"
      report.inputs["data"]?["data/subjects.csv"] = nil
    }
    #expect(change.causeLines() == ["data: data/more.csv added", "data: data/subjects.csv removed"])
  }

  @Test func theSameInputsWithADifferentNumberIsTheLoudest() throws {
    let change = try comparison { alterValue(&$0) }
    #expect(change.unexplained.count == 1)
    #expect(change.isDifferent(.conclusion))
    let text = change.text()
    #expect(text.contains("SAME INPUTS, DIFFERENT NUMBER"))
  }

  @Test func aTemplateExplainsNoNumber() throws {
    let change = try comparison { report in
      alterValue(&report)
      report.inputs["templates"]?["report.md"] = "t2"
    }
    #expect(change.unexplained.count == 1)
    let text = try comparison { report in
      report.markdown += "\nOne more sentence.\n"
      report.inputs["templates"]?["report.md"] = "t2"
    }
    #expect(text.changes.map(\.causes) == [[.template]])
  }

  @Test func withoutManifestsNothingIsKnownOfCauses() throws {
    var altered = ExampleReport.usual
    alterValue(&altered)
    let change = compare(
      try ReportVersion(label: "a", results: ExampleReport.usual.results, place: "a"),
      try ReportVersion(label: "b", results: altered.results, place: "b"))
    #expect(change.kinds == [.value])
    #expect(change.causes == nil)
    #expect(change.unexplained.isEmpty)
  }
}

private func alterValue(_ report: inout ExampleReport) {
  report["change", "mean"].value = "-0.567"
  report["change", "mean"].printed = "−0.6"
}
