"""The rules of outside validators by the clause that each is about, with the validators' own ids.

axe-core's are those that it runs without being asked for experiments, by its own tags (axe-core 4.12). veraPDF's are
those of its profile of PDF/UA-1 (1.28), and page-validation's have the same subjects (0.11).
"""

from collections.abc import Mapping

from publisher.evidence.answers.answer import PAGES, PDF, ByValidator

AXE: Mapping[str, tuple[str, ...]] = {
    "1.1.1": (
        *("aria-meter-name", "aria-progressbar-name", "image-alt", "input-image-alt", "object-alt", "role-img-alt"),
        "svg-img-alt",
    ),
    "1.3.1": (
        *("aria-hidden-body", "aria-required-children", "aria-required-parent", "definition-list", "dlitem"),
        *("list", "listitem", "td-headers-attr", "th-has-data-cells"),
    ),
    "1.4.1": ("link-in-text-block",),
    "1.4.3": ("color-contrast",),
    "1.4.4": ("meta-viewport",),
    "1.4.12": ("avoid-inline-spacing",),
    "2.1.1": ("frame-focusable-content", "scrollable-region-focusable", "server-side-image-map"),
    "2.4.1": ("bypass",),
    "2.4.2": ("document-title",),
    "2.4.4": ("area-alt", "link-name"),
    "2.5.8": ("target-size",),
    "3.1.1": ("html-has-lang", "html-lang-valid", "html-xml-lang-mismatch"),
    "3.1.2": ("valid-lang",),
    "4.1.2": (
        *("aria-allowed-attr", "aria-braille-equivalent", "aria-command-name", "aria-conditional-attr"),
        *("aria-deprecated-role", "aria-hidden-body", "aria-hidden-focus", "aria-input-field-name"),
        *("aria-prohibited-attr", "aria-required-attr", "aria-roles", "aria-tab-name"),
        *("aria-toggle-field-name", "aria-tooltip-name", "aria-valid-attr", "aria-valid-attr-value", "area-alt"),
        *("button-name", "duplicate-id-aria", "frame-title", "frame-title-unique", "input-button-name"),
        *("input-image-alt", "label", "link-name", "nested-interactive", "select-name", "summary-name"),
    ),
}

_TABLE = (
    *("TR-PARENT", "THEAD-PARENT", "TBODY-PARENT", "TFOOT-PARENT", "TH-PARENT", "TD-PARENT", "TR-KIDS", "TABLE-KIDS"),
    *("THEAD-KIDS", "TBODY-KIDS", "TFOOT-KIDS", "TABLE-CAPTION-COUNT", "TABLE-CAPTION-POSITION", "TABLE-THEAD-COUNT"),
    *("TABLE-TFOOT-COUNT", "TABLE-TFOOT-TBODY", "TABLE-THEAD-TBODY", "TABLE-COLUMN-ROWSPAN", "TABLE-ROW-COLUMNSPAN"),
    "TABLE-CELL-INTERSECTION",
)
_TABLE_TESTS = (*range(3, 17), *range(36, 40), *range(41, 44))
_EXPANSIONS = ("ACTUAL-TEXT-LANGUAGE", "ALT-TEXT-LANGUAGE", "E-TEXT-LANGUAGE")


def _rules(clause: str, tests: tuple[int, ...], *names: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return veraPDF's rules and page-validation's."""
    return tuple(f"{clause}-{test}" for test in tests), tuple(f"PDFUA1-{name}-001" for name in names)


_CID = _rules("7.21.3.1", (1,), "TYPE0-CID-SYSTEM-INFO")
_TO_GLYPHS = _rules("7.21.3.2", (1,), "CIDTOGIDMAP")
_CHARSET = _rules("7.21.4.2", (1,), "FONT-TYPE1-CHARSET")
_CIDSET = _rules("7.21.4.2", (2,), "CID-SUBSET-CIDSET")
_LETTERS = _rules("7.21.6", (1,), "TRUETYPE-NONSYMBOLIC-CMAP")
_ENCODING = _rules("7.21.6", (2,), "TRUETYPE-NONSYMBOLIC-ENCODING")
_SIGNS = _rules("7.21.6", (4,), "TRUETYPE-SYMBOLIC-CMAP")
_UNICODE = _rules("7.21.7", (1,), "FONT-UNICODE-MAPPING")
_MARKS = _rules("7.21.7", (2,), "FONT-UNICODE-VALUE")
_VIEWER = _rules("7.1", (10,), "VIEWER-PREFERENCES")
_HEADINGS = _rules("7.4.2", (1,), "HEADING-NESTING")
_LAYERS = _rules("7.10", (1,), "OPTIONAL-CONTENT-NAME")
_EMBEDDED = _rules("7.11", (1,), "FILE-SPEC-F-AND-UF")
_ENCRYPTION = _rules("7.16", (1,), "ENCRYPTION-P")
_TABS = _rules("7.18.3", (1,), "PAGE-TABS")
_PRINTER = _rules("7.18.8", (1,), "PRINTER-MARK-ARTIFACT")
_IN_TAG = _rules("7.18.1", (1,), "ANNOTATION-ANNOT-TAG")
_DESCRIBED = _rules("7.18.1", (2,), "ANNOTATION-CONTENTS-ALT")

# By the number of the failure condition of the Matterhorn Protocol: veraPDF's rules, then page-validation's.
BY_CONDITION: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "01-003": _rules("7.1", (1,), "ARTIFACT-NESTED"),
    "01-004": _rules("7.1", (2,), "TAGGED-CONTENT-INSIDE-ARTIFACT"),
    "01-005": _rules("7.1", (3,), "CONTENT-TAGGING"),
    "01-007": _rules("7.1", (4,), "SUSPECTS"),
    "02-001": _rules("7.1", (5,), "STRUCT-TREE-ROLE-MAP"),
    "02-003": _rules("7.1", (6,), "STRUCT-TREE-ROLE-MAP-CYCLE"),
    "02-004": _rules("7.1", (7,), "STRUCT-TREE-ROLE-MAP-STANDARD"),
    "06-001": _rules("7.1", (8,), "METADATA-STRUCTURE"),
    "06-002": _rules("5", (1, 2, 3, 4, 5), "ID-SCHEMA", "ID-PART", "ID-PART-PREFIX", "ID-AMD-PREFIX", "ID-CORR-PREFIX"),
    "06-003": _rules("7.1", (9,), "METADATA-TITLE"),
    "07-001": _VIEWER,
    "07-002": _VIEWER,
    "09-004": _rules("7.2", _TABLE_TESTS, *_TABLE),
    "09-005": _rules("7.2", (*range(17, 21), 40), "LI-PARENT", "LBODY-PARENT", "L-CAPTION", "L-KIDS", "LI-KIDS"),
    "09-006": _rules("7.2", (26, 27, 28), "TOCI-PARENT", "TOC-KIDS", "TOC-CAPTION"),
    "10-001": _UNICODE,
    "11-001": _rules("7.2", (34,), "TEXT-LANGUAGE"),
    "11-002": _rules("7.2", (21, 22, 23, 30, 31, 32), *_EXPANSIONS, *(f"SPAN-{name}" for name in _EXPANSIONS)),
    "11-003": _rules("7.2", (2,), "OUTLINE-LANGUAGE"),
    "11-004": _rules("7.2", (24,), "ANNOTATION-CONTENTS-LANGUAGE"),
    "11-005": _rules("7.2", (25,), "FORM-FIELD-TU-LANGUAGE"),
    "11-006": _rules("7.2", (33,), "METADATA-LANGUAGE"),
    "13-004": _rules("7.3", (1,), "FIGURE-ALTERNATIVE-TEXT"),
    "14-002": _HEADINGS,
    "14-003": _HEADINGS,
    "14-006": _rules("7.4.4", (1,), "HEADING-CHILD-COUNT"),
    "14-007": _rules("7.4.4", (2, 3), "HEADING-STRUCTURE"),
    "15-003": _rules("7.5", (1, 2), "TABLE-HEADERS-SCOPE", "TABLE-HEADERS-UNDEFINED"),
    "17-002": _rules("7.7", (1,), "FORMULA-ALTERNATIVE-TEXT"),
    "17-003": _UNICODE,
    "19-003": _rules("7.9", (1,), "NOTE-ID"),
    "19-004": _rules("7.9", (2,), "NOTE-ID-UNIQUE"),
    "20-001": _LAYERS,
    "20-002": _LAYERS,
    "20-003": _rules("7.10", (2,), "OPTIONAL-CONTENT-AS"),
    "21-001": _EMBEDDED,
    "25-001": _rules("7.15", (1,), "DYNAMIC-XFA"),
    "26-001": _ENCRYPTION,
    "26-002": _ENCRYPTION,
    "28-002": _IN_TAG,
    "28-004": _DESCRIBED,
    "28-005": _rules("7.18.1", (3,), "FORM-FIELD-TU-ALT"),
    "28-006": ((*_IN_TAG[0], *_DESCRIBED[0]), (*_IN_TAG[1], *_DESCRIBED[1])),
    "28-007": _rules("7.18.2", (1,), "TRAPNET-ANNOTATION"),
    "28-008": _TABS,
    "28-009": _TABS,
    "28-010": _rules("7.18.4", (1, 2), "WIDGET-FORM-TAG", "FORM-CHILDREN"),
    "28-011": _rules("7.18.5", (1,), "LINK-LINK-TAG"),
    "28-012": _rules("7.18.5", (2,), "LINK-CONTENTS"),
    "28-014": _rules("7.18.6.2", (1,), "MEDIA-CLIP-CT"),
    "28-015": _rules("7.18.6.2", (2,), "MEDIA-CLIP-ALT"),
    "28-016": _EMBEDDED,
    "28-017": _PRINTER,
    "28-018": _PRINTER,
    "30-001": _rules("7.20", (1,), "FORM-REFERENCE"),
    "30-002": _rules("7.20", (2,), "FORM-STRUCTURE"),
    "31-001": _CID,
    "31-002": _CID,
    "31-003": _CID,
    "31-004": _TO_GLYPHS,
    "31-005": _TO_GLYPHS,
    "31-006": _rules("7.21.3.3", (1,), "CMAP-EMBEDDING"),
    "31-007": _rules("7.21.3.3", (2,), "CMAP-WMODE"),
    "31-008": _rules("7.21.3.3", (3,), "CMAP-REFERENCE"),
    "31-009": _rules("7.21.4.1", (1,), "FONT-EMBEDDING"),
    "31-011": _rules("7.21.4.1", (2,), "FONT-GLYPH-PRESENCE"),
    "31-012": _CHARSET,
    "31-013": _CHARSET,
    "31-014": _CIDSET,
    "31-015": _CIDSET,
    "31-016": _rules("7.21.5", (1,), "FONT-GLYPH-WIDTH"),
    "31-017": _LETTERS,
    "31-018": _LETTERS,
    "31-019": _ENCODING,
    "31-020": _ENCODING,
    "31-021": _ENCODING,
    "31-022": _ENCODING,
    "31-023": _ENCODING,
    "31-024": _rules("7.21.6", (3,), "TRUETYPE-SYMBOLIC-ENCODING"),
    "31-025": _SIGNS,
    "31-026": _SIGNS,
    "31-027": _UNICODE,
    "31-028": _MARKS,
    "31-029": _MARKS,
    "31-030": _rules("7.21.8", (1,), "NOTDEF-GLYPH"),
}

# What the validators judge of a clause of PDF/UA-1 and no failure condition asks.
BY_PDFUA: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "6.1": _rules("6.1", (1,), "HEADER"),
    "6.2": _rules("6.2", (1,), "TAGGED-DOCUMENT"),
    "7.1": _rules("7.1", (11, 12), "STRUCT-TREE-ROOT", "STRUCT-ELEMENT-PARENT"),
    "7.2": _rules("7.2", (29,), "LANGUAGE-TAG"),
}

# All rules that clauses and conditions name, of both validators.
OF_PDFUA_1 = frozenset(
    rule for table in (BY_CONDITION, BY_PDFUA) for named in table.values() for rules in named for rule in rules
)

# Validators that judge a file as a whole, where a clause asks that it is sound.
NU = ByValidator("nu", (), PAGES)
OPENXML = ByValidator("openxml-audit", (), ("docx",))


def of_axe(criterion: str) -> tuple[ByValidator, ...]:
    """Return axe-core's answer to a criterion of WCAG, () where it has no rule for it."""
    return (ByValidator("axe", AXE[criterion], PAGES),) if criterion in AXE else ()


def of_pdf(vera_and_page: tuple[tuple[str, ...], tuple[str, ...]]) -> tuple[ByValidator, ...]:
    """Return the answers of the two validators of PDFs, by their rules."""
    vera, page = vera_and_page
    return (ByValidator("page-validation", page, PDF), ByValidator("verapdf", vera, PDF))


def of_conditions(*numbers: str) -> tuple[ByValidator, ...]:
    """Return the answers of the two validators of PDFs by failure conditions. Raises `KeyError` for an unknown one."""
    vera = tuple(dict.fromkeys(rule for number in numbers for rule in BY_CONDITION[number][0]))
    page = tuple(dict.fromkeys(rule for number in numbers for rule in BY_CONDITION[number][1]))
    return of_pdf((vera, page))
