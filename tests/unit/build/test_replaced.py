"""Files that are replaced in whole: no half of one is ever found, no link is followed, no change is lost."""

import multiprocessing
from pathlib import Path

import pytest

from publisher.build.replaced import alone_in, replace_file, replace_files
from publisher.errors import SourceError

LETTERS = (b"a", b"b")
LENGTH = 200_000


def _replace_often(target: Path, letter: bytes) -> None:
    for _ in range(60):
        replace_file(target, letter * LENGTH, shown="file")


def _add_ones(folder: Path) -> None:
    for _ in range(50):
        with alone_in(folder):
            count = folder / "count"
            replace_file(count, str(int(count.read_text(encoding="utf-8")) + 1).encode(), shown="count")


def test_readers_find_whole_files_while_two_processes_write(tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_bytes(LETTERS[0] * LENGTH)
    context = multiprocessing.get_context("fork")
    writers = [context.Process(target=_replace_often, args=(target, letter)) for letter in LETTERS]
    found = set()

    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        found.add(target.read_bytes())

    assert found <= {letter * LENGTH for letter in LETTERS}
    assert [writer.exitcode for writer in writers] == [0, 0]
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_changes_of_several_processes_all_count(tmp_path: Path) -> None:
    (tmp_path / "count").write_text("0", encoding="utf-8")
    context = multiprocessing.get_context("fork")
    adders = [context.Process(target=_add_ones, args=(tmp_path,)) for _ in range(4)]

    for adder in adders:
        adder.start()
    for adder in adders:
        adder.join()

    assert (tmp_path / "count").read_text(encoding="utf-8") == "200"


def test_a_link_in_the_place_of_a_file_is_replaced_and_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "victim"
    outside.write_text("kept", encoding="utf-8")
    target = tmp_path / "folder" / "file"
    target.parent.mkdir()
    target.symlink_to(outside)
    (target.parent / ".file.new").symlink_to(outside)

    replace_file(target, b"new", shown="file")

    assert (outside.read_text(encoding="utf-8"), target.read_bytes(), target.is_symlink()) == ("kept", b"new", False)


@pytest.mark.parametrize("hindrance", ["a file for a folder", "a folder for the file"])
def test_what_hinders_is_told_and_nothing_is_left(tmp_path: Path, hindrance: str) -> None:
    folder = tmp_path / "folder"
    if hindrance == "a file for a folder":
        folder.write_text("a file", encoding="utf-8")
    else:
        (folder / "file" / "inner").mkdir(parents=True)
    before = sorted(tmp_path.rglob("*"))

    with pytest.raises(SourceError, match="could not be written") as raised:
        replace_file(folder / "file", b"new", shown="folder/file")

    assert str(raised.value.place) == "folder/file"
    assert sorted(tmp_path.rglob("*")) == before


def test_several_files_are_replaced_or_none(tmp_path: Path) -> None:
    first, folder, new = tmp_path / "first", tmp_path / "folder", tmp_path / "new"
    first.write_bytes(b"old")
    folder.mkdir()  # nothing can be renamed onto it

    with pytest.raises(SourceError, match="nothing was changed"):
        replace_files({new: b"new", first: b"new", folder: b"new"}, {new: "new", first: "first", folder: "folder"})

    assert first.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["first", "folder"]


def test_an_interruption_between_two_files_changes_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [tmp_path / name for name in ("a", "b")]
    for path in paths:
        path.write_bytes(b"old")
    renames = []
    rename = Path.replace

    def interrupted(self: Path, target: Path) -> Path:
        renames.append(target)
        if len(renames) == 2:
            raise KeyboardInterrupt
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", interrupted)

    with pytest.raises(KeyboardInterrupt):
        replace_files(dict.fromkeys(paths, b"new"), {path: path.name for path in paths})

    assert [path.read_bytes() for path in paths] == [b"old", b"old"]
    assert len(list(tmp_path.iterdir())) == 2


def test_a_file_keeps_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_bytes(b"old")
    target.chmod(0o664)

    replace_file(target, b"new", shown="file")

    assert target.stat().st_mode & 0o777 == 0o664
