import Testing

@testable import ReviewComparison

/// One report for each way in which versions differ; each finds its class and no other.
@Suite struct ChangeClassTests {
  @Test func aReportIsTheSameAsItself() throws {
    let same = try comparison { _ in }
    #expect(same.isSame)
    #expect(same.unchanged.results == 30)
    #expect(!same.isDifferent(.any))
    #expect(same.summary() == "no change")
  }

  @Test func emptyReportsAreTheSame() throws {
    let empty = ExampleReport()
    #expect(compare(try empty.version(), try empty.version()).isSame)
  }

  @Test func aPThatCrossesItsLevelIsAConclusion() throws {
    var old = ExampleReport.usual
    old["paired-t", "p"].value = "0.049"
    old["paired-t", "p"].printed = "0.049"
    var new = old
    new["paired-t", "p"].value = "0.051"
    new["paired-t", "p"].printed = "0.051"
    let lost = compare(try old.version(), try new.version())
    #expect(lost.kinds == [.lostSignificance])
    #expect(lost.isDifferent(.conclusion))
    #expect(lost.changes[0].old == "0.049")
    #expect(lost.changes[0].new == "0.051")
    #expect(lost.changes[0].place.key == "trial/hba1c/m6/all/low/paired-t/p")
    #expect(ComparisonWords.english(lost.changes[0].place) == "p of paired-t in hba1c at m6, all, arm low")
    #expect(compare(try new.version(), try old.version()).kinds == [.becameSignificant])
  }

  @Test func aPThatIsExactlyTheLevelIsNotSignificant() throws {
    let change = try comparison { $0["paired-t", "p"].value = "0.05" }
    #expect(change.kinds == [.lostSignificance])
  }

  @Test func aPThatCanNoLongerBeHadIsNotSignificant() throws {
    let change = try comparison {
      $0["paired-t", "p"].value = nil
      $0["paired-t", "p"].printed = "—"
      $0["paired-t", "p"].reason = "too-few"
    }
    #expect(change.kinds == [.lostSignificance])
  }

  @Test func anotherLevelCanChangeAConclusionByItself() throws {
    let change = try comparison { $0.options["alpha"] = "0.005" }
    #expect(change.kinds == Array(repeating: .lostSignificance, count: 6))
    #expect(change.changes[0].causes == [.option])
  }

  @Test func anIntervalThatTouchesZeroIncludesIt() throws {
    let change = try comparison {
      $0["change", "ci-high"].value = "0"
      $0["change", "ci-high"].printed = "0.0"
    }
    #expect(change.kinds == [.intervalGainedNull])
    #expect(change.changes[0].old == .interval("−0.9", "−0.2"))
    #expect(change.changes[0].new == .interval("−0.9", "0.0"))
    #expect(change.unchanged.results == 28)
  }

  @Test func anIntervalOfARatioIsHeldAgainstOne() throws {
    var old = ExampleReport()
    old.rows = [
      .init("ratio", "geometric-ci-low", "0.8", "0.80"), .init("ratio", "geometric-ci-high", "0.97", "0.97"),
    ]
    var new = old
    new.rows[1].value = "1.02"
    new.rows[1].printed = "1.02"
    #expect(compare(try old.version(), try new.version()).kinds == [.intervalGainedNull])
    #expect(compare(try new.version(), try old.version()).kinds == [.intervalLostNull])
  }

  @Test func theMeanOfAVisitClaimsNothing() throws {
    var old = ExampleReport()
    old.rows = [.init("value", "ci-low", "0.1", "0.1"), .init("value", "ci-high", "0.5", "0.5")]
    var new = old
    new.rows[0].value = "-0.1"
    new.rows[0].printed = "−0.1"
    #expect(compare(try old.version(), try new.version()).kinds == [.value])
  }

  @Test func aSignThatFlipsIsAConclusion() throws {
    let change = try comparison {
      $0["change", "mean"].value = "0.534"
      $0["change", "mean"].printed = "0.5"
    }
    #expect(change.kinds == [.signChanged])
  }

  @Test func minusZeroIsZero() throws {
    var old = ExampleReport.usual
    old["change", "mean"].value = "-0.0"
    old["change", "mean"].printed = "0.0"
    var new = old
    new["change", "mean"].value = "0.0"
    #expect(compare(try old.version(), try new.version()).isSame)
  }

  @Test func zeroToZeroIsNoDifferenceUnderAnyTolerance() throws {
    var old = ExampleReport.usual
    old["change", "mean"].value = "0"
    var new = old
    new["change", "mean"].value = "0.0"
    let tolerances = Tolerances(general: Tolerance(relative: 0.01))
    #expect(compare(try old.version(), try new.version(), tolerances: tolerances).isSame)
  }

  @Test func aValueBelowDisplayIsCountedAndListedOnRequest() throws {
    var old = ExampleReport.usual
    old["change", "mean"].value = "1.24"
    old["change", "mean"].printed = "1.2"
    var new = old
    new["change", "mean"].value = "1.25"
    let counted = compare(try old.version(), try new.version())
    #expect(counted.changes.isEmpty)
    #expect(counted.belowDisplay.count == 1)
    #expect(abs(counted.belowDisplay.largestRelative - 0.01 / 1.24) < 1e-15)
    #expect(!counted.isSame)
    #expect(counted.isDifferent(.any))
    #expect(!counted.isDifferent(.displayed))
    let listed = compare(try old.version(), try new.version(), listing: .belowDisplay)
    #expect(listed.kinds == [.belowDisplay])
  }

  @Test func aValueChangedAsDisplayedHasItsDifferences() throws {
    let change = try comparison {
      $0["change", "mean"].value = "-0.567"
      $0["change", "mean"].printed = "−0.6"
      $0.inputs["data"] = ["data/observations.csv": "d2", "data/subjects.csv": "s1"]
    }
    #expect(change.kinds == [.value])
    #expect(change.changes[0].differenceText == "−0.033")
    #expect(change.changes[0].relativeText == "−6.18%")
    #expect(change.isDifferent(.displayed))
    #expect(!change.isDifferent(.conclusion))
  }

  @Test func theLargestRelativeChangeComesFirst() throws {
    let change = try comparison {
      $0["change", "mean"].value = "-0.567"
      $0["change", "mean"].printed = "−0.6"
      $0["change", "ci-low"].value = "-2"
      $0["change", "ci-low"].printed = "−2.0"
    }
    #expect(
      change.changes.map { ComparisonWords.english($0.place) } == [
        "ci-low of change in hba1c at m6, all, arm low", "mean of change in hba1c at m6, all, arm low",
      ])
  }

  @Test func oneSubjectLessIsToldOnceForItsCell() throws {
    let change = try comparison { report in
      for index in 0..<4 { report.rows[index].n = 19 }
      report["change", "n"].value = "19"
      report["change", "n"].printed = "19"
    }
    #expect(change.kinds == [.subjects])
    #expect(change.changes[0].difference == -1)
    let without = try comparison { report in for index in 1..<4 { report.rows[index].n = 19 } }
    #expect(without.kinds == [.subjects])
  }

  @Test func aRenamedArmIsNeitherAddedNorRemoved() throws {
    let change = try comparison { report in
      for index in report.rows.indices where report.rows[index].group == "low" {
        report.rows[index].group = "dose-1"
      }
    }
    #expect(change.kinds == [.renamed])
    #expect(change.changes[0].old == "low")
    #expect(change.changes[0].new == "dose-1")
    #expect(change.unchanged.results == 30)
  }

  @Test func aRenamedLabelIsAChangeOfText() throws {
    let change = try comparison { $0.markdown = $0.markdown.replacing("| Weight |", with: "| Body weight |") }
    #expect(change.kinds == [.textChanged])
  }

  @Test func anEndpointThatMovedIsTheOnlyOne() throws {
    let change = try comparison { report in
      let moved = report.rows.filter { $0.endpoint == "hba1c" }
      report.rows = report.rows.filter { $0.endpoint != "hba1c" } + moved
    }
    #expect(change.kinds == [.moved])
    #expect(ComparisonWords.english(change.changes[0].place) == "endpoint hba1c")
    #expect(change.changes[0].old == .rank(1))
    #expect(change.changes[0].new == .rank(3))
  }

  @Test func anEndpointAddedOrRemovedIsToldOnce() throws {
    let removed = try comparison { $0.rows.removeAll { $0.endpoint == "crp" } }
    #expect(removed.kinds == [.removed])
    #expect(removed.changes[0].old == "crp")
    var shorter = ExampleReport.usual
    shorter.rows.removeAll { $0.endpoint == "crp" }
    let added = compare(try shorter.version(), try ExampleReport.usual.version())
    #expect(added.kinds == [.added])
  }

  @Test func aMissingResultOfAKnownCellIsToldWithItsStatistics() throws {
    let change = try comparison {
      $0.rows.removeAll { $0.endpoint == "crp" && $0.group == "low" && $0.statistic.hasPrefix("ci") }
    }
    #expect(change.kinds == [.removed])
    #expect(change.changes[0].old == "ci-low, ci-high")
  }

  @Test func aTestThatReplacesAnotherHasItsPCompared() throws {
    let change = try comparison { report in
      report["paired-t", "p"].value = "0.08"
      report["paired-t", "p"].printed = "0.080"
      report["paired-t", "p"].measure = "signed-rank"
    }
    #expect(change.kinds == [.lostSignificance, .testReplaced])
  }

  @Test func decimalsAloneChangeWhatIsDisplayedForThatCause() throws {
    let change = try comparison { report in
      report["change", "mean"].printed = "−0.53"
      report.inputs["definition"] = ["study.yaml": "y2"]
    }
    #expect(change.kinds == [.printing])
    #expect(change.changes[0].difference == 0)
    #expect(change.changes[0].causes == [.definition])
  }

  @Test func aCommaOfTheTemplateIsTextAndNothingElse() throws {
    let change = try comparison { report in
      report.markdown = report.markdown.replacing("Of all subjects, 20", with: "Of all subjects 20")
      report.inputs["templates"] = ["report.md": "t2", "style.css": "c1"]
    }
    #expect(change.kinds == [.textChanged])
    #expect(change.changes[0].causes == [.template])
    #expect(!change.isDifferent(.displayed))
  }

  @Test func aNewNumberIsNotAlsoANewText() throws {
    let change = try comparison { report in
      for index in report.rows.indices where report.rows[index].statistic == "mean" {
        report.rows[index].value = "-0.61"
        report.rows[index].printed = "−0.6"
      }
      report.markdown = report.markdown.replacing("−0.5", with: "−0.6")
    }
    #expect(change.kinds == Array(repeating: .value, count: 6))
  }

  @Test func aNumberOfTheTextThatNoResultExplainsIsTold() throws {
    let change = try comparison { $0.markdown = $0.markdown.replacing("20 had", with: "25 had") }
    #expect(change.kinds == [.numberInText])
  }

  @Test func aFigureThatIsDrawnAnewIsAppearance() throws {
    var old = ExampleReport.usual
    old.figures = ["figures/a.svg": "<svg><title>A</title></svg>", "figures/b.svg": "<svg/>"]
    var new = old
    new.figures["figures/a.svg"] = "<svg><title>A 2</title></svg>"
    #expect(compare(try old.version(), try new.version()).kinds == [.figureRedrawn])
    new = old
    new.figures["figures/c.svg"] = new.figures.removeValue(forKey: "figures/b.svg")
    #expect(compare(try old.version(), try new.version()).kinds == [.renamed])
  }

  @Test func whatIsTheSameByToleranceAndPrintedOtherwiseSaysBoth() throws {
    var old = ExampleReport.usual
    old["change", "mean"].value = "-0.0499"
    old["change", "mean"].printed = "−0.05"
    var new = old
    new["change", "mean"].value = "-0.0501"
    new["change", "mean"].printed = "−0.051"
    let tolerances = Tolerances(byStatistic: ["mean": Tolerance(absolute: 0.001)])
    let change = compare(try old.version(), try new.version(), tolerances: tolerances)
    #expect(change.kinds == [.value])
    #expect(change.changes[0].isWithinTolerance)
    new["change", "mean"].printed = "−0.05"
    let same = compare(try old.version(), try new.version(), tolerances: tolerances)
    #expect(same.isSame)
    #expect(same.unchanged.withinTolerance == 1)
  }

  @Test func intervalsOfTwoContrastsAreNotMixed() throws {
    var old = ExampleReport()
    for (contrast, low, high) in [("a-vs-c", "0.1", "0.5"), ("b-vs-c", "-0.5", "-0.1")] {
      for (statistic, value) in [("ci-low", low), ("ci-high", high)] {
        var row = ExampleReport.Row("between", statistic, value, value)
        row.contrast = contrast
        old.rows.append(row)
      }
    }
    var new = old
    new.rows[3].value = "0.1"
    new.rows[3].printed = "0.1"
    let change = compare(try old.version(), try new.version())
    #expect(change.kinds == [.intervalGainedNull])
    #expect(change.changes[0].place.key == "trial/hba1c/m6/all/between/b-vs-c/ci-low")
    #expect(change.changes[0].new == .interval("-0.5", "0.1"))
    #expect(
      ComparisonWords.english(change.changes[0].place)
        == "interval of between in hba1c at m6, all, b-vs-c")
  }

  @Test(arguments: [("0.35", false), ("0.4", true), ("0.45", true)])
  func aMarginThatIsNoLongerMetIsAConclusion(_ upper: String, _ isLost: Bool) throws {
    var old = ExampleReport()
    for (statistic, value) in [("ci-low", "-0.2"), ("ci-high", "0.3"), ("margin-high", "0.4")] {
      var row = ExampleReport.Row("between", statistic, value, value)
      row.contrast = "a-vs-b"
      old.rows.append(row)
    }
    var new = old
    new.rows[1].value = upper
    new.rows[1].printed = upper
    let there = compare(try old.version(), try new.version())
    #expect(there.kinds == (isLost ? [.marginLost, .value] : [.value]))
    let back = compare(try new.version(), try old.version())
    #expect(back.kinds == (isLost ? [.marginMet, .value] : [.value]))
  }

  @Test func anotherMarginIsAConclusionToo() throws {
    var old = ExampleReport()
    for (statistic, value) in [
      ("ci-low", "-0.2"), ("ci-high", "0.3"), ("margin-low", "-0.4"), ("margin-high", "0.4"),
    ] {
      var row = ExampleReport.Row("between", statistic, value, value)
      row.contrast = "a-vs-b"
      old.rows.append(row)
    }
    var new = old
    new.rows[2].value = "-0.1"
    new.rows[2].printed = "-0.1"
    #expect(compare(try old.version(), try new.version()).kinds == [.marginLost, .value])
  }

  @Test func anotherBestArmIsAConclusion() throws {
    var old = ExampleReport()
    old.better = ["hba1c": "lower"]
    for (group, mean) in [("placebo", "-0.1"), ("low", "-0.5"), ("high", "-0.9")] {
      var row = ExampleReport.Row("change", "mean", mean, mean)
      row.group = group
      old.rows.append(row)
    }
    var new = old
    new.rows[1].value = "-1.0"
    new.rows[1].printed = "-1.0"
    let change = compare(try old.version(), try new.version())
    #expect(change.kinds == [.bestArmChanged, .value])
    #expect(change.changes[0].old == "high")
    #expect(change.changes[0].new == "low")
    #expect(change.changes[0].place.key == "trial/hba1c/m6/all/change/best-arm")
    // Without a direction there is no best arm, and none where two are equal.
    old.better = [:]
    new.better = [:]
    #expect(compare(try old.version(), try new.version()).kinds == [.value])
    old.better = ["hba1c": "higher"]
    new = old
    new.better = ["hba1c": "higher"]
    new.rows[2].value = "-0.1"
    new.rows[2].printed = "-0.1"
    #expect(compare(try old.version(), try new.version()).kinds == [.value])
  }

  @Test func aRenamedBestArmIsTheSame() throws {
    var old = ExampleReport.usual
    old.better = ["hba1c": "lower"]
    old["change", "mean"].value = "-0.7"
    var new = old
    for index in new.rows.indices where new.rows[index].group == "low" { new.rows[index].group = "dose-1" }
    #expect(compare(try old.version(), try new.version()).kinds == [.renamed])
  }
}
