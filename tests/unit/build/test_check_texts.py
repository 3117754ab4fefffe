"""Checks of many documents: in one process and in two they say the same, in the same order."""

from pathlib import Path

from publisher import editions
from publisher.build.check_texts import Asked, results_of
from publisher.build.materials import shared_materials
from publisher.build.printed import printed
from publisher.checks import table
from publisher.findings import Severity
from publisher.markdown.read import read
from publisher.model import Document

ROOT = Path(__file__).parents[3]


def document(number: int, edition: str = "standard") -> Document:
    text = f"---\ntitle: Text {number}\nlanguage: en\n---\n\nWe utilise it {number} times. Call 560 12{number}.\n"
    return editions.find(edition).apply(read(text, path=f"{number}.md"))


def test_two_processes_say_what_one_says_in_the_order_of_the_documents() -> None:
    asked = [Asked(document(number), None, {"word-to-avoid": Severity.ERROR}) for number in range(5)]

    one, two = (results_of(asked, ROOT, jobs=jobs) for jobs in (1, 2))

    assert (
        one
        == two
        == tuple(
            table.run(each.document, each.severities, printed=printed("standard", shared_materials(ROOT)))
            for each in asked
        )
    )
    assert all(result.check is table.find(result.check.id) for results in two for result in results)


def test_nothing_asked_is_nothing_said() -> None:
    assert results_of([], ROOT) == ()


def test_of_an_edition_with_the_words_of_another_the_page_alone_is_asked() -> None:
    text = document(1, "large-print")

    ((with_page,), (without,)) = (
        results_of([Asked(text, linked, {}, page_alone=True)], ROOT) for linked in (text, None)
    )

    assert {result.check.id for result in with_page} == {
        check.id for check in table.CHECKS if (check.page or check.printed) and not check.editions
    }
    assert without == ()
