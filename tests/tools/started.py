"""The server that `tests/tools/starting.py` starts: it imports the program and forks a child for each call.

It reads calls as lines of JSON and answers each with the child's exit code, null where it ran out of time.
"""

import json
import os
import signal
import sys
import time
from importlib import import_module
from typing import Any, NoReturn

# What commands import when they need it; a child of the server has it already.
IMPORTED = (
    "publisher.build.check",
    "publisher.build.publish",
    "publisher.checks.output.easy_read_pdf",
    "publisher.checks.output.read_back",
    "publisher.checks.output.word_examination",
    "publisher.site.download.document",
    "nupunkt",
    "openxml_audit",
    "phonenumbers",
    "resvg_py",
    "sentencex",
    "simplemma",
)


def main() -> None:
    """Answer calls until there are no more."""
    from publisher.build import system  # noqa: PLC0415 - imports belong to the work here
    from publisher.cli import main as command  # noqa: PLC0415 - as above
    from publisher.writers import table  # noqa: PLC0415 - as above

    for name in IMPORTED:
        import_module(name)
    with system.direct_loading():
        for form in table.FORMATS:
            form.load(next(iter(form.standards), ""))
    for line in sys.stdin:
        call: dict[str, Any] = json.loads(line)
        child = os.fork()
        if not child:
            _become(call, command)
        print(json.dumps(_ended(child, call["timeout"])), flush=True)  # noqa: T201 - the answer


def _become(call: dict[str, Any], command: Any) -> NoReturn:  # noqa: ANN401 - a command of click's has no type for this
    """Run the command as the installed one does, and end this process as it does."""
    os.setsid()
    os.chdir(call["folder"])
    os.environ.clear()
    os.environ.update(call["environment"])
    for number, path, flags in ((0, os.devnull, os.O_RDONLY), (1, call["out"], _NEW), (2, call["err"], _NEW)):
        file = os.open(path, flags)
        os.dup2(file, number)
        os.close(file)
    sys.argv = ["publisher", *call["words"]]
    sys.modules["__main__"].__package__ = None  # click takes the name of the program from it
    code = 1
    try:
        command()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    except BaseException:  # noqa: BLE001 - the interpreter prints whatever is left, and so does this
        sys.excepthook(*sys.exc_info())
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC


def _ended(child: int, timeout: float) -> int | None:
    """Return the exit code of a child, negative for the signal that ended it; None where it had to be killed."""
    end = time.monotonic() + timeout
    pause = 0.002
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(pause)
        pause = min(pause * 1.5, 0.05)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return None


if __name__ == "__main__":
    main()
