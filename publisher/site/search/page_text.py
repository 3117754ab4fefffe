"""The text of a leaflet's web page: what its reader reads, without notices and ways to other places."""

from lxml import etree, html

# Elements within a line, which part no words; all others do.
_WITHIN_LINES = (
    "a abbr b bdi bdo cite code data del dfn em i ins kbd mark q ruby s samp small span strong sub sup time u var wbr"
)
# What stands beside the text (publisher/writers/html) and what nobody sees is left out. In XSLT, since a page has a
# thousand elements and more: a walk through them took four times as long.
_TEXT = etree.XSLT(
    etree.XML(f"""
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="text"/>
<xsl:template match="nav | script | style | template" priority="2"/>
<xsl:template match="*[contains(concat(' ', @class, ' '), ' notice ')]" priority="2"/>
<xsl:template match="{"|".join(_WITHIN_LINES.split())}"><xsl:apply-templates/></xsl:template>
<xsl:template match="*"><xsl:text> </xsl:text><xsl:apply-templates/><xsl:text> </xsl:text></xsl:template>
</xsl:stylesheet>""")
)


def text_of(content: bytes) -> str:
    """Return the words of the main part of a web page in UTF-8; "" for what is no page or has no such part."""
    try:
        tree = html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8", collect_ids=False))
        main = tree.find(".//main")
        return "" if main is None else str(_TEXT(main))
    # An XSLT error: elements in one another thousands deep, which no page of ours has.
    except (etree.ParserError, etree.XMLSyntaxError, etree.XSLTError):
        return ""
