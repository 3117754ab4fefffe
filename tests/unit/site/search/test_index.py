"""The index in its parts: every word with its documents, each part small, in an order that scripts share."""

import json
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from publisher.site.search.index import DOCUMENTS_PART, PART, Entry, Part, parts, script
from publisher.site.search.words import terms

SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def entry(title: str, description: str = "", text: str = "", names: str = "", kinds: str = "") -> Entry:
    return Entry(title, description, names, text, kinds, (title,))


def read(given_parts: list[Part]) -> dict[str, list[tuple[int, int]]]:
    """Return the documents and fields of each word, as the script in the browser reads them."""
    found: dict[str, list[tuple[int, int]]] = {}
    for part in given_parts:
        if not part.name.startswith("w"):
            continue
        for line in part.text.split("\n"):
            word, _, signs = line.partition(" ")
            rows = found[word] = []
            numbers, number, field = _numbers(signs), 0, 0
            for step, kind in (divmod(one, 3) for one in numbers):
                if kind == 2:
                    rows += [(number + more, field) for more in range(1, step + 1)]
                    number += step
                else:
                    number, field = number + step, next(numbers) if kind else 3
                    rows.append((number, field))
    return found


def _numbers(signs: str) -> Iterator[int]:
    number, scale = 0, 1
    for value in map(SIGNS.index, signs):
        number += value % 32 * scale
        scale *= 32
        if value < 32:
            yield number
            number, scale = 0, 1


def test_a_word_has_its_documents_and_the_best_place_in_each() -> None:
    found = read(list(parts([entry("Teeth", "Your teeth", "teeth gums"), entry("Eyes", "Gums", "gums")])))

    assert found == {"teeth": [(0, 0)], "your": [(0, 1)], "gums": [(0, 3), (1, 1)], "eyes": [(1, 0)]}


def test_names_stand_below_title_and_description_and_kinds_below_the_text() -> None:
    words = read(list(parts([entry("Sight", "Vision", "Tamil print", "Tamil vision", "Sight print PDF")])))

    assert words == {"sight": [(0, 0)], "vision": [(0, 1)], "tamil": [(0, 2)], "print": [(0, 3)], "pdf": [(0, 4)]}


def test_what_many_documents_have_in_common_takes_a_few_signs() -> None:
    rows = [entry(f"t{number}", names="Tamil", text="nhs") for number in range(5000)]

    found = list(parts(rows))

    lines = [line.split(" ") for part in found if part.name.startswith("w") for line in part.text.split("\n")]
    assert {word: len(signs) for word, signs in lines if word in {"tamil", "nhs"}} == {"tamil": 5, "nhs": 4}
    assert read(found)["tamil"] == [(number, 2) for number in range(5000)]


@given(
    some.lists(
        some.tuples(
            *map(some.sampled_from, ("abc", "abcd", "abcde")), some.text("abcde "), some.sampled_from(["", "e f"])
        ),
        max_size=80,
    )
)
def test_all_that_went_in_comes_out(rows: list[tuple[str, str, str, str, str]]) -> None:
    found = read(list(parts(Entry(*row, (row[0],)) for row in rows)))

    expected: dict[str, list[tuple[int, int]]] = {}
    for number, row in enumerate(rows):
        best: dict[str, int] = {}
        for field, text in enumerate(row):
            for word in terms(text):
                best.setdefault(word, field)
        for word, field in best.items():
            expected.setdefault(word, []).append((number, field))
    assert found == expected


def test_a_document_far_behind_another_has_a_number_of_several_signs() -> None:
    rows = [entry("first last"), *(entry("middle") for _ in range(5000)), entry("last")]

    assert read(list(parts(rows)))["last"] == [(0, 0), (5001, 0)]


def test_parts_are_small_and_begin_with_the_word_that_the_directory_names() -> None:
    found = list(parts(entry(f"Title {number}", "", f"w{number * 7919} v{number * 104729}") for number in range(3000)))

    words = [part for part in found if part.name.startswith("w")]
    documents = [part for part in found if part.name.startswith("d")]
    assert [part.name for part in found] == [f"w{at}" for at in range(len(words))] + [
        f"d{at}" for at in range(len(documents))
    ]
    assert len(words) > 2
    assert max(len(part.text.encode()) for part in words) <= PART
    assert max(len(part.text.encode()) for part in documents) <= DOCUMENTS_PART
    assert [part.first for part in words] == [part.text.split(" ", 1)[0] for part in words]
    assert all(part.text.count("\n") + 1 == after.first - part.first for part, after in pairwise(documents))  # type: ignore[operator]


def test_words_stand_in_the_order_of_scripts() -> None:
    # Of these two letters the first has the lower number, the second the lower UTF-16.
    (part, *_) = parts([entry("\ufa0e \U0001e922")])

    lines = part.text.split("\n")
    assert lines == sorted(lines, key=lambda line: line.encode("utf-16-be"))
    assert lines != sorted(lines)


def test_a_line_longer_than_a_part_is_a_part() -> None:
    found = list(parts([entry("a" * (PART + 1)), entry("b")]))

    assert [part.first for part in found if part.name.startswith("w")] == ["a" * (PART + 1), "b"]


@pytest.mark.parametrize("text", ['"quotes" \\', "</script><!--", "line\nfeed", "\u2028\u202e", "\U0001f600", "\0"])
def test_a_script_holds_its_text_as_it_is(text: str) -> None:
    said = script("en/d0", text).decode()

    assert said.startswith('siteSearch("en/d0",')
    assert json.loads(said.removeprefix('siteSearch("en/d0",').removesuffix(");\n")) == text


def test_no_documents_have_no_parts() -> None:
    assert list(parts([])) == []
