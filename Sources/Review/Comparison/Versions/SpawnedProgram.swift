import Glibc

/// Another program, run to its end with given arguments; no shell ever reads them.
struct SpawnedProgram {
  let status: Int32
  let output: [UInt8]
  /// What it wrote to standard error.
  let errors: [UInt8]

  /// Runs `name`, found by `PATH`; nil when it cannot be started.
  ///
  /// - Parameter input: What the program reads from standard input.
  init?(_ name: String, _ arguments: [String], input: [UInt8] = []) {
    guard let input = SpawnChannel(input), let output = SpawnChannel(), let errors = SpawnChannel() else {
      return nil
    }
    var channels = [input, output, errors]
    defer { for channel in channels { channel.close() } }
    let started = spawn(name, arguments, channels)
    for channel in channels { channel.closeTheirs() }
    guard let process = started else { return nil }
    converse(&channels)
    var raw: Int32 = 0
    while waitpid(process, &raw, 0) < 0, errno == EINTR {}
    // The exit status, or -1 for a program that was killed.
    status = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : -1
    self.output = channels[1].bytes
    self.errors = channels[2].bytes
  }
}

/// One standard stream of the program. A pair of sockets and not a pipe: writing to a program that has ended is then an
/// error, not a signal that ends this one.
private struct SpawnChannel {
  /// Read from the program, or still to be written to it.
  var bytes: [UInt8]
  var written = 0
  let isInput: Bool
  var ours: Int32
  let theirs: Int32

  init?(_ input: [UInt8]? = nil) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    (ours, theirs) = (ends[0], ends[1])
    bytes = input ?? []
    isInput = input != nil
  }

  func closeTheirs() { Glibc.close(theirs) }
  func close() { if ours >= 0 { Glibc.close(ours) } }

  mutating func finish() {
    close()
    ours = -1
  }

  /// Moves bytes one way, as many as go without waiting.
  mutating func move() {
    if isInput {
      guard written < bytes.count else { return finish() }
      let count = bytes.withUnsafeBytes { all in
        send(ours, all.baseAddress?.advanced(by: written), all.count - written, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno != EINTR, errno != EAGAIN { return finish() }
      written += max(0, count)
    } else {
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      let count = piece.withUnsafeMutableBytes { recv(ours, $0.baseAddress, $0.count, 0) }
      if count < 0, errno == EINTR { return }
      if count <= 0 { return finish() }
      bytes += piece[..<count]
    }
  }
}

private func spawn(_ name: String, _ arguments: [String], _ channels: [SpawnChannel]) -> pid_t? {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for (stream, channel) in channels.enumerated() {
    posix_spawn_file_actions_adddup2(&actions, channel.theirs, Int32(stream))
  }
  var words = ([name] + arguments).map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  var process: pid_t = 0
  return posix_spawnp(&process, name, &actions, nil, &words, environ) == 0 ? process : nil
}

/// Writes and reads until the program has closed its streams.
private func converse(_ channels: inout [SpawnChannel]) {
  while channels.contains(where: { $0.ours >= 0 && !$0.isInput }) {
    let open = channels.indices.filter { channels[$0].ours >= 0 }
    var waits = open.map { index in
      pollfd(fd: channels[index].ours, events: Int16(channels[index].isInput ? POLLOUT : POLLIN), revents: 0)
    }
    guard poll(&waits, nfds_t(waits.count), -1) >= 0 || errno == EINTR else { return }
    for (index, wait) in zip(open, waits) where wait.revents != 0 { channels[index].move() }
  }
}
