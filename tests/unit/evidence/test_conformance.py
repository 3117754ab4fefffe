"""A conformance report, OpenACR and a statement: nothing is said to be supported without its evidence."""

import datetime as dt
from collections import Counter
from dataclasses import replace

import pytest
import yaml

from publisher.editions import EDITIONS, asked
from publisher.errors import Place
from publisher.evidence.answers.answer import ALL, DOCUMENTS, PAGES
from publisher.evidence.conformance import Conformance, Row, Signed, rows, signed
from publisher.evidence.conformance_report import ConformanceReport, conformance_report, together
from publisher.evidence.openacr import CATALOGUE, as_yaml
from publisher.evidence.seen import Change
from publisher.evidence.sign_offs import SignOff, Standing
from publisher.evidence.statement import Compliance, statement
from publisher.findings import Finding, NotRun, Severity, result_of
from publisher.model import Contact, Judgement
from publisher.report import CheckedFile, Report
from publisher.site.conformance import statement_page
from publisher.standards import wcag
from publisher.standards.wcag import Level
from tests.tools.materials import StockMaterials
from tests.tools.reports import DOCUMENT, HELD, file, report, text

DAY = dt.date(2026, 11, 22)
CONTACT = Contact("Trust", phone="01632 960 001", email="contact@example.org")
ALL_SIGNED = tuple(
    Signed("leaflet", "en", "standard", question.id, "A. Reviewer", "2026-11-20") for question in asked("standard")
)
WRONG = Finding("This picture has no alternative text.", "Write one.", Place("a.md", 3))


def row(number: str, run: Report, sign_offs: tuple[Signed, ...] = (), formats: tuple[str, ...] = PAGES) -> Row:
    return next(one for one in rows(run, "WCAG 2.2", formats, sign_offs) if one.clause.number == number)


def made(run: Report, sign_offs: tuple[Signed, ...] = ()) -> ConformanceReport:
    return conformance_report(run, CONTACT, "Documents of Trust", "2026-11-22", DAY, sign_offs)


def test_a_criterion_that_needs_a_person_is_supported_only_when_one_has_signed() -> None:
    before, after = row("1.1.1", report()), row("1.1.1", report(), ALL_SIGNED)

    assert before.conformance is Conformance.NOT_EVALUATED
    assert "Nobody has signed “meaning” (standard) for leaflet (en)." in before.remarks
    assert after.conformance is Conformance.SUPPORTS
    assert "“meaning” (standard): signed for 1 document by 1 person, last on 2026-11-20." in after.evidence
    assert "missing-alternative-text: passed, 1 text looked at." in after.evidence


def test_a_signature_for_one_document_does_not_stand_for_another() -> None:
    other = replace(DOCUMENT, name="letter")
    run = report(*map(file, ALL), file("html", document=other), texts=(text(), text(document=other)))

    assert row("1.1.1", run, ALL_SIGNED).remarks[1:] == ("Nobody has signed “meaning” (standard) for letter (en).",)


def test_many_documents_without_a_signature_are_told_by_the_first_and_their_number() -> None:
    others = [replace(DOCUMENT, name=f"letter-{number}") for number in range(8)]
    run = report(*(file("html", document=one) for one in others), texts=tuple(text(document=one) for one in others))

    assert row("1.1.1", run).remarks[1].endswith("letter-3 (en), letter-4 (en) and 3 more.")


def test_what_is_published_names_nobody_who_signed() -> None:
    found = made(report(), ALL_SIGNED)

    assert "A. Reviewer" not in as_yaml(found)
    assert "People who signed what only they can judge: 1." in found.methods


def test_large_print_needs_the_signatures_of_its_words_and_its_own() -> None:
    large = replace(DOCUMENT, edition="large-print")
    run = report(file("html", document=large))
    own = Signed("leaflet", "en", "large-print", "pictures", "A. Reviewer", "2026-11-20")

    assert row("1.1.1", run, ALL_SIGNED).conformance is Conformance.NOT_EVALUATED
    assert row("1.1.1", run, (*ALL_SIGNED, own)).conformance is Conformance.SUPPORTS


def test_a_criterion_that_nobody_is_asked_about_is_never_supported() -> None:
    assert row("1.4.10", report(), ALL_SIGNED, DOCUMENTS).conformance is Conformance.NOT_EVALUATED


def test_what_programs_and_design_answer_alone_is_supported_by_them() -> None:
    found = row("2.4.1", report())

    assert found.conformance is Conformance.SUPPORTS
    assert found.evidence[0] == "axe: passed, 1 file looked at."
    assert found.evidence[1].startswith(
        "By design: Every page begins with a link to its text. Proved by tests/browser/"
    )


def test_nothing_is_supported_where_a_validator_is_missing() -> None:
    absent = NotRun("axe-core was not run. Chromium is not on this machine.", missing=True)
    found = row("2.4.1", report(file("html", {"axe": (absent,)})), ALL_SIGNED)

    assert found.conformance is Conformance.NOT_EVALUATED
    assert "axe-core was not run. Chromium is not on this machine." in found.remarks


def test_an_empty_run_supports_nothing() -> None:
    told = Counter(one.conformance for one in rows(Report(), "WCAG 2.2", ALL, ALL_SIGNED))

    assert set(told) == {Conformance.NOT_EVALUATED, Conformance.NOT_APPLICABLE}


@pytest.mark.parametrize("stale", ["The file is not there", "The file was changed since it was built"])
def test_nothing_is_supported_of_a_file_that_is_not_what_a_build_makes(stale: str) -> None:
    results = tuple(result_of(one.check, (NotRun(f"{stale}."),)) for one in file("html").results)
    gone = CheckedFile("leaflet.html", "html", results, DOCUMENT, stale)
    told = rows(report(gone), "WCAG 2.2", PAGES, ALL_SIGNED)

    assert {one.conformance for one in told} == {Conformance.NOT_EVALUATED}
    assert row("1.3.3", report(gone), ALL_SIGNED).remarks[1] == (
        "People signed for what a build makes today, and that is not what these are: leaflet.html."
    )


def test_nothing_is_supported_by_signatures_of_a_file_from_elsewhere() -> None:
    told = rows(report(file("html", document=None), texts=()), "WCAG 2.2", PAGES, ALL_SIGNED)

    assert [one.clause.number for one in told if one.conformance is Conformance.SUPPORTS] == []


@pytest.mark.parametrize(
    ("wrong", "conformance"), [(1, Conformance.PARTIALLY_SUPPORTS), (2, Conformance.DOES_NOT_SUPPORT)]
)
def test_a_fault_in_some_texts_is_partly_supported_and_one_in_most_is_not(wrong: int, conformance: Conformance) -> None:
    texts = [text(document=replace(DOCUMENT, name=name)) for name in "abc"]
    faulty = [text({"missing-alternative-text": (WRONG,)}, replace(DOCUMENT, name=name)) for name in "abc"]
    found = row("1.1.1", report(texts=(*faulty[:wrong], *texts[wrong:])))

    assert found.conformance is conformance
    assert found.remarks == ("a.md:3: This picture has no alternative text.",)


def test_a_warning_leaves_a_criterion_not_evaluated() -> None:
    doubtful = Finding("This says little.", "Say more.", Place("a.md", 3), Severity.WARNING)
    found = row("1.1.1", report(texts=(text({"vague-alternative-text": (doubtful,)}),)), ALL_SIGNED)

    assert found.conformance is Conformance.NOT_EVALUATED
    assert found.remarks == ("A person must look at what was found.", "a.md:3: This says little.")


def test_only_sign_offs_that_stand_count() -> None:
    meaning, right, senses, _ = asked("standard")
    act = SignOff("meaning", "standard", "A. Reviewer", DAY)
    standings = (
        Standing(meaning, act),
        Standing(right, replace(act, question="right"), (Change("text", "A section has changed."),)),
        Standing(senses, None),
    )

    assert list(signed(DOCUMENT, standings)) == [
        Signed("leaflet", "en", "standard", "meaning", "A. Reviewer", "2026-11-22")
    ]


def test_every_edition_asks_about_what_no_program_sees() -> None:
    for edition in EDITIONS:
        asks = {question.id for one in (edition.id, edition.text_of) if one for question in asked(one)}
        assert "senses" in asks


def test_a_report_has_every_criterion_of_a_and_aa_for_pages_and_documents_once() -> None:
    chapters = {chapter.id: chapter for chapter in made(report()).chapters}

    assert len(chapters["success_criteria_level_a"].criteria) == 31
    assert len(chapters["success_criteria_level_aa"].criteria) == 24
    assert all(
        list(one.parts) == ["web", "electronic-docs"]
        for identifier in ("success_criteria_level_a", "success_criteria_level_aa")
        for one in chapters[identifier].criteria
    )
    assert len(chapters["en_301_549_functional_performance"].criteria) == 11


def test_a_report_says_that_it_is_not_finished_while_answers_are_missing() -> None:
    assert made(report()).unfinished()
    assert "This report is not finished: " in yaml.safe_load(as_yaml(made(report())))["notes"]


def test_openacr_has_what_its_schema_asks_and_the_ids_of_its_catalogue() -> None:
    shape = yaml.safe_load(as_yaml(made(report(), ALL_SIGNED)))
    level_a = shape["chapters"]["success_criteria_level_a"]["criteria"]

    assert shape["catalog"] == CATALOGUE
    assert {"title", "product", "author", "chapters"} <= set(shape)
    assert shape["author"]["email"] == "contact@example.org"
    assert shape["report_date"] == "2026-11-22"
    assert [one["num"] for one in level_a] == [one.number for one in wcag.CRITERIA if one.level is Level.A]
    assert level_a[0]["components"][0]["name"] == "web"
    assert level_a[0]["components"][0]["adherence"]["level"] == "supports"
    assert shape["chapters"]["hardware"]["disabled"] is True
    assert [one["num"] for one in shape["chapters"]["en_301_549_non-web-documents"]["criteria"]] == [
        "10.0",
        "10.5",
        "10.6",
    ]


def test_every_level_of_openacr_is_one_of_its_terms() -> None:
    shape = yaml.safe_load(as_yaml(made(report())))
    levels = {
        part["adherence"]["level"]
        for chapter in shape["chapters"].values()
        for one in chapter.get("criteria", ())
        for part in one["components"]
    }

    assert levels <= {"supports", "partially-supports", "does-not-support", "not-applicable", "not-evaluated"}


def test_the_same_run_gives_the_same_yaml() -> None:
    assert as_yaml(made(report())) == as_yaml(made(report()))


def test_a_need_of_people_is_met_no_better_than_the_criteria_that_it_rests_on() -> None:
    assert together([Conformance.SUPPORTS, Conformance.NOT_EVALUATED]) is Conformance.NOT_EVALUATED
    assert together([Conformance.SUPPORTS, Conformance.DOES_NOT_SUPPORT]) is Conformance.PARTIALLY_SUPPORTS
    assert together([Conformance.DOES_NOT_SUPPORT]) is Conformance.DOES_NOT_SUPPORT
    assert together([Conformance.DOES_NOT_SUPPORT, Conformance.NOT_EVALUATED]) is Conformance.DOES_NOT_SUPPORT
    assert together([Conformance.PARTIALLY_SUPPORTS, Conformance.NOT_EVALUATED]) is Conformance.PARTIALLY_SUPPORTS
    assert together([Conformance.NOT_APPLICABLE]) is Conformance.NOT_APPLICABLE
    assert together([Conformance.SUPPORTS, Conformance.NOT_APPLICABLE]) is Conformance.SUPPORTS


def test_a_need_of_people_that_is_partly_met_names_what_it_falls_short_in() -> None:
    broken = Finding("No title.", "Write one.", rule="document-title")
    run = report(*(file(form, {"axe": (broken,)}) for form in ALL), texts=())
    chapters = {chapter.id: chapter.criteria for chapter in made(run, ALL_SIGNED).chapters}
    (cognition,) = (
        one.parts["none"] for one in chapters["en_301_549_functional_performance"] if one.number == "4.2.10"
    )

    assert cognition.remarks[0].startswith("Partially Supports in 2.4.2; it rests on ")


def test_a_statement_claims_no_compliance_before_all_is_evaluated() -> None:
    said = statement(made(report(), ALL_SIGNED))

    assert said.compliance is Compliance.NOT_KNOWN
    assert "1.4.10 Reflow" in said.unknown
    assert said.problems == ()


def test_a_statement_lists_each_fault_with_its_criterion_and_claims_nothing_while_others_are_unknown() -> None:
    faulty = text({"missing-alternative-text": (WRONG,)})
    said = statement(made(report(texts=(faulty,)), ALL_SIGNED))

    assert said.compliance is Compliance.NOT_KNOWN
    assert "The faults that are known are listed below." in statement_page(said, StockMaterials()).decode()
    assert [(one.criterion, one.part, one.found) for one in said.problems] == [
        ("1.1.1 Non-text Content", part, ("a.md:3: This picture has no alternative text.",))
        for part in ("Web", "Electronic Docs")
    ]


def with_all_known(run: Report) -> ConformanceReport:
    """Return a report in which whatever nobody has evaluated is supported."""
    finished = made(run, ALL_SIGNED)
    unknown = Conformance.NOT_EVALUATED
    known = [
        replace(
            chapter,
            criteria=tuple(
                replace(
                    one,
                    parts={
                        part: replace(row, conformance=Conformance.SUPPORTS) if row.conformance is unknown else row
                        for part, row in one.parts.items()
                    },
                )
                for one in chapter.criteria
            ),
        )
        for chapter in finished.chapters
    ]
    return replace(finished, chapters=tuple(known))


def test_a_statement_is_full_only_where_every_criterion_is_supported_or_does_not_apply() -> None:
    assert statement(with_all_known(report())).compliance is Compliance.FULLY


def test_a_statement_is_partial_where_all_is_evaluated_and_a_little_fails() -> None:
    faulty = text({"missing-alternative-text": (WRONG,)})

    assert statement(with_all_known(report(texts=(faulty,)))).compliance is Compliance.PARTIALLY


def test_how_it_was_evaluated_names_validators_with_versions_and_what_was_missing() -> None:
    page = file("pdf")
    dated = replace(
        page, results=tuple(replace(one, version="1.28") if one.check.id == "verapdf" else one for one in page.results)
    )
    methods = made(report(dated)).methods

    assert "Outside validators: verapdf 1.28." in methods
    assert "Nobody has signed a document yet." in methods


def test_a_press_file_is_no_file_of_readers() -> None:
    broken = Finding("PDF/UA-1: no.", "Mend it.")
    press = replace(file("pdf", {"verapdf": (HELD, broken)}), format="pdf-print")

    assert isinstance(press, CheckedFile)
    assert row("1.1.1", report(*map(file, ALL), press), ALL_SIGNED, DOCUMENTS).conformance is Conformance.SUPPORTS


@pytest.mark.parametrize(
    ("answer", "stale", "conformance"),
    [
        ("no", False, Conformance.PARTIALLY_SUPPORTS),
        ("partly", False, Conformance.PARTIALLY_SUPPORTS),
        ("no", True, Conformance.NOT_EVALUATED),
        ("yes", False, Conformance.NOT_EVALUATED),
    ],
)
def test_what_a_person_found_wrong_today_is_a_known_fault(
    answer: str, conformance: Conformance, *, stale: bool
) -> None:
    easy = replace(DOCUMENT, edition="easy-read")
    said = Judgement("easy-read", "senses", "en", answer, "A. Reader", dt.date(2026, 1, 31), "0" * 64, stale=stale)
    run = report(texts=(text(document=replace(easy, judgements=(said,))),))

    found = row("1.3.3", run)

    assert found.conformance is conformance
    assert any("A person answered" in one for one in found.remarks) is (conformance is Conformance.PARTIALLY_SUPPORTS)
