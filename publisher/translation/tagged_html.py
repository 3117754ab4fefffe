"""Segments as pieces of HTML for machines that keep its elements, and back.

`<1>words</1>` is `<span id="t1">words</span>`, `<2/>` is `<br id="t2">`, a line end within a tag is `<br id="line">`,
and a name that is never translated stands in `<span translate="no">` (HTML, 3.2.6.5).
"""

import html
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

from publisher.translation import tags

_ID = re.compile(r"t(?P<number>\d{1,4})")
_LINE = "line"


def to_html(text: str, names: Iterable[str] = ()) -> str:
    """Return a text with numbered tags as HTML; `names` are never translated."""
    kept = _pattern(names)
    return "".join(_parts(text, kept))


def _parts(text: str, kept: re.Pattern[str] | None) -> Iterator[str]:
    at = 0
    for tag in tags.TAG.finditer(text):
        yield _words(text[at : tag.start()], kept)
        at = tag.end()
        if tag["empty"]:
            yield f'<br id="t{tag["number"]}">'
        else:
            yield "</span>" if tag["close"] else f'<span id="t{tag["number"]}">'
    yield _words(text[at:], kept)


def _words(words: str, kept: re.Pattern[str] | None) -> str:
    plain = tags.unescape(words)
    parts = kept.split(plain) if kept else [plain]  # every second part is a name
    marked = (
        f'<span translate="no">{html.escape(part, quote=False)}</span>' if index % 2 else html.escape(part, quote=False)
        for index, part in enumerate(parts)
    )
    return "".join(marked).replace("\n", f'<br id="{_LINE}">')


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds names as whole words, the longest first, as one group; None where there is none."""
    longest = sorted(set(names), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest))})(?!\w)") if longest else None


def from_html(answer: str) -> str:
    """Return HTML as a text with numbered tags. What is no element of ours stays as its letters: a check finds it.

    Character references are read; a server that has read them before does no harm, as “&” alone means itself.
    """
    reader = _Reader()
    try:
        reader.feed(answer)
        reader.close()
    except AssertionError:  # how `html.parser` ends at a marked section that it does not know
        return tags.escape(answer)
    return "".join(reader.parts)


class _Reader(HTMLParser):
    """Puts the numbered tags back; one that is not closed, or was never opened, gives a tag that no check lets by."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._open: list[str] = []  # what the end of each open span becomes

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Put a span or a line break back."""
        given = dict(attrs)
        name = given.get("id") or ""
        number = found["number"] if (found := _ID.fullmatch(name)) else ""
        if tag == "span" and (number or given.get("translate") == "no"):
            self.parts.append(f"<{number}>" if number else "")
            self._open.append(f"</{number}>" if number else "")
        elif tag == "br" and number:
            self.parts.append(f"<{number}/>")
        elif tag == "br" and name == _LINE:
            self.parts.append("\n")
        else:
            self._add(self.get_starttag_text() or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Put an element back that is written as empty; a span is closed at once."""
        self.handle_starttag(tag, attrs)
        if tag == "span":
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost span."""
        if tag == "span" and self._open:
            self.parts.append(self._open.pop())
        elif tag != "br":
            self._add(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Keep words, with what looks like a tag in them told apart."""
        self._add(data)

    def handle_comment(self, data: str) -> None:
        """Keep the letters of a comment, which is none of ours."""
        self._add(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        """Keep the letters of a declaration."""
        self._add(f"<!{decl}>")

    def unknown_decl(self, data: str) -> None:
        """Keep the letters of a marked section."""
        self._add(f"<![{data}]>")

    def handle_pi(self, data: str) -> None:
        """Keep the letters of a processing instruction."""
        self._add(f"<?{data}>")

    def _add(self, words: str) -> None:
        self.parts.append(tags.escape(words))
