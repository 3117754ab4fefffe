"""Updates, status, review and approval, as people use them: by the real command on a small workspace."""

import json
import re
import shutil
from pathlib import Path

import pytest

from publisher.translation import read_catalogue
from publisher.translation.states import identifier
from tests.tools.workspaces import make_workspace, publisher, replace, snapshot, write

PO = "translations/pl/LC_MESSAGES/leaflet.po"
SEGMENTS = 9


@pytest.fixture(scope="module")
def updated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace whose Polish file holds all of today's texts, two of them translated."""
    folder = make_workspace(tmp_path_factory.mktemp("updated") / "workspace")
    assert publisher("translate", "update", workspace=folder).returncode == 0
    return folder


@pytest.fixture
def root(updated: Path, tmp_path: Path) -> Path:
    """Return such a workspace of a test's own."""
    return shutil.copytree(updated, tmp_path / "workspace")


def counts(root: Path) -> dict[str, int]:
    said = publisher("translate", "status", "--json", workspace=root)
    assert said.returncode == 0, said.stderr
    (row,) = json.loads(said.stdout)["translations"]
    return {name: number for name, number in row.items() if isinstance(number, int) and number}


def translate_all(root: Path) -> None:
    path = root / PO
    catalogue = read_catalogue(path.read_text(encoding="utf-8"), path=PO)
    for entry in catalogue.entries:
        entry.translation = entry.translation or f"PL {entry.text}"
    write(path, catalogue.write())


def test_status_is_a_table_by_language_and_text(root: Path) -> None:
    said = publisher("translate", "status", workspace=root)

    head, row = said.stdout.splitlines()
    assert re.split(r"  +", head) == [
        *("language", "text", "segments", "untranslated", "draft", "translated", "reviewed", "approved", "changed"),
        "words left",
    ]
    assert row.split() == ["pl", "leaflet", "9", "7", "0", "2", "0", "0", "0", "34"]


def test_words_that_a_translator_wrote_without_fuzzy_are_translated(root: Path) -> None:
    assert counts(root) == {"file": 1, "segments": SEGMENTS, "untranslated": 7, "translated": 2, "words": 34}


def test_status_counts_again_what_changed_since(root: Path) -> None:
    before = counts(root)

    translate_all(root)

    assert before["untranslated"] == 7
    assert counts(root) == {"file": 1, "segments": SEGMENTS, "translated": SEGMENTS}


def test_a_text_that_changed_without_an_update_is_not_translated(root: Path) -> None:
    translate_all(root)
    counts(root)

    replace(root / "source/leaflet.md", "A nurse calls your name.", "A doctor calls your name.")

    assert counts(root) == {"file": 1, "segments": SEGMENTS, "untranslated": 1, "translated": 8, "words": 5}


def test_status_says_where_there_is_no_file_yet(root: Path) -> None:
    (root / PO).unlink()

    said = publisher("translate", "status", workspace=root)

    assert "“leaflet” has no file for pl yet: publisher translate update pl" in said.stdout
    assert counts(root)["untranslated"] == SEGMENTS


@pytest.mark.parametrize("record", ["", "[]", '{"a": {"segments": "x"}}', "\x00", '{"a": 3}', '{"a": {"draft": -1}}'])
def test_a_broken_record_of_what_was_counted_is_counted_anew(root: Path, record: str) -> None:
    before = counts(root)

    write(root / "translations/.status.json", record)

    assert counts(root) == before


def test_status_needs_no_right_to_write(root: Path) -> None:
    (root / "translations").chmod(0o500)
    try:
        assert counts(root)["segments"] == SEGMENTS
    finally:
        (root / "translations").chmod(0o700)


def test_an_update_says_what_became_of_each_file(root: Path) -> None:
    translate_all(root)
    replace(root / "source/leaflet.md", "A nurse calls your name.", "A nurse calls out your name.\n\nSit down.")

    said = publisher("translate", "update", workspace=root)

    assert said.stdout == f"wrote {PO}: 1 new, 1 changed\n"
    assert counts(root)["changed"] == 1


def test_a_minor_change_keeps_a_review(root: Path) -> None:
    translate_all(root)
    assert publisher("translate", "review", "pl", "leaflet", "--by", "Anna Nowak", workspace=root).returncode == 0
    replace(root / "source/leaflet.md", "A nurse calls your name.", "A nurse calls your name!")

    said = publisher("translate", "update", "--minor", "end mark", workspace=root)

    wrote, kept = said.stdout.splitlines()
    assert wrote == f"wrote {PO}: 1 changed a little and kept"
    assert kept.startswith("  source/leaflet.md:21: “A nurse calls your name.” is now “A nurse calls your name!”; its")
    assert counts(root) == {"file": 1, "segments": SEGMENTS, "reviewed": SEGMENTS}
    assert re.search(
        r"^# minor at=\d{4}-\d\d-\d\d reason=end mark$", (root / PO).read_text(encoding="utf-8"), re.MULTILINE
    )


def test_more_than_a_minor_change_is_told_with_its_line(root: Path) -> None:
    translate_all(root)
    replace(root / "source/leaflet.md", "A nurse calls your name.", "Nobody calls your name.")

    said = publisher("translate", "update", "--minor", "end mark", workspace=root)

    assert "source/leaflet.md:21: changed by more than a minor change does" in said.stdout


@pytest.mark.parametrize("reason", ["", " ", "a\nb", "x" * 201, "a\u202eb"])
def test_a_reason_is_one_line(root: Path, reason: str) -> None:
    before = snapshot(root)

    said = publisher("translate", "update", "--minor", reason, workspace=root)

    assert said.returncode == 2
    assert "--minor" in said.stderr
    assert snapshot(root) == before


@pytest.mark.parametrize("words", [("plx",), ("pl", "--document", "leaflt")])
def test_an_update_of_what_there_is_not_names_the_nearest(root: Path, words: tuple[str, ...]) -> None:
    said = publisher("translate", "update", *words, workspace=root)

    assert said.returncode == 2
    assert "Did you mean" in said.stderr


def test_a_broken_file_of_one_language_keeps_the_others_as_they_are(root: Path) -> None:
    settings = root / "publisher.toml"
    replace(settings, '["en", "pl"]', '["en", "fr", "pl"]')
    write(root / PO, (root / PO).read_text(encoding="utf-8") + "\nnonsense\n")
    before = snapshot(root)

    said = publisher("translate", "update", workspace=root)

    assert said.returncode != 0
    assert re.search(rf"^{PO}:\d+: This line of the PO file is broken\.", said.stderr, re.MULTILINE)
    assert snapshot(root) == before


def test_a_review_and_an_approval_are_signed_in_the_file(root: Path) -> None:
    translate_all(root)

    reviewed = publisher("translate", "review", "pl", "leaflet", "--by", "Anna Nowak", workspace=root)
    approved = publisher("translate", "approve", "pl", "leaflet", "--by", "R. Khan", workspace=root)

    po = (root / PO).read_text(encoding="utf-8")
    assert reviewed.stdout == f"{PO}: {SEGMENTS} reviewed\n"
    assert approved.stdout == f"{PO}: {SEGMENTS} approved\n"
    assert re.search(
        r"^# reviewed at=\d{4}-\d\d-\d\d by=Anna Nowak\n# approved at=\d{4}-\d\d-\d\d by=R. Khan$", po, re.MULTILINE
    )
    assert '"X-Reviewed-By: Anna Nowak\\n"' in po
    assert '"X-Approved-By: R. Khan\\n"' in po
    assert "fuzzy" not in po
    assert counts(root) == {"file": 1, "segments": SEGMENTS, "approved": SEGMENTS}


def test_a_page_of_an_approved_translation_says_so_and_one_with_a_draft_does_not(root: Path) -> None:
    translate_all(root)
    publisher("translate", "review", "pl", "leaflet", "--by", "Anna Nowak", workspace=root)
    publisher("translate", "approve", "pl", "leaflet", "--by", "R. Khan", workspace=root)

    publisher("build", "--format", "html", "--language", "pl", workspace=root)
    approved = (root / "output/leaflet/pl/leaflet.pl.html").read_text(encoding="utf-8")
    replace(root / PO, "PL A nurse calls your name.", "PL Someone calls your name.")
    publisher("build", "--format", "html", "--language", "pl", workspace=root)
    edited = (root / "output/leaflet/pl/leaflet.pl.html").read_text(encoding="utf-8")

    draft = "Tłumaczenie robocze"
    assert draft not in approved
    assert draft in edited


def test_nothing_is_approved_that_nobody_reviewed(root: Path) -> None:
    translate_all(root)

    said = publisher("translate", "approve", "pl", "leaflet", "--by", "R. Khan", workspace=root)

    assert said.stdout.startswith(f"{PO}: nothing raised\n")
    assert said.stdout.count("nobody has reviewed it yet") == SEGMENTS
    assert "approved" not in counts(root)


def test_a_review_leaves_what_is_not_translated(root: Path) -> None:
    said = publisher("translate", "review", "pl", "leaflet", "--by", "Anna Nowak", workspace=root)

    assert said.returncode == 0
    assert said.stdout.startswith(f"{PO}: 2 reviewed\n")
    assert said.stdout.count("it is not translated") == SEGMENTS - 2


def test_a_translation_of_an_older_text_is_reviewed_only_by_its_name(root: Path) -> None:
    translate_all(root)
    replace(root / "source/leaflet.md", "A nurse calls your name.", "A nurse calls your names.")
    publisher("translate", "update", workspace=root)
    changed = identifier("A nurse calls your names.")

    whole = publisher("translate", "review", "pl", "leaflet", "--by", "Anna Nowak", workspace=root)
    named = publisher("translate", "review", "pl", "leaflet", "--by", "Anna", "--segment", changed, workspace=root)

    assert f"left {changed} “A nurse calls your names.”: its source changed since" in whole.stdout
    assert named.stdout == f"{PO}: 1 reviewed\n"
    assert counts(root) == {"file": 1, "segments": SEGMENTS, "reviewed": SEGMENTS}


def test_nobody_can_sign_lost_tags(root: Path) -> None:
    replace(root / PO, "Weź list. <1>Prosimy</1> przyjść wcześniej.", "Weź list.")

    said = publisher("translate", "review", "pl", "leaflet", "--by", "Anna Nowak", workspace=root)

    assert said.returncode == 1
    assert "<1>" in said.stdout
    assert counts(root)["reviewed"] == 1


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("xx", "leaflet", "--by", "Anna"), "“xx”"),
        (("pl", "leaflt", "--by", "Anna"), "Did you mean “leaflet”?"),
        (("en", "leaflet", "--by", "Anna"), "there is no translation to review"),
        (("pl", "leaflet", "--by", " "), "--by says nothing"),
        (("pl", "leaflet", "--by", "Anna\nstate=approved"), "more than a line"),
        (("pl", "leaflet", "--by", "Anna", "--segment", "00000000"), "no segment “00000000” today"),
        (("pl", "leaflet"), "--by"),
    ],
)
def test_a_review_of_what_there_is_not_is_refused(root: Path, words: tuple[str, ...], message: str) -> None:
    before = snapshot(root)

    said = publisher("translate", "review", *words, workspace=root)

    assert said.returncode == 2
    assert message in said.stderr
    assert snapshot(root) == before


def test_the_header_names_reviewers_while_the_whole_file_is_reviewed(root: Path) -> None:
    translate_all(root)
    one = identifier("A nurse calls your name.")
    publisher("translate", "review", "pl", "leaflet", "--by", "R. Khan", "--segment", one, workspace=root)
    part = (root / PO).read_text(encoding="utf-8")
    publisher("translate", "review", "pl", "leaflet", "--by", "Anna Nowak", workspace=root)
    whole = (root / PO).read_text(encoding="utf-8")
    write(root / PO, whole.replace("PL A nurse calls your name.", "PL Someone calls your name."))
    publisher("translate", "update", workspace=root)

    fallen = (root / PO).read_text(encoding="utf-8")
    assert "X-Review" not in part
    assert '"X-Reviewed-By: Anna Nowak, R. Khan\\n"' in whole
    assert "X-Review" not in fallen


def test_blanks_are_no_translation_anywhere(root: Path) -> None:
    translate_all(root)
    path = root / PO
    write(path, re.sub(r'msgstr "PL .*"', 'msgstr " "', path.read_text(encoding="utf-8")))

    reviewed = publisher("translate", "review", "pl", "leaflet", "--by", "Anna Nowak", workspace=root)
    built = publisher("build", "--format", "html", "--incomplete", workspace=root)

    assert reviewed.stdout.startswith(f"{PO}: 2 reviewed\n")
    assert counts(root)["untranslated"] == SEGMENTS - 2
    assert built.returncode == 0, built.stderr
    assert '<span lang="en">A nurse calls your name.</span>' in (root / "output/leaflet/pl/leaflet.pl.html").read_text(
        encoding="utf-8"
    )
