"""What a message shows of words that came from a file."""

import unicodedata

import pytest

from publisher.errors import visible


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("a\x1b]0;b\x07", "a[U+001B]]0;b[U+0007]"),
        ("a\x9b31m", "a[U+009B]31m"),
        ("a\u202eb", "a[U+202E]b"),
        ("a\nforged.md:1: b", "a[U+000A]forged.md:1: b"),
        ("a\rb\x85\u2028", "a[U+000D]b[U+0085][U+2028]"),
        ("a\udcffb", "a[U+DCFF]b"),
        ("a\u200db", "a[U+200D]b"),
        ("\u200d.", "[U+200D]."),
        ("\U000e0041", "[U+E0041]"),
    ],
)
def test_what_a_terminal_obeys_or_nobody_sees_stands_by_its_number(line: str, shown: str) -> None:
    assert visible(line) == shown


@pytest.mark.parametrize("line", ["“Żółć” – £5", "آپ کا خط", "স্বাস্থ্য‌সেবা ক্ষ‍", "中文", "👩‍⚕️ ❤️", "a\tb", ""])
def test_words_of_every_script_stay_as_they_are(line: str) -> None:
    assert visible(line) == line


def test_no_control_character_is_left() -> None:
    everything = "".join(chr(point) for point in range(0x110000))

    left = {sign for sign in visible(everything) if unicodedata.category(sign) in {"Cc", "Cs", "Zl", "Zp"}}

    assert left == {"\t"}
