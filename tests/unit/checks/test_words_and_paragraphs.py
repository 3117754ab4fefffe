"""Words to avoid, long paragraphs and passive verbs in every edition."""

import pytest

from publisher import editions
from publisher.checks import table
from publisher.findings import Finding, Outcome, Result, Severity
from publisher.markdown.read import read


def result(check: str, text: str, edition: str = "standard", language: str = "en", more: str = "") -> Result:
    front_matter = f"---\ntitle: T\nlanguage: {language}\n{more}---\n\n"
    document = editions.find(edition).apply(read(front_matter + text, path="a.md"))
    return next(one for one in table.run(document) if one.check.id == check)


def messages(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.message for finding in findings]


@pytest.mark.parametrize("edition", ["standard", "large-print"])
def test_a_word_to_avoid_is_told_once_with_how_often_it_comes(edition: str) -> None:
    said = result("word-to-avoid", "We commenced in order to help.\n\nWe commence.\n", edition)

    assert messages(said.findings) == [
        "“commenced” says less than a plainer word, used 2 times.",
        "“in order to” says less than a plainer word.",
    ]
    assert said.findings[0].mend == "Write “start”, or say it in another way."


def test_easy_read_leaves_hard_words_of_the_table_to_the_check_of_hard_words() -> None:
    text = "/// easy-read | A\n![](dot)\nWe commence in order to help.\n///\n"

    assert messages(result("word-to-avoid", text, "easy-read").findings) == [
        "“in order to” says less than a plainer word."
    ]
    assert "“commence” is a hard word." in messages(result("hard-word", text, "easy-read").findings)


def test_explained_and_allowed_words_and_names_are_left_alone() -> None:
    text = "A **stakeholder** says yes. A stakeholder is somebody with a part in it. Ask the Outcome Team."

    assert result("word-to-avoid", text).outcome is Outcome.PASSED


def test_a_language_without_a_table_is_not_run() -> None:
    assert result("word-to-avoid", "Cześć.", language="pl").outcome is Outcome.NOT_RUN


@pytest.mark.parametrize("language", ["en", "pl", "uk"])
def test_six_sentences_are_a_long_paragraph_and_five_are_not(language: str) -> None:
    assert messages(result("long-paragraph", "Alfa. Beta. Delta. Eta. Zeta. Iota.", language=language).findings) == [
        "This paragraph has 6 sentences: “Alfa.”"
    ]
    assert result("long-paragraph", "Alfa. Beta. Delta. Eta. Zeta.", language=language).findings == ()


def test_items_and_quotations_are_paragraphs_of_their_own() -> None:
    six = "One is. Two is. Three is. Four is. Five is. Six is."
    text = f"- {six}\n- One is. Two is.\n\n> {six}\n"

    assert [one.place.line for one in result("long-paragraph", text).findings] == [6, 9]


@pytest.mark.parametrize(
    ("edition", "severity"),
    [("standard", Severity.INFO), ("large-print", Severity.INFO), ("easy-read", Severity.WARNING)],
)
def test_a_passive_verb_weighs_more_in_easy_read(edition: str, severity: Severity) -> None:
    text = "It was sent.\n\n/// easy-read | A\n![](dot)\nIt was sent.\n///\n"

    assert [one.severity for one in result("passive", text, edition).findings] == [severity]
