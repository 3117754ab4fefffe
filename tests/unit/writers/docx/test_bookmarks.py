"""The names of places that links within a Word file go to."""

from publisher.writers.docx.bookmarks import bookmark_names


def test_a_name_has_only_what_word_accepts() -> None:
    names = bookmark_names(["our-vision", "2025-goals", "ہمارا-وژن", ""])

    assert names == {"our-vision": "our_vision", "2025-goals": "s2025_goals", "ہمارا-وژن": "ہمارا_وژن"}


def test_names_that_word_would_cut_short_stay_apart() -> None:
    first, second = "a" * 50, "a" * 50 + "-2"

    names = bookmark_names([first, second])

    assert len(set(names.values())) == len(names)
    assert all(len(name) <= 40 for name in names.values())


def test_names_that_differ_in_capitals_alone_stay_apart() -> None:
    names = bookmark_names(["Aims", "aims", "a-b", "a_b"])

    assert len({name.lower() for name in names.values()}) == 4
