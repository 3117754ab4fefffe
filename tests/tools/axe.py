"""axe-core in headless Chromium, and the pages that our own browser tests look at.

axe-core is the script that the package axe-playwright-python brings; Chromium is the system's, driven by Playwright.
Pages are shown offline: a page that asks for anything outside itself is told by `outside`.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, Page, Request

from publisher.checks.validators import browser
from tests.tools.programs import find

Scheme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One rule of axe-core that a page breaks, or may break; `nodes` says where and why, one line a place."""

    rule: str
    impact: str
    help: str
    nodes: tuple[str, ...]

    def __str__(self) -> str:
        """Return the problem in one line and its first places."""
        return f"{self.rule} ({self.impact}): {self.help}\n    " + "\n    ".join(self.nodes[:5])


@dataclass(frozen=True, slots=True)
class Audit:
    """What axe-core says: rules that are broken, and those of which it could not tell."""

    violations: tuple[Problem, ...]
    incomplete: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class View:
    """A page shown in the browser.

    `outside` lists the addresses that it asked for beside its own, `errors` what its scripts and its policy complained
    of.
    """

    page: Page
    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Start the system's Chromium with a new profile, and end it afterwards."""
    with browser.open_browser(find("chromium")) as opened:
        yield opened


@dataclass(frozen=True, slots=True)
class Device:
    """What a reader's browser is set to. `before` is a script that runs before those of the page."""

    width: int = 1280
    height: int = 800
    scheme: Scheme = "light"
    contrast: Literal["no-preference", "more"] = "no-preference"
    forced: Literal["none", "active"] = "none"
    motion: Literal["reduce", "no-preference"] = "reduce"
    scripts: bool = True
    before: str = ""


@contextmanager
def show(opened: Browser, file: Path, *, width: int = 1280, scheme: Scheme = "light") -> Iterator[View]:
    """Show a file at a width in CSS pixels, without network, and forget it afterwards."""
    with show_on(opened, file, Device(width=width, scheme=scheme)) as view:
        yield view


@contextmanager
def show_on(opened: Browser, file: Path, device: Device) -> Iterator[View]:
    """Show a file on a device, without network, and forget it afterwards."""
    context = opened.new_context(
        viewport={"width": device.width, "height": device.height},
        color_scheme=device.scheme,
        contrast=device.contrast,
        forced_colors=device.forced,
        reduced_motion=device.motion,
        java_script_enabled=device.scripts,
        offline=True,
    )
    if device.before:
        context.add_init_script(device.before)
    view = View(context.new_page())
    view.page.on("pageerror", lambda error: view.errors.append(str(error)))
    view.page.on("console", lambda said: view.errors.append(said.text) if said.type == "error" else None)
    address = file.resolve().as_uri()

    def note(request: Request) -> None:
        if not request.url.startswith((address, "data:")):
            view.outside.append(request.url)

    view.page.on("request", note)
    try:
        view.page.goto(address)
        yield view
    finally:
        context.close()


def restyle(view: View, css: str) -> None:
    """Add rules to a page as a reader's browser does, which the page's own policy does not forbid."""
    view.page.evaluate(
        "css => { const own = new CSSStyleSheet(); own.replaceSync(css); document.adoptedStyleSheets.push(own); }",
        css,
    )


def audit(view: View) -> Audit:
    """Return what axe-core says about a page as it is shown now.

    Raises:
        RuntimeError: axe-core found nothing to look at, so its silence would say nothing.
    """
    said = browser.audit(view.page)
    return Audit(_problems(said["violations"]), _problems(said["incomplete"]))


def _problems(rules: Sequence[Mapping[str, Any]]) -> tuple[Problem, ...]:
    """Return axe-core's results as values."""
    return tuple(
        Problem(
            rule["id"],
            rule["impact"] or "unknown",
            rule["help"],
            tuple(f"{node['html'][:200]} - {browser.why(node)}" for node in rule["nodes"]),
        )
        for rule in rules
    )
