/// The name a definition gives to one of its parts, typed by what it names so that an endpoint's id can never be
/// taken for a time point's.
package struct Identifier<Named>: Hashable, Sendable, Comparable, CustomStringConvertible {
  private let name: Name

  package init(_ text: String) { name = Name(text) }

  package var text: String { name.text }

  package var description: String { text }

  package static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}

package typealias StudyID = Identifier<Study>
package typealias EndpointID = Identifier<Endpoint>
package typealias TimePointID = Identifier<TimePoint>
package typealias CohortID = Identifier<Cohort>
package typealias DomainID = Identifier<Domain>
package typealias GroupID = Identifier<Group>
