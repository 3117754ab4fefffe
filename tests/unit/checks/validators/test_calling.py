"""Outside programs that break or never end: they are ended, and a file that breaks one takes no other with it."""

import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from publisher.checks.output.file_check import OutputFile
from publisher.checks.validators.calling import BrokenError, in_parts, laid_down, printed_by

ENDLESS = """
import subprocess, sys, time
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
time.sleep(60)
"""


def python(script: str) -> list[str]:
    return [sys.executable, "-c", script]


def test_what_a_program_prints_comes_back_whatever_its_exit_code() -> None:
    assert printed_by(python("print('ü'); raise SystemExit(7)"), 20, {"PYTHONIOENCODING": "utf-8"}) == "ü\n"


def test_a_program_that_says_nothing_is_broken_with_its_last_complaint() -> None:
    with pytest.raises(BrokenError, match="ended with 1 and said nothing but “out of memory”"):
        printed_by(python("raise SystemExit('first\\nout of memory')"), 20)


def test_a_program_that_is_not_there_is_broken() -> None:
    with pytest.raises(BrokenError, match="could not be started"):
        printed_by(["/no/such/program"], 20)


def test_a_program_that_does_not_end_is_ended_with_what_it_started() -> None:
    begun = time.monotonic()

    with pytest.raises(BrokenError, match="did not end within 1 seconds"):
        printed_by(python(ENDLESS), 1)

    assert time.monotonic() - begun < 10


@pytest.mark.skipif(sys.platform != "linux", reason="the limits of another process are set on Linux alone")
def test_a_program_that_prints_without_end_is_stopped_before_it_fills_the_disk() -> None:
    endless = """
import os, sys
written = 0
try:
    while written < 1_000_000_000:
        written += os.write(1, bytes(1 << 22))
except OSError:
    sys.exit(1)
"""
    with pytest.raises(BrokenError, match="more than 100,000,000 bytes"):
        printed_by(python(endless), 20)


def test_files_lie_under_names_of_ours_and_are_gone_afterwards() -> None:
    with laid_down([OutputFile("-rf; $(x)\n/../a", "pdf", b"one"), OutputFile("b", "pdf", b"two")], ".pdf") as laid:
        names = [path.name for path in laid]
        contents = [path.read_bytes() for path in laid]
        folder = next(iter(laid)).parent

    assert names == ["1.pdf", "2.pdf"]
    assert contents == [b"one", b"two"]
    assert not folder.exists()


@pytest.mark.parametrize("bad", [[0], [57], [3, 98], []], ids=str)
def test_a_file_that_breaks_a_program_is_named_and_takes_no_other_with_it(bad: list[int]) -> None:
    paths = [Path(str(number)) for number in range(100)]
    calls = 0

    def judge(part: Sequence[Path], _: float) -> Mapping[Path, str]:
        nonlocal calls
        calls += 1
        if any(int(path.name) in bad for path in part):
            raise BrokenError("it broke")
        return dict.fromkeys(part, "good")

    said, why = in_parts(paths, judge, lambda _: 10.0)

    assert why == {Path(str(number)): "it broke" for number in bad}
    assert len(said) == 100 - len(bad)
    assert calls <= 1 + 14 * len(bad)


def test_a_program_that_always_breaks_is_given_up() -> None:
    calls = 0

    def judge(_: Sequence[Path], __: float) -> Mapping[Path, str]:
        nonlocal calls
        calls += 1
        raise BrokenError("it broke")

    said, why = in_parts([Path(str(number)) for number in range(500)], judge, lambda _: 10.0)

    assert said == {}
    assert len(why) == 500
    assert calls == 12


def test_all_calls_together_end_in_time() -> None:
    def judge(_: Sequence[Path], seconds: float) -> Mapping[Path, str]:
        time.sleep(seconds)
        raise BrokenError("it did not end")

    begun = time.monotonic()
    said, why = in_parts([Path(str(number)) for number in range(50)], judge, lambda _: 0.1)

    assert said == {}
    assert len(why) == 50
    assert time.monotonic() - begun < 2


def test_no_file_is_no_call() -> None:
    def judge(_: Sequence[Path], __: float) -> Mapping[Path, str]:
        raise BrokenError

    assert in_parts([], judge, lambda _: 1.0) == ({}, {})
