"""The text of a leaflet's web page: what its reader reads, without notices and ways to other places."""

from lxml import etree, html

# What a page shows beside its text (publisher/writers/html), and what nobody sees.
_LEFT_OUT = (
    "self::nav or self::script or self::style or self::template or contains(concat(' ', @class, ' '), ' notice ')"
)
# Elements within a line, which part no words; all others do.
_WITHIN_LINES = (
    "a abbr b bdi bdo cite code data del dfn em i ins kbd mark q ruby s samp small span strong sub sup time u var wbr"
)
_INLINE = frozenset(_WITHIN_LINES.split())


def text_of(content: bytes) -> str:
    """Return the words of the main part of a web page in UTF-8; "" for what is no page or has no such part."""
    try:
        tree = html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, etree.XMLSyntaxError):
        return ""
    main = tree.find(".//main")
    if main is None:
        return ""
    for element in main.xpath(f".//*[{_LEFT_OUT}]"):
        element.drop_tree()
    for element in main.iter(etree.Element):
        if element.tag not in _INLINE:
            element.text = f" {element.text or ''}"
            element.tail = f" {element.tail or ''}"
    return str(main.text_content())
