"""Do work on a file from elsewhere in a process of its own, with bounded memory and time: whatever it does, it ends."""

import multiprocessing
import resource
import signal
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from publisher.checks.output import bounded
from publisher.checks.output.bounded import Refusal

Done = TypeVar("Done")

# Beyond its time of the processor, for what waits: the start of the process, a slow disk, other work on the machine.
_PATIENCE = 2


def apart(work: Callable[[], Done]) -> Done | Refusal:
    """Return what some work on a file comes to, or why it was given up.

    It is done in a process that may take no more memory, processor time and time at all than `bounded` says, that can
    write no file, and that is killed at its deadline. What comes of it must be such as can go from process to process.
    """
    ours, theirs = multiprocessing.Pipe(duplex=False)
    # Forked where that is sound, so that what this process has imported is there already.
    make = multiprocessing.get_context("fork").Process if sys.platform == "linux" else multiprocessing.Process
    process = make(target=_work, args=(work, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        found: Done | Refusal = _answer(ours)
        return found
    finally:
        if process.is_alive():
            process.kill()
        process.join()
        ours.close()


def _answer(answers: Connection) -> Any:  # noqa: ANN401 - it is what the other end sends
    """Return what comes from the other process, or what is told where nothing does."""
    seconds = bounded.SECONDS.value
    if not answers.poll(seconds * _PATIENCE):
        return bounded.out_of_bounds(f"more than {seconds} seconds")
    try:
        return answers.recv()
    except (EOFError, OSError):
        return bounded.out_of_bounds(f"more than {bounded.MEMORY.value >> 20} MB of memory or {seconds} seconds")


def _work(work: Callable[[], object], answers: Connection) -> None:
    """Do the work within the limits and send what comes of it; nothing is said on the terminal, whatever happens."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit(resource.RLIMIT_AS, bounded.MEMORY.value)
    _limit(resource.RLIMIT_CPU, bounded.SECONDS.value)
    _limit(resource.RLIMIT_FSIZE, 0)
    _limit(resource.RLIMIT_CORE, 0)
    try:
        found = work()
    except MemoryError:
        found = bounded.out_of_bounds(f"more than {bounded.MEMORY.value >> 20} MB of memory")
    except RecursionError:
        found = bounded.out_of_bounds("more levels than a file has, one in the other,")
    answers.send(found)


def _limit(what: int, most: int) -> None:
    """Set a limit of this process, as far as the machine lets it be set."""
    _, hard = resource.getrlimit(what)
    wanted = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(what, (wanted, wanted))
