"""The page of a text in one language."""

from dataclasses import replace
from itertools import pairwise

from lxml import html

from publisher.errors import Place, SourceError
from publisher.findings import Finding
from publisher.site.review.page import Around, page
from publisher.site.review.values import Changed, OfEdition, Presence, ReviewOf, Said, Validity
from publisher.site.sheet import Shown
from tests.tools.materials import StockMaterials
from tests.tools.reviews import (
    ELSEWHERE,
    ERROR,
    LOOK,
    TODAY,
    WARNING,
    document,
    edition,
    file,
    review,
    signature,
)

AROUND = Around("Trust", StockMaterials(), lambda name: Shown(name, "", "", ""))
URDU = document(language="ur", words="آپ کا خط لائیں۔")


def shown(of: ReviewOf | OfEdition) -> html.HtmlElement:
    whole = of if isinstance(of, ReviewOf) else review(of)
    return html.document_fromstring(page(whole, (), AROUND, {}).decode())


def text(element: html.HtmlElement) -> str:
    """Return the words of an element, with a space between those of its blocks."""
    for block in element.xpath(".//p|.//li|.//dt|.//dd|.//h3|.//h4|.//summary|.//ul|.//ol|.//pre"):
        block.text, block.tail = f" {block.text or ''}", f" {block.tail or ''}"
    return " ".join(element.text_content().split())


def part(tree: html.HtmlElement, name: str) -> html.HtmlElement:
    (found,) = tree.xpath(f"//section[h3/@id='standard-{name}']")
    assert isinstance(found, html.HtmlElement)
    return found


def test_questions_that_wait_stand_first_with_who_signed_and_the_command() -> None:
    signed, never = signature(), signature(Validity.NEVER)
    changed = (Changed("The text changed since, in “Before”.", (("Come <early>.", "Come late."),), "en"),)
    lapsed = signature(Validity.LAPSED, changed=changed, note="Read aloud.")

    people = part(shown(edition(signatures=(signed, never, lapsed))), "people")

    assert [one.get("class") for one in people.xpath(".//ul[@class='questions']/li")] == ["lapsed", "never", "signed"]
    first, second, third = map(text, people.xpath(".//ul[@class='questions']/li"))
    assert "Lapsed: it changed since it was signed: A. Bee, 22 November 2026." in first
    assert "The text changed since, in “Before”. Before Come <early>. Now Come late." in first
    assert "They wrote: Read aloud." in first
    assert 'publisher sign-off leaflet --by "YOUR NAME"' in first
    assert "Nobody has signed this yet." in second
    assert third == "Is everything right? Signed: A. Bee, 22 November 2026."


def test_what_changed_is_told_once_where_it_is_the_same() -> None:
    lapsed = signature(Validity.LAPSED, changed=(Changed("The styles changed: base.css."),))

    people = text(part(shown(edition(signatures=(lapsed, replace(lapsed, question="meaning")))), "people"))

    assert people.count("base.css") == 1
    assert "The same changed since then as above." in people


def test_a_translations_changes_stand_in_their_own_languages() -> None:
    changes = (Changed("The text changed.", (("One", "Two"),), "en"), Changed("It too.", (("ایک", "دو"),), "ur"))
    of = edition(signatures=(signature(Validity.LAPSED, changed=changes),), of=URDU)

    words = shown(review(of, language="ur")).xpath("//dd")

    assert [(one[0].get("lang"), one[0].get("dir")) if len(one) else None for one in words] == [
        None, None, ("ur", "rtl"), ("ur", "rtl"),
    ]  # fmt: skip


def test_sign_offs_that_nobody_looked_up_are_told_as_such() -> None:
    assert "nobody can say that it is signed" in text(part(shown(edition(signatures=None)), "people"))


def test_what_readers_answered_before_the_text_changed_is_told_in_the_open() -> None:
    before = Said("no", "Q", TODAY, "The lift is on the left.", stale=True)
    people = part(
        shown(edition(signatures=(signature(Validity.NEVER, answers=(before,), demanded=True, also=("B",)),))), "people"
    )

    said = "Before the text changed readers answered “no”: Q, 22 November 2026. They wrote: The lift is on the left."
    assert said in text(people)
    assert "A release asks for it." in text(people)
    assert "Signed as well by B." in text(people)


def test_no_line_of_a_command_ends_within_a_word() -> None:
    (command,) = part(shown(edition(signatures=(signature(Validity.NEVER),))), "people").xpath(".//pre/code")

    assert command.text_content() == 'publisher sign-off leaflet --by "YOUR NAME"'
    assert "--by" in [one.text for one in command.xpath("span")]


def test_how_many_checks_were_run_and_not_is_told_in_the_open() -> None:
    unread = file(results=None)
    found = {
        "Nothing was found by the 1 check that was run. None was left out.": edition(),
        "1 check run. 1 run only in part.": edition(ELSEWHERE, LOOK),
        "Nothing was found by the 0 checks that were run. 1 not run.": edition(ELSEWHERE),
        "1 check run. None was left out.": edition(ERROR),
        "Nothing was found by the 1 check that was run. 1 file not checked.": edition(files=(unread,)),
    }

    assert [text(part(shown(one), "findings").xpath("p[@class='runs']")[0]) for one in found.values()] == list(found)


def test_files_with_their_outline_stand_beside_what_was_found() -> None:
    (sides,) = shown(edition(ERROR, files=(file(), file("pdf")))).xpath("//div[@class='sides']")

    assert [[one.get("id") for one in side.xpath(".//h3")] for side in sides] == [
        ["standard-files", "standard-outline"],
        ["standard-findings"],
    ]
    assert [text(one) for one in sides.xpath(".//div[@class='beside']//h4")] == ["Web page and PDF"]


def test_findings_stand_by_weight_with_place_mend_and_the_way_to_their_explanation() -> None:
    found = part(shown(edition(WARNING, LOOK, ERROR, ELSEWHERE)), "findings")

    assert [text(one) for one in found.xpath(".//h4")] == ["1 error", "1 place to review", "1 warning"]
    assert "This link says nothing. Say where it leads. Text · source/leaflet.md:7" in text(found)
    assert {one.get("href") for one in found.xpath(".//a")} == {"../../checks/link-text.html"}
    assert "Chromium is not on this machine." in text(found.xpath(".//details[@class='not-run']")[0])
    assert "passed" not in text(found)


def test_what_a_check_quotes_has_its_own_language() -> None:
    found = shown(review(edition(LOOK, of=URDU), language="ur")).xpath("//p[@class='message']/bdi")

    assert [(one.text, one.get("lang"), one.get("dir")) for one in found][:1] == [("آپ کا خط", "ur", "rtl")]


def test_no_path_outside_the_workspace_is_shown() -> None:
    of_file = Finding("It is broken.", "Mend it.", Place("/home/somebody/out/leaflet.html", 3))

    assert "leaflet.html:3" in text(shown(edition(of_file)))
    assert "somebody" not in text(shown(edition(of_file)))


def test_files_are_linked_and_those_that_are_not_todays_say_so() -> None:
    files = (
        file(pages=2), file("pdf", presence=Presence.OUT_OF_DATE), file("docx", presence=Presence.MISSING, outline=None)
    )  # fmt: skip
    tree = shown(edition(files=files))
    own = part(tree, "files")

    assert [one.get("href") for one in own.xpath(".//a")] == [
        "../../../leaflet/en/leaflet.en.html", "../../../leaflet/en/leaflet.en.pdf",
    ]  # fmt: skip
    assert [text(one) for one in own.xpath("ul/li")] == [
        "Web page (13 kB, 2 pages) leaflet.en.html",
        "PDF (13 kB) leaflet.en.pdf Out of date: a build would make it anew. Build first, then look at it.",
        "Word: not built. Build first.",
    ]
    assert "publisher build leaflet --language en" in text(tree.xpath("//section[@aria-labelledby='_waits']")[0])


def test_outlines_stand_beside_each_other_and_what_is_not_in_all_is_said_in_words() -> None:
    same = text(part(shown(edition(files=(file(), file("pdf")))), "outline"))
    other = text(part(shown(edition(files=(file(), file("pdf", outline=((1, "About leaflet"),))))), "outline"))
    alone = text(part(shown(edition(files=(file(), file("pdf", outline=None, reason="it is broken.")))), "outline"))

    assert "All 2 files that were read have the same headings in the same order." in same
    assert "not in all files" not in same
    assert "H2 Before you come not in all files" in other
    assert other.count("not in all files") == 1
    assert "could not be compared" in alone
    assert "PDF Not read: it is broken." in alone


def test_speech_stands_once_where_it_is_the_same_and_differences_are_shown() -> None:
    same = part(shown(edition(files=(file(), file("pdf")))), "speech")
    other = part(
        shown(edition(files=(file(), file("pdf", speech=("heading level 2 About leaflet", "Come."))))), "speech"
    )

    assert text(same.xpath(".//summary")[0]) == "Web page and PDF: 2 lines"
    assert [text(one) for one in other.xpath(".//summary")] == [
        "PDF beside Web page: 1 difference", "Web page: 2 lines", "PDF: 2 lines",
    ]  # fmt: skip
    assert "heading level 1 About leaflet" in text(other.xpath(".//dl")[0])
    assert "Not read" in text(part(shown(edition(files=(file(speech=None, outline=None),))), "speech"))


def test_the_longest_sentences_are_counted_in_letters_where_no_spaces_part_words() -> None:
    chinese = document(language="zh-Hans", words="请带上您的信。请早到。")
    counted = text(part(shown(review(edition(of=chinese), language="zh-Hans")), "reading"))
    english = text(part(shown(edition(of=document(words="Come early. Bring your letter with you."))), "reading"))

    assert "请带上您的信。 6 letters · source/leaflet.md:5 请早到。 3 letters" in counted
    assert "Bring your letter with you. 5 words · source/leaflet.md:5 Come early. 2 words" in english


def test_an_edition_with_the_words_of_another_says_where_its_findings_stand() -> None:
    large = OfEdition(document(edition="large-print"), (), (), (), same_as="standard")
    tree = shown(review(edition(), large))

    assert "has the words of the edition “standard”" in text(tree)
    assert tree.xpath("//h3[@id='large-print-reading']") == []


def test_what_a_build_refuses_and_why_pictures_are_not_shown_is_told() -> None:
    mistake = SourceError("There is no picture “nurse”.", mend="Add it.", place=Place("source/leaflet.md", 4))
    of = review(edition(), refused=(mistake,))

    tree = html.document_fromstring(page(of, (), AROUND, {"standard": (mistake,)}).decode())

    assert text(tree).count("There is no picture “nurse”.") == 2
    assert tree.xpath("//h2")[0].text_content() == "Errors"
    assert "What a build refuses: 1 error" in text(tree.xpath("//section[@aria-labelledby='_waits']")[0])


def test_headings_step_down_and_ids_are_unique_and_nothing_is_run() -> None:
    both = (
        edition(ERROR, files=(file(),), signatures=(signature(),)),
        edition(of=document(edition="easy-read")),
    )
    tree = shown(review(*both))
    levels = [int(one.tag[1]) for one in tree.xpath("//h1|//h2|//h3|//h4")]
    ids = tree.xpath("//@id")

    assert levels[0] == 1
    assert all(now - before <= 1 for before, now in pairwise(levels))
    assert len(ids) == len(set(ids))
    assert tree.xpath("//script|//link|//iframe|//*[@src]") == []
    assert not [one for one in tree.xpath("//a/@href") if one.startswith("#") and one[1:] not in ids]
