"""How long `publisher translate status` takes for 17 languages and 100 texts, beside Babel reading the same PO files.

    .venv/bin/python tests/benchmarks/translation_status.py [TEXTS]

A workspace of 100 copies of our own vision text, with its translations into sixteen languages (149,000 segments), is
made in a temporary folder. “First” is the first run in that folder, which reads every file; “again” is a run after it;
“one changed” one after a text and its sixteen translations were brought up to date. All are the whole command, with the
start of the program. Babel reads the 1,600 PO files alone, without texts, states or words, in this process.
"""

import io
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from time import perf_counter

from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
TEXTS = 100
PUBLISHER = Path(sys.executable).with_name("publisher")


def main() -> None:
    texts = int(sys.argv[1]) if len(sys.argv) > 1 else TEXTS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = _make(folder, texts)
        first, again = _seconds(folder), min(_seconds(folder) for _ in range(3))
        source = folder / "source/text-0.md"
        source.write_text(f"{source.read_text(encoding='utf-8')}\nOne more paragraph.\n", encoding="utf-8")
        subprocess.run(
            [PUBLISHER, "translate", "update", "--document", "text-0"],
            cwd=folder,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        changed = _seconds(folder)
        began = perf_counter()
        segments = sum(len(read_po(io.StringIO(file.read_text(encoding="utf-8")))) for file in files)
        babel = perf_counter() - began
    print(f"17 languages, {texts} texts, {segments:,} segments")
    print(f"  publisher translate status, first        {first:6.2f} s")
    print(f"  publisher translate status, again        {again:6.2f} s")
    print(f"  publisher translate status, one changed  {changed:6.2f} s")
    print(f"  Babel reads the PO files                 {babel:6.2f} s")


def _make(folder: Path, texts: int) -> list[Path]:
    """Make the workspace; return its PO files."""
    shutil.copy(ROOT / "publisher.toml", folder)
    shutil.copytree(ROOT / "source", folder / "source", ignore=shutil.ignore_patterns("announcement.md", "vision.md"))
    made = []
    for tag in tomllib.loads((ROOT / "publisher.toml").read_text(encoding="utf-8"))["languages"][1:]:
        catalogues = Path("translations") / tag / "LC_MESSAGES"
        (folder / catalogues).mkdir(parents=True)
        shutil.copy(ROOT / catalogues / "glossary.po", folder / catalogues)
        for number in range(texts):
            made.append(folder / catalogues / f"text-{number}.po")
            shutil.copy(ROOT / catalogues / "vision.po", made[-1])
    for number in range(texts):
        shutil.copy(ROOT / "source/vision.md", folder / f"source/text-{number}.md")
    return made


def _seconds(folder: Path) -> float:
    began = perf_counter()
    subprocess.run([PUBLISHER, "translate", "status", "--json"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - began


if __name__ == "__main__":
    main()
