"""What the browser tests share: one Chromium, and the easy-read pages of this repository's own texts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.tools import axe, web_pages


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Return a Chromium that the tests of a module share."""
    with axe.open_browser() as opened:
        yield opened


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> web_pages.Pages:
    """Return the web pages of this repository's own texts, without their other formats."""
    return web_pages.build(tmp_path_factory.mktemp("pages") / "output")


@pytest.fixture(scope="session")
def english(pages: web_pages.Pages) -> Path:
    """Return an easy-read page in English."""
    return pages.easy_read("en")[0]
