"""The recommended headers fit the pages that the program writes, and say no less than they should."""

import pytest

from publisher.site.headers import EASY_READ_SCRIPTS, HEADERS, TYPES, UNKNOWN_TYPE, headers_of, type_of
from publisher.writers.html.policy import digest
from publisher.writers.table import FORMATS
from tests.tools.materials import StockMaterials


def policy() -> dict[str, list[str]]:
    """Return the sources of each directive of the policy."""
    (value,) = (header.value for header in HEADERS if header.name == "Content-Security-Policy")
    return {name: sources for name, *sources in map(str.split, value.split(";"))}


def test_the_policy_names_the_scripts_of_easy_read_pages_as_they_are_now() -> None:
    made = [digest(StockMaterials().script(name).strip()) for name in ("easy_read_settings.js", "easy_read.js")]

    assert list(EASY_READ_SCRIPTS) == made
    assert policy()["script-src"] == ["'self'", *made]


def test_the_policy_opens_nothing_up_and_leaves_styles_to_each_page() -> None:
    rules = policy()

    assert "unsafe" not in str(rules)
    assert not {"default-src", "style-src"} & set(rules)
    opened = {name: sources for name, sources in rules.items() if sources != ["'none'"]}
    assert set(opened) == {"script-src", "img-src"}


def test_every_format_has_its_type() -> None:
    for one in FORMATS:
        assert type_of(f"a/b{one.extension}").partition(";")[0] == one.media_type


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("feed.xml", "application/atom+xml; charset=utf-8"),
        ("sitemap.xml", "application/xml; charset=utf-8"),
        ("A.PDF", "application/pdf"),
        ("a/SHA256SUMS", UNKNOWN_TYPE),
    ],
)
def test_a_file_is_known_by_its_name(path: str, kind: str) -> None:
    assert type_of(path) == kind


def test_other_files_have_the_headers_that_are_not_for_pages() -> None:
    names = {name for name, _ in headers_of(TYPES[".pdf"])}

    assert names == {"X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Resource-Policy", "Cache-Control"}
    assert {name for name, _ in headers_of(TYPES[".html"])} == {header.name for header in HEADERS}
