"""Tasks on an executor: what fails is told, and what depends on it is left out."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from publisher.build.plan import Plan, Selection, Verify, Write, plan
from publisher.build.run import Here, Verified, Written, executor, run
from publisher.errors import Place, SourceErrors
from publisher.model import Contact, Document, Image, Paragraph, Targets, Text
from publisher.workspace import EditionSettings, Workspace
from tests.tools.workspaces import make_workspace, write

WORKSPACE = Workspace(Contact("Trust"), ("en",), (EditionSettings("standard", ("pdf", "html"), Targets(), {}),))
DOCUMENT = Document("a", "A", "en", (Paragraph((Text("Hello"),)),), edition="standard", place=Place("source/a.md", 1))


def test_a_pdf_is_written_verified_and_its_pages_are_counted(tmp_path: Path) -> None:
    work = plan(WORKSPACE, (DOCUMENT,), Selection())
    heard: list[tuple[str, int]] = []

    outcomes = run(
        work,
        Here(),
        root=make_workspace(tmp_path / "workspace"),
        new=tmp_path / "new",
        told=lambda path, tasks: heard.append((path, tasks)),
    )

    assert outcomes["verify a/en/a.en.pdf"] == Verified(pages=1)
    assert isinstance(outcomes["write a/en/a.en.html"], Written)
    assert outcomes["verify a/en/a.en.html"] == Verified(pages=None)
    assert len(heard) == 4
    assert {tasks for _, tasks in heard} == {4}


def test_any_executor_will_do(tmp_path: Path) -> None:
    work = plan(WORKSPACE, (DOCUMENT,), Selection(formats=("html",)))
    root = make_workspace(tmp_path / "workspace")

    with ThreadPoolExecutor(2) as threads, executor(2) as processes:
        first = run(work, threads, root=root, new=tmp_path / "threads")
        second = run(work, processes, root=root, new=tmp_path / "processes")

    assert first == second


def test_a_file_that_breaks_its_standard_is_told_with_document_language_and_rule(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")
    write(root / "source/a.md", "---\ntitle: A\nlanguage: en\n---\n\nHello.\n")
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\nnothing")
    work = Plan({"verify a.pdf": Verify("a.pdf", DOCUMENT, "pdf", "ua-1")}, {"verify a.pdf": ()})

    with pytest.raises(SourceErrors) as caught:
        run(work, Here(), root=root, new=tmp_path)

    told = str(caught.value.errors[0])
    assert all(word in told for word in ("source/a.md", "a.pdf", "“A”", "English", "standard"))


def test_a_file_that_is_not_its_document_is_told_at_the_line_that_differs(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")
    work = plan(WORKSPACE, (DOCUMENT,), Selection(formats=("pdf",)))
    run(work, Here(), root=root, new=tmp_path)
    other = replace(DOCUMENT, blocks=(Paragraph((Text("Goodbye"),), place=Place("source/a.md", 7)),))
    checked = Verify("a/en/a.en.pdf", other, "pdf", "ua-1")

    with pytest.raises(SourceErrors) as caught:
        run(Plan({"verify": checked}, {"verify": ()}), Here(), root=root, new=tmp_path)

    lacking, *_ = caught.value.errors
    assert str(lacking.place) == "source/a.md:7"
    assert "lacks “Goodbye”" in lacking.message
    assert "(a/en/a.en.pdf: “A”, English, standard)" in lacking.message


def test_what_follows_a_failed_task_is_left_out_and_the_rest_is_done(tmp_path: Path) -> None:
    broken = replace(DOCUMENT, blocks=(Paragraph((Image("no-such-picture", "x"),)),))
    work = plan(WORKSPACE, (DOCUMENT,), Selection())
    tasks = {**work.tasks, "write a/en/a.en.pdf": Write("a/en/a.en.pdf", broken, "pdf", "ua-1")}

    with pytest.raises(SourceErrors) as caught:
        run(Plan(tasks, work.before), Here(), root=make_workspace(tmp_path / "w"), new=tmp_path / "new")

    assert [error.message for error in caught.value.errors] == ["There is no picture “no-such-picture”."]
    assert (tmp_path / "new/a/en/a.en.html").exists()


def test_a_full_disk_is_told_once(tmp_path: Path) -> None:
    work = plan(WORKSPACE, (DOCUMENT,), Selection())
    (tmp_path / "new/a/en").mkdir(parents=True)
    for name in ("a.en.html", "a.en.pdf"):
        (tmp_path / "new/a/en" / name).symlink_to("/dev/full")

    with pytest.raises(SourceErrors) as caught:
        run(work, Here(), root=make_workspace(tmp_path / "workspace"), new=tmp_path / "new")

    assert [str(error) for error in caught.value.errors] == [
        (
            "The files could not be written: No space left on device. "
            "Make room on the disk, then build again; nothing in the output folder was changed."
        )
    ]


def test_a_process_whose_parent_is_gone_before_it_could_follow_it_ends() -> None:
    gone = 4_194_304  # above the kernel's highest process number

    child = subprocess.run(
        [sys.executable, "-c", f"from publisher.build.run import _follow_parent; _follow_parent({gone})"], check=False
    )

    assert child.returncode == (1 if sys.platform == "linux" else 0)  # elsewhere no process follows its parent
