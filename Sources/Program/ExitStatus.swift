import ArgumentParser

/// The exit statuses, as scripts rely on them.
enum ExitStatus {
  static let someFailed = ExitCode(1)
  static let usage = ExitCode(64)
  static let badInput = ExitCode(65)
  static let missingInput = ExitCode(66)
  static let internalError = ExitCode(70)
  static let cannotCreate = ExitCode(73)
  static let readOrWriteFailed = ExitCode(74)
  static let locked = ExitCode(75)
}
