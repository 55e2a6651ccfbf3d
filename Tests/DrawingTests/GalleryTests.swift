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

  /// All of them on one page: a row a kind, a column a shape.
  @Test("stands on the page of the gallery")
  func page() throws {
    var out = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>Figures by kind and shape of data</title>
      <style>
      :root { color-scheme: light dark; }
      body { margin: 1rem; font: 0.875rem/1.4 system-ui, sans-serif; }
      th { text-align: left; vertical-align: top; padding: 0.25rem 1rem 0.25rem 0; }
      thead th, tbody th { position: sticky; top: 0; left: 0; background: Canvas; }
      td { vertical-align: top; padding: 0 1rem 2rem 0; }
      img { display: block; width: 22rem; }
      </style>
      </head>
      <body>
      <h1>Figures by kind and shape of data</h1>
      <p>With the definition that made them, they stand in
      <a href="../../StudyFiguresTests/Gallery/index.html">the gallery of kinds</a>.</p>
      <table>
      <thead><tr><th scope="col">kind</th>

      """
    for shape in DataShape.allCases { out += "<th scope=\"col\">\(shape.rawValue)</th>\n" }
    out += "</tr></thead>\n<tbody>\n"
    for kind in Self.kinds {
      out += "<tr><th scope=\"row\">\(kind.name)</th>\n"
      for shape in DataShape.allCases {
        let name = "\(kind.name)-\(shape.rawValue)"
        let picture = "<img src=\"\(name).svg\" alt=\"\(name)\" loading=\"lazy\">"
        out += "<td><a href=\"\(name).svg\">\(picture)</a></td>\n"
      }
      out += "</tr>\n"
    }
    try expectApproved(out + "</tbody>\n</table>\n</body>\n</html>\n", "index", "html", #_sourceLocation)
  }
}
