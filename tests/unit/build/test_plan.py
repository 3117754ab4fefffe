"""The plan: paths, order, links between versions."""

from dataclasses import replace

import pytest

from publisher.build.plan import Plan, Selection, Verify, check_selection, plan
from publisher.errors import ConfigurationError, Place
from publisher.model import Contact, Document, Paragraph, Targets, Text
from publisher.workspace import EditionSettings, Workspace

WORKSPACE = Workspace(
    Contact("Trust"),
    ("en", "ur"),
    (
        EditionSettings("standard", ("pdf", "html"), Targets(), {}),
        EditionSettings("easy-read", ("html",), Targets(), {}),
    ),
)
TEXT = Document("vision", "Our vision", "en", (Paragraph((Text("Hello"),)),), slug="our-vision", edition="standard")
TEXTS = (
    TEXT,
    replace(TEXT, edition="easy-read", title="Our plan"),
    replace(TEXT, language="ur", title="ہمارا وژن"),
    replace(TEXT, language="ur", edition="easy-read"),
)


def made(selection: Selection | None = None) -> Plan:
    return plan(WORKSPACE, TEXTS, selection or Selection())


def test_each_file_has_a_path_that_means_something_in_a_folder_of_downloads() -> None:
    assert [task.path for task in made().writes] == [
        "vision/en/our-vision.en.html",
        "vision/en/our-vision.en.pdf",
        "vision/en/our-vision-easy-read.en.html",
        "vision/ur/our-vision.ur.html",
        "vision/ur/our-vision.ur.pdf",
        "vision/ur/our-vision-easy-read.ur.html",
    ]


def test_a_pdf_claims_the_standard_of_the_workspace_and_nothing_else_does() -> None:
    work = plan(replace(WORKSPACE, pdf_standard="ua-2"), TEXTS, Selection())

    assert {(task.format, task.standard) for task in work.writes} == {("pdf", "ua-2"), ("html", "")}
    verified = {(task.format, task.standard) for task in work.tasks.values() if isinstance(task, Verify)}
    assert verified == {("pdf", "ua-2"), ("html", "")}


@pytest.mark.parametrize("name", ["review", "Review", "conformance"])
def test_a_text_named_as_a_folder_of_working_pages_is_refused(name: str) -> None:
    with pytest.raises(ConfigurationError, match="writes other pages to"):
        plan(WORKSPACE, [replace(TEXT, name=name)], Selection())


def test_a_file_for_a_print_shop_is_made_where_it_is_asked_for_and_the_edition_has_a_pdf() -> None:
    asked = Selection(formats=("pdf-print",), languages=("en",))
    check_selection(asked, WORKSPACE, ["vision"])

    assert [task.path for task in made(asked).writes] == ["vision/en/our-vision.en.print.pdf"]
    assert not any("print" in task.path for task in made().writes)


def test_a_file_for_a_print_shop_is_not_offered_to_readers() -> None:
    editions = (replace(WORKSPACE.editions[0], formats=("html", "pdf", "pdf-print")),)
    work = plan(replace(WORKSPACE, editions=editions), TEXTS[:1], Selection())

    assert [task.path.rpartition("/")[2] for task in work.writes] == [
        "our-vision.en.html",
        "our-vision.en.pdf",
        "our-vision.en.print.pdf",
    ]
    assert {version.address for version in work.writes[0].document.versions} == {"our-vision.en.pdf"}


def test_every_page_and_pdf_is_verified_after_it_is_written() -> None:
    order = list(made().order().static_order())

    checks = [task.path for task in made().tasks.values() if isinstance(task, Verify)]
    assert checks == [task.path for task in made().writes]
    assert all(order.index(f"write {path}") < order.index(f"verify {path}") for path in checks)


def test_each_file_knows_every_other_file_of_its_document_by_relative_address() -> None:
    easy = next(task for task in made().writes if task.path == "vision/en/our-vision-easy-read.en.html")

    found = {(v.language, v.edition, v.format): (v.address, v.title) for v in easy.document.versions}

    assert len(found) == 5
    assert found["en", "standard", "PDF"] == ("our-vision.en.pdf", "Our vision")
    assert found["ur", "standard", "Web page"] == ("../ur/our-vision.ur.html", "ہمارا وژن")


def test_a_part_of_the_plan_is_the_same_as_in_the_whole() -> None:
    whole = made()

    part = made(Selection(languages=("ur",), formats=("html",)))

    assert len(part.writes) == 2
    assert all(whole.tasks[name] == task for name, task in part.tasks.items())


def test_without_takes_a_files_writing_and_verifying_out() -> None:
    rest = made().without(["vision/en/our-vision.en.pdf"])

    assert "vision/en/our-vision.en.pdf" not in {task.path for task in rest.tasks.values()}
    assert set(rest.before) == set(rest.tasks)


def test_two_documents_with_one_slug_are_refused_at_the_second() -> None:
    other = replace(TEXT, name="other", place=Place("source/other.md", 1))

    with pytest.raises(ConfigurationError, match="“vision” and “other”") as caught:
        plan(WORKSPACE, (TEXT, other), Selection())

    assert str(caught.value.place) == "source/other.md:1"


def test_an_edition_of_one_text_and_another_text_are_not_downloaded_under_one_name() -> None:
    easy = replace(TEXT, name="other", slug="vision", edition="easy-read")
    named_so = replace(TEXT, slug="vision-easy-read")

    with pytest.raises(ConfigurationError, match="would both be downloaded as “vision-easy-read”"):
        plan(WORKSPACE, (named_so, easy), Selection())


@pytest.mark.parametrize("change", [{"name": "con"}, {"name": "Nul"}, {"slug": "aux"}])
def test_no_file_or_folder_is_called_as_a_device(change: dict[str, str]) -> None:
    with pytest.raises(ConfigurationError, match=r"device|aux"):
        plan(WORKSPACE, (replace(TEXT, **change),), Selection())  # type: ignore[arg-type] # text fields alone


@pytest.mark.parametrize(
    "change", [{"slug": "../x"}, {"name": "a/b"}, {"language": "en-../.."}, {"name": ".hidden"}, {"slug": "a\n"}]
)
def test_a_name_that_could_lead_out_of_the_output_is_refused(change: dict[str, str]) -> None:
    with pytest.raises(ConfigurationError):
        plan(WORKSPACE, (replace(TEXT, **change),), Selection())  # type: ignore[arg-type] # text fields alone


def test_a_selection_of_something_unknown_names_the_nearest() -> None:
    with pytest.raises(ConfigurationError, match="“vision”"):
        check_selection(Selection(documents=("visoin",)), WORKSPACE, ("vision", "announcement"))


def test_two_documents_whose_names_differ_in_capital_letters_alone_are_refused() -> None:
    other = replace(TEXT, name="Vision", slug="another")

    with pytest.raises(ConfigurationError, match="“vision” and “Vision” are one name"):
        plan(WORKSPACE, [TEXT, other], Selection())


@pytest.mark.parametrize("name", ["ur", "UR", "fr"])
def test_no_document_is_named_as_the_folder_of_a_language(name: str) -> None:
    texts = [replace(TEXT, name=name), replace(TEXT, language="fr", slug="notre-vision", name="in-french")]

    with pytest.raises(ConfigurationError, match=f"“{name}” is the name of the folder for the pages in"):
        plan(WORKSPACE, texts, Selection())
