"""What elements of a page are and are called for a screen reader (HTML-AAM, WAI-ARIA 1.2, accname 1.2)."""

from collections.abc import Mapping

from publisher.checks.output.html.elements import BLOCKS, is_unheard, role, tag
from publisher.checks.output.html.read import Element, Page

# Landmarks by element; a header or footer of the whole page alone is one, and a section or form only with a name.
_LANDMARKS: Mapping[str, str] = {
    "nav": "navigation",
    "main": "main",
    "aside": "complementary",
    "search": "search",
    "header": "banner",
    "footer": "content information",
    "section": "region",
    "form": "form",
}
_LANDMARK_ROLES: Mapping[str, str] = {
    "navigation": "navigation",
    "main": "main",
    "complementary": "complementary",
    "search": "search",
    "banner": "banner",
    "contentinfo": "content information",
    "region": "region",
    "form": "form",
}
_SECTIONING = frozenset({"article", "aside", "main", "nav", "section"})
_NAMED_ONLY = frozenset({"region", "form"})
# So that no page costs more than its length: only in one made for that do names have more elements or signs.
_MOST_LABELS = 8
_LONGEST = 5_000  # signs
_FIELDS: Mapping[str, str] = {
    "button": "button",
    "submit": "button",
    "reset": "button",
    "image": "button",
    "checkbox": "check box",
    "radio": "radio button",
    "range": "slider",
    "file": "choose a file",
    "password": "edit, protected",
}


def name(element: Element, page: Page) -> str:
    """Return the name that an element is given by its attributes, "" for none; a long one is cut."""
    ids = tuple(dict.fromkeys((element.get("aria-labelledby") or "").split()))[:_MOST_LABELS]
    said = " ".join(found for found in (_text_of(identifier, page) for identifier in ids) if found)
    return _whole((said or element.get("aria-label") or "")[:_LONGEST])


def _text_of(identifier: str, page: Page) -> str:
    """Return the words of an element that names others, which are read once however many it names."""
    if identifier not in page.texts:
        named = page.identified.get(identifier)
        page.texts[identifier] = "" if named is None else words(named)[:_LONGEST]
    return page.texts[identifier]


def called(element: Element, page: Page) -> str:
    """Return what a screen reader calls an element that is named by its words (Accessible Name, 2.6), as a link is."""
    return name(element, page) or words(element) or _whole(element.get("title") or "")


def words(element: Element) -> str:
    """Return all words that are heard within an element, in one line."""
    return _whole(text(element))


def text(element: Element) -> str:
    """Return the words that are heard within an element: pictures by their names, line breaks as line feeds."""
    parts: list[str] = []
    _gather(element, parts)
    return "".join(parts)


def _gather(element: Element, parts: list[str]) -> None:
    parts.append(element.text or "")
    for child in element:
        if not is_unheard(child):
            _gather_one(child, parts)
        parts.append(child.tail or "")


def _gather_one(child: Element, parts: list[str]) -> None:
    """Gather the words of an element that stands within another; blocks stand apart from what is beside them."""
    own, said = tag(child), child.get("aria-label") or ""
    if own == "br":
        parts.append("\n")
    elif own in {"img", "svg"}:
        parts.append(f" {said or (_title(child) if own == 'svg' else child.get('alt') or '')} ")
    else:
        apart = " " if own in BLOCKS else ""
        parts.append(apart)
        if said:
            parts.append(said)
        else:
            _gather(child, parts)
        parts.append(apart)


def _whole(text: str) -> str:
    return " ".join(text.split())


def landmark(element: Element, page: Page) -> str:
    """Return what is said where a landmark begins ("navigation landmark, Contents"), "" for what is none."""
    claimed = role(element)
    kind = _LANDMARK_ROLES.get(claimed, "") if claimed else _LANDMARKS.get(str(element.tag), "")
    own = name(element, page)
    if not kind or (kind in _NAMED_ONLY and not own):
        return ""
    if element.tag in {"header", "footer"} and any(one.tag in _SECTIONING for one in element.iterancestors()):
        return ""
    return f"{kind} landmark, {own}" if own else f"{kind} landmark"


def picture(element: Element, page: Page) -> str | None:
    """Return the alternative text of a picture: "" for decoration, None where it has none at all."""
    said = name(element, page) or _title(element)
    if said:
        return said
    if element.tag == "img":
        return element.get("alt")
    return None if role(element) == "img" else ""


def _title(element: Element) -> str:
    """Return the title of a drawing, which is its name (SVG-AAM 1.0, 8)."""
    held = next((one for one in element if tag(one) == "title"), None) if tag(element) == "svg" else None
    return "" if held is None else words(held)


def control(element: Element, page: Page) -> str:
    """Return what is said of a field or a button, "" for what is none."""
    kind, state = _kind_of(element)
    if not kind:
        return ""
    said = (name(element, page), _label(element, page), element.get("title") or "", element.get("placeholder") or "")
    called = next((one for one in said if one), "") or "without a name"
    return ", ".join(part for part in (kind, called, state) if part)


def _kind_of(element: Element) -> tuple[str, str]:
    claimed = role(element)
    match element.tag:
        case "input":
            form = (element.get("type") or "text").lower()
            ticked = "checked" if "checked" in element.attrib else "not checked"
            kind = "" if form == "hidden" else _FIELDS.get(form, "edit")
            return kind, ticked if form in {"checkbox", "radio"} else ""
        case "textarea":
            return "edit, several lines", ""
        case "select":
            return "combo box", f"{sum(1 for _ in element.iter('option'))} choices"
        case "iframe":
            return "frame", ""
        case "audio" | "video":
            return str(element.tag), ""
        case _:
            return ("button", "") if element.tag == "button" or claimed == "button" else ("", "")


def _label(element: Element, page: Page) -> str:
    if element.tag in {"button", "input"} and (element.tag == "button" or role(element) == "button"):
        return words(element)
    if element.tag == "input" and element.get("type") in {"submit", "reset", "button", "image"}:
        return element.get("value") or element.get("alt") or element.get("type") or ""
    if role(element) == "button":
        return words(element)
    label = page.labels.get(element.get("id") or "")
    if label is None:
        label = next(element.iterancestors("label"), None)
    return "" if label is None else words(label)
