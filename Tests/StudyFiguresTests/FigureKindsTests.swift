import Drawing
import StudyDefinition
import StudyData
import StudyEdition
import StudyResults
import Testing

@testable import StudyFigures

@Suite("Figures of a study")
struct FigureKindsTests {
  static let studies = ["single", "arms"]

  @Test("every kind is drawn by one of the two studies")
  func everyKind() throws {
    let drawn = try Self.studies.flatMap { try Fixture.named($0).figures().map(\.kind) }
    #expect(Set(drawn) == Set(FigureKind.allCases))
  }

  @Test("captions name population, n, and the interval where there is one", arguments: studies)
  func captions(_ study: String) throws {
    for figure in try Fixture.named(study).figures() {
      #expect(figure.stated.count >= 3, "\(figure.id)")
      for words in figure.stated {
        #expect(!words.isEmpty)
        #expect(figure.caption.contains(words), "\(figure.id)")
      }
      #expect(figure.caption.contains("full analysis set"))
      #expect(figure.caption.contains("n = "))
    }
  }

  @Test("ids are unique and begin every id of the drawing", arguments: studies)
  func ids(_ study: String) throws {
    let figures = try Fixture.named(study).figures()
    #expect(Set(figures.map(\.id)).count == figures.count)
    for figure in figures {
      #expect(
        figure.inlineSVG.contains("aria-labelledby=\"\(study)-\(figure.id)-1 \(study)-\(figure.id)-2\""))
    }
  }

  @Test("the n that a figure prints is the n of the store", arguments: studies)
  func counts(_ study: String) throws {
    let fixture = try Fixture.named(study)
    let withCounts: Set<FigureKind> = [.pairedSlopes, .boxPointsMean, .meanOverVisits]
    for figure in try fixture.figures() where withCounts.contains(figure.kind) {
      for key in figure.plotted where key.statistic == .n {
        let n = fixture.context.edition.printed(key.cell, .n).text
        #expect(figure.inlineSVG.contains(">\(n)</text>"), "\(figure.id): \(n)")
      }
    }
  }

  @Test("every plotted number is in the store", arguments: studies)
  func plotted(_ study: String) throws {
    let fixture = try Fixture.named(study)
    for figure in try fixture.figures() {
      #expect(!figure.plotted.isEmpty)
      for key in figure.plotted {
        #expect(fixture.context.edition.results[key] != nil, "\(figure.id): \(key)")
      }
    }
  }

  @Test("no subject is named", arguments: studies)
  func subjects(_ study: String) throws {
    let fixture = try Fixture.named(study)
    for figure in try fixture.figures() {
      for subject in fixture.context.dataset.subjects {
        #expect(!figure.standaloneSVG.contains(subject), "\(figure.id)")
      }
    }
  }

  @Test("axes of changes show zero, and the description says the finding")
  func changes() throws {
    let figures = try Fixture.named("arms").figures()
    let change = try #require(figures.first { $0.id == "change" })
    #expect(change.inlineSVG.contains(">0.0</text>"))
    #expect(change.description.contains("High dose: mean change") || change.description.contains("High dose"))
    #expect(change.description.contains("95% CI"))
  }

  @Test("all zeros of the flow are shown")
  func zeros() throws {
    let flow = try #require(try Fixture.named("single").figures().first { $0.kind == .flow })
    #expect(flow.inlineSVG.contains("No baseline (n = 0)"))
    #expect(flow.inlineSVG.contains("Neither visit (n = 0)"))
  }

  @Test("panels of one endpoint have one scale, those of several their own")
  func scales() throws {
    let own = try #require(try Fixture.named("single").figures().first { $0.kind == .smallMultiples })
    #expect(own.caption.contains("Each panel has its own scale."))
    let shared = try #require(try Fixture.named("arms").figures().first { $0.kind == .smallMultiples })
    #expect(shared.caption.contains("All panels have one scale."))
  }
}
