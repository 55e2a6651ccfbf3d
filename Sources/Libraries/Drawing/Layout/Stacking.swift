/// Panels below one another, as one.
package func stacked(_ panels: [Panel], gap: Double = 16) -> Panel {
  if panels.count == 1, let only = panels.first { return only }
  var content: [SVGElement] = []
  var top = 0.0
  for panel in panels {
    content.append(panel.placed(x: 0, y: top))
    top += panel.height + gap
  }
  let width = panels.reduce(0) { max($0, $1.width) }
  return Panel(width: width, height: max(0, top - gap), content: content)
}

extension Panel {
  /// The panel's content as one group, moved.
  package func placed(x: Double, y: Double) -> SVGElement {
    SVGElement.group(["transform": .text("translate(\(coordinate(x)) \(coordinate(y)))")], content)
  }
}
