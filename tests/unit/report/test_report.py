"""The report: readable text, stable JSON, an honest exit code."""

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from publisher.checks import table
from publisher.constructs import Loss, Lost
from publisher.editions import EDITIONS, OF_TRANSLATIONS, Edition
from publisher.errors import Place, SourceError, visible
from publisher.findings import Check, Finding, Outcome, Result, Severity
from publisher.model import Contact, Document, Heading, Judgement, Paragraph, State, Targets, Text
from publisher.report import Checked, Report, exit_code, questions
from publisher.report.json_report import as_json
from publisher.report.terminal import as_text
from publisher.standards import WCAG_1_3_1

SCHEMA = Path(__file__).parents[3] / "docs" / "check-results.schema.json"
CHECK = Check("a-check", "A check", Severity.ERROR, (WCAG_1_3_1,), lambda _: ())


def document(
    name: str = "vision", edition: str = "standard", language: str = "en", state: State = State.SOURCE
) -> Document:
    return Document(
        name=name,
        title="Our vision",
        language=language,
        blocks=(Heading(3, (Text("Deep"),), place=Place("source/vision.md", 5)), Paragraph((Text("Words are here."),))),
        edition=edition,
        state=state,
        contact=Contact(email="a@example.org"),
        targets=Targets(9, 15, 20),
        place=Place(f"source/{name}.md", 1),
    )


def checked(one: Document) -> Checked:
    return Checked(one, table.run(one))


def report(*texts: Checked) -> Report:
    return Report(texts)


def result(severity: Severity | None = None, *, incomplete: bool = False) -> Result:
    findings = (Finding("Wrong.", "Mend it.", Place("a.md", 2), severity),) if severity else ()
    return Result(CHECK, Outcome.FAILED if findings else Outcome.NOT_RUN, findings, (), ("Why.",), incomplete)


@pytest.mark.parametrize(
    ("results", "code"),
    [
        ([], 0),
        ([result()], 0),  # no rule for the language: nothing on any machine could run it
        ([result(Severity.WARNING)], 0),
        ([result(Severity.INFO)], 0),
        ([result(incomplete=True)], 3),
        ([result(incomplete=True), result(Severity.WARNING)], 3),
        ([result(incomplete=True), result(Severity.ERROR)], 1),
    ],
)
def test_the_exit_code_tells_errors_before_what_could_not_be_run(results: list[Result], code: int) -> None:
    assert exit_code(Report((Checked(document(), tuple(results)),))) == code


def test_the_terminal_report_says_where_what_and_how_to_mend_it() -> None:
    said = as_text(report(checked(document())))

    assert said == (
        "vision, standard, English\n"
        "  source/vision.md:5  error  This heading is level 3; the one above is level 1. [heading-order]\n"
        "      Make it level 2 (##), or add the heading between them.\n"
        "  publisher.toml  warning  This contact is a placeholder: email a@example.org. [placeholder-contact]\n"
        "      Write how readers can really reach you, under [organisation] in publisher.toml.\n"
        "  measured  Reading age not given: too short to score: 3 words, and 100 are needed. "
        "3 words in 1 sentence, 3.0 words a sentence. Method: publisher reading level, version 2. [reading-level]\n"
        "  measured  0 of 1 sentences have more than 15 words; the longest has 3. [sentence-length]\n"
        "  measured  Two sources, on base forms: wordfreq (under Zipf 4.0), and cefrpy (B2 and up) with our own list. "
        "[hard-word]\n"
        "  not run  Reading age not given: too short to score: 3 words, and 100 are needed. [reading-level]\n"
        "  not run  This looks at the web page, and this edition is not made as one. [contrast]\n"
        "  not run  This looks at the web page, and this edition is not made as one. [non-text-contrast]\n"
        "  not run  This looks at the styles of PDF and Word files, and they were not given. [token-contrast]\n"
        "  not run  This looks at the web page, and this edition is not made as one. [both-ways]\n"
        "\n"
        "The automatic checks are done; a person must check what only people can judge.\n"
        "  vision (standard en):\n"
        "    1. Do headings, links and alternative texts say what readers need to know? (meaning)\n"
        "       Nobody has answered this yet.\n"
        "    2. Is everything right, and in an order that makes sense? (right)\n"
        "       Nobody has answered this yet.\n"
        "    3. Does it make sense without seeing colours, shapes, places or the words in pictures? (senses)\n"
        "       Nobody has answered this yet.\n"
        "    4. Has a native speaker checked that the translation says the same? (translation)\n"
        "       Not asked: this is the language that the text was written in.\n"
        "\n"
        "1 error, 1 warning, 5 checks not run\n"
    )


def test_an_info_is_told_and_counts_neither_as_error_nor_as_warning() -> None:
    told = report(Checked(document(), (result(Severity.INFO),)))
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    shape = json.loads(as_json(told))

    assert "  a.md:2  info  Wrong. [a-check]\n" in as_text(told)
    assert as_text(told).endswith("\n0 errors, 0 warnings, 1 info, 1 check not run\n")
    assert shape["counts"] == {
        "errors": 0,
        "warnings": 0,
        "infos": 1,
        "not_run": 1,
        "suppressed": 0,
        "to_review": 0,
        "lapsed": 0,
    }
    assert shape["documents"][0]["results"][0]["findings"][0]["severity"] == "info"
    assert shape["exit_code"] == 0
    assert list(Draft202012Validator(schema).iter_errors(shape)) == []


def test_documents_come_in_one_order_whatever_order_they_are_given_in() -> None:
    texts = [
        checked(document("vision")),
        checked(document("vision", edition="easy-read")),
        checked(document("vision", language="bn", state=State.DRAFT)),
        checked(document("announcement")),
    ]

    assert as_text(report(*texts)) == as_text(report(*reversed(texts)))
    assert as_json(report(*texts)) == as_json(report(*reversed(texts)))
    assert [one["document"] + " " + one["language"] for one in json.loads(as_json(report(*texts)))["documents"]] == [
        "announcement en",
        "vision en",
        "vision en",
        "vision bn",
    ]


def test_a_draft_translation_says_so_and_asks_for_a_native_speaker() -> None:
    draft = document(language="ur", state=State.DRAFT)

    assert "vision, standard, Urdu, draft\n" in as_text(report(checked(draft)))
    assert [one.applies for one in questions(draft) if one.question == OF_TRANSLATIONS] == [True]


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.id)
def test_each_edition_asks_its_own_questions_and_a_translation_one_more(edition: Edition) -> None:
    source = questions(document(edition=edition.id))
    translated = questions(document(edition=edition.id, language="ur", state=State.DRAFT))

    assert [one.question for one in source if one.applies] == list(edition.questions)
    assert [one.question for one in translated if one.applies] == [*edition.questions, OF_TRANSLATIONS]
    assert len(edition.questions) > 0


def test_an_answer_is_told_with_who_gave_it_and_when_and_whether_it_still_holds() -> None:
    day = dt.date(2026, 1, 31)
    answers = (
        Judgement("easy-read", "pictures", "en", "partly", "The readers’ group", day, "0" * 64, "Not the clock."),
        Judgement("easy-read", "order", "en", "yes", "A. Author", day, "0" * 64, stale=True),
    )

    said = as_text(report(checked(replace(document(edition="easy-read"), judgements=answers))))

    assert (
        "childish or offensive? (pictures)\n       Partly: The readers’ group, 2026-01-31. “Not the clock.”\n" in said
    )
    assert "Yes: A. Author, 2026-01-31. The text has changed since then: ask again.\n" in said


def test_words_before_and_now_stand_side_by_side() -> None:
    finding = Finding(
        "Changed.", "Look.", Place("a.md", 2), Severity.ERROR, (("Old words.", "New words."), ("Gone.", ""))
    )
    changed = Result(CHECK, Outcome.FAILED, (finding,))

    said = as_text(report(Checked(document(), (changed,))))

    assert [line.split() for line in said.splitlines() if " | " in line] == [
        ["Before", "|", "Now"],
        ["Old", "words.", "|", "New", "words."],
        ["Gone.", "|", "–"],
    ]


def test_easy_read_asks_whether_people_with_a_learning_disability_took_part() -> None:
    assert "learning disability" in questions(document(edition="easy-read"))[0].question.text


@pytest.mark.parametrize("edition", ["standard", "easy-read"])
def test_no_report_says_that_a_document_is_accessible(edition: str) -> None:
    clean = Document(name="a", title="A", language="en", blocks=(), edition=edition)
    said = (as_text(report(checked(clean))) + as_json(report(checked(clean)))).lower()

    assert "passes easy read" not in said
    assert "is accessible" not in said
    assert "a person must check" in said


def test_the_json_is_valid_against_its_schema() -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    texts = [checked(document()), checked(document(edition="easy-read", language="pl", state=State.DRAFT))]
    lost = [Lost(("Web page", "Word"), Loss("code-syntax", "it is not named"), (Place("source/vision.md", 5),))]
    Draft202012Validator.check_schema(schema)

    assert (
        list(Draft202012Validator(schema).iter_errors(json.loads(as_json(Report(tuple(texts), lost=tuple(lost))))))
        == []
    )
    assert list(Draft202012Validator(schema).iter_errors(json.loads(as_json(Report())))) == []


def test_what_formats_lose_is_told_and_changes_no_count_and_no_exit_code() -> None:
    places = tuple(Place("source/vision.md", line) for line in (5, 6, 7, 8))
    lost = [Lost(("Word",), Loss("code-syntax", "it is not named"), places)]

    with_losses, without = (json.loads(as_json(Report(lost=tuple(told)))) for told in (lost, []))
    assert "  Word: it is not named (source/vision.md:5, " in as_text(Report(lost=tuple(lost)))
    assert with_losses.pop("lost")[0]["places"][3] == {"path": "source/vision.md", "line": 8}
    assert without.pop("lost") == []
    assert with_losses == without


def test_the_json_counts_what_it_lists() -> None:
    told = json.loads(as_json(report(checked(document()))))
    findings = [finding for one in told["documents"] for result in one["results"] for finding in result["findings"]]

    assert told["exit_code"] == 1
    assert told["counts"] == {
        "errors": 1,
        "warnings": 1,
        "infos": 0,
        "not_run": 5,
        "suppressed": 0,
        "to_review": 0,
        "lapsed": 0,
    }
    assert len(findings) == 2


EVIL = "e\x1b]0;x\x07\x9b\u202e\u2028\x7f\udcff\U000e0041\nforged.md:1"


def with_evil() -> Report:
    """Return a report whose every part holds what a terminal would obey."""
    place = Place(EVIL, 3)
    finding = Finding(EVIL, EVIL, place, Severity.ERROR, ((EVIL, EVIL),))
    result = Result(CHECK, Outcome.FAILED, (finding,), (EVIL,), (EVIL,))
    loss = Lost((EVIL,), Loss("table", EVIL), (place,))
    refused = (SourceError(EVIL, mend=EVIL, place=place),)
    return Report(
        (Checked(document(name=EVIL), (result,)),),
        refused=refused,
        lost=(loss,),
        noticed=(replace(finding, severity=Severity.WARNING),),
    )


def test_nothing_in_a_report_commands_the_terminal_or_forges_a_line() -> None:
    said = as_text(with_evil())

    assert visible(said.replace("\n", "")) == said.replace("\n", "")
    assert not any(line.startswith("forged") for line in said.splitlines())
    assert "[U+001B]" in said


def test_a_json_report_escapes_what_a_terminal_would_obey_and_says_the_same() -> None:
    said = as_json(with_evil())

    assert visible(said.replace("\n", "")) == said.replace("\n", "")
    assert json.loads(said)["refused"][0]["message"] == EVIL
