import Drawing
import Testing

@Suite("Means beside changes")
struct MeansAndChangesTests {
  @Test("the two plotting areas are at one height, and the legend stands once above both")
  func alignment() {
    var figure = MeansAndChanges(course: MeanOverVisits(.ordinary), changes: BoxPointsMean(.ordinary))
    figure.course.valueTitle = "A title of several lines, as long names of endpoints with their units make"
    figure.course.positions = Array(figure.course.positions.prefix(2))
    figure.changes.comparisons = []
    let boxes = textBoxes(figure.drawn().content)
    #expect(boxes.count { $0.text == "One subject" } == 1)
    let labels = boxes.filter { $0.text == "Placebo" && $0.left > 230 }
    let visits = boxes.filter { $0.text == "Baseline" || $0.text == "Week 8" }
    #expect(!labels.isEmpty && Set((labels + visits).map(\.top)).count == 1)
  }
}
