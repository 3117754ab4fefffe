"""The words of a Word file stand out from what is behind them, whatever says their colours."""

import pytest

from publisher.checks.output.word.names import Element, w
from publisher.findings import Severity
from tests.tools.word_rules import (
    NOTES,
    SETTINGS,
    STYLES,
    THEME,
    ahead,
    broken,
    changed,
    first,
    names,
    paragraph,
    remove,
    told,
    xml,
)

# 4.47 and 4.54 to 1 on white.
FAINT, JUST = '<w:color w:val="777777"/>', '<w:color w:val="767676"/>'
DARK = '<w:shd w:val="clear" w:color="auto" w:fill="333333"/>'


def style(identifier: str, said: str, *, kind: str = "paragraph", based: str = "") -> Element:
    return xml(
        f'<w:style w:type="{kind}" w:styleId="{identifier}"><w:name w:val="{identifier}"/>'
        f'<w:basedOn w:val="{based}"/>{said}</w:style>'
    )


def styled(piece: str, *styles: Element) -> bytes:
    return changed(lambda root: root.extend(styles), STYLES, ahead(piece))


def shaded(words: str, shading: str, run: str = "") -> str:
    return paragraph(words, shading, run)


def table(cell: str = "", words: str = "", look: str = "", first_cell: str = "") -> str:
    def one(properties: str) -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph('Word', run=words)}</w:tc>"

    rows = f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{one(first_cell or cell)}</w:tr><w:tr>{one(cell)}</w:tr>"
    style_ = '<w:tblStyle w:val="Grid"/>'
    return f'<w:tbl><w:tblPr>{style_}<w:tblLook w:firstRow="1" w:noHBand="1" {look}/></w:tblPr>{rows}</w:tbl>'


def test_faint_words_are_found_with_both_colours() -> None:
    [found] = broken(ahead(paragraph("Faint words", run=FAINT)))

    assert (found.rule.name, found.finding().severity) == ("Hard-to-read text contrast", Severity.WARNING)
    assert found.broken.near == "Faint words"
    assert "The words “Faint words” are hard to read: #777777 on #FFFFFF has a contrast of 4.47 to 1, and 4.5" in (
        found.finding().message
    )


def test_words_with_just_enough_contrast_pass() -> None:
    assert names(ahead(paragraph("Words", run=JUST))) == []


@pytest.mark.parametrize(
    ("run", "passes"),
    [
        ('<w:sz w:val="36"/>', True),
        ('<w:sz w:val="35"/>', False),
        ('<w:b/><w:sz w:val="28"/>', True),
        ('<w:b/><w:sz w:val="27"/>', False),
        ('<w:b w:val="0"/><w:sz w:val="28"/>', False),
        ('<w:rtl/><w:szCs w:val="36"/>', True),
        ('<w:rtl/><w:sz w:val="36"/>', False),
        ('<w:cs/><w:bCs/><w:szCs w:val="28"/>', True),
    ],
)
def test_large_words_need_less(run: str, *, passes: bool) -> None:
    assert names(ahead(paragraph("Words", run=FAINT + run))) == ([] if passes else ["contrast"])


def test_the_colour_of_a_style_counts_through_all_that_it_is_based_on() -> None:
    faint = style("Faint", f"<w:rPr>{FAINT}</w:rPr>", based="Normal")
    below = style("Below", "", based="Faint")

    assert names(styled(paragraph("Words", '<w:pStyle w:val="Below"/>'), faint, below)) == ["contrast"]


def test_a_style_of_words_wins_over_one_of_paragraphs() -> None:
    faint = style("Faint", f"<w:rPr>{FAINT}</w:rPr>")
    clear = style("Clear", f"<w:rPr>{JUST}</w:rPr>", kind="character")

    piece = paragraph("Words", '<w:pStyle w:val="Faint"/>', '<w:rStyle w:val="Clear"/>')

    assert names(styled(piece, faint, clear)) == []


def test_a_colour_of_the_defaults_counts_where_no_style_says_one() -> None:
    def pale(root: Element) -> None:
        first(root, "rPrDefault")[0].append(xml(FAINT))
        normal = next(one for one in root.iter(w("style")) if one.get(w("styleId")) == "Normal")
        remove(first(normal, "color"))

    assert "contrast" in names(changed(pale, STYLES))


def test_two_styles_that_are_bold_take_each_other_back() -> None:
    large = style("Large", '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr>')
    bold = style("Bold", "<w:rPr><w:b/></w:rPr>", kind="character")

    def piece(run: str) -> str:
        return paragraph("Words", '<w:pStyle w:val="Large"/>', run + FAINT)

    assert names(styled(piece(""), large, bold)) == []
    assert names(styled(piece('<w:rStyle w:val="Bold"/>'), large, bold)) == ["contrast"]


@pytest.mark.parametrize(
    "behind",
    [
        '<w:shd w:val="clear" w:fill="212B32"/>',
        '<w:shd w:val="solid" w:color="212B32" w:fill="FFFFFF"/>',
        '<w:shd w:val="pct90" w:color="000000" w:fill="FFFFFF"/>',
        '<w:shd w:val="diagStripe" w:color="212B32" w:fill="FFFFFF"/>',
    ],
)
def test_shading_of_words_and_of_paragraphs_is_behind_them(behind: str) -> None:
    assert names(ahead(paragraph("Words", run=behind))) == ["contrast"]
    assert names(ahead(paragraph("Words", behind))) == ["contrast"]


@pytest.mark.parametrize("behind", ['<w:shd w:val="clear" w:fill="auto"/>', '<w:shd w:val="nil" w:fill="000000"/>', ""])
def test_shading_without_a_colour_paints_nothing(behind: str) -> None:
    assert names(ahead(paragraph("Words", behind, behind))) == []


def test_a_highlight_is_behind_words_before_their_shading() -> None:
    white = '<w:color w:val="FFFFFF"/>'

    assert names(ahead(paragraph("Words", run=f'{white}<w:highlight w:val="black"/>'))) == []
    assert names(ahead(paragraph("Words", run=f'{white}<w:highlight w:val="yellow"/>{DARK}'))) == ["contrast"]


def test_the_shading_of_a_style_is_behind_its_words() -> None:
    dark = style("Dark", f"<w:pPr>{DARK}</w:pPr>", based="Normal")

    assert names(styled(paragraph("Words", '<w:pStyle w:val="Dark"/>'), dark)) == ["contrast"]


def test_colours_that_word_chooses_can_be_read_on_anything() -> None:
    auto = '<w:color w:val="auto"/>'

    assert names(ahead(paragraph("Words", run=auto), paragraph("Words", DARK, auto))) == []


def test_the_shading_of_a_cell_is_behind_its_words() -> None:
    assert names(ahead(table(cell=DARK))) == ["contrast"]
    assert names(ahead(table(cell=DARK, words='<w:color w:val="FFFFFF"/>'))) == []


def test_a_table_in_a_shaded_cell_stands_on_its_colour() -> None:
    inner = table(words='<w:color w:val="FFFFFF"/>')
    outer = table(cell=DARK, words='<w:color w:val="FFFFFF"/>').replace("</w:tc>", f"{inner}{paragraph()}</w:tc>", 1)

    assert "contrast" not in names(ahead(outer))


@pytest.mark.parametrize(
    ("part", "look", "places"),
    [
        ("firstRow", "", 1),
        ("firstRow", 'w:firstRow="0"', 0),
        ("firstCol", 'w:firstColumn="1"', 2),
        ("lastRow", 'w:lastRow="1"', 1),
        ("lastCol", 'w:lastColumn="1"', 2),
        ("nwCell", 'w:firstColumn="1"', 1),
        ("seCell", 'w:lastRow="1" w:lastColumn="1"', 1),
        ("band1Horz", 'w:noHBand="0"', 1),
        ("wholeTable", "", 2),
    ],
)
def test_the_style_of_a_table_counts_where_its_look_asks_for_it(part: str, look: str, places: int) -> None:
    said = f'<w:tblStylePr w:type="{part}"><w:tcPr>{DARK}</w:tcPr></w:tblStylePr>'
    piece = table().replace('w:firstRow="1" w:noHBand="1"', look) if "firstRow=" in look else table(look=look)
    if "noHBand" in look:
        piece = piece.replace('w:noHBand="1" ', "", 1)

    found = [one for one in broken(styled(piece, style("Grid", said, kind="table"))) if one.rule.id == "contrast"]

    more = [int(word) for one in found for word in one.broken.message.split() if word.isdecimal()]
    assert sum(more) + len(found) == places


def test_the_words_of_a_table_take_the_colour_of_its_style() -> None:
    def unstyled(root: Element) -> None:
        normal = next(one for one in root.iter(w("style")) if one.get(w("styleId")) == "Normal")
        remove(first(normal, "color"))
        root.append(
            style("Grid", f'<w:tblStylePr w:type="firstRow"><w:rPr>{FAINT}</w:rPr></w:tblStylePr>', kind="table")
        )

    assert "contrast" in names(changed(unstyled, STYLES, ahead(table())))


def test_the_page_has_a_colour_where_the_file_shows_it() -> None:
    dark = changed(lambda root: root.insert(0, xml('<w:background w:color="222222"/>')))
    shown = changed(lambda root: root.insert(0, xml("<w:displayBackgroundShape/>")), SETTINGS, dark)

    assert names(dark) == []
    assert "contrast" in names(shown)


def test_colours_of_the_theme_are_looked_up_with_their_tint() -> None:
    def accent(root: Element) -> None:
        scheme = next(one for one in root.iter() if str(one.tag).endswith("}accent1"))
        scheme[0].attrib.clear()
        scheme[0].set("val", "000000")

    black = '<w:color w:val="FFFFFF" w:themeColor="accent1"/>'
    pale = '<w:color w:val="000000" w:themeColor="accent1" w:themeTint="66"/>'

    assert names(changed(accent, THEME, ahead(paragraph("Words", run=black)))) == []
    assert names(changed(accent, THEME, ahead(paragraph("Words", run=pale)))) == ["contrast"]


def test_hidden_words_and_blanks_are_not_judged() -> None:
    white = '<w:color w:val="FFFFFF"/>'

    assert names(ahead(paragraph(" ", run=white), paragraph("Words", run=f"{white}<w:vanish/>"))) == []


def box(fill: str) -> str:
    shape = (
        f"<wps:wsp><wps:spPr>{fill}</wps:spPr><wps:txbx><w:txbxContent>{paragraph('Boxed')}</w:txbxContent></wps:txbx>"
    )
    return (
        '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="9" name="Box" descr="A note"/><a:graphic><a:graphicData>'
        f"{shape}</wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


@pytest.mark.parametrize(
    ("fill", "found"),
    [
        ('<a:solidFill><a:srgbClr val="333333"/></a:solidFill>', ["contrast"]),
        ('<a:solidFill><a:srgbClr val="FFFFCC"/></a:solidFill>', []),
        ("<a:noFill/>", []),
        ("<a:gradFill/>", []),
    ],
)
def test_the_fill_of_a_text_box_is_behind_its_words(fill: str, found: list[str]) -> None:
    assert names(ahead(box(fill))) == found


@pytest.mark.parametrize("part", [NOTES, "word/footer1.xml"])
def test_notes_heads_and_feet_are_judged(part: str) -> None:
    def pale(root: Element) -> None:
        first(root, "p").addnext(xml(paragraph("Faint", run=FAINT)))

    assert "“Faint” in the " in told(changed(pale, part))


def test_the_same_two_colours_are_told_once() -> None:
    [found] = broken(ahead(*(paragraph(f"Faint {number}", run=FAINT) for number in range(3))))

    assert "“Faint 0”" in found.broken.message
    assert found.broken.message.endswith("The same holds for 2 more.")
