import Foundation
import StudyDefinition
import StudyEdition
import StudyResults
import Testing

@testable import StudyFigures

/// Marks stand where the numbers of the table beside them say: coordinates are one straight line of the values.
@Suite("Where marks stand")
struct PlottedPositionsTests {
  @Test("means over visits, and their limits")
  func course() throws {
    let fixture = try Fixture.named("arms")
    let figure = try #require(try fixture.figures().first { $0.id == "change" })
    let groups = figure.inlineSVG.components(separatedBy: "<g class=\"fig-series").dropFirst()
      .filter { $0.contains("stroke-width=\"1.75\"") }
    #expect(groups.count == 3)
    var points: [(value: Double, place: Double)] = []
    for (group, arm) in zip(groups, ["placebo", "low-dose", "high-dose"]) {
      let line = try #require(path(in: group, after: "stroke-width=\"1.75\"", before: true))
      let values = numbers(figure, .mean, fixture).filter { $0.key.cell.group?.text == arm }.map(\.value)
      let places = stride(from: 1, to: line.count, by: 2).map { line[$0] }
      #expect(values.count == places.count)
      points += zip(values, places).map { ($0, $1) }
    }
    expectStraight(points)
  }

  @Test("differences of a forest")
  func forest() throws {
    let fixture = try Fixture.named("arms")
    let figure = try #require(try fixture.figures().first { $0.id == "differences" })
    let squares = figure.inlineSVG.components(separatedBy: "<path d=\"M").dropFirst().filter {
      $0.contains("fill=\"currentColor\"/>")
    }.map { coordinates(String($0.prefix { $0 != "\"" })) }
    let values = numbers(figure, .difference, fixture).map(\.value)
    #expect(squares.count == values.count)
    // The middle of a square lies between its left and its right edge.
    expectStraight(zip(values, squares).map { ($0, ($1[0] + $1[2]) / 2) })
  }

  @Test("subjects of a box figure")
  func subjects() throws {
    let fixture = try Fixture.of(
      subjects: 9, visits: 2, figures: "  - {id: x, kind: box-points-mean, timepoints: v1}")
    let figure = try #require(try fixture.figures().first)
    let circles = figure.inlineSVG.components(separatedBy: "a2.75 2.75 0 1 0 5.5 0").dropLast()
      .compactMap { $0.split(separator: "M").last.map { coordinates(String($0)) } }
    let context = fixture.context
    let changes = context.changes(
      context.study.endpoints[0], context.study.timePoints[1], context.study.cohorts[0], nil)
    #expect(circles.count == 9 && changes.count == 9)
    expectStraight(zip(changes, circles).map { ($0.value, $1[1]) })
  }

  private func numbers(
    _ figure: ReportFigure, _ statistic: Statistic, _ fixture: Fixture
  ) -> [(key: ResultKey, value: Double)] {
    figure.plotted.filter { $0.statistic == statistic }.compactMap { key in
      fixture.context.edition.results.number(key.cell, statistic).map { (key, $0) }
    }
  }

  /// The coordinates of the path that has an attribute.
  private func path(in text: String, after attribute: String, before: Bool) -> [Double]? {
    text.components(separatedBy: "<path d=\"").first { $0.prefix { $0 != ">" }.contains(attribute) }
      .map { coordinates(String($0.prefix { $0 != "\"" })) }
  }

  private func coordinates(_ data: String) -> [Double] {
    data.split { !($0.isNumber || "-.".contains($0)) }.compactMap { Double($0) }
  }

  /// All points on one line, to the two decimals that coordinates have.
  private func expectStraight(_ points: [(value: Double, place: Double)]) {
    guard let low = points.min(by: { $0.value < $1.value }),
      let high = points.max(by: { $0.value < $1.value }),
      high.value > low.value
    else {
      Issue.record("no two values")
      return
    }
    let slope = (high.place - low.place) / (high.value - low.value)
    for point in points {
      #expect(abs(low.place + slope * (point.value - low.value) - point.place) < 0.02, "\(point)")
    }
  }
}
