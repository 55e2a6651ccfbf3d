import Markdown

/// One self-contained page without script or request: a policy that allows its own style sheet and pictures within it.
func redlinePage(title: String, body: HTML) -> String {
  let page: HTML = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '\(RedlineStyle.source)'; \
    img-src data:; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="generator" content="studyreport">
    <title>\(title)</title>
    <style>\(HTML(markup: RedlineStyle.sheet))</style>
    </head>
    <body>
    <a class="skip" href="#content">Skip to the content</a>
    <main id="content" tabindex="-1">
    \(body)</main>
    </body>
    </html>

    """
  return page.text
}
