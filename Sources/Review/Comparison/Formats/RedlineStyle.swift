import Fingerprint
import FoundationEssentials

/// The style sheet of a redline. Removed and added text differ by words, by line and by colour.
enum RedlineStyle {
  static let sheet = """
    :root { --paper: #fff; --ink: #1b1b1a; --soft: #55534e; --rule: #d8d5ce; --tint: #f6f4ef; --accent: #0b5c8a; \
    --gone: #8f1d12; --gone-tint: #fdecea; --come: #14532d; --come-tint: #e9f6ec; color-scheme: light dark; }
    @media (prefers-color-scheme: dark) { :root { --paper: #131416; --ink: #e8e6e1; --soft: #aba79f; \
    --rule: #3a3b3e; --tint: #1c1e21; --accent: #7cc4f0; --gone: #ffb3a7; --gone-tint: #3a1a17; --come: #a6e3b8; \
    --come-tint: #14301d; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 72rem; padding: 1.25rem; background: var(--paper); color: var(--ink); \
    font-family: system-ui, sans-serif; line-height: 1.5; }
    h1 { font-size: 1.6rem; line-height: 1.25; } h2 { margin-top: 2.5rem; font-size: 1.25rem; }
    a { color: var(--accent); } a:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--accent); }
    .skip { position: absolute; left: 1rem; top: -4rem; padding: 0.5rem 1rem; background: var(--paper); }
    .skip:focus { top: 0.5rem; }
    .alarm { padding: 0.75rem 1rem; border-left: 0.4rem solid var(--gone); background: var(--gone-tint); \
    font-weight: 600; }
    .table { overflow-x: auto; }
    table { border-collapse: collapse; font-size: 0.9375rem; } caption { text-align: left; color: var(--soft); }
    th, td { padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid var(--rule); text-align: left; \
    vertical-align: top; overflow-wrap: anywhere; min-width: 5rem; }
    th { font-weight: 600; } .key { display: block; color: var(--soft); font-size: 0.8125rem; font-weight: 400; }
    td.change { font-variant-numeric: tabular-nums; } td.change del { text-decoration: none; }
    del { color: var(--gone); background: var(--gone-tint); text-decoration: line-through; }
    ins { color: var(--come); background: var(--come-tint); text-decoration: underline; }
    .said { position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap; \
    clip-path: inset(50%); }
    .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1.5rem; margin: 0; }
    .pair figure { margin: 0 0 1.5rem; } figcaption { color: var(--soft); font-size: 0.875rem; }
    img { max-width: 100%; height: auto; border: 1px solid var(--rule); }
    @media print { .skip { display: none; } tr, figure { break-inside: avoid; } }
    """

  /// The expression by which the page's policy allows this sheet and nothing else. Empty when the system cannot hash,
  /// which allows none.
  static let source: String = {
    guard let fingerprint = try? Fingerprint(of: sheet) else { return "" }
    return "sha256-" + Data(fingerprint.bytes).base64EncodedString()
  }()
}
