"""A page in headless Chromium, and what axe-core says of it there.

As a program of its own, `python -m publisher.checks.validators.browser CHROMIUM (own|foreign FILE)…`, it prints what
`main` says: a process can be ended when a page keeps its browser busy for ever.

A page is shown as `https://page.invalid/` (a name that nobody can have, RFC 2606), from its bytes. Whatever else it
asks for, from the network or from this machine's files, it does not get. The scripts of a page that we did not make are
not run, by a policy that its browser keeps (Content Security Policy 3, 6.1.10); axe-core itself stands outside of it.
Chromium's own switch for scripts would stop axe-core too, which waits for timers.
"""

import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

ADDRESS = "https://page.invalid/"
WIDTH, HEIGHT = 1280, 800  # CSS pixels
SCHEME: Literal["light"] = "light"

# WCAG 2.2's rule on the size of targets is off in axe-core unless it is asked for.
OPTIONS = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations", "incomplete"]}

ARGUMENTS = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)

_NO_SCRIPTS = {"Content-Security-Policy": "script-src 'none'; object-src 'none'"}
_LOADING = 20_000  # milliseconds that a page may take to load, from memory
_MOST_PLACES = 5  # of one rule on one page
_LONGEST = 200  # letters of an element


class NothingLookedAtError(RuntimeError):
    """axe-core found nothing to look at, so its silence would say nothing."""


def has_sandbox() -> bool:
    """Return whether a page is shut in by Chromium's sandbox: it refuses to start for root, as whom containers run."""
    return os.geteuid() != 0


@contextmanager
def open_browser(chromium: str) -> "Iterator[Browser]":
    """Start the Chromium at a path with a new profile, and end it afterwards."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - an extra: it need not be installed

    sandbox = () if has_sandbox() else ("--no-sandbox",)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=[*ARGUMENTS, *sandbox])
        try:
            yield browser
        finally:
            browser.close()


@cache
def axe_script() -> str:
    """Return the source of axe-core, which the package axe-playwright-python brings."""
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def audit(page: "Page") -> Mapping[str, Any]:
    """Return axe-core's own results on a page as it is shown now. Raises `NothingLookedAtError`."""
    page.evaluate(axe_script())
    said: Mapping[str, Any] = page.evaluate("options => axe.run(document, options)", OPTIONS)
    if not said["passes"]:
        raise NothingLookedAtError(f"axe-core found nothing to look at in {page.url}.")
    return said


def why(node: Mapping[str, Any]) -> str:
    """Return axe-core's reasons for one place, in one line."""
    return " ".join(str(check["message"]) for check in [*node["any"], *node["all"], *node["none"]])


@contextmanager
def shown(browser: "Browser", content: bytes, *, scripts: bool) -> "Iterator[Page]":
    """Show a page from its bytes alone, in light colours at 1280 CSS pixels, and forget it afterwards."""
    context = browser.new_context(
        viewport={"width": WIDTH, "height": HEIGHT},
        color_scheme=SCHEME,
        reduced_motion="reduce",
        offline=True,
        service_workers="block",
        accept_downloads=False,
    )

    given: list[str] = []

    def answer(route: "Route") -> None:
        if route.request.url == ADDRESS and not given:
            given.append(ADDRESS)
            headers = {} if scripts else _NO_SCRIPTS
            route.fulfill(status=200, content_type="text/html", headers=headers, body=content)
        elif route.request.is_navigation_request():
            route.fulfill(status=204)  # "No Content": a page that leads away by itself stays (RFC 9110, 15.3.5)
        else:
            route.abort()

    try:
        context.route("**/*", answer)
        page = context.new_page()
        page.goto(ADDRESS, timeout=_LOADING)
        yield page
    finally:
        context.close()


def main(arguments: Sequence[str]) -> None:
    """Print as JSON what axe-core says of files, each named behind "own" or "foreign", with the browser's version.

    A file that could not be looked at has "error", with the reason.
    """
    chromium, *named = arguments
    pages: dict[str, object] = {}
    with open_browser(chromium) as browser:
        for kind, name in zip(named[::2], named[1::2], strict=True):
            pages[name] = _said(browser, Path(name).read_bytes(), scripts=kind == "own")
        version = browser.version
    sys.stdout.write(json.dumps({"browser": version, "pages": pages}))


def _said(browser: "Browser", content: bytes, *, scripts: bool) -> dict[str, object]:
    try:
        with shown(browser, content, scripts=scripts) as page:
            said = audit(page)
            if page.url != ADDRESS:
                return {"error": "it leads to another page by itself"}
            return {kind: [_short(rule) for rule in said[kind]] for kind in ("violations", "incomplete")}
    except Exception as error:  # noqa: BLE001 - Playwright and the page's own troubles; the other pages are looked at
        return {"error": str(error).partition("\n")[0]}


def _short(rule: Mapping[str, Any]) -> dict[str, object]:
    """Return what is told of one rule: a page of a hundred thousand faults has as many places."""
    places = [
        {"target": _target(node["target"]), "html": node["html"][:_LONGEST], "why": why(node)}
        for node in rule["nodes"][:_MOST_PLACES]
    ]
    kept = {key: rule[key] for key in ("id", "impact", "help", "tags")}
    return kept | {"count": len(rule["nodes"]), "places": places}


def _target(target: Sequence[object]) -> str:
    """Return the selectors that lead to an element, from frame to frame and shadow to shadow."""
    return " > ".join(" > ".join(map(str, one)) if isinstance(one, list) else str(one) for one in target)


if __name__ == "__main__":
    main(sys.argv[1:])
