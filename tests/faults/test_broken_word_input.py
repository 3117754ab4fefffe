"""What Word could not show, would lose or would have to repair ends in a clear message before any file is written."""

import io
import struct
import zlib
from dataclasses import dataclass, field
from pathlib import Path

import docx
import pytest
from openxml_audit import FileFormat, OpenXmlValidator  # type: ignore[import-untyped]  # it has no types
from PIL import Image

from tests.tools.workspaces import publisher, replace, write

SETTINGS = """\
languages = ["en"]

[organisation]
name = "Test Trust"

[editions.standard]
formats = ["docx"]

[editions.large-print]
formats = ["docx"]

[editions.easy-read]
formats = ["docx"]
"""
LEAFLET = "source/leaflet.md"
FRONT = "---\ntitle: Your appointment\nlanguage: en\n---\n\n"  # the text begins in line 6
EASY_READ = "\n\n/// easy-read | Before you come\n![](nurse)\nBring your letter.\n///\n"
SHOWN = "![A map](pic)"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">{}</svg>'
SHAPE = '<rect width="40" height="40" fill="#005eb8"/>'


def raster(kind: str, mode: str = "RGB", **options: object) -> bytes:
    output = io.BytesIO()
    Image.linear_gradient("L").convert(mode).save(output, kind, **options)
    return output.getvalue()


def moving() -> bytes:
    return raster("PNG", save_all=True, append_images=[Image.new("RGB", (256, 256), "red")])


def claimed(width: int, height: int) -> bytes:
    """Return a few bytes that say that they are a PNG of that size."""
    parts = (b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0), b"IDAT" + zlib.compress(bytes(1000)))
    chunks = [struct.pack(">I", len(part) - 4) + part + struct.pack(">I", zlib.crc32(part)) for part in parts]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def nested(levels: int, before: str = "") -> str:
    return "\n".join(f"{before}{' ' * 4 * level}- level {level + 1}" for level in range(levels))


def repeating(levels: int) -> str:
    groups = "".join(f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, levels))
    return SVG.format(f'<g id="a0">{SHAPE}</g>{groups}<use href="#a{levels - 1}"/>')


@dataclass(frozen=True)
class Fault:
    """A text with a mistake, the team's pictures, and what an author must be told."""

    id: str
    text: str
    says: tuple[str, ...]
    pictures: dict[str, bytes | str] = field(default_factory=dict)


def picture(identifier: str, name: str, content: bytes | str, *says: str) -> Fault:
    return Fault(f"picture-{identifier}", SHOWN, (f"source/pictures/{name}", f"{LEAFLET}:6", *says), {name: content})


def unread(ending: str) -> Fault:
    name = f"pic.{ending}"
    return Fault(f"picture-{ending}", SHOWN, (f"{LEAFLET}:6:", f"“{name}”", "SVG, PNG or JPEG"), {name: b"x"})


FAULTS = (
    picture("broken", "pic.png", raster("PNG")[:60] + bytes(99), "broken"),
    picture("truncated-png", "pic.png", raster("PNG")[:-12], "broken", "save it again"),
    picture("truncated-jpeg", "pic.jpg", raster("JPEG")[:-400], "broken"),
    picture("empty", "pic.png", b"", "broken"),
    picture("of-100-megapixels", "pic.png", claimed(10_000, 10_000), "10000 × 10000", "40 million"),
    picture("of-billions-of-pixels", "pic.png", claimed(2**31 - 1, 2**31 - 1), "too large", "40 million"),
    picture("that-is-a-line", "pic.png", claimed(1, 3_000_000), "only a line"),
    picture("of-a-million-elements", "pic.svg", SVG.format("<g/>" * 1_000_000), "too large", "save it as PNG"),
    picture("that-repeats-itself", "pic.svg", repeating(9), "repeats its parts", "Simplify"),
    picture("with-entities", "pic.svg", f"<!DOCTYPE x>{SVG.format(SHAPE)}", "DOCTYPE"),
    picture("with-words-in-html", "pic.svg", SVG.format("<foreignObject>Hi</foreignObject>"), "foreignObject"),
    picture("that-shows-nothing", "pic.svg", SVG.format('<rect x="99" width="1" height="1"/>'), "shows nothing"),
    picture("not-closed", "pic.svg", "<svg", "cannot be read"),
    picture("moving", "pic.png", moving(), "moves"),
    picture("of-16-bits", "pic.png", raster("PNG", "I;16"), "16 bits", "8 bits"),
    picture("for-the-press", "pic.jpg", raster("JPEG", "CMYK"), "CMYK", "RGB"),
    picture("png-named-jpg", "pic.jpg", raster("PNG"), "holds is PNG", "end in .png"),
    picture("webp-named-png", "pic.png", raster("WEBP"), "holds is WebP", "save it as PNG"),
    picture("png-named-svg", "pic.svg", raster("PNG"), "holds is PNG"),
    *(unread(ending) for ending in ("webp", "avif", "gif", "bmp", "tiff")),
    Fault("row-too-short", "| A | B |\n|---|---|\n| 1 |", (f"{LEAFLET}:8:", "cells in this row: 1")),
    Fault("row-too-long", "| A | B |\n|---|---|\n| 1 | 2 | 3 |", (f"{LEAFLET}:8:", "cells in this row: 3")),
    Fault("row-in-a-quotation", "> | A | B |\n> |---|---|\n> | 1 |", (f"{LEAFLET}:8:", "cells in this row: 1")),
    Fault("table-without-rows", "| A | B |\n|---|---|", (f"{LEAFLET}:6:", "no rows")),
    Fault("table-without-heading-row", "|---|---|\n| 1 | 2 |", (f"{LEAFLET}:6:", "not a whole table")),
    Fault("table-without-dashes", "| A | B |\n| 1 | 2 |", (f"{LEAFLET}:6:", "|---|---|")),
    Fault("merged-cells", '<td colspan="2">x</td>', (f"{LEAFLET}:6:", "HTML")),
    Fault("table-too-wide", f"|{'a|' * 64}\n|{'-|' * 64}\n|{'1|' * 64}", (f"{LEAFLET}:6:", "63 columns")),
    Fault("link-to-no-heading", "[x](#missing)", (f"{LEAFLET}:6:", "“#missing”", "no heading")),
    Fault("link-to-a-file-beside", "[x](other.html)", (f"{LEAFLET}:6:", "whole address")),
    Fault("link-to-a-file", "[x](file:///etc/passwd)", (f"{LEAFLET}:6:", "“file:”")),
    Fault("link-that-is-a-script", "[x](javascript:alert(1))", (f"{LEAFLET}:6:", "“javascript:”")),
    Fault("link-with-a-space", "[x](<https://example.org/a b>)", (f"{LEAFLET}:6:", "without spaces")),
    Fault("link-too-long", f"[x](https://example.org/{'a' * 2064})", (f"{LEAFLET}:6:", "2,084", "2,083")),
    Fault("link-too-long-in-a-file", f"[x](https://example.org/{'ü' * 344})", (f"{LEAFLET}:6:", "2,084", "2,083")),
    Fault("link-without-a-host", "[x](https://???)", (f"{LEAFLET}:6:", "whole address")),
    Fault("link-with-half-a-bracket", "[x](https://[zz/a)", (f"{LEAFLET}:6:", "whole address")),
    Fault("link-to-no-port", "[x](https://example.org:99999/)", (f"{LEAFLET}:6:", "whole address")),
    Fault("link-to-no-mailbox", "[x](mailto:abc)", (f"{LEAFLET}:6:", "mailto:name@example.org")),
    Fault("link-without-words", "Words.\n\n[ ](https://example.org)", (f"{LEAFLET}:8:", "no words")),
    Fault("list-twelve-deep", nested(12), (f"{LEAFLET}:15:", "9 levels", "Move")),
    Fault("list-twelve-deep-in-a-quotation", nested(12, "> "), (f"{LEAFLET}:15:", "9 levels")),
    Fault(
        "list-twelve-deep-in-a-definition", f"Term\n:   It is\n\n{nested(12, '    ')}", (f"{LEAFLET}:18:", "9 levels")
    ),
    Fault(
        "list-twelve-deep-in-a-note", f"a[^1]\n\n[^1]: It is\n\n{nested(12, '    ')}", (f"{LEAFLET}:19:", "9 levels")
    ),
    Fault("list-with-high-numbers", "40000. a\n40001. b", (f"{LEAFLET}:6:", "32,767")),
    Fault("quotation-ten-deep", f"{'>' * 10} words", (f"{LEAFLET}:6:", "This quotation is inside 9 others")),
    Fault("note-not-defined", "Words[^9].", (f"{LEAFLET}:6:", "“9”", "[^9]: …")),
    Fault("note-defined-twice", "Words[^1].\n\n[^1]: One\n\n[^1]: Two", (f"{LEAFLET}:10:", "twice", "2 lines above")),
    Fault("note-not-used", "Words.\n\n[^1]: One", (f"{LEAFLET}:8:", "Nothing in the text refers")),
    Fault("note-in-a-note", "a[^1] b[^2]\n\n[^1]: One[^2]\n\n[^2]: Two", (f"{LEAFLET}:8:", "another footnote")),
    Fault("note-in-an-alternative-text", "![a[^1]](nurse)\n\n[^1]: One", (f"{LEAFLET}:8:", "An alternative text")),
    Fault("note-without-words", "Words[^1].\n\n[^1]:", (f"{LEAFLET}:8:", "is empty")),
    Fault("control-character", "a\x01b", (f"{LEAFLET}:6:", "U+0001")),
    Fault("turning-mark", "a\u202eb", (f"{LEAFLET}:6:", "U+202E")),
    Fault("turning-mark-in-an-alternative-text", "![a &#x202e; b](nurse)", (f"{LEAFLET}:6:", "U+202E")),
    Fault("half-a-character", "a \ud800 b", (f"{LEAFLET}:6:", "UTF-8")),
    Fault(
        "all-at-once",
        f"{nested(10)}\n\nWords\n\n{nested(10)}\n\n![a](nopic)",
        (f"{LEAFLET}:15:", f"{LEAFLET}:28:", f"{LEAFLET}:30:"),
    ),
)


def test_half_a_character_in_the_title_is_told(tmp_path: Path) -> None:
    root = workspace(tmp_path, "Words.", {})
    replace(root / LEAFLET, "title: Your appointment", r'title: "Your \ud800 appointment"')

    said = publisher("build", workspace=root)

    assert said.returncode == 1
    assert f"{LEAFLET}:2: “title” holds a character that cannot be shown." in said.stderr
    assert not (root / "output").exists()


def workspace(folder: Path, text: str, pictures: dict[str, bytes | str]) -> Path:
    write(folder / "publisher.toml", SETTINGS)
    write(folder / LEAFLET, f"{FRONT}{text}{EASY_READ}".encode("utf-8", "surrogatepass"))
    for name, content in pictures.items():
        write(folder / "source/pictures" / name, content)
    return folder


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.id)
def test_what_word_cannot_hold_is_told_and_nothing_is_written(fault: Fault, tmp_path: Path) -> None:
    root = workspace(tmp_path, fault.text, fault.pictures)

    said = publisher("build", workspace=root)

    assert said.returncode == 1, said.stdout + said.stderr
    assert "Traceback" not in said.stderr
    assert "fault of the program" not in said.stderr
    assert [words for words in fault.says if words not in said.stderr] == [], said.stderr
    assert not (root / "output").exists()


STRANGE = {
    "deepest-list": nested(9),
    "deepest-quotation": f"{'>' * 9} words",
    "widest-table": f"|{'a|' * 63}\n|{'-|' * 63}\n|{'1|' * 63}",
    "long-words": f"## {'h' * 3000}\n\n{'w' * 30_000}",
    "long-alternative-text": f"![{'words ' * 1700}](nurse)",
    "longest-address": f"[x](https://example.org/{'a' * 2063})",
    "address-with-signs": '[x](https://bücher.example/ä"<>{}|^`?q=ü#ß)',
    "headings-of-one-bookmark": "\n\n".join(f"## H {{#a{sign}b}}\n\n[x](#a{sign}b)" for sign in "-.:_"),
    "headings-of-other-scripts": "## ہمارا وژن\n\n[x](#ہمارا-وژن)\n\n## 我们\n\n[x](#我们)\n\n## 👍\n\n## 2021",
    "notes-everywhere": "## Head[^1]\n\n| A[^1] | B |\n|---|---|\n| 1[^2] | 2 |\n\n/// caption\nCap[^3]\n///\n\n"
    "[^1]: One\n\n[^2]: - a\n    - b\n\n[^3]: Three\n\n    | A |\n    |---|\n    | 1 |",
    "signs": "👩\u200d👩\u200d👧 🇬🇧 a\u0301\u0301 a\u00adb a\u2028b \U00020000 &#x1; &#xD800;",
    "drawing-that-is-slim": SHOWN,
}


@pytest.mark.parametrize("identifier", STRANGE)
def test_what_is_strange_and_right_makes_files_that_word_need_not_repair(identifier: str, tmp_path: Path) -> None:
    slim = SVG.replace("0 0 40 40", "0 0 5 40000").format(SHAPE)
    root = workspace(tmp_path, STRANGE[identifier], {"pic.svg": slim})

    said = publisher("build", workspace=root)

    files = sorted((root / "output").rglob("*.docx"))
    versions = (FileFormat.MICROSOFT_365, FileFormat.OFFICE_2013)
    assert (said.returncode, len(files)) == (0, 3), said.stderr
    for file in files:
        assert [str(error) for version in versions for error in OpenXmlValidator(version).validate(file).errors] == []
        assert docx.Document(str(file)).paragraphs
