"""What the download site of many documents costs to make.

Run: .venv/bin/python tests/benchmarks/site.py [DOCUMENTS]

First the site alone, from leaflets that are there already (tests/tools/generated_site.py): for an eighth, a quarter,
half and all of DOCUMENTS (1,000 without a word) in 17 languages, with zip files, search, feeds and all pages. Printed
are the seconds of CPU, the milliseconds a leaflet, those of a second build that finds all as it was, the bytes of home
and the number of pages. Where the milliseconds a leaflet stay as they are, the cost grows as the site does.

Then the whole `publisher build`, of a tenth and a fifth of a hundred documents as web pages in 17 languages: texts are
read, checked, written and read back. Nobody has translated them; a part of each page is English.
"""

import resource
import sys
import tempfile
import time
from pathlib import Path

from publisher.build.folder import Folder
from publisher.build.plan import Selection
from publisher.build.publish import publish
from tests.tools.generated_site import TAGS, generate, write

SETTINGS = f"""\
languages = [{", ".join(f'"{tag}"' for tag in TAGS)}]

[organisation]
name = "Test Trust"
email = "hello@example.org"

[site]
base-address = "https://example.org/"

[editions.standard]
formats = ["html"]

[translations]
least-translated = 0
"""
TEXT = """\
---
title: Leaflet {number} about your appointment
language: en
description: What happens when you come to see us.
---

## Before you come

Bring your letter. Please be early.

## When you are here

A nurse calls your name.
"""


def site_alone(count: int) -> None:
    """Print what the site of so many documents costs."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "output"
        site = generate(count, output)
        begun = time.process_time()
        made = write(site, output)
        taken = time.process_time() - begun
        begun = time.process_time()
        again = write(site, output)
        second = time.process_time() - begun
        pages = sum(path.endswith(".html") for path in made.changed)
        home = (output / "index.html").stat().st_size
        leaflets = count * len(TAGS)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{count:5} documents: {taken:6.1f} s, {1000 * taken / leaflets:5.2f} ms a leaflet; again {second:5.1f} s, "
            f"{len(again.changed)} changed; home {home / 1000:.1f} kB, {pages} pages, {memory} MB of memory",
            flush=True,
        )


def whole_build(count: int) -> None:
    """Print what a build of so many documents costs."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "source").mkdir()
        (folder / "publisher.toml").write_text(SETTINGS, encoding="utf-8")
        for number in range(count):
            (folder / f"source/leaflet-{number:03}.md").write_text(TEXT.format(number=number), encoding="utf-8")
        begun = time.process_time()
        built = publish(Folder.open(folder), folder / "output", Selection(), jobs=1)
        taken = time.process_time() - begun
        leaflets = count * len(TAGS)
        print(f"{count:5} documents: {taken:6.1f} s, {1000 * taken / leaflets:5.1f} ms a leaflet, {len(built.written)}")


def main() -> None:
    """Print the figures."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    print(f"The site alone, in {len(TAGS)} languages")
    for count in (most // 8, most // 4, most // 2, most):
        site_alone(count)
    print("publisher build, web pages alone")
    for count in (10, 20):
        whole_build(count)


if __name__ == "__main__":
    main()
