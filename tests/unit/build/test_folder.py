"""Reading the workspace, and nothing outside it."""

from pathlib import Path

import pytest

from publisher.build.folder import LARGEST_CATALOGUE, LARGEST_TEXT, Folder
from publisher.errors import ConfigurationError, SourceError


def test_a_path_that_leads_out_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "link").symlink_to(tmp_path / "secret")
    folder = Folder.open(tmp_path / "in")

    for path in ("../secret", "link", str(tmp_path / "secret"), "x/../../secret"):
        with pytest.raises(SourceError, match="out of the workspace"):
            folder.text(path)


def test_a_link_inside_the_workspace_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("text", encoding="utf-8")
    (tmp_path / "b.md").symlink_to(tmp_path / "a.md")

    assert Folder.open(tmp_path).text("b.md") == "text"


def test_a_circle_of_links_and_a_strange_name_are_not_there(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    folder = Folder.open(tmp_path)

    assert [folder.find(path) for path in ("a", "x\0y", "n" * 5000, "")] == [None] * 4


def test_a_byte_order_mark_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbftext")

    assert Folder.open(tmp_path).text("a.md") == "text"


def test_a_letter_that_is_not_utf_8_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"one\ntwo\ncaf\xe9\n")

    with pytest.raises(SourceError, match="0xe9") as caught:
        Folder.open(tmp_path).text("a.md")

    assert str(caught.value.place) == "a.md:3"


def test_a_text_may_be_smaller_than_a_picture_only(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a" * (LARGEST_TEXT + 1))
    folder = Folder.open(tmp_path)

    with pytest.raises(SourceError, match="This text is larger than 2 MB"):
        folder.text("a")
    assert len(folder.content("a")) == LARGEST_TEXT + 1


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="no folder"):
        Folder.open(tmp_path / "nowhere")


def test_a_po_file_may_be_larger_than_the_text_that_it_is_of(tmp_path: Path) -> None:
    (tmp_path / "a.po").write_bytes(b"x" * (LARGEST_TEXT + 1))

    assert len(Folder.open(tmp_path).text("a.po")) == LARGEST_TEXT + 1


def test_a_po_file_that_is_too_large_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.po").write_bytes(b"x" * (LARGEST_CATALOGUE + 1))

    with pytest.raises(SourceError, match="This PO file is larger than 20 MB"):
        Folder.open(tmp_path).text("a.po")
