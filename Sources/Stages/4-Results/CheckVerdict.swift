/// What a check came to.
package enum CheckVerdict: String, Sendable, Hashable, CaseIterable {
  case passed
  /// A statement that its own number does not carry, or something that has to be read with care.
  case warning
  /// Cannot be true as it stands.
  case failed
  case notTestable = "not-testable"
}
