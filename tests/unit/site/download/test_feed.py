"""The feeds of changes: what feedparser and an XML parser read in them."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import feedparser  # type: ignore[import-untyped]  # has no types
import pytest
from lxml import etree, html

from publisher.model import State
from publisher.site.download.feed import MOST, NEVER, feed, link
from publisher.site.download.values import Change, Site
from publisher.site.manifest import File
from tests.tools.small_site import BASE, PAGE, PDF, POLISH, URDU, small_site

NAMES = {"a": "http://www.w3.org/2005/Atom"}
NEW = Change("published", "flu", "en", "Flu", "en", "2026-05-02", "flu/en/index.html", "d1")
GONE = Change("withdrawn", "cold", "pl", "Przeziębienie", "pl", "2026-05-03", "cold/index.html")


def read(site: Site, tag: str = "") -> Any:  # noqa: ANN401 - the parser has no types
    """Return what a feed reader reads, after seeing that the feed is well-formed and has none of the faults below."""
    content = feed(site, tag)
    refuse_known_faults(etree.fromstring(content))
    parsed = feedparser.parse(content)
    assert (parsed.bozo, parsed.version) == (False, "atom10")
    return parsed


def refuse_known_faults(root: etree._Element) -> None:
    """Fail for what our feeds could break of RFC 4287, 4.1.1, 4.1.2 and 4.2.7; this is no validator of feeds."""
    ids: list[str] = []
    for parent in (root, *root.findall("a:entry", NAMES)):
        (name,) = parent.findall("a:id", NAMES)
        ids.append(name.text or "")
        assert [len(parent.findall(f"a:{one}", NAMES)) for one in ("title", "updated")] == [1, 1]
        links = parent.findall("a:link", NAMES)
        kinds = [(one.get("type"), one.get("hreflang")) for one in links if one.get("rel") == "alternate"]
        assert len(kinds) == len(set(kinds)) == 1
        assert all(one.get("href") and " " not in (one.get("href") or "") for one in links)
    assert len(root.findall("a:author/a:name", NAMES)) == 1
    assert all(name.startswith("urn:uuid:") for name in ids)
    assert len(set(ids)) == len(ids)


def test_what_nobody_recorded_is_told_as_it_is_now_and_a_draft_says_so() -> None:
    first, second = read(small_site((replace(PAGE, draft=True), replace(POLISH, draft=True), URDU))).entries

    assert (first.title, first.updated, first.title_detail.language) == ("Grypa", "2026-04-01T00:00:00Z", "pl")
    assert (second.title, second.updated) == ("Flu", "2026-03-19T00:00:00Z")
    assert [tag.term for tag in second.tags] == ["present", "draft"]
    assert second.summary == "Draft, not released – How to stay well."


def test_what_was_recorded_stands_in_place_of_what_is_now_with_its_own_words() -> None:
    parsed = read(small_site(changes=(GONE, NEW)))

    assert [(entry.title, entry.tags[0].term) for entry in parsed.entries] == [
        ("Withdrawn: Przeziębienie", "withdrawn"),
        ("New: Flu", "published"),
        ("Grypa", "present"),
    ]
    assert parsed.feed.updated == "2026-05-03T00:00:00Z"


def test_a_language_has_the_changes_of_that_language_alone() -> None:
    parsed = read(small_site(changes=(GONE, NEW)), "pl")

    assert [entry.title for entry in parsed.entries] == ["Withdrawn: Przeziębienie", "Grypa"]
    assert parsed.feed.title == "New and changed documents of Trust <&> “Co” – Polski"
    assert parsed.feed.title_detail.language == "pl"


def test_the_word_before_a_title_is_in_the_language_of_the_title_and_takes_no_braces_for_its_own() -> None:
    change = replace(NEW, tag="pl", title="Flu {title} {0}")
    (entry,) = read(small_site((PAGE,), changes=(change,)), "pl").entries

    assert (entry.title, entry.title_detail.language) == ("New: Flu {title} {0}", "en")


def addresses_in(entries: Iterable[Any]) -> list[tuple[str, str, str, str]]:
    return [(one.rel, one.type, one.hreflang, one.href) for entry in entries for one in entry.links]


def test_addresses_are_whole_where_the_site_is_known_to_stand() -> None:
    parsed = read(small_site((PAGE, PDF), base=BASE, changes=(NEW,)), "en")

    assert [(one.rel, one.href) for one in parsed.feed.links] == [
        ("self", f"{BASE}en/feed.xml"),
        ("alternate", f"{BASE}en/"),
    ]
    assert addresses_in(parsed.entries) == [
        ("alternate", "text/html", "en", f"{BASE}flu/en/"),
        ("enclosure", "text/html", "en", f"{BASE}flu/en/flu.en.html"),
        ("enclosure", "application/pdf", "en", f"{BASE}flu/en/flu.en.pdf"),
    ]
    assert [one.length for one in parsed.entries[0].enclosures] == ["2000", "24568"]


def test_addresses_are_relative_to_the_feed_where_nobody_knows_where_the_site_stands() -> None:
    parsed = read(small_site((PAGE,), changes=(NEW,)), "en")

    assert [one.href for one in parsed.feed.links] == ["index.html"]
    assert [href for *_, href in addresses_in(parsed.entries)] == ["../flu/en/index.html", "../flu/en/flu.en.html"]


def test_todays_files_belong_to_the_newest_entry_of_a_document_and_to_nothing_that_was_withdrawn() -> None:
    old, gone = replace(NEW, on="2026-01-01"), replace(NEW, kind="withdrawn", tag="pl", on="2026-05-04")
    entries = read(small_site(changes=(gone, NEW, old))).entries

    assert [len(entry.enclosures) for entry in entries] == [0, 2, 0]


def test_the_same_input_gives_the_same_bytes_and_each_entry_keeps_its_id() -> None:
    before, after = small_site(changes=(NEW,)), small_site(changes=(GONE, NEW))
    corrected = replace(NEW, kind="changed", digest="d2")

    assert feed(before) == feed(small_site(changes=(NEW,)))
    assert read(before).entries[0].id == read(after).entries[1].id
    assert len({entry.id for entry in read(small_site(changes=(corrected, NEW, NEW))).entries}) == 3


def test_a_feed_without_any_change_says_a_day_that_no_clock_told() -> None:
    parsed = read(small_site((URDU,)), "ur")

    assert (parsed.entries, parsed.feed.updated) == ([], f"{NEVER}T00:00:00Z")


def test_the_newest_changes_come_first_in_whatever_order_they_are_given_and_there_is_an_end() -> None:
    many = [replace(NEW, on=f"{year}-01-01") for year in range(1900, 2001)]
    entries = read(small_site((PAGE,), changes=many)).entries

    assert (len(entries), entries[0].updated[:4], entries[-1].updated[:4]) == (MOST, "2000", "1901")


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("<script>alert('\"&amp;')</script> ]]>", "<script>alert('\"&amp;')</script> ]]>"),
        ("a\x00b\x07\x1b\x85c\ud800\ufffe", "ab c"),
        ("\u202eabc\u2066 \u200fאב", "abc \u200fאב"),
        ("x" * 300, "x" * 300),
        ("💉" * 3, "💉" * 3),
        ("\u202e", "flu"),
    ],
)
def test_a_title_of_any_kind_is_text_and_nothing_else(title: str, shown: str) -> None:
    root = etree.fromstring(feed(small_site((replace(PAGE, title=title, description=title),))))

    (entry,) = root.findall("a:entry", NAMES)
    assert entry.findtext("a:title", namespaces=NAMES) == shown
    assert [element.get("type") for element in root.iter("{*}title", "{*}summary")] == ["text"] * (3 - (shown == "flu"))


@pytest.mark.parametrize(
    ("file", "summary", "language"),
    [
        (PAGE, "How to stay well.", "en"),
        (replace(POLISH, description_language="en"), "How to stay well.", "en"),
        (replace(POLISH, description_language="en", draft=True), "Draft, not released", "pl"),
        (replace(POLISH, state=State.DRAFT), "Draft translation, not yet checked – How to stay well.", "pl"),
    ],
)
def test_a_summary_is_of_one_language_and_leaves_out_no_warning(file: File, summary: str, language: str) -> None:
    (entry,) = read(small_site((file,))).entries

    assert (entry.summary, entry.summary_detail.language) == (summary, language)


def test_a_page_leads_to_its_feed() -> None:
    page = f"<html><head>{link('flu/pl/index.html', 'pl', small_site())}</head><body><p>x</p></body></html>"

    (element,) = html.document_fromstring(page).iter("link")
    assert (element.get("rel"), element.get("type")) == ("alternate", "application/atom+xml")
    assert element.get("href") == "../../pl/feed.xml"
