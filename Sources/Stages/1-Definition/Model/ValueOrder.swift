package import Diagnostics

/// `lower` is never above `upper`, in any subject at any visit, and so not in their means: FEV1 and FVC, HDL and total
/// cholesterol, diastolic and systolic pressure.
package struct ValueOrder: Sendable {
  package let lower: EndpointID
  package let upper: EndpointID
  /// An endpoint that is the lower in parts of the upper, or in percent where that is its unit.
  package let ratio: EndpointID?
  package let location: SourceLocation

  package init(lower: EndpointID, upper: EndpointID, ratio: EndpointID? = nil, location: SourceLocation) {
    self.lower = lower
    self.upper = upper
    self.ratio = ratio
    self.location = location
  }
}
