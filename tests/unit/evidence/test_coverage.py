"""What a run says of each clause: never more than was looked at."""

import datetime as dt
import io
from dataclasses import replace

import pikepdf
import pytest

from publisher.checks import table
from publisher.checks.output.file_check import OutputFile
from publisher.checks.table import CHECKS
from publisher.checks.validators import page_validation
from publisher.checks.validators.validator import Present
from publisher.errors import Place, SourceError
from publisher.evidence.answers.answer import ALL, DOCUMENTS, PAGES, ByCheck, ByPerson
from publisher.evidence.answers.checks import text_check
from publisher.evidence.answers.table import BY_STANDARD
from publisher.evidence.clause_rows import clause_rows
from publisher.evidence.coverage import Covered, Verdict, coverage, open_questions, verdict_of
from publisher.findings import Finding, Measurement, NotRun, Severity, Suppressed, ToReview, result_of
from publisher.model import Heading, Paragraph, State, Suppression, Text
from publisher.report import Checked, CheckedFile, Report, Tool
from tests.tools.reports import DOCUMENT, HELD, file, report, text


def covered(number: str, run: Report, standard: str = "WCAG 2.2", formats: tuple[str, ...] = ALL) -> Covered:
    return next(row for row in coverage(run, standard, formats) if row.answers.clause.number == number)


def test_what_programs_answer_alone_passes_where_all_of_them_looked_and_found_nothing() -> None:
    row = covered("28-011", report(), "Matterhorn Protocol 1.1")

    assert row.verdict is Verdict.PASSED
    assert [one.looked for one in row.heard] == [1, 1]
    assert row.reasons == row.people == ()


def test_what_a_person_must_judge_is_at_most_passed_as_far_as_a_program_sees() -> None:
    row = covered("1.1.1", report())

    assert row.verdict is Verdict.AS_FAR_AS_SEEN
    assert row.people[0].startswith("A person must see that each alternative text says what its picture says")


def test_what_nobody_but_a_person_answers_is_for_a_person() -> None:
    assert covered("1.3.3", report()).verdict is Verdict.FOR_A_PERSON


def test_what_the_design_answers_alone_holds_by_design() -> None:
    assert covered("2.4.5", report()).verdict is Verdict.BY_DESIGN


def test_what_asks_nothing_of_documents_does_not_apply() -> None:
    assert covered("1.2.2", report()).verdict is Verdict.NOT_APPLICABLE
    assert covered("10.2.4.1", report(), "EN 301 549").verdict is Verdict.NOT_APPLICABLE


def test_an_error_fails_each_clause_that_the_check_cites_and_says_where() -> None:
    wrong = Finding("This picture has no alternative text.", "Write one.", Place("a.md", 3))
    row = covered("1.1.1", report(texts=(text({"missing-alternative-text": (wrong,)}),)))

    assert row.verdict is Verdict.FAILED
    found = [said for one in row.heard for said in one.found]
    assert found == ["a.md:3: This picture has no alternative text."]


def test_a_rule_of_a_validator_fails_its_own_clause_alone() -> None:
    broken = Finding("PDF/UA-1: Links are not tagged.", "Mend it.", rule="PDFUA1-LINK-LINK-TAG-001")
    run = report(file("pdf", {"page-validation": (HELD, broken)}))

    verdicts = {row.answers.clause.number: row.verdict for row in coverage(run, "Matterhorn Protocol 1.1")}
    assert [number for number, verdict in verdicts.items() if verdict is Verdict.FAILED] == ["28-011"]
    assert covered("7.18.5", run, "PDF/UA-1").verdict is Verdict.FAILED
    assert covered("7.3", run, "PDF/UA-1").verdict is not Verdict.FAILED


def test_a_rule_of_verapdf_counts_by_its_whole_name_where_it_is_of_pdfua_1() -> None:
    broken = Finding("PDF/UA-1: Figures have no alternative text.", "Mend it.", rule="ISO 14289-1:2014 7.3-1")
    run = report(file("pdf", {"verapdf": (HELD, broken)}))

    verdicts = {row.answers.clause.number: row.verdict for row in coverage(run, "Matterhorn Protocol 1.1")}
    assert [number for number, verdict in verdicts.items() if verdict is Verdict.FAILED] == ["13-004"]
    assert covered("7.3", run, "PDF/UA-1").verdict is Verdict.FAILED
    assert covered("1.1.1", run).verdict is Verdict.FAILED


def test_a_rule_of_another_standard_with_the_same_number_is_not_that_of_pdfua_1() -> None:
    other = Finding("PDF/A-2a: no.", "Mend it.", rule="ISO 19005-2:2011 7.3-1")

    run = report(file("pdf", {"verapdf": (HELD, other)}))
    assert covered("13-004", run, "Matterhorn Protocol 1.1").verdict is Verdict.PASSED


@pytest.mark.parametrize(
    ("validator", "rule"), [("verapdf", "ISO 14289-1:2014 7.3-99"), ("page-validation", "PDFUA1-NEW-RULE-001")]
)
def test_a_rule_of_pdfua_1_that_no_clause_names_is_lost_in_none(validator: str, rule: str) -> None:
    run = report(file("pdf", {validator: (HELD, Finding("PDF/UA-1: no.", "Mend it.", rule=rule))}))

    assert covered("13-004", run, "Matterhorn Protocol 1.1").verdict is Verdict.FAILED


def test_a_finding_without_a_rule_fails_all_that_the_validator_answers() -> None:
    broken = Finding("veraPDF says that this does not conform, and not why.", "Mend it.")
    run = report(file("pdf", {"verapdf": (HELD, broken)}))

    assert covered("28-011", run, "Matterhorn Protocol 1.1").verdict is Verdict.FAILED


def test_a_warning_is_for_a_person_to_review_and_never_passes() -> None:
    doubtful = Finding("This says little.", "Say more.", Place("a.md", 3), Severity.WARNING)

    assert covered("1.1.1", report(texts=(text({"vague-alternative-text": (doubtful,)}),))).verdict is Verdict.TO_REVIEW


def test_an_info_only_tells() -> None:
    told = Finding("This verb is passive.", "Say who does it.", Place("a.md", 3), Severity.INFO)

    assert covered("3.1.5", report(texts=(text({"passive": (told,)}),))).verdict is Verdict.AS_FAR_AS_SEEN


@pytest.mark.parametrize("wanted", [Severity.INFO, Severity.WARNING])
def test_an_error_that_a_workspace_wants_told_as_less_still_fails_the_clause(wanted: Severity) -> None:
    heading = Heading(3, (Text("Deep"),), place=Place("a.md", 5))
    deep = replace(DOCUMENT, blocks=(heading, Paragraph((Text("Words are here."),))))
    whole = Checked(deep, table.run(deep, {"heading-order": wanted}))
    (said,) = (one for one in whole.results if one.check.id == "heading-order")
    row = covered("1.3.1", report(texts=(whole,)))

    assert [(one.severity, one.own) for one in said.findings] == [(wanted, Severity.ERROR)]
    assert [(one.verdict, one.found[0][:7]) for one in row.heard if one.found] == [(Verdict.FAILED, "a.md:5:")]
    assert row.verdict is Verdict.FAILED


def test_what_a_workspace_takes_more_seriously_than_the_check_counts_as_it_says() -> None:
    told = Finding("This verb is passive.", "Say who does it.", Place("a.md", 3), Severity.INFO)
    (passive,) = (one for one in CHECKS if one.id == "passive")
    others = tuple(one for one in text().results if one.check is not passive)
    run = report(texts=(Checked(DOCUMENT, (*others, result_of(passive, (told,), severity=Severity.WARNING))),))

    assert covered("3.1.5", run).verdict is Verdict.TO_REVIEW


def test_what_an_author_lets_stand_is_to_review() -> None:
    wrong = Finding("Wrong.", "Mend it.", Place("a.md", 3))
    until = Suppression("missing-alternative-text", "We wait for the photographer.", dt.date(2027, 1, 31))
    (result,) = (one for one in text().results if one.check.id == "missing-alternative-text")
    held = replace(result, suppressed=(Suppressed(wrong, until),))
    others = tuple(one for one in text().results if one is not result and one.check.id != result.check.id)

    assert covered("1.1.1", report(texts=(Checked(DOCUMENT, (held, *others)),))).verdict is Verdict.TO_REVIEW


def test_what_axe_cannot_tell_is_to_review_in_its_criterion_alone() -> None:
    unsure = ToReview("axe-core cannot tell the contrast.", "Look.", rule="color-contrast")
    run = report(*(file(form, {"axe": (unsure,)}) for form in ALL))

    assert covered("1.4.3", run).verdict is Verdict.TO_REVIEW
    assert covered("3.1.1", run).verdict is not Verdict.TO_REVIEW


def test_what_is_not_on_this_machine_never_reads_as_passed() -> None:
    absent = NotRun("veraPDF was not run. It is not on this machine.", missing=True)
    row = covered("28-011", report(file("pdf", {"verapdf": (absent,)})), "Matterhorn Protocol 1.1")

    assert row.verdict is Verdict.PARTLY_RUN
    assert row.reasons == ("veraPDF was not run. It is not on this machine.",)


def test_a_validator_that_nobody_asked_for_is_told_as_not_run() -> None:
    asked_for = file("pdf")
    without = replace(asked_for, results=tuple(one for one in asked_for.results if one.check.id != "verapdf"))
    tools = (Tool("verapdf", "veraPDF", None, "Get it."),)

    assert covered("28-011", report(without), "Matterhorn Protocol 1.1").reasons == (
        "“verapdf” was not run on every file.",
    )
    assert covered("28-011", report(without, tools=tools), "Matterhorn Protocol 1.1").reasons == (
        "veraPDF is not on this machine.",
    )


def test_a_run_without_files_says_nothing_of_files() -> None:
    run = Report(checked=(text(),))

    assert covered("28-011", run, "Matterhorn Protocol 1.1").verdict is Verdict.NOT_RUN
    assert covered("1.1.1", run).verdict is Verdict.PARTLY_RUN


def test_an_empty_run_passes_nothing() -> None:
    told = {row.verdict for standard in BY_STANDARD for row in coverage(Report(), standard)}

    assert not told & {Verdict.PASSED, Verdict.AS_FAR_AS_SEEN, Verdict.PARTLY_RUN, Verdict.FAILED}


def test_a_check_that_is_switched_off_is_told() -> None:
    whole = text()
    without = replace(whole, results=tuple(one for one in whole.results if one.check.id != "heading-order"))
    row = covered("1.3.1", report(texts=(without,)))

    assert row.verdict is Verdict.PARTLY_RUN
    assert "“heading-order” was switched off for leaflet." in row.reasons


def test_a_text_with_the_words_of_another_edition_was_looked_at_there() -> None:
    on_page = tuple(result for result in text().results if text_check(result.check.id).page)
    large = Checked(replace(DOCUMENT, edition="large-print"), on_page, said_of="standard")

    assert covered("1.1.1", report(texts=(text(), large))).verdict is Verdict.AS_FAR_AS_SEEN


def test_of_a_translation_checks_of_the_source_alone_are_not_missed() -> None:
    source_only = {check.id for check in CHECKS if check.source_only}
    translated = text(document=replace(DOCUMENT, language="fr", state=State.APPROVED))
    shown = replace(translated, results=tuple(one for one in translated.results if one.check.id not in source_only))

    assert covered("1.3.1", report(texts=(text(), shown))).verdict is covered("1.3.1", report()).verdict


def test_nothing_holds_by_design_of_a_file_from_elsewhere_and_nothing_is_known_to_be_absent() -> None:
    run = report(file("pdf", document=None), texts=())

    assert covered("01-001", run, "Matterhorn Protocol 1.1").verdict is Verdict.NOT_RUN
    assert covered("03-001", run, "Matterhorn Protocol 1.1").verdict is Verdict.NOT_RUN
    assert covered("1.2.2", run).verdict is Verdict.NOT_RUN


@pytest.mark.parametrize("stale", ["The file is not there", "The file was changed since it was built"])
def test_nothing_holds_by_design_of_a_file_that_is_not_what_a_build_makes(stale: str) -> None:
    run = report(replace(file("html"), stale=stale), file("docx"))

    assert covered("2.4.7", run, formats=PAGES).verdict is Verdict.NOT_RUN
    assert covered("2.4.7", run, formats=PAGES).reasons[0] == f"{stale}: leaflet.html."
    assert covered("1.2.2", run, formats=PAGES).verdict is Verdict.NOT_RUN
    assert covered("1.2.2", run, formats=DOCUMENTS).verdict is Verdict.NOT_APPLICABLE


def test_nothing_is_known_of_a_file_that_nobody_can_tell_the_kind_of() -> None:
    told = {row.verdict for row in coverage(Report(files=(CheckedFile("a.bin", "", ()),)), "WCAG 2.2")}

    assert not told & {Verdict.BY_DESIGN, Verdict.NOT_APPLICABLE}


def test_a_check_of_the_web_page_says_nothing_of_documents() -> None:
    of_pages = {check.id for check in CHECKS if check.page}
    rows = [row for standard in BY_STANDARD for row in coverage(report(), standard, DOCUMENTS)]

    assert not of_pages & {one.id for row in rows for one in row.answers.answers if isinstance(one, ByCheck)}


@pytest.mark.parametrize("number", ["1.4.3", "1.4.6", "1.4.11"])
def test_the_colours_of_documents_pass_only_where_a_check_looks_at_them_or_a_person(number: str) -> None:
    answers = covered(number, report(), formats=DOCUMENTS).answers.answers
    seen = {form for one in answers if isinstance(one, ByCheck) for form in one.formats}
    unasked = {form for one in answers if isinstance(one, ByPerson) and not one.questions for form in one.formats}

    assert seen | unasked == set(DOCUMENTS)
    assert not seen & unasked


def test_the_whole_of_the_standard_of_the_nhs_says_that_its_checks_are_our_reading() -> None:
    (whole, *_) = (row for row in clause_rows(report()) if row.clause.standard == "DAPB1605")

    assert "our reading of it" in whole.said[-1]


def test_nothing_holds_by_design_where_a_build_refuses_a_text() -> None:
    run = report(refused=(SourceError("No.", mend="Mend it.", place=Place("a.md", 1)),))

    assert covered("2.4.5", run).verdict is Verdict.NOT_RUN


def test_a_pdf_that_was_held_to_another_standard_says_nothing_of_pdfua_1() -> None:
    other = Measurement("Held to PDF/UA-2, PDF/A-4.")
    row = covered("28-011", report(file("pdf", {"verapdf": (other,)})), "Matterhorn Protocol 1.1")

    assert row.verdict is Verdict.PARTLY_RUN
    assert row.reasons == ("“verapdf” did not hold every file to PDF/UA-1.",)


def test_page_validation_says_in_these_words_what_it_held_a_file_to() -> None:
    found = page_validation.look()
    assert isinstance(found, Present)
    with pikepdf.new() as pdf, io.BytesIO() as written:
        pdf.add_blank_page()
        pdf.save(written)
        bare = OutputFile("bare.pdf", "pdf", written.getvalue())
    judged = page_validation.run(found, [bare])["bare.pdf"]
    result = result_of(page_validation.VALIDATOR, judged.answers)
    run = Report(files=(CheckedFile("bare.pdf", "pdf", (result,)),))

    assert covered("28-011", run, "Matterhorn Protocol 1.1").heard[0].verdict is Verdict.PASSED
    assert covered("06-001", run, "Matterhorn Protocol 1.1").heard[0].verdict is Verdict.FAILED


def test_a_part_is_told_of_its_files_alone() -> None:
    broken = Finding("No title.", "Write one.", rule="document-title")
    run = report(*(file(form, {"axe": (broken,)}) for form in ALL))

    assert covered("2.4.2", run, formats=PAGES).verdict is Verdict.FAILED
    assert covered("2.4.2", run, formats=DOCUMENTS).verdict is Verdict.AS_FAR_AS_SEEN


@pytest.mark.parametrize(
    ("verdicts", "whole"),
    [
        ([Verdict.PASSED, Verdict.NOT_APPLICABLE], Verdict.PASSED),
        ([Verdict.NOT_APPLICABLE, Verdict.NOT_APPLICABLE], Verdict.NOT_APPLICABLE),
        ([Verdict.PASSED, Verdict.FAILED, Verdict.NOT_RUN], Verdict.FAILED),
        ([Verdict.PASSED, Verdict.TO_REVIEW, Verdict.NOT_RUN], Verdict.TO_REVIEW),
        ([Verdict.BY_DESIGN, Verdict.NOT_RUN, Verdict.FOR_A_PERSON], Verdict.NOT_RUN),
        ([Verdict.PASSED, Verdict.NOT_RUN, Verdict.FOR_A_PERSON], Verdict.PARTLY_RUN),
        ([Verdict.BY_DESIGN, Verdict.FOR_A_PERSON], Verdict.FOR_A_PERSON),
    ],
)
def test_the_worst_of_what_was_heard_counts(verdicts: list[Verdict], whole: Verdict) -> None:
    assert verdict_of(verdicts) is whole


def test_each_edition_is_asked_its_own_questions_and_one_in_other_type_those_of_its_words() -> None:
    row = covered("1.1.1", report()).answers

    assert open_questions(row, "standard") == (("standard", "meaning"),)
    assert open_questions(row, "large-print") == (("standard", "meaning"), ("large-print", "pictures"))
    assert open_questions(row, "easy-read") == (("easy-read", "pictures"),)


def test_a_text_that_is_not_translated_whole_never_passes() -> None:
    half = text(document=replace(DOCUMENT, language="fr", state=State.DRAFT, segments=9, untranslated=2))
    row = covered("1.1.1", report(texts=(half,)))

    assert row.verdict is Verdict.PARTLY_RUN
    assert "Not all is translated, and only what is was looked at: leaflet (fr)." in row.reasons


def test_a_clause_for_a_person_whom_nobody_asks_stays_open() -> None:
    assert open_questions(covered("1.4.10", report()).answers, "standard") is None
