"""What the browser tests ask of a page: scripts for it, each with what it returns."""

# The spacing that a page must bear without loss (WCAG 2.2, 1.4.12).
SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""

# How far the page can be moved sideways, in CSS pixels.
SIDEWAYS = "() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"

# Elements with text of their own that is cut off: by their own box, unless it scrolls, or by the edge of the page.
# What is hidden from sight for screen readers alone is a box of one pixel, and is left out.
CUT_OFF = """() => [...document.querySelectorAll('body *')].filter(element => {
    // What an element says is asked last: its words are laid out for the answer, and most cut nothing off.
    const style = getComputedStyle(element);
    const hides = value => value === 'hidden' || value === 'clip';
    if (!hides(style.overflowX) && !hides(style.overflowY)) return false;
    if (element.closest('svg') || element.clientWidth <= 1 || element.clientHeight <= 1) return false;
    const cut = (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
        || (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1);
    return cut && element.checkVisibility() && element.innerText?.trim();
}).map(element => element.outerHTML.slice(0, 200))"""

# What the keyboard is at, and whether a reader sees it.
FOCUSED = """() => {
    const element = document.activeElement, box = element.getBoundingClientRect();
    return {
        href: element.getAttribute('href') || '',
        seen: box.width > 1 && box.height > 1 && box.top >= 0 && box.left >= 0
            && box.bottom <= innerHeight && box.right <= innerWidth,
        outlined: getComputedStyle(element).outlineStyle !== 'none' || getComputedStyle(element).boxShadow !== 'none',
    };
}"""

# The levels of the headings that are shown, in their order.
HEADINGS = """() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .filter(heading => heading.checkVisibility()).map(heading => Number(heading.localName[1]))"""

# All that the keyboard can reach, as it stands in the page: the element's place among them is its stop.
STOPS = """() => [...document.querySelectorAll('a[href], button, input, textarea, summary, [tabindex="0"]')]
    .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.disabled)"""

# Which of the stops the keyboard is at, -1 for none. Whether a reader sees it there: nothing lies over it, it is within
# the window, and it looks otherwise than it did without the focus.
STOP = f"""() => {{
    const stops = ({STOPS})(), element = document.activeElement;
    const looks = (one) => {{
        const {{ outlineStyle, outlineColor, outlineWidth, boxShadow, backgroundColor }} = getComputedStyle(one);
        return [outlineStyle === 'none' ? '' : outlineColor + outlineWidth, boxShadow, backgroundColor].join();
    }};
    const box = element.getClientRects()[0], at = stops.indexOf(element);
    const name = element.outerHTML.slice(0, 120);
    if (at < 0 || !box) return {{ at, name, covered: false, inside: true, marked: true }};
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
    const over = document.elementFromPoint(x, y);
    const focused = looks(element);
    element.blur();
    const marked = looks(element) !== focused;
    element.focus({{ preventScroll: true, focusVisible: true }});
    return {{
        at,
        name,
        covered: !(over && (element.contains(over) || over.contains(element))),
        inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        marked,
    }};
}}"""
