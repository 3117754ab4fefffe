"""The text of a line is the same whichever lines from the other side stand before, between and after it.

Both directions are drawn with the same glyphs: the one that opens a bracket from left to right closes it from right to
left.
"""

import io
import subprocess
from collections.abc import Callable, Mapping
from itertools import permutations
from pathlib import Path

import pikepdf
import pytest

from publisher import editions
from publisher.checks.output import read_back
from publisher.checks.output.passages.passage import words_of
from publisher.checks.output.pdf.page_text import page_texts
from publisher.errors import Place, SourceError
from publisher.markdown.read import read
from publisher.model import Document
from publisher.writers.pdf import write
from tests.tools.materials import StockMaterials
from tests.tools.programs import find

# With the signs that lines from right to left mirror, give marks of direction, or share.
LEFT = "Call (free): “it’s” {daily} [open] 24/7, 9.30 to 14:45 - £1.50."
RIGHT = "عيادة (لندن) «نعم» “لا”: 24/7، 9.30 إلى 14:45 - {كل يوم}."
PARAGRAPHS: Mapping[str, tuple[str, ...]] = {
    "en": (LEFT, f"[{RIGHT}]{{lang=ar}}", "It is [عيادة (لندن)]{lang=ar}, here.", f"Or {LEFT}"),
    "ar": (RIGHT, "[Call (free): “it’s” 24/7, 14:45.]{lang=en}", "الاسم [Call (free): 9.30]{lang=en} (هنا)."),
}
ORDERS = [
    pytest.param(language, order, id=f"{language}-{'-'.join(map(str, order))}")
    for language, paragraphs in PARAGRAPHS.items()
    for order in permutations(range(len(paragraphs)))
]

# Poppler puts marks round what runs the other way (Unicode Standard Annex 9, 2.1 and 2.5).
NO_EMBEDDING = dict.fromkeys(range(0x202A, 0x202F))


def text(language: str, order: tuple[int, ...]) -> Document:
    """Return a text that holds the paragraphs of a language in an order."""
    paragraphs = "\n\n".join(PARAGRAPHS[language][number] for number in order)
    source = f"---\ntitle: A\nlanguage: {language}\ndescription: B\n---\n\n{paragraphs}\n"
    return editions.find("standard").apply(read(source, path="a.md"))


def by_poppler(content: bytes, folder: Path) -> str:
    """Return the text of the page by `pdftotext`."""
    file = folder / "text.pdf"
    file.write_bytes(content)
    done = subprocess.run([find("pdftotext"), "-enc", "UTF-8", file, "-"], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def by_pdfium(content: bytes, _: Path) -> str:
    """Return the text of the page by PDFium."""
    (page,) = page_texts(content)
    return page


@pytest.mark.parametrize(("language", "order"), ORDERS)
def test_text_reads_back_as_its_document_in_every_order(language: str, order: tuple[int, ...]) -> None:
    made_from = text(language, order)

    assert list(read_back.differences(write(made_from, StockMaterials()), made_from)) == []


@pytest.mark.parametrize("extractor", [by_poppler, by_pdfium])
@pytest.mark.parametrize("order", list(permutations(range(len(PARAGRAPHS["en"])))), ids=str)
def test_lines_from_left_to_right_come_back_sign_by_sign(
    order: tuple[int, ...], extractor: Callable[[bytes, Path], str], tmp_path: Path
) -> None:
    found = extractor(write(text("en", order), StockMaterials()), tmp_path).splitlines()

    assert {LEFT, f"Or {LEFT}"} <= {line.strip() for line in found}


@pytest.mark.parametrize("extractor", [by_poppler, by_pdfium])
@pytest.mark.parametrize("language", PARAGRAPHS)
def test_lines_come_back_the_same_in_every_order(
    language: str, extractor: Callable[[bytes, Path], str], tmp_path: Path
) -> None:
    orders = permutations(range(len(PARAGRAPHS[language])))

    found = {
        tuple(sorted(extractor(write(text(language, order), StockMaterials()), tmp_path).splitlines()))
        for order in orders
    }

    assert len(found) == 1


@pytest.mark.parametrize("extractor", [by_poppler, by_pdfium])
@pytest.mark.parametrize(
    "line",
    [
        "[عيادة]{lang=ar} (free) here",
        "- [عيادة]{lang=ar} (free): 9.30",
        "It is [عيادة (لندن)]{lang=ar} and [عيادة]{lang=ar} “free”, **(here)**",
    ],
    ids=["bracket", "in a list", "quotation"],
)
def test_signs_straight_behind_words_from_right_to_left_stay_where_they_are(
    line: str, extractor: Callable[[bytes, Path], str], tmp_path: Path
) -> None:
    source = f"---\ntitle: A\nlanguage: en\ndescription: B\n---\n\n{line}\n"
    made_from = editions.find("standard").apply(read(source, path="a.md"))
    content = write(made_from, StockMaterials())
    written = [word.replace("*", "") for word in words_of(line) if "{" not in word and word != "-"]
    wanted = {word for word in written if word.strip("(),:“”.").isascii()}

    assert wanted <= set(words_of(extractor(content, tmp_path).translate(NO_EMBEDDING)))
    assert list(read_back.differences(content, made_from)) == []


@pytest.mark.parametrize(("language", "line"), [("ar", "عيادة \U0010fffd"), ("en", "[عيادة \u0378]{lang=ar}")])
def test_character_that_no_font_has_is_told_by_its_line(language: str, line: str) -> None:
    source = f"---\ntitle: A\nlanguage: {language}\ndescription: B\n---\n\n{line}\n"
    made_from = editions.find("standard").apply(read(source, path="a.md"))

    with pytest.raises(SourceError, match="No font on this machine") as caught:
        write(made_from, StockMaterials())
    assert caught.value.place == Place("a.md", 7)


def test_every_code_of_the_file_has_one_text() -> None:
    with pikepdf.open(io.BytesIO(write(text("en", (2, 0, 1, 3)), StockMaterials()))) as pdf:
        tables = [font.ToUnicode.read_bytes() for page in pdf.pages for font in page.Resources.Font.values()]

    for table in tables:
        codes = [line.split()[0] for line in table.splitlines() if line.startswith(b"<") and not line.startswith(b"<<")]
        assert len(codes) == len(set(codes))
