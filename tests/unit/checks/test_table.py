"""The table: which checks run on which document, and how severities are set."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.checks import table
from publisher.errors import ConfigurationError, Place
from publisher.findings import Outcome, Severity
from publisher.model import (
    Block,
    Contact,
    Document,
    GlossaryEntry,
    Heading,
    Image,
    Inline,
    List,
    ListItem,
    Paragraph,
    Quote,
    State,
    Statement,
    Strong,
    Targets,
    Term,
    Text,
)

LONG = "one two three four five six seven eight nine ten."


def document(*blocks: Block, edition: str = "standard", state: State = State.SOURCE, language: str = "en") -> Document:
    return Document(
        name="a",
        title="A",
        language=language,
        blocks=blocks,
        edition=edition,
        state=state,
        targets=Targets(reading_age=9, sentence_words=5, longest_sentence_words=8),
        place=Place("source/a.md", 1),
    )


def ids(checked: Document) -> set[str]:
    return {result.check.id for result in table.run(checked)}


def test_a_check_that_is_not_there_names_the_nearest() -> None:
    with pytest.raises(ConfigurationError) as raised:
        table.find("heading-ordr")

    assert raised.value.mend == "Did you mean “heading-order”?"
    assert table.find("heading-order").id == "heading-order"


def test_a_severity_for_a_check_that_is_not_there_is_refused() -> None:
    with pytest.raises(ConfigurationError):
        table.run(document(), {"heading-ordr": Severity.ERROR})


def test_easy_read_checks_run_on_easy_read_alone() -> None:
    easy = {"picture", "sentence-a-line", "unexplained-term"}

    assert easy & ids(document(edition="standard")) == set()
    assert easy <= ids(document(edition="easy-read"))


def test_a_translation_is_not_asked_to_mend_what_only_the_source_can() -> None:
    translated = ids(document(edition="easy-read", state=State.DRAFT, language="pl"))

    assert translated == {
        "repeated-heading",
        "vague-alternative-text",
        "link-text",
        "sentence-a-line",
        "one-idea",
        "passive",
        "negative",
        "contraction",
        "number-words",
        "big-number",
        "roman-numeral",
        "abbreviation",
        "heading-length",
        "alternative-text-length",
        "reading-level",
        "sentence-length",
        "hard-word",
        "special-character",
        "date-in-full",
        "brackets",
        "length",
        "token-contrast",
        "synonyms",
        "fact-not-in-section",
        "both-ways",
        "headings",
        "whole-rows",
        "contrast",
        "line",
        "type-style",
        "text-size",
        "address",
        "alternative-text-beginning",
        "date-without-year",
        "heading-full-stop",
        "long-paragraph",
        "merged-cells",
        "non-text-contrast",
        "phone-number",
        "same-link-text",
        "typed-list",
        "unmarked-language",
        "vague-link-text",
        "word-to-avoid",
    }


def test_a_severity_that_is_set_weighs_more_than_the_findings_own() -> None:
    text = document(Paragraph((Text(LONG),)))
    results = {result.check.id: result for result in table.run(text, {"sentence-length": Severity.WARNING})}

    assert [finding.severity for finding in results["sentence-length"].findings] == [Severity.WARNING]


def test_without_a_setting_a_finding_has_its_own_severity_or_the_checks() -> None:
    text = document(Heading(4, (Text("Deep"),)), Paragraph((Text(LONG),)))
    results = {result.check.id: result for result in table.run(text)}

    assert [finding.severity for finding in results["sentence-length"].findings] == [Severity.ERROR]
    assert [finding.severity for finding in results["heading-order"].findings] == [Severity.ERROR]


def test_a_check_that_is_switched_off_gives_no_result() -> None:
    results = table.run(document(), {"one-title": None})

    assert "one-title" not in {result.check.id for result in results}


def test_what_could_not_be_run_never_reads_as_passed() -> None:
    results = {result.check.id: result for result in table.run(document(Paragraph((Text("ਬਸ"),)), language="pa"))}

    assert results["reading-level"].outcome is Outcome.NOT_RUN
    assert results["reading-level"].reasons == ("Reading age not given: no validated formula for this language.",)
    assert results["hard-word"].outcome is Outcome.NOT_RUN
    assert results["hard-word"].reasons == (
        "No rule for this language (Punjabi): there is no list of common words to go by.",
    )
    assert not results["hard-word"].incomplete


def test_same_document_same_results() -> None:
    text = document(Paragraph((Text("Stakeholders thrive in collaborative integration. " * 9),)))

    assert table.run(text) == table.run(text)


words = st.text(max_size=60)
inlines = st.lists(
    st.one_of(
        words.map(Text),
        words.map(lambda value: Strong((Text(value),))),
        words.map(lambda value: Term((Text(value),), key=value.lower())),
        st.sampled_from([None, "", "A nurse"]).map(lambda alt: Image("nurse", alt)),
    ),
    max_size=4,
).map(tuple[Inline, ...])
blocks = st.recursive(
    st.one_of(
        st.builds(Heading, st.integers(1, 6), inlines),
        st.builds(Paragraph, inlines),
        st.builds(Statement, inlines, st.sampled_from([None, Image("nurse", "")])),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda children: List((ListItem(tuple(children)),))),
        st.builds(Quote, st.lists(inner, max_size=3).map(tuple), inlines),
    ),
    max_leaves=6,
)


@settings(deadline=None)  # the first example loads the libraries
@given(
    st.lists(blocks, max_size=6),
    st.sampled_from(["standard", "easy-read"]),
    st.sampled_from(["en", "pl", "ur"]),
    st.builds(Contact, phone=words, email=words, website=words),
)
def test_no_text_makes_a_check_fail_to_answer(made: list[Block], edition: str, language: str, contact: Contact) -> None:
    entry = GlossaryEntry("nurse", (Text("nurse"),), (Text("Who cares for you."),))
    text = replace(document(*made, edition=edition, language=language), contact=contact, glossary=(entry,))

    for result in table.run(text):
        assert (result.outcome is Outcome.FAILED) == bool(result.findings)
        assert all(finding.message and finding.mend and finding.severity for finding in result.findings)


def test_a_severity_of_a_check_on_files_is_known_to_those_on_texts() -> None:
    text = document(Paragraph((Text("Words."),)))

    assert table.run(text, {"file-headings": None}) == table.run(text)
