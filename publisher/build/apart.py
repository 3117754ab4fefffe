"""Do work on a file from elsewhere in a process of its own, with bounded memory and time: whatever it does, it ends."""

import multiprocessing
import os
import resource
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol, TypeVar

from publisher.checks.output import bounded
from publisher.checks.output.bounded import Refusal

Done = TypeVar("Done")

# What the kernel of Linux says of a process's memory, in pages (proc(5)); no file of anybody's.
_STATM = Path("/proc/self/statm")
# Beyond its time of the processor, for what waits: the start of the process, a slow disk, other work on the machine.
_PATIENCE = 2


class _End(Protocol):
    """One end of a pipe between two processes of this program (`multiprocessing.Pipe`)."""

    def poll(self, timeout: float, /) -> bool:
        """Return whether something came within so many seconds."""

    def recv(self) -> Any:  # noqa: ANN401 - it is what the other end sends
        """Return what came. Raises `EOFError` where the other end is closed."""

    def send(self, told: Any, /) -> None:  # noqa: ANN401 - whatever can go from process to process
        """Send something to the other end."""


def apart(work: Callable[[], Done], seconds: int = bounded.SECONDS.value, *, afresh: bool = False) -> Done | Refusal:
    """Return what some work on a file comes to, or why it was given up.

    It is done in a process that may take no more memory than `bounded` says and no more `seconds` of the processor, or
    twice as many of the clock, that can write no file, and that is killed at its deadline. What comes of it must be
    such as can go from process to process. `afresh` is for work whose library keeps threads of its own, which do not
    come along into a copy of this process, so that the copy would wait for them for ever: a new one is begun instead.
    """
    ours, theirs = multiprocessing.Pipe(duplex=False)
    # Forked where that is sound, so that what this process has imported is there already.
    begin = "fork" if sys.platform == "linux" and not afresh else "spawn"
    context: Any = multiprocessing.get_context(begin)  # its types have no class that both have
    process = context.Process(target=_work, args=(work, theirs, seconds), daemon=True)
    process.start()
    theirs.close()
    try:
        found: Done | Refusal = _answer(ours, seconds)
        return found
    finally:
        if process.is_alive():
            process.kill()
        process.join()
        ours.close()


def _answer(answers: _End, seconds: int) -> Any:  # noqa: ANN401 - it is what the other end sends
    """Return what comes from the other process, or what is told where nothing does."""
    if not answers.poll(seconds * _PATIENCE):
        return bounded.out_of_bounds(f"more than {seconds} seconds")
    try:
        return answers.recv()
    except (EOFError, OSError):
        return bounded.out_of_bounds(f"more than {bounded.MEMORY.value >> 20} MB of memory or {seconds} seconds")


def _work(work: Callable[[], object], answers: _End, seconds: int) -> None:
    """Do the work within the limits and send what comes of it; nothing is said on the terminal, whatever happens."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # not even what ends the interpreter is told on the terminal
    _limit(resource.RLIMIT_AS, _taken() + bounded.MEMORY.value)
    _limit(resource.RLIMIT_CPU, seconds)
    _limit(resource.RLIMIT_FSIZE, 0)
    _limit(resource.RLIMIT_CORE, 0)
    try:
        found = work()
    except MemoryError:
        found = bounded.out_of_bounds(f"more than {bounded.MEMORY.value >> 20} MB of memory")
    except RecursionError:
        found = bounded.out_of_bounds("more levels than a file has, one in the other,")
    except Exception as error:  # noqa: BLE001 - whatever a hostile file comes to, nobody is shown a traceback
        found = bounded.at_fault(type(error).__name__)
    _tell(found, answers)


def _tell(found: object, answers: _End) -> None:
    """Send what came of the work, and end without a word whatever happens: copying it can take all the memory left."""
    try:
        answers.send(found)
    except MemoryError:
        answers.send(bounded.out_of_bounds(f"more than {bounded.MEMORY.value >> 20} MB of memory"))
    except Exception as error:  # noqa: BLE001 - as above
        answers.send(bounded.at_fault(type(error).__name__))


def _taken() -> int:
    """Return how many bytes of addresses this process has already, 0 where the machine does not say."""
    try:
        return int(_STATM.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    except (OSError, ValueError, IndexError):
        return 0


def _limit(what: int, most: int) -> None:
    """Set a limit of this process, as far as the machine lets it be set."""
    _, hard = resource.getrlimit(what)
    wanted = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(what, (wanted, wanted))
