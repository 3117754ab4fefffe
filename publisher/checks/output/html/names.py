"""What elements of a page are and are called for a screen reader (HTML-AAM, WAI-ARIA 1.2, accname 1.2)."""

from collections.abc import Mapping

from publisher.checks.output.html.read import Element, Page
from publisher.checks.output.structure.html_tree import role

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
    """Return the name that an element is given by its attributes, "" for none."""
    labels = (page.identified.get(one) for one in (element.get("aria-labelledby") or "").split())
    said = " ".join(words(label) for label in labels if label is not None)
    return _whole(said or element.get("aria-label") or "")


def words(element: Element) -> str:
    """Return all words within an element, with a space for whatever may part them."""
    return _whole(" ".join(str(text) for text in element.itertext()))


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
    held = next((one for one in element if isinstance(one.tag, str) and one.tag.rpartition("}")[2] == "title"), None)
    return words(held) if element.tag == "svg" and held is not None else ""


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
        return words(element) or " ".join(one.get("alt") or "" for one in element.iter("img"))
    if element.tag == "input" and element.get("type") in {"submit", "reset", "button", "image"}:
        return element.get("value") or element.get("alt") or element.get("type") or ""
    if role(element) == "button":
        return words(element)
    identifier = element.get("id")
    label = next((one for one in page.root.iter("label") if identifier and one.get("for") == identifier), None)
    if label is None:
        label = next(element.iterancestors("label"), None)
    return "" if label is None else words(label)
