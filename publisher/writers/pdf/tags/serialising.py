"""The tag tree as objects of the PDF (ISO 32000-1, 14.7; ISO 32000-2, 14.7)."""

from collections import defaultdict
from typing import Any, TypeAlias

import pydyf  # type: ignore[import-untyped]  # it has no types

from publisher.writers.pdf.tags.roles import NEWER, OLDER
from publisher.writers.pdf.tags.tree import Area, Element, Mark
from publisher.writers.pdf.tags.words import words_of

# A file under construction, one of its dictionaries: pydyf has no types.
Pdf: TypeAlias = Any
Dictionary: TypeAlias = Any

_NAMESPACE = "http://iso.org/pdf2/ssn"  # ISO 32000-2, 14.8.6


class Serialising:
    """A tag tree on its way into a PDF.

    `objects` are the structure elements' dictionaries; `owners` says for each page, and for each group that is painted
    apart, which element each MCID belongs to.
    """

    def __init__(self, pdf: Pdf, *, newer: bool) -> None:
        """Begin the tree's objects in `pdf`; `newer` writes those of PDF 2.0."""
        self.objects: dict[Element, Dictionary] = {}
        self.owners: dict[Any, dict[int, bytes]] = defaultdict(dict)
        self.annotations: list[tuple[Dictionary, bytes]] = []
        self._pdf = pdf
        self._pages = pdf.page_references  # computed anew by pydyf each time that it is asked for
        self._newer = newer
        self._namespace: Dictionary = None

    def write(self, document: Element) -> None:
        """Add the tree to the file, and what its catalogue says of it."""
        root = self._add({"Type": "/StructTreeRoot"})
        if self._newer:
            self._namespace = self._add({"Type": "/Namespace", "NS": pydyf.String(_NAMESPACE)})
            root["Namespaces"] = pydyf.Array([self._namespace.reference])
        self._element(document, root)
        root["K"] = pydyf.Array([self.objects[document].reference])
        elements = list(self.objects)
        self._refer(elements)
        self._name(root, elements)
        if mapped := {} if self._newer else {role: f"/{OLDER[role]}" for role in _roles(elements) if role in OLDER}:
            root["RoleMap"] = pydyf.Dictionary(mapped)
        self._parents(root)
        self._pdf.catalog["StructTreeRoot"] = root.reference
        self._pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
        self._pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})

    def _add(self, values: dict[str, Any]) -> Dictionary:
        made = pydyf.Dictionary(values)
        self._pdf.add_object(made)
        return made

    def _element(self, element: Element, parent: Dictionary) -> None:
        made = self._add({"Type": "/StructElem", "S": f"/{element.role}", "P": parent.reference})
        self.objects[element] = made
        if self._namespace is not None and element.role in NEWER:
            made["NS"] = self._namespace.reference
        _describe(element, made)
        kids = pydyf.Array()
        for kid in element.kids:
            match kid:
                case Element():
                    self._element(kid, made)
                    kids.append(self.objects[kid].reference)
                case Mark():
                    kids.append(self._mark(kid, made))
                case Area():
                    kids.append(self._area(kid, element, made))
                case _:
                    raise TypeError(f"a slot was left in the tree: {element.role}")
        if kids:
            made["K"] = kids

    def _mark(self, mark: Mark, owner: Dictionary) -> object:
        """Return an element's marked content: its MCID, with its page where it is another than the element's."""
        page = self._pages[mark.page]
        place = mark.page if mark.stream is None else mark.stream
        self.owners[place][mark.number] = owner.reference
        owner.setdefault("Pg", page)
        if owner["Pg"] == page and mark.stream is None:
            return mark.number
        group = {} if mark.stream is None else {"Stm": mark.stream.reference}
        return pydyf.Dictionary({"Type": "/MCR", "Pg": page, **group, "MCID": mark.number})

    def _area(self, area: Area, element: Element, owner: Dictionary) -> Dictionary:
        area.annotation["Contents"] = pydyf.String(_link_text(element))
        self.annotations.append((area.annotation, owner.reference))
        return pydyf.Dictionary({"Type": "/OBJR", "Obj": area.annotation.reference, "Pg": self._pages[area.page]})

    def _refer(self, elements: list[Element]) -> None:
        """Write which elements refer to which: `Ref` is of PDF 2.0, `Headers` of both."""
        for element in elements:
            if self._newer and element.references:
                references = [self.objects[target].reference for target in element.references]
                self.objects[element]["Ref"] = pydyf.Array(references)
            if element.headings:
                names = pydyf.Array(pydyf.String(heading.identifier) for heading in element.headings)
                attributes = self.objects[element].setdefault("A", pydyf.Dictionary({"O": "/Table"}))
                attributes["Headers"] = names

    def _name(self, root: Dictionary, elements: list[Element]) -> None:
        """Write the tree of identifiers, in the order of their bytes (ISO 32000-1, 7.9.6)."""
        named = sorted((element.identifier, self.objects[element]) for element in elements if element.identifier)
        if named:
            pairs = [part for name, made in named for part in (pydyf.String(name), made.reference)]
            limits = pydyf.Array([pydyf.String(named[0][0]), pydyf.String(named[-1][0])])
            leaf = self._add({"Limits": limits, "Names": pydyf.Array(pairs)})
            root["IDTree"] = self._add({"Kids": pydyf.Array([leaf.reference])}).reference

    def _parents(self, root: Dictionary) -> None:
        """Write the way back from marked content and annotations to their elements (ISO 32000-1, 14.7.4.4)."""
        groups = [place for place in self.owners if not isinstance(place, int)]
        numbers = pydyf.Array()
        for key, place in enumerate([*range(len(self._pages)), *groups]):
            numbers += [key, _by_number(self.owners[place])]
            if not isinstance(place, int):
                place.extra["StructParents"] = key
        following = len(self._pages) + len(groups)
        for key, (annotation, owner) in enumerate(self.annotations, start=following):
            annotation["StructParent"] = key
            numbers += [key, owner]
        root["ParentTree"] = self._add({"Nums": numbers}).reference
        root["ParentTreeNextKey"] = following + len(self.annotations)


def _by_number(owners: dict[int, bytes]) -> pydyf.Array:
    return pydyf.Array(owners.get(number, "null") for number in range(max(owners, default=-1) + 1))


def _describe(element: Element, made: Dictionary) -> None:
    texts = {
        "Lang": element.language,
        "Alt": element.alternative,
        "E": element.expansion,
        "ActualText": element.actual_text,
        "ID": element.identifier,
    }
    made.update({key: pydyf.String(text) for key, text in texts.items() if text})
    if element.attributes:
        owned = [pydyf.Dictionary({"O": f"/{owner}", **values}) for owner, values in element.attributes.items()]
        made["A"] = owned[0] if len(owned) == 1 else pydyf.Array(owned)


def _link_text(link: Element) -> str:
    """Return what a link says to those who do not see it: its label, its words and pictures, else where it leads."""
    source = link.source
    return str(source.get("aria-label") or words_of(source) or source.get("href"))


def _roles(elements: list[Element]) -> list[str]:
    return sorted({element.role for element in elements})
