"""The Translate Toolkit, which reads XLIFF for a second opinion: what Pootle, Weblate and others see in our files."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

# It runs in a process of its own: no code of ours is joined with it.
_PROGRAM = """
import json, sys
from translate.storage import xliff, xliff2
path, version = sys.argv[1:]
store = (xliff.xlifffile if version == "1" else xliff2.Xliff2File).parsefile(path)
rows = [
    {"id": unit.getid(), "source": unit.source, "target": unit.target or "", "state": unit.get_state_n(),
     "approved": unit.isapproved(), "fuzzy": unit.isfuzzy()}
    for unit in store.units if unit.istranslatable()
]
print(json.dumps({"source": store.getsourcelanguage(), "target": store.gettargetlanguage(), "rows": rows}))
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One unit as the toolkit reads it: words without tags, `state` by its numbers, `fuzzy` for what is not ready."""

    id: str
    source: str
    target: str
    state: int
    approved: bool
    fuzzy: bool


def rows(file: Path, *, version: str) -> tuple[Row, ...]:
    """Return what the toolkit finds in an XLIFF file of version "1" or "2".

    Raises:
        RuntimeError: it cannot read the file; the message holds what it said.
    """
    command = [sys.executable, "-c", _PROGRAM, str(file), version]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return tuple(Row(**row) for row in json.loads(done.stdout)["rows"])
