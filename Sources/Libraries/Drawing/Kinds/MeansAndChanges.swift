/// Means over the visits on the left, the distribution of the individual changes on the right: how far the group moved,
/// and how its members did, of a sample too large for a line a subject.
package struct MeansAndChanges: Facet {
  package var course: MeanOverVisits
  package var changes: BoxPointsMean
  package var width = FigureText.figureWidth
  package var common: FacetCommon?

  package init(course: MeanOverVisits, changes: BoxPointsMean) {
    self.course = course
    self.changes = changes
  }

  package var narrowest: Double { 400 }

  package var extents: [ClosedRange<Double>?] { [course.extents[0], changes.extents[0]] }

  package var legend: [Legend.Entry] {
    (course.series.count > 1 ? halves.course.legend : []) + changes.legend
  }

  package mutating func dropTitle() { course.valueTitle = "" }

  package func drawn() -> Panel {
    var (course, changes) = halves
    let head = max(course.head, changes.head)
    course.common?.head = head
    changes.common?.head = head
    let legend = common == nil ? Legend(self.legend, width: width) : Legend([], width: width)
    let top = legend.height > 0 ? legend.height + 8 : 0
    let (left, right) = (course.drawn(), changes.drawn())
    return Panel(
      width: width, height: top + max(left.height, right.height),
      content: legend.drawn(top: 0)
        + [left.placed(x: 0, y: top), right.placed(x: width - right.width, y: top)])
  }

  /// Both at their half of the width, each a panel.
  private var halves: (course: MeanOverVisits, changes: BoxPointsMean) {
    var (course, changes) = (course, changes)
    let gap = 20.0
    course.width = ((width - gap) * 0.52).rounded()
    changes.width = width - gap - course.width
    var half = FacetCommon()
    half.plotHeight = common?.plotHeight ?? 220
    half.shared = [shared(0)]
    course.common = half
    half.shared = [shared(1)]
    changes.common = half
    return (course, changes)
  }
}
