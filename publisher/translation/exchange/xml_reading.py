"""XML that somebody sent us, read so that it can say nothing but its own words.

No entity is resolved, no file and no address is followed, and what declares a document type is refused before the
parser sees it.
"""

import re

from lxml import etree

from publisher.errors import Place, SourceError

# A document type declaration (XML 1.0, 2.8), in UTF-8, UTF-16 or UTF-32: without the zeros of the wide encodings they
# are the same bytes. XLIFF and Word's parts have none.
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
# The encodings that tools for translators write. libxml2 would take any that the system's library knows.
_ENCODINGS = frozenset({"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ASCII", "US-ASCII", "ISO-8859-1", "WINDOWS-1252"})
# What libxml2 says to programmers: its functions, its options, the line that we tell ourselves.
_PARSERS_OWN = re.compile(r"^xml\w+: |,? use XML_PARSE_HUGE.*|, line \d.*", re.DOTALL)


def parse(content: bytes, *, path: str) -> etree._Element:
    """Return the root of an XML file, without its comments and processing instructions.

    Raises `SourceError` with the line of what is not well-formed, and for a document type, an entity, an encoding that
    no translators' tool writes, and for elements nested deeper than any text needs (libxml2's limit, 256).
    """
    narrow = content.replace(b"\0", b"")
    if found := _DECLARES.search(narrow):
        raise _refused(path, narrow.count(b"\n", 0, found.start()) + 1)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        remove_blank_text=False,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        said = _PARSERS_OWN.sub("", error.msg or "nothing can be read of it")
        raise SourceError(
            f"This file is broken XML: {said}.",
            mend="Export it from the translation tool once more, or ask whoever sent it for a sound copy.",
            place=Place(path, error.lineno or 1),
        ) from error
    except (ValueError, LookupError) as error:
        raise SourceError(
            "This file cannot be read as XML.",
            mend="Export it from the translation tool once more, as UTF-8.",
            place=Place(path, 1),
        ) from error
    info = root.getroottree().docinfo
    if info.doctype or info.internalDTD is not None:
        raise _refused(path, 1)
    encoding = (info.encoding or "UTF-8").upper()
    if encoding not in _ENCODINGS:
        raise SourceError(
            f"This file is written in the encoding {encoding}.", mend="Save it as UTF-8.", place=Place(path, 1)
        )
    return root


def _refused(path: str, line: int) -> SourceError:
    return SourceError(
        "This file declares a document type or an entity, which could make it say what does not stand in it.",
        mend="Export it from the translation tool or the Word program without it: neither XLIFF nor Word needs one.",
        place=Place(path, line),
    )


def local(element: etree._Element) -> str:
    """Return the name of an element without its namespace."""
    return etree.QName(element).localname


def namespace(element: etree._Element) -> str:
    """Return the namespace of an element, "" for none."""
    return etree.QName(element).namespace or ""


def line_of(element: etree._Element) -> int:
    """Return the line of the file in which an element begins, 1 being the first; 0 where it is not known."""
    return int(element.sourceline or 0)
