import Drawing
import Testing

@Suite("Every kind of figure with every shape of data")
struct GalleryTests {
  static let kinds: [(name: String, draw: @Sendable (DataShape) -> Panel)] = [
    ("MeanOverVisits", { MeanOverVisits($0).drawn() }),
    ("PairedSlopes", { PairedSlopes($0).drawn() }),
    ("BoxPointsMean", { BoxPointsMean($0).drawn() }),
    ("Forest", \.forest), ("Waterfall", \.waterfall), ("Dumbbell", \.dumbbell), ("Heatmap", \.heatmap),
    ("ShiftTable", \.shiftTable), ("FlowOfSubjects", \.flow), ("SmallMultiples", \.smallMultiples),
    ("SmallMultiples-slopes", \.multiplesOfSlopes), ("SmallMultiples-boxes", \.multiplesOfBoxes),
    ("MeansAndChanges", \.meansAndChanges), ("Alluvial", \.alluvial),
    ("Sparkline", \.sparkline),
  ]

  static let figures: [(name: String, figure: Figure)] =
    kinds.flatMap { kind in
      DataShape.allCases.map { shape in
        ("\(kind.name)-\(shape.rawValue)", shape.figure(kind.name, kind.draw(shape)))
      }
    } + [("MeanOverVisits-annotated", DataShape.ordinary.figure("annotated", annotatedMeans.drawn()))]

  @Test("is drawn as approved", arguments: figures.indices)
  func approved(_ index: Int) throws {
    try expectApproved(Self.figures[index].figure, Self.figures[index].name)
  }
}
