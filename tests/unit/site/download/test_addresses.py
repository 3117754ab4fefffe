"""Where pages and files stand."""

import pytest

from publisher.site.download import addresses


@pytest.mark.parametrize(
    ("path", "page", "link"),
    [
        ("index.html", "index.html", "index.html"),
        ("index.html", "flu/en/index.html", "../../index.html"),
        ("flu/en/a file #1?.pdf", "flu/en/index.html", "a%20file%20%231%3F.pdf"),
        ("ur/index.html", "page-2.html", "ur/index.html"),
    ],
)
def test_a_link_between_pages_names_the_file_and_ends_nothing(path: str, page: str, link: str) -> None:
    assert addresses.relative(path, page) == link


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.html", ""),
        ("flu/en/index.html", "flu/en/"),
        ("page-2.html", "page-2.html"),
        ("flu/en/my-index.html", "flu/en/my-index.html"),
        ("flu/ar/فلو.html", "flu/ar/%D9%81%D9%84%D9%88.html"),
    ],
)
def test_an_address_that_is_given_away_leaves_out_the_page_of_a_folder_alone(path: str, address: str) -> None:
    assert addresses.public(path, "https://example.org/l/") == f"https://example.org/l/{address}"


@pytest.mark.parametrize(
    ("tag", "name"), [("pl", "documents-in-polish.pl.zip"), ("zh-Hans", "documents-in-simplified-chinese.zh-Hans.zip")]
)
def test_the_zip_file_of_a_language_says_which_in_a_folder_of_downloads(tag: str, name: str) -> None:
    assert addresses.language_bundle(tag) == f"{tag}/{name}"
