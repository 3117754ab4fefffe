"""What Lighthouse says of pages of the download site: accessibility, best practices, performance and search engines.

Run: .venv/bin/python tests/benchmarks/lighthouse/run.py [OUTPUT [DOCUMENTS]]

It needs Node.js 18.20 or later, and once, in this folder: npm ci --ignore-scripts

Home, the page of a language and the page of a document are looked at in OUTPUT (the output folder of this workspace
without a word), a built site; and home alone in a site of DOCUMENTS in 17 languages that is made for it (1,000; 0 for
none). `publisher serve` shows them, with the headers that we recommend to hosts. The device is Lighthouse's own slow
telephone. Pages of drafts ask search engines to stay away, which counts against the last figure. A figure below what we
ask of ourselves is named, with the rules that were broken.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.tools.generated_site import generate, write
from tests.tools.programs import find
from tests.tools.serving import ROOT, served

HERE = Path(__file__).parent
PROGRAM = HERE / "node_modules/lighthouse/cli/index.js"
# What we ask of ourselves, of 100; nothing of drafts in search engines.
ASKED = {"accessibility": 100, "best-practices": 100, "performance": 95, "seo": 0}
SECONDS = 300


def look(address: str) -> dict[str, object]:
    """Return Lighthouse's report on a page. Raises `CalledProcessError` where it ends without one."""
    node = shutil.which("node")
    if not node or not PROGRAM.is_file():
        raise SystemExit(f"Install Node.js, then run “npm ci --ignore-scripts” in {HERE}.")
    flags = "--headless=new --no-sandbox --disable-gpu" if os.geteuid() == 0 else "--headless=new --disable-gpu"
    done = subprocess.run(
        [
            *(node, str(PROGRAM), address, "--quiet", "--output=json", f"--chrome-flags={flags}"),
            f"--only-categories={','.join(ASKED)}",
        ],
        env={**os.environ, "CHROME_PATH": find("chromium")},
        stdout=subprocess.PIPE,
        timeout=SECONDS,
        check=True,
    )
    report: dict[str, object] = json.loads(done.stdout)
    return report


def told(report: dict[str, object]) -> str:
    """Return the figures of a report, and the rules that keep one below what is asked."""
    lines = []
    categories, audits = report["categories"], report["audits"]
    assert isinstance(categories, dict)
    assert isinstance(audits, dict)
    for name, least in ASKED.items():
        figure = round(100 * (categories[name]["score"] or 0))
        lines.append(f"{name} {figure}")
        if figure < least:
            parts = [audits[row["id"]] for row in categories[name]["auditRefs"] if row["weight"]]
            lines += [
                f"\n    {one['title']} {one.get('displayValue', '')}" for one in parts if one["score"] not in (1, None)
            ]
    return ", ".join(lines)


def show(output: Path, paths: tuple[str, ...]) -> None:
    """Print the figures of pages of a built site."""
    with served(output) as address:
        for path in paths:
            size = (output / path / "index.html").stat().st_size
            print(f"{path or 'home'} ({size / 1000:.0f} kB): {told(look(address + path))}", flush=True)


def main() -> None:
    """Print the figures."""
    output = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "output"
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    show(output, ("", "ur/", "vision/", "vision/ta/"))
    if count:
        with tempfile.TemporaryDirectory() as folder:
            large = Path(folder) / "output"
            write(generate(count, large), large)
            print(f"A site of {count} documents:")
            show(large, ("",))


if __name__ == "__main__":
    main()
