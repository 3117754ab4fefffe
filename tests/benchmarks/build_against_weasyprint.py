"""How much more than WeasyPrint itself a whole build costs, and how much a check costs beside a build.

Run: .venv/bin/python tests/benchmarks/build_against_weasyprint.py [RUNS]

CPU time (user and system, children included) of fresh processes, the best of RUNS; every build starts with an empty
output folder. The yardstick is one process that renders the very same pages to the same PDF files with WeasyPrint as
it comes, and does nothing else.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from publisher.build.folder import Folder
from publisher.build.materials import shared_materials
from publisher.build.plan import Selection, plan
from publisher.build.texts import document_names, in_editions, open_workspace, read_texts
from publisher.writers.html.page import page
from publisher.writers.html.rendering import Medium, Rendering
from publisher.writers.pdf.paper import page_rules

ROOT = Path(__file__).parents[2]
PUBLISHER = str(Path(sys.executable).with_name("publisher"))

_STOCK = """
import pathlib, sys
import weasyprint
for page in sorted(pathlib.Path(sys.argv[1]).glob("*.html")):
    html = weasyprint.HTML(string=page.read_text(encoding="utf-8"))
    html.write_pdf(page.with_suffix(".pdf"), pdf_variant="pdf/ua-1", presentational_hints=True)
"""


def pages(folder: Path) -> int:
    """Write the page of each PDF of the workspace into a folder, and return how many there are."""
    workspace_folder = Folder.open(ROOT)
    workspace = open_workspace(workspace_folder)
    materials = shared_materials(workspace_folder.root)
    documents = [
        document
        for text in read_texts(workspace_folder, workspace, document_names(workspace_folder))
        for document in in_editions(workspace, text, materials.words(text.language))
    ]
    writes = plan(workspace, documents, Selection(formats=("pdf",))).writes
    for number, task in enumerate(writes):
        rendering = Rendering.start(task.document, materials, Medium.PAPER)
        rules = page_rules(task.document, materials.tokens(), rendering.words)
        (folder / f"{number:03}.html").write_text(str(page(rendering, rules)), encoding="utf-8")
    return len(writes)


def cost(command: list[str]) -> tuple[float, float]:
    """Return the CPU seconds and the seconds on the clock that a command takes. Raises where it fails."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - begin


def main(runs: int) -> None:
    """Measure in turns, so that what else the machine does meets all alike, and print the best of each."""
    with tempfile.TemporaryDirectory() as made:
        work = Path(made)
        stock = work / "stock"
        stock.mkdir()
        count = pages(stock)
        build = [PUBLISHER, "build", "--workspace", str(ROOT)]
        check = [PUBLISHER, "check", "--workspace", str(ROOT)]
        costs: dict[str, list[tuple[float, float]]] = {}
        for run in range(runs):
            commands = {
                f"WeasyPrint alone, {count} PDF files": [sys.executable, "-c", _STOCK, str(stock)],
                "publisher build": [*build, "--output", str(work / f"default-{run}")],
                "publisher build --jobs 1": [*build, "--output", str(work / f"one-{run}"), "--jobs", "1"],
                "publisher build --jobs 2": [*build, "--output", str(work / f"two-{run}"), "--jobs", "2"],
                "publisher build, nothing to do": [*build, "--output", str(work / f"default-{run}")],
                "publisher check": check,
            }
            for name, command in commands.items():
                costs.setdefault(name, []).append(cost(command))
    best = {name: min(cpu for cpu, _ in measured) for name, measured in costs.items()}
    yardstick, whole = list(best.values())[:2]
    print(f"best of {runs} runs")
    for name, cpu in best.items():
        wall = min(clock for _, clock in costs[name])
        print(f"{name:36} {cpu:6.2f} s CPU  {wall:6.2f} s on the clock  {cpu / yardstick:5.2f} x WeasyPrint")
    stock_runs, build_runs, *_ = costs.values()
    middle = median(build / alone for (build, _), (alone, _) in zip(build_runs, stock_runs, strict=True))
    print(f"publisher build is {middle:.2f} times WeasyPrint alone in the middle one of the runs")
    print(f"publisher build is {whole / yardstick:.2f} times WeasyPrint alone (at most 1.3 is wanted)")
    print(f"publisher check is {best['publisher check'] / whole:.2f} of a whole build (under 0.25 is wanted)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
