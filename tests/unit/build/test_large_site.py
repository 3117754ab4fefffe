"""A site of a thousand documents in 17 languages: what its lists hold, and how many pages a build of a part writes."""

from pathlib import Path

from lxml import html

from publisher.site.download import lists
from tests.tools.generated_site import TAGS, generate, write


def test_home_of_a_thousand_documents_is_small_and_lists_each_once() -> None:
    site = generate(1000, None)

    pages = dict(lists.home(site))

    trees = [html.document_fromstring(page) for page in pages.values()]
    listed = [str(link) for tree in trees for link in tree.xpath("//*[@class = 'documents']//h3/a/@href")]
    assert len(pages["index.html"]) < 100_000
    assert max(map(len, pages.values())) < 100_000
    assert sorted(listed) == [f"leaflet-{number:04}/index.html" for number in range(1000)]
    assert len(trees[0].xpath("//*[@class = 'languages']//a")) == len(TAGS)
    assert all(set(tree.xpath("//*[@class = 'pages']//a/@href")) <= pages.keys() for tree in trees)


def test_a_site_has_a_page_for_each_language_document_and_leaflet_and_is_written_once(tmp_path: Path) -> None:
    output = tmp_path / "output"
    site = generate(2, output)

    first, second = write(site, output), write(site, output)

    # Home and the page for what is not there; three of each language; of each document one, and one in each language.
    assert sum(path.endswith(".html") for path in first.changed) == 2 + 3 * len(TAGS) + 2 * (1 + len(TAGS))
    assert sum(path.endswith(".zip") for path in first.changed) == 1 + len(TAGS) + 2
    assert second.changed == ()
    assert second.stale == ()
