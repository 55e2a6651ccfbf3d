import Foundation
import Testing

/// The built program, run as a person would.
struct Program {
  struct Outcome {
    let status: Int32
    let output: String
    let log: String
  }

  /// Beside the tests that are running.
  static let path: String = {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("studyreport").path
  }()

  /// The root of the project.
  static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Runs in a folder, with an environment of its own beside `PATH`.
  @discardableResult
  static func run(
    _ arguments: String..., in folder: TemporaryFolder, environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = try started(arguments, in: folder, environment: environment)
    return process.finished()
  }

  /// Runs a line of a shell in which `$studyreport` is the program.
  static func shell(_ line: String, in folder: TemporaryFolder) throws -> Outcome {
    try started(["-c", line], of: "/bin/sh", in: folder, environment: ["studyreport": path]).finished()
  }

  static func started(
    _ arguments: [String], of program: String = path, in folder: TemporaryFolder,
    environment: [String: String] = [:]
  ) throws -> RunningProgram {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { _, given in given }
    let output = folder.url.appendingPathComponent(".stdout-\(UUID().uuidString)")
    let log = folder.url.appendingPathComponent(".stderr-\(UUID().uuidString)")
    for file in [output, log] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: log)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return RunningProgram(process: process, output: output, log: log)
  }
}

struct RunningProgram {
  let process: Process
  let output: URL
  let log: URL

  func finished() -> Program.Outcome {
    process.waitUntilExit()
    func text(_ file: URL) -> String { (try? String(contentsOf: file, encoding: .utf8)) ?? "" }
    let outcome = Program.Outcome(
      status: process.terminationStatus, output: text(output), log: text(log))
    try? FileManager.default.removeItem(at: output)
    try? FileManager.default.removeItem(at: log)
    return outcome
  }
}
