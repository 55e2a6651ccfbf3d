import Drawing
import Testing

@Suite("Path data")
struct PathDataTests {
  @Test("nothing drawn is an empty path")
  func empty() {
    #expect(PathData().isEmpty)
    var path = PathData()
    path.polyline([])
    #expect(path.isEmpty)
  }

  @Test("points are joined by lines")
  func lines() {
    var path = PathData()
    path.polyline([(0, 1), (2.5, -3)])
    path.close()
    #expect(path.text == "M0 1L2.5 -3Z")
  }

  @Test("a circle is two half turns")
  func circle() {
    var path = PathData()
    path.circle(10, 5, radius: 2)
    #expect(path.text == "M8 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z")
  }
}
