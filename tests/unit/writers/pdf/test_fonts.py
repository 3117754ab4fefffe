"""A PDF holds the fonts that were asked for, and no other: proved by the names and the faces in finished files."""

import io
import json
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it has no types

from publisher import language as languages
from publisher.build import system
from publisher.errors import Place, SourceError
from publisher.language import SIGNS
from publisher.model import Code, Document, Emphasis, List, ListItem, Paragraph, Span, Strong, Text
from publisher.writers.pdf import write
from tests.tools.materials import STYLES, StockMaterials
from tests.tools.samples import NAMES, sample

BOLD, SLANTED = 0b01, 0b10
AT = Place("source/a.md", 7)


def fonts_in(content: bytes) -> dict[str, int]:
    """Return each font that a PDF embeds, by its name without the letters of its subset, with the face of its file."""
    found = {}
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
                program = item.get("/FontFile2") or item.get("/FontFile3")
                assert program is not None, f"{item.FontName} is not in the file"
                with TTFont(io.BytesIO(program.read_bytes())) as font:
                    found[str(item.FontName).partition("+")[2]] = font["head"].macStyle
    return found


def families_in(content: bytes) -> set[str]:
    return {name.removesuffix("-Italic").removesuffix("-Bold").replace("-", " ") for name in fonts_in(content)}


def document(*inlines: Text | Emphasis | Strong | Span | Code, language: str = "en") -> Document:
    return Document("a", "1", language, (Paragraph(inlines, place=AT),), place=Place("source/a.md", 1))


class Slanting(StockMaterials):
    """Styles that slant letters of a script that has no slanted ones."""

    def style(self, name: str) -> str:
        """Return a style sheet of the project; that for paper slants Bengali."""
        rules = "\np:lang(bn) { font-style: italic }\n" if name == "print.css" else ""
        return (STYLES / name).read_text(encoding="utf-8") + rules


@pytest.mark.parametrize("name", NAMES)
def test_the_fonts_in_a_file_are_those_asked_for(name: str) -> None:
    script = languages.find(sample(name).language).script

    found = families_in(write(sample(name), StockMaterials()))

    assert script.fonts[0].name in found
    assert found <= {script.fonts[0].name, "Noto Sans"}


@pytest.mark.parametrize("name", NAMES)
def test_bold_and_italic_letters_are_faces_of_their_own(name: str) -> None:
    """The leaflets hold stressed, important and plain words."""
    script = languages.find(sample(name).language).script
    own = script.fonts[0].name.replace(" ", "-")

    faces = fonts_in(write(sample(name), StockMaterials()))

    assert faces[own] == 0
    assert faces[f"{own}-Bold"] == BOLD
    assert faces.get(f"{own}-Italic") == (SLANTED if script.italic else None)


def test_stress_is_bold_where_a_script_has_no_slanted_letters() -> None:
    text = document(Emphasis((Text("রোজা"),)), language="bn")

    assert "Noto-Sans-Bengali-Bold" in fonts_in(write(text, StockMaterials()))


def test_stress_round_words_in_such_a_script_is_bold() -> None:
    text = document(Emphasis((Text("To fast ("), Span((Text("রোজা"),), "bn"), Text(")"))))

    faces = fonts_in(write(text, StockMaterials()))

    assert faces["Noto-Sans-Italic"] == SLANTED
    assert faces["Noto-Sans-Bengali-Bold"] == BOLD
    assert "Noto-Sans-Bengali-Italic" not in faces


def test_stressed_code_stays_upright() -> None:
    assert fonts_in(write(document(Emphasis((Code("x"),))), StockMaterials()))["DejaVu-Sans-Mono"] == 0


def test_slanted_letters_that_no_font_has_are_an_error_with_their_line() -> None:
    with pytest.raises(SourceError, match="“Noto Sans Bengali” has no italic letters") as caught:
        write(document(Text("রোজা", place=AT), language="bn"), Slanting())

    assert caught.value.place == AT


def test_letters_that_another_font_would_stand_in_for_are_told_by_their_line() -> None:
    """Georgian in an English text: the font of another script has it."""
    with pytest.raises(SourceError, match=r"stand in .*“ა” \(U\+10D0 GEORGIAN LETTER AN\)") as caught:
        write(document(Text("One.\nტ ა", place=AT)), StockMaterials())

    assert caught.value.place == Place("source/a.md", 8)


def test_a_sign_comes_from_the_fonts_of_signs() -> None:
    text = document(Text("A → B ✓ ∀ ①"))

    found = families_in(write(text, StockMaterials()))

    assert found == {"Noto Sans", *(sign.name for sign in SIGNS)}


def test_a_sign_from_any_other_font_is_an_error() -> None:
    with pytest.raises(SourceError, match=r"“DejaVu Sans” would stand in .*U\+1F600 GRINNING FACE") as caught:
        write(document(Text("\U0001f600", place=AT)), StockMaterials())

    assert caught.value.place == AT


def test_the_marks_of_nested_lists_come_from_the_fonts_of_signs() -> None:
    inner = List((ListItem((Paragraph((Text("x"),)),)),))
    text = replace(document(), blocks=(List((ListItem((Paragraph((Text("y"),)), inner)),)),))

    assert families_in(write(text, StockMaterials())) <= {"Noto Sans", *(sign.name for sign in SIGNS)}


def test_a_character_without_any_glyph_is_told_by_its_line() -> None:
    with pytest.raises(SourceError, match=r"U\+E5555") as caught:
        write(document(Text("One.\nTwo \U000e5555.", place=AT)), StockMaterials())

    assert caught.value.place == Place("source/a.md", 8)
    assert "asked were Noto Sans, Open Sans" in caught.value.message


def line_gaps(content: bytes, size: float) -> set[float]:
    """Return the distances between the baselines of text of one size on the first page, in CSS pixels."""
    found = set()
    current = height = 0.0
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for instruction in pikepdf.parse_content_stream(pdf.pages[0]):
            match str(instruction.operator):
                case "Tf":
                    current = float(instruction.operands[1])
                case "Tm":
                    height = float(instruction.operands[5])
                case "TJ" | "Tj" if round(current, 1) == size:
                    found.add(round(height, 1))
                case _:
                    pass
    lines = sorted(found)
    return {round(below - above, 1) for above, below in pairwise(lines)}


def test_words_in_another_font_do_not_push_their_line_away() -> None:
    words = Text("இந்தத் துண்டுப்பிரசுரம் மருத்துவமனையில் என்ன நடக்கும் என்பதை விளக்குகிறது. " * 3)
    plain = document(words, words, words, language="ta")
    mixed = document(words, Span((Text("Southend Hospital"),), "en"), words, words, language="ta")

    gaps = line_gaps(write(mixed, StockMaterials()), 16)

    assert gaps
    assert gaps == line_gaps(write(plain, StockMaterials()), 16)


_SCRIPT = """
import json
from tests.tools.materials import StockMaterials
from tests.tools.samples import sample
from tests.unit.writers.pdf.test_fonts import families_in
from publisher.writers.pdf import write
print(json.dumps({name: sorted(families_in(write(sample(name), StockMaterials()))) for name in %r}))
"""


def test_where_the_first_family_is_missing_the_second_is_used(tmp_path: Path) -> None:
    """A machine with Open Sans, Noto Sans Arabic and the serifs of Noto alone."""
    wanted = {"Open Sans", "Noto Sans Arabic", "Noto Serif Bengali", "Noto Serif Tamil", "Noto Sans Symbols2"}
    for font in system.installed_fonts():
        if wanted.intersection(font.families) and font.width[0] == 100:
            (tmp_path / Path(font.path).name).symlink_to(font.path)
    (tmp_path / "fonts.conf").write_text(
        f"<fontconfig><dir>{tmp_path}</dir><cachedir>{tmp_path}/cache</cachedir></fontconfig>", encoding="utf-8"
    )

    said = subprocess.run(
        [sys.executable, "-c", _SCRIPT % (("en", "uk", "ar", "bn", "ta"),)],
        capture_output=True,
        text=True,
        check=True,
        env={"FONTCONFIG_FILE": str(tmp_path / "fonts.conf"), "PATH": "/usr/bin:/bin"},
        cwd=Path(__file__).parents[4],
    ).stdout

    assert json.loads(said) == {
        "en": ["Open Sans"],
        "uk": ["Open Sans"],
        "ar": ["Noto Sans Arabic", "Open Sans"],
        "bn": ["Noto Serif Bengali", "Open Sans"],
        "ta": ["Noto Serif Tamil", "Open Sans"],
    }
