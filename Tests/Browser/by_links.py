"""What a page does without scripts and without styles."""
# A few of the numbers: the first, the last and some between.
SAMPLED = """(name) => {
  const links = [...document.querySelectorAll(name)].map(a => a.getAttribute('href'));
  return [...new Set([0, 0.2, 0.5, 0.8, 1].map(share => links[Math.round(share * (links.length - 1))]).filter(Boolean))];
}"""

ARRIVED = """() => {
  const target = document.querySelector(':target');
  if (!target) return 'leads nowhere';
  const box = target.getBoundingClientRect();
  if (!box.height) return 'leads to what is folded away';
  return box.bottom > 0 && box.top < innerHeight ? '' : 'leads to what is out of sight';
}"""

# Reading from above to below without styles is reading the document in its order, and nothing is hidden but what is folded.
UNSTYLED = """() => {
  for (const style of document.querySelectorAll('style')) style.remove();
  const found = [];
  let last = 0;
  for (const e of document.querySelectorAll('h1, h2, h3, h4, main p, main li, figure, table, caption, tbody tr')) {
    if (e.closest('details:not([open])')) continue;
    const box = e.getBoundingClientRect(), name = e.textContent.trim().slice(0, 40);
    if (!e.textContent.trim()) continue;
    if (!box.height) found.push(`'${name}' is hidden`);
    else if (box.top < last - 40) found.push(`'${name}' stands above what comes before it`);
    last = Math.max(last, box.top);
  }
  return found.slice(0, 5);
}"""


def look(browser, path, place, findings):
    address = path.resolve().as_uri()
    context = browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    for name in ["a.n", ".data td > a:not(.see)", "a.values"]:
        for link in page.evaluate(SAMPLED, name):
            # Anew for each, since what a link has opened stays open.
            page.goto("about:blank")
            page.goto(address + link)
            what = page.evaluate(ARRIVED)
            if what:
                findings.add(place, f"{link} {what}")
    page.goto(address)
    for what in page.evaluate(UNSTYLED):
        findings.add(place, f"without styles, {what}")
    context.close()
