import Glibc

// libFuzzer's own entry, for programs that have a `main`.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// `FUZZ_TARGET` names the target; the arguments are libFuzzer's.
@main
enum FuzzDriver {
  static let target = FuzzTarget.all.first { target in
    getenv("FUZZ_TARGET").map { String(cString: $0) } == target.name
  }

  static func main() {
    guard target != nil else {
      print("FUZZ_TARGET must be one of \(FuzzTarget.all.map(\.name).joined(separator: ", "))")
      exit(64)
    }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(
      runFuzzer(&count, &arguments) { bytes, length in
        let input = Array(UnsafeBufferPointer(start: bytes, count: length))
        if let fault = FuzzDriver.target?.run(input) { fatalError(fault) }
        return 0
      })
  }
}
