package import Diagnostics
import Synchronization

/// A file of the templates folder that is parsed when it is first asked for: of all languages and journals a run uses
/// few.
package final class ReadOnDemand<Value: Sendable>: Sendable {
  package typealias Reading = (value: Value?, diagnostics: [Diagnostic])

  private let done = Mutex<Reading?>(nil)
  private let read: @Sendable () -> Reading

  package init(_ read: @escaping @Sendable () -> Reading) { self.read = read }

  /// The value, nil where the file has an error, and what is wrong with the file.
  package var reading: Reading {
    done.withLock { done in
      if let done { return done }
      let reading = read()
      done = reading
      return reading
    }
  }

  package var value: Value? { reading.value }
}
