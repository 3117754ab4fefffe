"""A build that is stopped in the middle, or runs out of disk, leaves what was published before whole."""

import fcntl
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.tools.workspaces import make_workspace, publisher, replace, snapshot

COMMAND = str(Path(sys.executable).with_name("publisher"))


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """Return a workspace with PDF files whose output is built, and whose text then changed."""
    root = make_workspace(tmp_path / "workspace")
    replace(root / "publisher.toml", '"docx"]', '"docx", "pdf"]')
    assert publisher("build", workspace=root).returncode == 0
    replace(root / "source/leaflet.md", "calls your name", "calls you by your name")
    return root


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_killed_build_leaves_the_old_output_whole(published: Path, jobs: str) -> None:
    before = snapshot(published / "output")
    staged = published / ".output.building" / "new"
    build = subprocess.Popen(
        [COMMAND, "build", "--jobs", jobs, "--workspace", str(published)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    deadline = time.monotonic() + 60
    while not any(staged.rglob("*.*")) and build.poll() is None and time.monotonic() < deadline:
        time.sleep(0.002)
    build.kill()
    build.wait()

    assert build.returncode == -signal.SIGKILL
    assert snapshot(published / "output") == before
    assert _left(build.pid) == []

    again = publisher("build", workspace=published)

    assert again.returncode == 0, again.stderr
    assert snapshot(published / "output") != before
    assert not (published / ".output.building").exists()


def test_a_disk_that_refuses_is_told_and_nothing_is_changed(published: Path) -> None:
    before = snapshot(published / "output")

    # A limit on the size of files stands in for a full disk: the writing of a PDF fails half way.
    said = subprocess.run(
        [COMMAND, "build", "--jobs", "1", "--workspace", str(published)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (8_000, 8_000)),
    )

    assert said.returncode == 1
    assert "could not be written" in said.stderr
    assert "Traceback" not in said.stderr
    assert snapshot(published / "output") == before


def test_two_builds_do_not_write_at_once(published: Path) -> None:
    stage = published / ".output.building"
    stage.mkdir()
    before = snapshot(published / "output")
    first = os.open(stage, os.O_RDONLY)
    fcntl.flock(first, fcntl.LOCK_EX)  # as a build does that is under way

    second = publisher("build", workspace=published)
    refused = snapshot(published / "output")
    os.close(first)
    third = publisher("build", workspace=published)

    assert (second.returncode, third.returncode) == (2, 0)
    assert "Another build" in second.stderr
    assert refused == before
    assert snapshot(published / "output") != before
    assert not stage.exists()


def test_builds_that_begin_together_leave_one_whole_output(published: Path) -> None:
    together = [
        subprocess.Popen(
            [COMMAND, "build", "--workspace", str(published)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        for _ in range(3)
    ]

    said = [build.communicate(timeout=120)[1].decode() for build in together]
    left = snapshot(published / "output")
    alone = publisher("build", "--output", published / "alone", workspace=published)

    assert {build.returncode for build in together} <= {0, 2}
    assert any(build.returncode == 0 for build in together)
    assert all("Another build" in words for build, words in zip(together, said, strict=True) if build.returncode)
    assert alone.returncode == 0
    assert left == snapshot(published / "alone")


def _left(group: int) -> list[int]:
    """Return the processes of a group that outlive their parent by more than a moment."""
    deadline = time.monotonic() + 10
    while left := _members(group):
        if time.monotonic() > deadline:
            break
        time.sleep(0.02)
    return left


def _members(group: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, process_group = stat.read_text().rpartition(")")[2].split()[:3]
        except (OSError, ValueError):
            continue
        if int(process_group) == group and state != "Z":
            found.append(int(stat.parent.name))
    return found
