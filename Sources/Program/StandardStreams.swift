import Glibc

/// The three streams that every program has, as far as a caller may have closed them.
enum StandardStreams {
  /// Opens what a caller has closed on nothing, so that no file of a report is given its number and gets what is meant
  /// for the log.
  static func ensureOpen() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
      // The lowest number that is free, which is this one.
      _ = open("/dev/null", O_RDWR)
    }
  }
}
