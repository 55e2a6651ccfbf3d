"""Every figure in three fonts of different widths, as a reader's font is not known."""
FONTS = ["DejaVu Sans", "FreeSans", "monospace"]

# In units of the drawing, so that the size at which it is shown does not matter.
TEXTS = """(font) => {
  const found = [];
  for (const svg of document.querySelectorAll('svg.fig')) {
    for (const text of svg.querySelectorAll('text')) text.style.setProperty('font-family', font, 'important');
    const box = svg.viewBox.baseVal, frame = svg.getBoundingClientRect();
    if (!frame.width) continue;
    const scale = box.width / frame.width;
    const texts = [...svg.querySelectorAll('text')].filter(t => t.textContent.trim()).map(t => {
      const r = t.getBoundingClientRect();
      return {t: t.textContent.slice(0, 40), l: (r.left - frame.left) * scale, r: (r.right - frame.left) * scale,
              o: (r.top - frame.top) * scale, u: (r.bottom - frame.top) * scale};
    });
    const name = svg.getAttribute('aria-labelledby').split(' ')[0].replace(/-1$/, '');
    for (const a of texts)
      if (a.l < -1 || a.r > box.width + 1 || a.o < -1 || a.u > box.height + 1)
        found.push(`${name}: '${a.t}' leaves the picture`);
    for (let i = 0; i < texts.length; i++)
      for (let j = i + 1; j < texts.length; j++) {
        const a = texts[i], b = texts[j];
        const wide = Math.min(a.r, b.r) - Math.max(a.l, b.l), high = Math.min(a.u, b.u) - Math.max(a.o, b.o);
        // Boxes of lines are higher than their letters: neighbouring lines may share a quarter of one.
        if (wide > 1 && high > 4) found.push(`${name}: '${a.t}' and '${b.t}' overlap`);
      }
  }
  return found;
}"""


def look(browser, path, place, findings):
    """With the page's policy set aside, as it rightly forbids the change of font."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    page = context.new_page()
    page.goto(path.resolve().as_uri())
    for font in FONTS:
        for what in page.evaluate(TEXTS, font):
            findings.add(place, f"{what} in {font}")
    context.close()
