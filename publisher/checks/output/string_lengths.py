"""Strings of a PDF that are longer than a claim of it allows: page-validation does not find all of them.

Most objects are passed by their length as text, so that a file of 42 pages costs 16 ms, beside a second to write it.
"""

from collections.abc import Iterator, Mapping

import pikepdf

from publisher.findings import Finding

# ISO 19005-2, 6.1.13, in bytes. ISO 32000-2 dropped the limits, and with them PDF/A-4.
LONGEST: Mapping[str, int] = {"PDF/A-2a": 32_767}

# What in a page's content holds strings.
_OPERATORS = "BDC DP Tj TJ ' \""
_QUOTED = 60


def too_long(pdf: pikepdf.Pdf, claim: str) -> Iterator[Finding]:
    """Find each string that is longer than a claim allows, in the file's objects and in the content of its pages."""
    if (longest := LONGEST.get(claim)) is None:
        return
    for string in _strings(pdf, longest):
        text = str(string)
        yield Finding(
            f"The PDF breaks a rule of {claim}: the string “{text[:_QUOTED]}…” has {len(bytes(string)):,} bytes, and "
            f"{longest:,} are allowed (ISO 19005-2, 6.1.13).",
            mend="Shorten the text that begins so; if it is none that you wrote as one, such as a title or an "
            "alternative text, the program is at fault: please report it.",
        )


def _strings(pdf: pikepdf.Pdf, longest: int) -> Iterator[pikepdf.String]:
    """Yield the strings that are longer, in bytes."""
    for item in pdf.objects:
        held = item.stream_dict if isinstance(item, pikepdf.Stream) else item
        # What an object holds by reference stands there as its number alone.
        if len(held.unparse(resolved=True)) > longest:
            yield from _within(held, longest)
        if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Form":
            yield from _in_content(item, longest)
    for page in pdf.pages:
        yield from _in_content(page, longest)


def _in_content(content: pikepdf.Page | pikepdf.Stream, longest: int) -> Iterator[pikepdf.String]:
    parts = content.obj.get("/Contents", pikepdf.Array()) if isinstance(content, pikepdf.Page) else content
    streams = list(parts) if isinstance(parts, pikepdf.Array) else [parts]
    if sum(len(stream.read_bytes()) for stream in streams if isinstance(stream, pikepdf.Stream)) > longest:
        for instruction in pikepdf.parse_content_stream(content, _OPERATORS):
            for operand in instruction.operands:
                yield from _within(operand, longest)


def _within(value: object, longest: int) -> Iterator[pikepdf.String]:
    """Yield the long strings in a value, without following references."""
    match value:
        case pikepdf.String():
            if len(bytes(value)) > longest:
                yield value
        case pikepdf.Array():
            for part in value:
                yield from () if _refers(part) else _within(part, longest)
        case pikepdf.Dictionary():
            for part in value.values():
                yield from () if _refers(part) else _within(part, longest)
        case _:
            pass


def _refers(value: object) -> bool:
    return isinstance(value, pikepdf.Object) and value.is_indirect
