"""From a document to a PO file and back: states, what is not translated, what was changed."""

from pathlib import Path

import pytest

from publisher.editions import easy_read, standard
from publisher.errors import Place, SourceError
from publisher.markdown.glossary import glossary_entries
from publisher.markdown.read import read, read_glossary
from publisher.model import (
    Abbreviation,
    Document,
    Explanation,
    Figure,
    Heading,
    Paragraph,
    Span,
    State,
    Statement,
    Subscript,
    Superscript,
    Term,
    Text,
    plain_text,
)
from publisher.translation import extract, read_catalogue, template, translate, words_of
from publisher.translation import update as carried
from publisher.translation.states import digest

ROOT = Path(__file__).parents[3]
PATH = "translations/pl/LC_MESSAGES/text.po"
SHIPPED = ("pl", "ro", "lt", "pt", "bg", "uk", "tr", "ar", "ur", "pa", "gu", "bn", "ta", "zh-Hans", "es", "fr")
SOURCE = """\
---
title: A title
language: en
keywords: [care]
editions:
  easy-read:
    title: Easy title
---

## Our aims

The *NHS* helps 20% of all.

![A nurse](nurse)

/// easy-read
![](nurse)
A **nurse** helps.
She is here.
///

*[NHS]: National Health Service
"""
GLOSSARY = "Nurse\n:   A nurse cares for you.\n"


def glossary() -> Document:
    return read_glossary(GLOSSARY, path="source/glossary.md")


def document(source: str = SOURCE) -> Document:
    return read(source, path="source/text.md", glossary=glossary_entries(glossary()))


def update(old: str | None, text: Document, language: str, *, path: str = "", origin: str = "") -> str:
    return carried(old, text, language, path=path, origin=origin).text


def filled(po: str, **translations: str) -> str:
    for source, translation in translations.items():
        text = source.replace("_", " ")
        assert f'msgid "{text}"\nmsgstr ""' in po
        po = po.replace(f'msgid "{text}"\nmsgstr ""', f'msgid "{text}"\nmsgstr "{translation}"')
    return po


def test_each_text_is_a_segment_with_its_context_and_the_headings_above() -> None:
    segments = extract(document())

    assert [(segment.context, segment.text) for segment in segments] == [
        ("title", "A title"),
        ("keyword", "care"),
        ("title", "Easy title"),
        ("", "Our aims"),
        ("", "The <1><2>NHS</2></1> helps 20% of all."),
        ("abbr@title", "National Health Service"),
        ("img@alt", "A nurse"),
        ("", "A <1>nurse</1> helps.\nShe is here."),
    ]
    assert segments[4].path == ("Our aims",)
    assert segments[4].place == Place("source/text.md", 12)


def test_a_template_holds_places_paths_and_no_clock() -> None:
    po = template(document())

    assert "#. path: Our aims\n#. kind: paragraph\n#: source/text.md:12\nmsgid" in po
    assert "python-format" not in po
    assert "Date" not in po
    assert po == template(document())


def test_a_translated_document_has_its_words_its_state_and_places_in_the_po_file() -> None:
    po = filled(
        update(None, document(), "pl"),
        Our_aims="Nasze cele",
        **{"The <1><2>NHS</2></1> helps 20% of all.": "<1><2>NHS</2></1> pomaga 20% osób."},
    )

    found = translate(document(), read_catalogue(po, path=PATH), language="pl")

    heading, paragraph, figure = found.blocks[:3]
    assert isinstance(heading, Heading)
    assert (plain_text(heading.children), heading.identifier) == ("Nasze cele", "our-aims")
    assert heading.place.path == PATH
    assert po.splitlines()[heading.place.line - 1] == 'msgid "Our aims"'
    assert isinstance(paragraph, Paragraph)
    assert plain_text(paragraph.children) == "NHS pomaga 20% osób."
    assert isinstance(figure, Figure)
    assert (found.language, found.state, found.untranslated) == ("pl", State.DRAFT, 6)


def test_raised_and_lowered_words_come_through_a_po_file() -> None:
    whole = document("---\ntitle: Gases\nlanguage: en\n---\nOn the 2^nd^ we measured CO~2~.\n")
    po = filled(
        update(None, whole, "ur"),
        **{"On the 2<1>nd</1> we measured CO<2>2</2>.": "ہم نے 2<1>واں</1> دن CO<2>2</2> ناپا۔"},
    )

    (found,) = translate(whole, read_catalogue(po, path=PATH), language="ur").blocks

    assert isinstance(found, Paragraph)
    assert found.children == (
        Text("ہم نے 2"),
        Superscript((Text("واں"),)),
        Text(" دن "),
        Span((Text("CO"), Subscript((Text("2"),))), "en"),
        Text(" ناپا۔"),
    )


def test_a_translation_that_is_not_whole_is_a_draft_however_good_its_parts_are() -> None:
    po = filled(update(None, document(), "pl"), Our_aims="Nasze cele")
    catalogue = read_catalogue(approved(update(po, document(), "pl"), "Our aims", "Nasze cele"), path=PATH)

    found = translate(document(), catalogue, language="pl")

    message = catalogue.find("Our aims")
    assert message is not None
    assert message.state is State.APPROVED
    assert (found.state, found.untranslated) == (State.DRAFT, 7)


def test_what_is_not_translated_is_marked_as_english() -> None:
    found = translate(document(), read_catalogue(update(None, document(), "pl"), path=PATH), language="pl")

    heading = found.blocks[0]
    assert isinstance(heading, Heading)
    assert heading.children == (Span((Text("Our aims"),), "en"),)
    assert found.title == "A title"


def test_titles_that_are_not_translated_are_marked_in_every_edition() -> None:
    po = update(None, document(), "pl")
    po = po.replace('msgid "A title"\nmsgstr ""', 'msgid "A title"\nmsgstr "Tytuł"')

    found = translate(document(), read_catalogue(po, path=PATH), language="pl")

    assert standard(found).title_inlines == (Text("Tytuł"),)
    assert easy_read(found).title_inlines == (Span((Text("Easy title"),), "en"),)


def test_a_description_that_is_not_translated_is_marked() -> None:
    source = document(SOURCE.replace("language: en", "language: en\ndescription: What we do."))

    found = translate(source, read_catalogue(update(None, source, "pl"), path=PATH), language="pl")

    assert found.description_inlines == (Span((Text("What we do."),), "en"),)
    assert source.description_inlines == (Text("What we do."),)


@pytest.mark.parametrize(
    ("translations", "missing"),
    [
        ({}, 2),
        ({"Nurse": "Pielęgniarka"}, 1),
        ({"Nurse": "Pielęgniarka", "A nurse cares for you.": "Opiekuje się tobą."}, 0),
    ],
)
def test_hard_words_without_translation_count_where_a_text_uses_them(
    translations: dict[str, str], missing: int
) -> None:
    po = filled(update(None, glossary(), "pl"), **translations)
    translated_glossary = translate(glossary(), read_catalogue(po, path=PATH), language="pl")
    unused = document(SOURCE.replace("**nurse**", "doctor"))

    def left(text: Document, words: Document | None) -> int:
        catalogue = read_catalogue(update(None, text, "pl"), path=PATH)
        return translate(text, catalogue, language="pl", glossary=words).untranslated

    assert left(document(), translated_glossary) - left(document(), None) == missing
    assert left(unused, translated_glossary) == left(unused, None)


def test_what_abbreviations_stand_for_is_translated() -> None:
    po = update(None, document(), "pl").replace(
        'msgid "National Health Service"\nmsgstr ""', 'msgid "National Health Service"\nmsgstr "Służba zdrowia"'
    )
    po = filled(po, **{"The <1><2>NHS</2></1> helps 20% of all.": "<1><2>NHS</2></1> pomaga."})

    found = translate(document(), read_catalogue(po, path=PATH), language="pl")

    paragraph = found.blocks[1]
    assert isinstance(paragraph, Paragraph)
    emphasis = paragraph.children[0]
    assert not isinstance(emphasis, Text)
    assert Abbreviation("NHS", "Służba zdrowia") in getattr(emphasis, "children", ())


SHORT = "---\ntitle: A title\nlanguage: en\n---\n\nAn ICS, two ICSs.\n\n/// easy-read\nOur ICS.\n///\n"


def translated_short_forms(term: str) -> Document:
    words = read_glossary("Care System (ICS)\n:   A group.\n", path="source/glossary.md")
    source = read(SHORT, path="source/text.md", glossary=glossary_entries(words))
    glossary_po = filled(update(None, words, "pl"), **{"Care System (ICS)": term})
    po = filled(
        update(None, source, "pl"),
        **{"An <1>ICS</1>, two <2>ICSs</2>.": "<1>ICS</1>, dwa <2>ICS</2>.", "Our <1>ICS</1>.": "Nasz <1>ICS</1>."},
    )
    translated_glossary = translate(words, read_catalogue(glossary_po, path=PATH), language="pl")
    return translate(source, read_catalogue(po, path=PATH), language="pl", glossary=translated_glossary)


@pytest.mark.parametrize("term", ["System Opieki (ICS)", "System Opieki"])
def test_what_the_glossarys_short_forms_stand_for_is_translated_there_once(term: str) -> None:
    found = translated_short_forms(term)

    nodes = [node for node in found.inlines() if isinstance(node, Abbreviation)]
    assert nodes == [Abbreviation("ICS", "System Opieki"), Abbreviation("ICS", "System Opieki")]
    assert found.glossary[0].short_forms == ("ICS",)
    assert found.glossary[0].full_form == "System Opieki"


def test_a_full_form_without_translation_counts_and_is_no_segment_of_the_text() -> None:
    words = read_glossary("Care System (ICS)\n:   A group.\n", path="source/glossary.md")
    source = read(SHORT, path="source/text.md", glossary=glossary_entries(words))
    untranslated = translate(words, read_catalogue(update(None, words, "pl"), path=PATH), language="pl")

    found = translate(
        source, read_catalogue(update(None, source, "pl"), path=PATH), language="pl", glossary=untranslated
    )

    assert [segment.text for segment in extract(source) if segment.context == "abbr@title"] == []
    assert found.untranslated == 3 + 2


def test_the_first_use_in_the_translation_is_bold_and_later_ones_are_not() -> None:
    words = read_glossary("Nurse\n:   Cares.\n", path="source/glossary.md")
    body = "/// easy-read\nA nurse.\n\nThe **nurse**.\n///\n"
    source = read(f"---\ntitle: A\nlanguage: en\n---\n{body}", path="a.md", glossary=glossary_entries(words))
    po = filled(
        update(None, source, "pl"),
        **{"A <1>nurse</1>.": "Jest <1>siostrą</1>.", "The <1>nurse</1>.": "Ta <1>siostra</1>."},
    )

    statements = [
        block.children
        for block in easy_read(translate(source, read_catalogue(po, path=PATH), language="pl")).blocks
        if isinstance(block, Statement)
    ]

    assert statements == [
        (Text("Jest "), Term((Text("siostrą"),), "nurse"), Text(".")),
        (Text("Ta siostra."),),
    ]


def test_hard_words_keep_their_key_and_take_the_translated_glossary() -> None:
    glossary_po = update(None, glossary(), "pl")
    glossary_po = filled(glossary_po, Nurse="Pielęgniarka").replace(
        'msgid "A nurse cares for you."\nmsgstr ""', 'msgid "A nurse cares for you."\nmsgstr "Opiekuje się tobą."'
    )
    translated_glossary = translate(
        glossary(), read_catalogue(glossary_po, path="translations/pl/LC_MESSAGES/glossary.po"), language="pl"
    )
    po = update(None, document(), "pl")
    source = 'msgid ""\n"A <1>nurse</1> helps.\\n"\n"She is here."\nmsgstr ""'
    assert source in po
    po = po.replace(source, source[:-2] + '"Pomaga <1>pielęgniarka</1>.\\nJest tutaj."')

    found = translate(document(), read_catalogue(po, path=PATH), language="pl", glossary=translated_glossary)
    statement, explanation = easy_read(found).blocks[1:3]

    assert isinstance(statement, Statement)
    assert Term((Text("pielęgniarka"),), "nurse") in statement.children
    assert isinstance(explanation, Explanation)
    assert plain_text(explanation.term) == "Pielęgniarka"
    assert plain_text(explanation.children) == "Opiekuje się tobą."


def test_a_broken_tag_is_told_with_the_line_of_the_po_file() -> None:
    po = filled(update(None, document(), "pl"), **{"The <1><2>NHS</2></1> helps 20% of all.": "Bez znaczników"})

    with pytest.raises(SourceError, match="<1> is missing") as caught:
        translate(document(), read_catalogue(po, path=PATH), language="pl")

    assert po.splitlines()[caught.value.place.line - 1].startswith('msgid "The <1>')


def test_html_in_a_translation_is_refused_with_its_line() -> None:
    po = filled(update(None, document(), "pl"), Our_aims="Nasze <b>cele</b>")

    with pytest.raises(SourceError, match="“<b>” is HTML") as caught:
        translate(document(), read_catalogue(po, path=PATH), language="pl")

    assert po.splitlines()[caught.value.place.line - 1] == 'msgid "Our aims"'


def test_a_po_file_of_another_language_is_refused() -> None:
    po = update(None, document(), "ur")

    with pytest.raises(SourceError, match="names the language “ur”, but it is used for “pl”"):
        translate(document(), read_catalogue(po, path=PATH), language="pl")


def test_an_update_of_todays_file_changes_no_byte() -> None:
    once = update(filled(update(None, document(), "pl"), Our_aims="Nasze cele"), document(), "pl", origin="mt")

    assert update(once, document(), "pl", path=PATH) == once


def approved(po: str, text: str, translation: str) -> str:
    state = f"# state=approved origin=human src={digest(chr(4) + text)} tgt={digest(translation)}"
    lines = po.splitlines()
    at = lines.index(f'msgid "{text}"')
    comment = max(number for number in range(at) if lines[number].startswith("# state="))
    lines[comment] = state
    return "\n".join(line for line in lines if line != "#, fuzzy") + "\n"


def test_a_state_falls_back_to_draft_when_the_translation_was_changed() -> None:
    # A rule holds no words, so that the title is all that there is to translate.
    whole = read("---\ntitle: Our aims\nlanguage: en\n---\n---\n", path="source/text.md")
    po = filled(update(None, whole, "pl"), Our_aims="Nasze cele")
    digests = f"src={digest('title' + chr(4) + 'Our aims')} tgt={digest('Nasze cele')}"
    signed = po.replace('msgctxt "title"', f'# state=approved {digests}\nmsgctxt "title"')
    assert translate(whole, read_catalogue(signed, path=PATH), language="pl").state is State.APPROVED

    changed = signed.replace("Nasze cele", "Inne cele")

    assert translate(whole, read_catalogue(changed, path=PATH), language="pl").state is State.DRAFT


@pytest.mark.parametrize(
    ("po", "line", "message"),
    [
        ('msgid ""\nmsgstr ""\n"Language: pl\\n"\n\nmsgid "a\nmsgstr "b"\n', 5, "line of the PO file is broken"),
        ('msgid ""\nmsgstr ""\n\nnonsense\n', 4, "line of the PO file is broken"),
        ('msgid "a"\n\nmsgid "b"\nmsgstr ""\n', 3, "msgid stands where it cannot"),
        ('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', 4, "one text twice"),
        ('msgid ""\nmsgstr ""\n"Language: qqq\\n"\n', 1, "header"),
        ('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=iso-8859-2\\n"\n', 1, "iso-8859-2"),
    ],
)
def test_a_broken_po_file_is_told_with_its_line(po: str, line: int, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_catalogue(po, path=PATH)

    assert message in str(caught.value)
    assert caught.value.place == Place(PATH, line)


def test_interface_words_without_translation_stay_english() -> None:
    words = words_of(read_catalogue('msgid ""\nmsgstr ""\n\nmsgid "Contents"\nmsgstr "Spis"\n', path=PATH))

    assert words("Contents") == "Spis"
    assert words("Download") == "Download"


@pytest.mark.parametrize("name", ["vision", "announcement", "glossary"])
def test_the_shipped_templates_and_translations_are_those_of_todays_sources(name: str) -> None:
    path = f"source/{name}.md"
    text = (ROOT / path).read_text(encoding="utf-8")
    entries = glossary_entries(
        read_glossary((ROOT / "source/glossary.md").read_text(encoding="utf-8"), path="source/glossary.md")
    )
    source = read_glossary(text, path=path) if name == "glossary" else read(text, path=path, glossary=entries)

    assert (ROOT / "translations" / f"{name}.pot").read_text(encoding="utf-8") == template(source)
    for language in SHIPPED:
        po_path = f"translations/{language}/LC_MESSAGES/{name}.po"
        po = (ROOT / po_path).read_text(encoding="utf-8")
        translated = translate(source, read_catalogue(po, path=po_path), language=language)
        assert update(po, source, language, path=po_path) == po
        assert (translated.state, translated.untranslated) == (State.DRAFT, 0)


def test_a_title_keeps_its_no_break_spaces_and_no_line_ends() -> None:
    whole = read("---\ntitle: What is this?\nlanguage: en\n---\n---\n", path="source/text.md")
    po = filled(update(None, whole, "fr"), **{"What is this?": "Qu’est-ce\\n que c’est\u00a0?"})

    found = translate(whole, read_catalogue(po, path=PATH), language="fr")

    assert found.title == "Qu’est-ce que c’est\u00a0?"
