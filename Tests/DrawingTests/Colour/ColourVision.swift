import Drawing
import Foundation

/// What a colour looks like to an eye that lacks one kind of cone: matrices of Machado, Oliveira and Fernandes (IEEE
/// Transactions on Visualization and Computer Graphics 15, 2009) at full severity, on linear RGB.
enum ColourVision: CaseIterable {
  case normal, protanopia, deuteranopia, tritanopia

  private var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  /// Euclidean distance in CIELAB (D65) between two colours as seen.
  func distance(_ a: Colour, _ b: Colour) -> Double {
    zip(lab(a), lab(b)).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }

  private func lab(_ colour: Colour) -> [Double] {
    let seen = product(matrix, linear(colour)).map { min(1, max(0, $0)) }
    let toXYZ = [
      [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
      [0.0193339, 0.1191920, 0.9503041],
    ]
    let f = zip(product(toXYZ, seen), [0.95047, 1, 1.08883]).map { part, white in
      let ratio = part / white
      return ratio > 216.0 / 24389 ? cbrt(ratio) : (24389.0 / 27 * ratio + 16) / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  private func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { zip($0, vector).map(*).reduce(0, +) }
  }
}

/// The contrast ratio of WCAG 2: from 1 for equal colours to 21 for black and white.
func contrast(_ a: Colour, _ b: Colour) -> Double {
  let luminances = [a, b].map { colour in
    zip(linear(colour), [0.2126, 0.7152, 0.0722]).map(*).reduce(0, +)
  }.sorted()
  return (luminances[1] + 0.05) / (luminances[0] + 0.05)
}

private func linear(_ colour: Colour) -> [Double] {
  [colour.red, colour.green, colour.blue].map { part in
    let part = Double(part) / 255
    return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
}
