"""Sentences: what counts, where they begin, and what completes what."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.errors import Place
from publisher.model import (
    Block,
    Code,
    Definition,
    DefinitionList,
    Document,
    EasyRead,
    Emphasis,
    Explanation,
    Figure,
    Heading,
    Image,
    Inlines,
    LineBreak,
    Link,
    List,
    ListItem,
    Note,
    NoteReference,
    Paragraph,
    Quote,
    Span,
    Statement,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from publisher.reading.sentences import joined, names, sentences, split, words_of


def text(value: str, line: int = 1) -> Inlines:
    return (Text(value, place=Place("a.md", line)),)


def paragraph(value: str, line: int = 1) -> Paragraph:
    return Paragraph(text(value, line), place=Place("a.md", line))


def document(*blocks: Block, language: str = "en") -> Document:
    return Document(name="a", title="A", language=language, blocks=blocks)


def items(*values: str) -> List:
    return List(tuple(ListItem((paragraph(value),)) for value in values))


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("We care for 1.2 million people. You are one.", 2),
        ("It costs £3.50. Dr. Smith pays at 5 p.m. on Mondays.", 2),
        ("Use plain words, e.g. home. Do not say e.g. dwelling.", 2),
        ("“Now we know.” He went home.", 2),
        ("Is it so? Yes! Good.", 3),
        ("one without a stop", 1),
    ],
)
def test_english_sentences_end_where_a_reader_ends_them(passage: str, expected: int) -> None:
    assert len(sentences(document(paragraph(passage)))) == expected


@pytest.mark.parametrize(
    ("language", "passage", "expected"),
    [
        (
            "tr",
            "“Bu önemli bir adımdır. Bu iyi.” Sonra gitti.",
            ["“Bu önemli bir adımdır.", "Bu iyi.”", "Sonra gitti."],
        ),
        ("bg", "„Това е добре. Това е така.“", ["„Това е добре.", "Това е така.“"]),
        ("lt", "Jis sakė: „Tai svarbu. Tai gera.“", ["Jis sakė: „Tai svarbu.", "Tai gera.“"]),
        ("uk", "Він сказав: «Це добре. Це так». Потім.", ["Він сказав: «Це добре.", "Це так».", "Потім."]),
        ("cy", "‘Mae hyn yn dda. Mae ’na un.’ Wedyn.", ["‘Mae hyn yn dda.", "Mae ’na un.’", "Wedyn."]),
        ("zh-Hans", "“这很好。那很好。”他说。", ["“这很好。", "那很好。”", "他说。"]),
        ("tr", "Afişte “Dur. Düşün” yazıyor.", ["Afişte “Dur. Düşün” yazıyor."]),
        ("tr", "Kurul (karar verir. Bkz. s. 2) buradadır.", ["Kurul (karar verir. Bkz. s. 2) buradadır."]),
        ("tr", "Bu kan. O su.", ["Bu kan.", "O su."]),
        ("es", "Está bien. Es así.", ["Está bien.", "Es así."]),
        ("es", "Vive en el n.º 5 de la calle.", ["Vive en el n.º 5 de la calle."]),
        ("es", "Tome 5 mg. de esto y art. 5.", ["Tome 5 mg. de esto y art. 5."]),
    ],
)
def test_what_is_quoted_is_split_and_words_about_words_are_not(
    language: str, passage: str, expected: list[str]
) -> None:
    found = sentences(document(paragraph(passage), language=language))

    assert [sentence.text for sentence in found] == expected


@pytest.mark.parametrize("piece", ["“", "“a. B” ", ": “a. B", "‘a. B", ": ‘a b"])
def test_quotation_marks_without_end_are_searched_once(piece: str) -> None:
    passage = piece * 5_000

    assert split(passage, "tr")[-1][1] == len(passage)


@pytest.mark.parametrize(
    ("language", "passage", "expected"),
    [
        ("pl", "Mamy 1.2 mln osób. Dr Nowak przyszedł.", 2),
        ("ur", "یہ پہلا جملہ ہے۔ یہ دوسرا جملہ ہے۔", 2),
        ("bn", "আমরা ভালো আছি। ১.২ মিলিয়ন মানুষ।", 2),
        ("fr-CA", "Bonjour. Ça va ?", 2),
    ],
)
def test_other_languages_are_split_by_their_own_marks(language: str, passage: str, expected: int) -> None:
    assert len(sentences(document(paragraph(passage), language=language))) == expected


def test_bengali_and_urdu_words_keep_their_vowel_signs() -> None:
    assert words_of("আমরা ভালো আছি।") == ("আমরা", "ভালো", "আছি")
    assert words_of("یہ پہلا جملہ ہے۔") == ("یہ", "پہلا", "جملہ", "ہے")


def test_a_compound_is_one_word_and_a_dash_ends_one() -> None:
    assert words_of("joined-up care – and/or “1.2m” people & more…") == (
        "joined-up", "care", "and", "or", "1.2m", "people", "more",
    )  # fmt: skip


def test_addresses_code_and_other_languages_are_shown_but_not_counted() -> None:
    inlines = (
        Text("Write to a.team@example.org or see www.example.org/a.b or "),
        Code("rm. Now"),
        Text(" or say "),
        Span((Text("Bore da"),), language="cy"),
        Text(". Then call us."),
    )
    found = sentences(document(Paragraph(inlines)))

    assert [sentence.words for sentence in found] == [
        ("Write", "to", "or", "see", "or", "or", "say"),
        ("Then", "call", "us"),
    ]
    assert "a.team@example.org" in found[0].text


def test_markup_pictures_and_notes_do_not_break_a_sentence() -> None:
    inlines = (
        Text("We "),
        Strong((Text("care"), Emphasis((Text(" much"),)))),
        NoteReference("1"),
        LineBreak(),
        Link((Text("for you"),), target="https://example.org"),
        Image("x", alt="A nurse. She smiles."),
    )
    (sentence,) = sentences(document(Paragraph(inlines)))

    assert sentence.words == ("We", "care", "much", "for", "you")


def test_raised_and_lowered_letters_belong_to_their_word() -> None:
    inlines = (
        Text("On the 2"),
        Superscript((Text("nd"),)),
        Text(" we measured CO"),
        Subscript((Text("2"),)),
        Text(" levels."),
    )
    (sentence,) = sentences(document(Paragraph(inlines)))

    assert sentence.words == ("On", "the", "2nd", "we", "measured", "CO2", "levels")


def test_headings_and_the_retelling_are_left_out_and_notes_captions_and_descriptions_count() -> None:
    blocks = (
        Heading(2, text("A heading")),
        EasyRead((Statement(text("Not here."), None),)),
        DefinitionList((Definition((text("Term"),), ((paragraph("It means this."),),)),)),
        Figure(Image("x", alt="x"), text("A caption.")),
        Figure(Image("x", alt="x"), text("A name")),
    )
    with_note = Document(name="a", title="A", language="en", blocks=blocks, notes=(Note("1", (paragraph("A note."),)),))

    assert [sentence.text for sentence in sentences(with_note)] == ["It means this.", "A caption.", "A note."]


def test_an_explanation_counts_once_though_the_list_of_hard_words_repeats_it() -> None:
    means = text("The people who run services.")
    found = sentences(
        document(
            Statement(text("We work with the council."), None),
            Explanation(text("council"), means),
            DefinitionList((Definition((text("council"),), ((Paragraph(means),),)),)),
        )
    )

    assert [sentence.text for sentence in found] == ["We work with the council.", "The people who run services."]


def test_items_are_sentences_and_are_joined_to_their_lead_in() -> None:
    found = sentences(
        document(paragraph("Hello. We want to be:"), items("good", "fair. That is all."), paragraph("End."))
    )

    assert [sentence.text for sentence in found] == [
        "Hello.",
        "We want to be:",
        "good",
        "fair.",
        "That is all.",
        "End.",
    ]
    assert joined(found) == (
        ("Hello",),
        ("We", "want", "to", "be", "good", "fair"),
        ("That", "is", "all"),
        ("End",),
    )


def test_items_after_a_whole_sentence_are_joined_to_nothing() -> None:
    found = sentences(document(paragraph("We have goals."), items("good", "fair")))

    assert len(joined(found)) == 3


def test_an_item_that_leads_into_a_list_of_its_own_is_joined_with_it() -> None:
    inner = ListItem((paragraph("in towns:"), items("Basildon", "Southend")))
    found = sentences(document(paragraph("We work"), List((inner,))))

    assert joined(found) == (("We", "work", "in", "towns", "Basildon", "Southend"),)


def test_who_speaks_counts_where_it_leads_into_the_words() -> None:
    said = Quote((paragraph("We are glad. So are you."),), text("She said:"))
    signed = Quote((paragraph("We are glad."),), text("Mike Thorne, chair"))

    assert joined(sentences(document(said))) == (("She", "said", "We", "are", "glad"), ("So", "are", "you"))
    assert [sentence.text for sentence in sentences(document(signed))] == ["We are glad."]


def test_a_sentence_stands_on_the_line_where_its_first_word_stands() -> None:
    found = sentences(document(paragraph("One is here.\nTwo is\nhere. Three.", line=7)))

    assert [sentence.place.line for sentence in found] == [7, 8, 9]


def test_a_sentence_after_markup_stands_on_the_line_of_its_own_words() -> None:
    inlines = (
        Text("One is\n", place=Place("a.md", 3)),
        Strong((Text("here.\nTwo", place=Place("a.md", 4)),), place=Place("a.md", 4)),
        Text(" too.", place=Place("a.md", 5)),
    )
    found = sentences(document(Paragraph(inlines, place=Place("a.md", 3))))

    assert [sentence.place.line for sentence in found] == [3, 5]


def test_names_have_a_capital_inside_a_sentence_and_never_stand_small() -> None:
    found = sentences(document(paragraph("Basildon is near. We like Basildon and Plan well. They plan it.")))

    assert names(found) == {"basildon"}


def test_the_beginning_is_eight_words_without_the_quotation_mark() -> None:
    (sentence,) = sentences(document(paragraph("“One two three four five six seven eight nine.”")))

    assert sentence.beginning == "One two three four five six seven eight…"


@settings(deadline=None)  # the first example loads the libraries
@given(st.text(max_size=300), st.sampled_from(["en", "pl", "ur", "bn", "fr", "cy"]))
def test_the_pieces_of_a_split_are_the_whole_text(value: str, language: str) -> None:
    pieces = split(value, language)

    assert "".join(value[start:end] for start, end in pieces) == (value if value.strip() else "")


@settings(deadline=None)  # the first example loads the libraries
@given(st.lists(st.sampled_from(["Care", "is", "good", "1.2", "NHS"]), min_size=1, max_size=6).map(" ".join), st.data())
def test_each_line_that_begins_a_sentence_is_found_again(sentence: str, data: st.DataObject) -> None:
    lines = data.draw(st.integers(1, 8))
    first = data.draw(st.integers(1, 1000))
    found = sentences(document(paragraph("\n".join([f"We say {sentence} here."] * lines), line=first)))

    assert [one.place.line for one in found] == list(range(first, first + lines))


@settings(deadline=None)  # the first example loads the libraries
@given(st.text(max_size=300), st.sampled_from(["en", "pl", "ur", "bn"]))
def test_every_counted_word_stands_in_the_text(value: str, language: str) -> None:
    found = sentences(document(paragraph(value), language=language))

    assert all(word in value for sentence in found for word in sentence.words)


def test_the_sentences_of_the_same_document_are_split_once() -> None:
    one = document(paragraph("We care. You come."))

    assert sentences(one) is sentences(one)


def test_the_sentences_of_another_document_are_its_own() -> None:
    assert [len(sentences(document(paragraph(said)))) for said in ("One.", "One. Two.", "One.")] == [1, 2, 1]


def test_a_long_passage_is_read_once_however_many_sentences_it_has() -> None:
    found = sentences(document(paragraph("Ala ma kota.\n" * 20_000, line=3), language="pl"))

    assert len(found) == 20_000
    assert [found[0].place.line, found[-1].place.line] == [3, 20_002]
    assert all(sentence.starts_line for sentence in found)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The letters are being sent. Mistakes were made.", 2),
        ("It is sent. OK.", 2),
        ("We will walk. Then come to the park. Bring a friend.", 3),
        ("Ask Dr. Smith at No. 5.", 1),
        ("She lives in St. Albans.", 1),
    ],
)
def test_everyday_english_words_end_a_sentence(text: str, count: int) -> None:
    assert len(split(text, "en")) == count


@pytest.mark.parametrize("space", ["\u00a0", "\u2003", "\u202f", "\u3000"])
def test_wide_spaces_are_spaces_in_every_language(space: str) -> None:
    for language in ("fr", "pl", "ur"):
        for text in (f"A.{space}B", f".{space}", f"0{space}", f"Ala.{space}Ola."):
            assert "".join(text[start:end] for start, end in split(text, language)) == text
