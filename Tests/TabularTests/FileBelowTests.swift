import Diagnostics
import Glibc
import Testing

@testable import Tabular

struct FileBelowTests {
  private let folder: TemporaryFolder
  private var root: String { folder.path + "/study" }

  /// outside.csv beside study/; study/data/a.csv; links of every kind.
  init() throws {
    folder = try TemporaryFolder()
    mkdir(root, 0o755)
    mkdir(root + "/data", 0o755)
    try folder.write("outside", to: "outside.csv")
    try folder.write("inside", to: "study/data/a.csv")
    try folder.write("odd", to: "study/%2e%2e")
    symlink("data/a.csv", root + "/link.csv")
    symlink("data", root + "/folder")
    symlink("../study/data/a.csv", root + "/out-and-in.csv")
    symlink("../outside.csv", root + "/outside.csv")
    symlink("../../outside.csv", root + "/data/outside.csv")
    symlink("/dev/zero", root + "/zero.csv")
    symlink(root + "/data/a.csv", root + "/absolute.csv")
    symlink("loop-b", root + "/loop-a")
    symlink("loop-a", root + "/loop-b")
    mkfifo(root + "/fifo.csv", 0o644)
  }

  private func content(_ path: String) throws -> String {
    let file = try OpenFile(below: root, relativePath: path)
    let bytes = try FileBytes(file, path: path, limit: 100)
    return bytes.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    "data/a.csv", "./data/./a.csv", "data//a.csv", "data/../data/a.csv", "link.csv", "folder/a.csv",
    "folder/../data/a.csv",
  ])
  func filesBelowAreOpened(path: String) throws {
    #expect(try content(path) == "inside")
  }

  @Test func percentSignsAreLetters() throws {
    #expect(try content("%2e%2e") == "odd")
    #expect(throws: FileRefusal("%2e%2e/outside.csv", .notFound)) { try content("%2e%2e/outside.csv") }
  }

  @Test(arguments: [
    ("", FileRefusal.Reason.empty), ("../outside.csv", .leavesFolder),
    ("data/../../outside.csv", .leavesFolder),
    ("..", .leavesFolder), ("/dev/zero", .absolute), ("/etc/passwd", .absolute),
    ("outside.csv", .leavesFolder),
    ("data/outside.csv", .leavesFolder), ("out-and-in.csv", .leavesFolder), ("zero.csv", .absoluteLink),
    ("absolute.csv", .absoluteLink), ("fifo.csv", .notRegular), ("loop-a", .tooManyLinks),
    ("data", .isFolder),
    (".", .isFolder), ("data/", .isFolder), ("folder", .isFolder), ("data/a.csv/", .notFound),
    ("data/a.csv/..", .notFound), ("none.csv", .notFound), ("none/../data/a.csv", .notFound),
    ("data/a\u{0}.csv", .controlCharacter), ("data\na.csv", .controlCharacter),
    ("a\u{7F}", .controlCharacter),
    (String(repeating: "a", count: 5000), .tooLong), (String(repeating: "a", count: 300), .tooLong),
    (String(repeating: "a/", count: 2500), .tooLong),
  ])
  func othersAreRefused(path: String, reason: FileRefusal.Reason) {
    #expect(throws: FileRefusal(path, reason)) { try content(path) }
  }

  @Test func aMissingRootIsNamed() {
    #expect(throws: FileRefusal("/no/such/folder", .notFound)) {
      _ = try OpenFile(below: "/no/such/folder", relativePath: "a.csv")
    }
  }

  @Test func aFifoNamedDirectlyIsRefusedWithoutWaiting() {
    #expect(throws: FileRefusal(root + "/fifo.csv", .notRegular)) {
      _ = try OpenFile(path: root + "/fifo.csv")
    }
    #expect(throws: FileRefusal("/dev/zero", .notRegular)) { _ = try OpenFile(path: "/dev/zero") }
    #expect(throws: FileRefusal(root, .notRegular)) { _ = try OpenFile(path: root) }
  }

  @Test func theRefusalTeaches() {
    let refusal = FileRefusal("../x.csv", .leavesFolder)
    #expect(refusal.diagnostic().text == "error: file '../x.csv' leads out of the study's folder")
    let long = FileRefusal(String(repeating: "a", count: 5000), .tooLong).diagnostic()
    #expect(long.message.count < 200)
  }
}
