"""The real output: what `publisher build` makes of this repository's own texts, which the validators look at."""

import fcntl
import subprocess
import sys
from pathlib import Path

from publisher.build.site import RECORD, read_record
from publisher.site.manifest import NAME, File, read_manifest

ROOT = Path(__file__).parents[2]


def build_once(shared: Path) -> Path:
    """Return the folder with the built files, made by whichever test process asks first; the others wait for it.

    Raises:
        RuntimeError: the build failed; the message holds what it said. It is not tried a second time.
    """
    output, said = shared / "output", shared / "build.txt"
    with (shared / "build.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not said.exists():
            said.write_text(_build(output), encoding="utf-8")
    if not (output / NAME).is_file() or not said.read_text(encoding="utf-8").startswith("exit 0\n"):
        message = f"The build of this repository's texts failed.\n{said.read_text(encoding='utf-8')}"
        raise RuntimeError(message)
    return output


def _build(output: Path) -> str:
    """Build everything into a folder; return the exit code and what was printed."""
    command = [str(Path(sys.executable).with_name("publisher")), "build", "--workspace", str(ROOT)]
    done = subprocess.run(
        [*command, "--output", str(output)], capture_output=True, text=True, check=False, timeout=1500
    )
    return f"exit {done.returncode}\n{done.stdout}{done.stderr}"


def rows(output: Path) -> tuple[File, ...]:
    """Return the rows of the manifest."""
    return read_manifest((output / NAME).read_text(encoding="utf-8"))


def paths(output: Path, extension: str) -> list[Path]:
    """Return the built files with an extension (".pdf"); there is always one.

    They are taken from the folder, not from the manifest: a file that the manifest forgets is looked at too.
    """
    found = sorted(output.rglob(f"*{extension}"))
    if not found:
        message = f"The build made no file with the extension {extension}."
        raise RuntimeError(message)
    return found


def site_pages(output: Path) -> list[Path]:
    """Return the pages of the download site, as the build wrote down which it made; there is always one."""
    return [output / path for path in read_record((output / RECORD).read_text("utf-8")) if path.endswith(".html")]


def leaflets(output: Path) -> list[Path]:
    """Return the built web pages that are documents: all but those of the download site."""
    of_the_site = set(site_pages(output))
    return [file for file in paths(output, ".html") if file not in of_the_site]


def told(output: Path, found: dict[Path, list[str]]) -> str:
    """Return what was found in each file, one file after the other, for the message of a failed test."""
    return "\n".join(
        f"{file.relative_to(output)}\n" + "\n".join(f"  {line}" for line in lines)
        for file, lines in found.items()
        if lines
    )
