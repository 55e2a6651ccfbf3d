import FoundationEssentials
import Fingerprint

/// The source expression by which a content security policy allows one style sheet: `sha256-…` in base 64.
/// Empty when the system cannot hash, which allows nothing.
func contentPolicyHash(of style: String) -> String {
  guard let fingerprint = try? Fingerprint(of: style) else { return "" }
  return "sha256-" + Data(fingerprint.bytes).base64EncodedString()
}
