"""Every page printed to PDF by the browser."""
import subprocess
import tempfile

MOST_PAGES = 120
# What a page of A4 holds between the margins of the style sheet, in CSS pixels.
WIDTH, HEIGHT = 672, 978

# What a page break could cut, what would not be repeated, and what is wider than the paper.
BREAKS = """([width, height]) => {
  const found = [], shown = e => e.getClientRects().length > 0;
  for (const e of document.querySelectorAll('figure, tbody tr')) {
    if (!shown(e)) continue;
    const name = e.id || e.textContent.trim().slice(0, 40), box = e.getBoundingClientRect();
    if (getComputedStyle(e).breakInside !== 'avoid') found.push(`'${name}' may be cut by a page break`);
    if (box.height > height) found.push(`'${name}' is higher than a page`);
  }
  for (const e of document.querySelectorAll('figure svg, table'))
    if (shown(e) && e.getBoundingClientRect().right > width + 2)
      found.push(`'${e.id || e.closest('figure')?.id}' is ${Math.round(e.getBoundingClientRect().right - width)} px wider than the paper`);
  for (const e of document.querySelectorAll('thead'))
    if (shown(e) && getComputedStyle(e).display !== 'table-header-group') found.push('a header row is not repeated');
  const dark = getComputedStyle(document.body).backgroundColor;
  if (!['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'].includes(dark)) found.push(`the paper is ${dark}`);
  return [...new Set(found)];
}"""

# What stands on every page: the study, and the data cut where there is one.
HEADS = """() => [document.querySelector('.masthead .study')?.textContent, document.querySelector('.masthead time')?.textContent]
  .filter(text => text && document.querySelector('.masthead .status'))"""


def look(browser, path, place, findings):
    """How many pages it takes."""
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="dark")
    page = context.new_page()
    page.goto(path.resolve().as_uri())
    heads = page.evaluate(HEADS) if path.name.startswith("index.") and path.parent.name != "" else []
    page.emulate_media(media="print")
    for what in page.evaluate(BREAKS, [WIDTH, HEIGHT]):
        findings.add(place, f"on paper, {what}")
    with tempfile.NamedTemporaryFile(suffix=".pdf") as paper:
        page.pdf(path=paper.name, prefer_css_page_size=True)
        # A form feed ends each page.
        text = subprocess.run(["pdftotext", "-layout", paper.name, "-"], capture_output=True, check=True).stdout.decode()
    context.close()
    sheets = text.split("\f")[:-1]
    if not 1 <= len(sheets) <= MOST_PAGES:
        findings.add(place, f"prints {len(sheets)} pages")
    for number, sheet in enumerate(sheets, 1):
        for head in heads:
            if "".join(head.split()) not in "".join(sheet.split()):
                findings.add(place, f"page {number} of the print lacks '{head}'")
        if len(sheet.split()) < 12 and number < len(sheets):
            findings.add(place, f"page {number} of the print is empty")
    return len(sheets)
