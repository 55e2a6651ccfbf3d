import FoundationEssentials
import StudyDefinition
import Testing

@testable import StudyPublishing

@Suite struct ResearchObjectTests {
  private struct Crate: Decodable {
    let graph: [Entity]
    enum CodingKeys: String, CodingKey { case graph = "@graph" }
  }

  private struct Entity: Decodable {
    let id: String
    let hasPart: [Reference]?
    let object: [Reference]?
    let result: [Reference]?
    let datePublished: String?
    enum CodingKeys: String, CodingKey {
      case id = "@id"
      case hasPart, object, result, datePublished
    }
  }

  private struct Reference: Decodable {
    let id: String
    enum CodingKeys: String, CodingKey { case id = "@id" }
  }

  private func crate(_ scratch: ScratchFolder) throws -> Crate {
    try JSONDecoder().decode(Crate.self, from: Data(try scratch.bytes("alpha/ro-crate-metadata.json")))
  }

  @Test func everyReferenceIsDescribedOnceAndEveryFileIsAPart() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.publish(report())
    let graph = try crate(scratch).graph
    let ids = graph.map(\.id)
    #expect(Set(ids).count == ids.count)
    for entity in graph {
      for reference in (entity.hasPart ?? []) + (entity.object ?? []) + (entity.result ?? []) {
        #expect(ids.contains(reference.id))
      }
    }
    let parts = graph.first { $0.id == "./" }?.hasPart?.map(\.id).sorted()
    let files = try scratch.output.root.appending("alpha").tree().map(\.path)
    #expect(parts == files.filter { $0 != "ro-crate-metadata.json" })
    #expect(graph.first { $0.id == "./" }?.datePublished == "2022-07-31")
  }

  @Test func withoutADataCutNoDateIsMadeUp() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.publish(report(cut: nil))
    #expect(try crate(scratch).graph.allSatisfy { $0.datePublished == nil })
  }
}
