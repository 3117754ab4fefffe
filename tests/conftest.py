"""What tests of every folder share."""

import os
from pathlib import Path

import pytest

from publisher import language
from tests.tools.built import build_once


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with everything that `publisher build` makes of our own texts, built once for all processes."""
    own = tmp_path_factory.getbasetemp()
    # With pytest-xdist each process has a folder of its own below the one that they share.
    return build_once(own.parent if "PYTEST_XDIST_WORKER" in os.environ else own)


@pytest.fixture(autouse=True)
def _no_languages_of_another_workspace() -> None:
    """Begin each test with the program's languages alone, as each command begins."""
    language.use(())


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--accept`, which takes what the writers make today as what the goldens expect; read the diff afterwards."""
    parser.addoption("--accept", action="store_true", help="write the goldens' expected files anew")
