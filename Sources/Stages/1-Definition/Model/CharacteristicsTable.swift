/// What the table of baseline characteristics is about; nil leaves a part to its default.
package struct CharacteristicsTable: Sendable {
  /// Every attribute when nil.
  package let attributes: [Identifier<Attribute>]?
  /// Whose baseline values are described. The primary endpoints when nil, or all of a study with few.
  package let endpoints: [EndpointID]?
  /// Its columns. The main cohorts when nil.
  package let cohorts: [CohortID]?

  package init(
    attributes: [Identifier<Attribute>]? = nil, endpoints: [EndpointID]? = nil, cohorts: [CohortID]? = nil
  ) {
    self.attributes = attributes
    self.endpoints = endpoints
    self.cohorts = cohorts
  }

  /// Without a primary one, a study of more endpoints than this describes none by itself.
  package static let fewEndpoints = 8
}

extension Study {
  /// The attributes with a row in the table of characteristics, in the order asked for.
  package var describedAttributes: [Attribute] {
    characteristics.attributes.map { ids in ids.compactMap { id in attributes.first { $0.id == id } } }
      ?? attributes
  }

  /// The endpoints with a row in the table of characteristics.
  package var describedEndpoints: [Endpoint] {
    if let ids = characteristics.endpoints {
      return ids.compactMap { id in endpoints.first { $0.id == id } }
    }
    let primary = endpoints.filter(\.isPrimary)
    if !primary.isEmpty { return primary }
    return endpoints.count <= CharacteristicsTable.fewEndpoints ? endpoints : []
  }

  /// The cohorts with a column in the table of characteristics.
  package var describedCohorts: [Cohort] {
    if let ids = characteristics.cohorts {
      return ids.compactMap { id in cohorts.first { $0.id == id } }
    }
    let main = cohorts.filter(isMain)
    return main.isEmpty ? Array(cohorts.prefix(1)) : main
  }
}
