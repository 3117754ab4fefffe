"""The files of the search, and the box of a page."""

import json
from dataclasses import replace

import pytest
from lxml import html

from publisher.site.search import SCRIPT, box, files
from publisher.site.search.box import LONGEST
from tests.tools.materials import StockMaterials
from tests.tools.search_site import Words, path_of, site_with

LEAFLETS = (
    Words("teeth", "en", "Looking after your teeth", "Brush twice a day.", "For all ages."),
    Words("teeth", "ur", "Looking after your teeth", "دن میں دو بار", title_language="en"),
    Words("eyes", "ur", "آنکھیں"),
)
TAGS = ("en", "ur")


def written() -> dict[str, bytes]:
    given = {path_of(leaflet): leaflet.page for leaflet in LEAFLETS}
    return dict(files(site_with(LEAFLETS, TAGS), given.__getitem__))


def text_given(content: bytes) -> str:
    name_and_text = content.decode().removeprefix("siteSearch(").removesuffix(");\n")
    return str(json.loads(f"[{name_and_text}]")[1])


def test_each_language_has_its_parts_and_the_directory_names_them() -> None:
    found = written()

    assert list(found) == [
        "search/search.js",
        *("search/en/w0.js", "search/en/d0.js"),
        *("search/ur/w0.js", "search/ur/d0.js"),
        "search/directory.js",
    ]
    assert json.loads(text_given(found["search/directory.js"])) == {
        "en": {
            "name": "English",
            "rtl": [],
            "begins": "abdeflpstvwy",
            "signs": False,
            "words": ["a"],
            "documents": [0],
        },
        "ur": {
            "name": "اردو",
            "rtl": ["ur"],
            "begins": "alpstuvwyابدم",
            "signs": False,
            "words": ["after"],
            "documents": [0],
        },
    }


def test_the_directory_says_with_which_letters_words_begin_but_names_no_signs() -> None:
    leaflets = (Words("teeth", "zh-Hans", "保护牙齿", "NHS 111，Essex"), Words("teeth", "ta", "பற்கள்", "MMR"))
    given = {path_of(leaflet): leaflet.page for leaflet in leaflets}
    found = dict(files(site_with(leaflets, ("zh-Hans", "ta")), given.__getitem__))

    rows = json.loads(text_given(found["search/directory.js"]))
    assert {tag: (row["begins"], row["signs"]) for tag, row in rows.items()} == {
        # With the letters of “Simplified Chinese”, “Standard version” and “Web page”.
        "zh-Hans": ("1cenpsvw", True),
        # And with the signs of the Chinese title, by which those who hand it out may seek it.
        "ta": ("mpstvwதப", True),
    }


def test_a_result_shows_the_title_in_its_own_language_and_leads_to_the_leaflets_page() -> None:
    rows = [json.loads(line) for line in text_given(written()["search/ur/d0.js"]).split("\n")]

    assert rows == [
        ["teeth/ur/index.html", "Looking after your teeth", "en", "", "ur", ["standard"]],
        ["eyes/ur/index.html", "آنکھیں", "ur", "", "ur", ["standard"]],
    ]


def test_the_same_site_gives_the_same_bytes() -> None:
    assert written() == written()


def test_only_web_pages_are_read_and_a_leaflet_without_one_is_found_by_its_title() -> None:
    site = site_with(LEAFLETS[:1], TAGS)
    (leaflet,) = site.leaflets
    on_paper = replace(leaflet.files[0], format="pdf", media_type="application/pdf")
    paper = replace(leaflet, files=(on_paper,))
    asked: list[str] = []

    def content(path: str) -> bytes:
        asked.append(path)
        return b""

    found = dict(files(replace(site, leaflets=(paper,), by_language={"en": (paper,)}), content))

    assert asked == []
    assert text_given(found["search/en/w0.js"]).split("\n") == [
        "after BA",
        "ages BB",
        "all BB",
        "english BC",
        "for BB",
        "looking BA",
        "pdf BE",
        "standard BE",
        "teeth BA",
        "version BE",
        "your BA",
    ]


def test_a_site_without_documents_has_a_script_and_an_empty_directory() -> None:
    found = dict(files(site_with((), TAGS), lambda path: path.encode()))

    assert list(found) == ["search/search.js", "search/directory.js"]
    assert text_given(found["search/directory.js"]) == "{}"


@pytest.mark.parametrize(
    ("page", "root"), [("index.html", "./"), ("en/index.html", "../"), ("a/en/index.html", "../../")]
)
def test_the_box_knows_the_way_to_the_index_and_is_hidden_without_its_script(page: str, root: str) -> None:
    tree = html.fromstring(str(box(page, "en", site_with(LEAFLETS, TAGS))))

    assert tree.get("data-root") == root
    assert tree.get("hidden") is not None
    assert tree.xpath("//label/@for") == tree.xpath("//input/@id")
    assert tree.xpath("//form/@role") == ["search"]
    assert tree.xpath("//input/@maxlength") == [str(LONGEST)]
    assert tree.xpath("//script | //style | //@style | //@onclick") == []


def test_hostile_words_stay_words() -> None:
    said = "\"'></div><script>x</script>"
    site = replace(site_with(LEAFLETS, TAGS), materials=StockMaterials(phrases={"Search": said, "More results": said}))

    tree = html.fromstring(str(box("index.html", "en", site)))

    assert tree.xpath("//script") == []
    assert tree.xpath("string(//button)") == said
    assert json.loads(tree.get("data-words") or "")["more"] == said


@pytest.mark.parametrize("name", ["site_search_words.js", "site_search_index.js", "site_search.js"])
def test_the_scripts_make_no_elements_of_words_and_ask_for_nothing_else(name: str) -> None:
    said = StockMaterials().script(name)

    for forbidden in ("innerHTML", "outerHTML", "eval(", "Function(", "document.write", "fetch(", "XMLHttp", "import("):
        assert forbidden not in said
    assert len(said) < 9000
    assert said.isascii()
    assert SCRIPT == "search/search.js"
