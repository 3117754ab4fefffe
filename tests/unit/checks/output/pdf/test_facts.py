"""Which fonts of a PDF say what their letters are."""

import io
from typing import Any

import pikepdf
import pytest

from publisher.checks.output.pdf.facts import Font, facts

Name, Array, Dictionary = pikepdf.Name, pikepdf.Array, pikepdf.Dictionary
# The clear part of a Type 1 program whose codes 65 and 66 draw the letters of its own names.
OF_LETTERS = (
    b"%!PS-AdobeFont-1.0\n/Encoding 256 array\ndup 65 /alpha put\ndup 66 /beta put\nreadonly def\ncurrentfile eexec x"
)
OF_NUMBERS = OF_LETTERS.replace(b"/alpha", b"/g1").replace(b"/beta", b"/g2")


def font_of(program: bytes = b"", **entries: Any) -> Font:  # noqa: ANN401 - pikepdf's objects are loosely typed
    """Return what is said of the font of a PDF; `program` is its Type 1 program."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    font = Dictionary(Type=Name.Font, BaseFont=Name("/Sample"), FirstChar=65, LastChar=66, Widths=Array([500, 500]))
    for key, value in entries.items():
        font[f"/{key}"] = value
    if program:
        font.FontDescriptor = Dictionary(Flags=4, FontFile=pdf.make_stream(program))
    page.Resources = Dictionary(Font=Dictionary(F=font))
    written = io.BytesIO()
    pdf.save(written)
    (found,) = facts(written.getvalue()).fonts
    return found


def named(*names: str) -> pikepdf.Object:
    return Dictionary(Differences=Array([65, *(Name(f"/{name}") for name in names)]))


@pytest.mark.parametrize(
    ("entries", "meant"),
    [
        ({"Subtype": Name.Type3, "Encoding": named("g1", "g2")}, False),
        ({"Subtype": Name.Type3, "Encoding": named("A", "Bacute")}, False),
        ({"Subtype": Name.Type3, "Encoding": named("A", "eacute")}, True),
        ({"Subtype": Name.Type3, "Encoding": named("A", "g2"), "Widths": Array([500, 0])}, True),
        ({"Subtype": Name.Type1, "FontDescriptor": Dictionary(Flags=4)}, False),
        ({"Subtype": Name.Type1, "FontDescriptor": Dictionary(Flags=32)}, True),
        ({"Subtype": Name.Type1, "Encoding": Name.WinAnsiEncoding, "FontDescriptor": Dictionary(Flags=4)}, True),
        ({"Subtype": Name.TrueType}, False),
        ({"Subtype": Name.Type1, "program": OF_LETTERS}, True),
        ({"Subtype": Name.Type1, "program": OF_NUMBERS}, False),
    ],
)
def test_a_font_says_what_its_letters_are_by_names_that_are_known(entries: dict[str, Any], meant: bool) -> None:
    assert font_of(**entries).meant is meant
