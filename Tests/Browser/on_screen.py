"""Every page as it is seen: wide and narrow, light and dark, from disk and over HTTP."""
import functools
import http.server
import threading

WIDTHS = [1280, 360]
SCHEMES = ["light", "dark"]
# Of a processor, so that other work on the machine does not count, and of the fastest of the views.
MOST_SECONDS = 1.0
# Of the text of a figure on a phone, unless the figure has a region that scrolls.
LEAST_PIXELS = 9

REFERENCES = """() => {
  const found = [], ids = new Set();
  for (const e of document.querySelectorAll('[id]')) {
    if (ids.has(e.id)) found.push(`the id '${e.id}' is there twice`);
    ids.add(e.id);
  }
  for (const name of ['aria-labelledby', 'aria-describedby', 'headers', 'for'])
    for (const e of document.querySelectorAll(`[${name}]`))
      for (const id of e.getAttribute(name).split(/\\s+/))
        if (!ids.has(id)) found.push(`${name} names '${id}', which is not there`);
  for (const e of document.querySelectorAll('a[href^="#"]'))
    if (!ids.has(decodeURIComponent(e.getAttribute('href').slice(1))))
      found.push(`a link leads to '${e.getAttribute('href')}', which is not there`);
  return found;
}"""

SCROLLS = """() => {
  const root = document.documentElement;
  return root.scrollWidth > root.clientWidth + 1 ? root.scrollWidth - root.clientWidth : 0;
}"""

# The size at which the smallest text of each figure is shown.
SMALL_TEXTS = """(least) => {
  const found = [];
  for (const svg of document.querySelectorAll('figure svg.fig')) {
    const shown = svg.getBoundingClientRect().width;
    if (!shown) continue;
    const scale = shown / svg.viewBox.baseVal.width;
    const sizes = [...svg.querySelectorAll('text')].map(t => parseFloat(getComputedStyle(t).fontSize) * scale);
    const smallest = Math.min(...sizes);
    if (smallest < least) found.push(`${svg.closest('figure').id} has text of ${smallest.toFixed(1)} px`);
  }
  return found;
}"""


def watch(page, address, place, findings):
    """Notes every request but the one for the page itself, and whatever is written to the console."""
    page.on("console", lambda message: findings.add(place, f"console: {message.text}"))
    page.on("pageerror", lambda error: findings.add(place, f"error: {error}"))

    def asked(request):
        if request.url.split("#")[0] != address and not request.url.startswith("data:"):
            findings.add(place, f"asks for {request.url}")

    page.on("request", asked)


def look(browser, path, place, findings, axe):
    address = path.resolve().as_uri()
    seconds = []
    for scheme in SCHEMES:
        for width in WIDTHS:
            context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
            page = context.new_page()
            watch(page, address, place, findings)
            clock = context.new_cdp_session(page)
            clock.send("Performance.enable", {"timeDomain": "threadTicks"})
            page.goto(address)
            metrics = clock.send("Performance.getMetrics")["metrics"]
            seconds.append(next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration"))
            over = page.evaluate(SCROLLS)
            if over:
                findings.add(place, f"is {over} px too wide at {width} px")
            if scheme == SCHEMES[0] and width == WIDTHS[0]:
                for what in page.evaluate(REFERENCES):
                    findings.add(place, what)
            if width == min(WIDTHS):
                for what in page.evaluate(SMALL_TEXTS, LEAST_PIXELS):
                    findings.add(place, f"at {width} px, {what}")
            if axe is not None:
                for violation in axe.run(page).response["violations"]:
                    where = violation["nodes"][0]["target"]
                    findings.add(place, f"{violation['id']} ({violation['impact']}): {violation['help']} {where}")
            context.close()
    if min(seconds) > MOST_SECONDS:
        findings.add(place, f"takes {min(seconds):.1f} s of a processor to open")


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def look_over_http(browser, folder, pages, findings):
    """The same silence from a server as from disk."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for path in pages:
        place = path.relative_to(folder).as_posix()
        address = f"http://127.0.0.1:{server.server_address[1]}/{place}"
        context = browser.new_context()
        page = context.new_page()
        watch(page, address, f"{place} over HTTP", findings)
        page.goto(address)
        context.close()
    server.shutdown()
