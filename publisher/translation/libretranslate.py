"""The provider “libretranslate”: drafts from a LibreTranslate server, by the interface that it documents.

`GET /languages` lists its languages with their targets; `POST /translate` takes `q` (a list of texts), `source`,
`target`, `format` and `api_key` and answers `{"translatedText": […]}` or `{"error": "…"}`
(https://libretranslate.com/docs).
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from publisher import language as languages
from publisher.errors import nearest
from publisher.machine_translation import KEY_VARIABLE, Option
from publisher.translation import tags
from publisher.translation.machine import Draft, Piece, Request, Settings, TranslatorError
from publisher.translation.server import RefusedRequestError, Server, is_readable_on_the_way
from publisher.translation.tagged_html import from_html, to_html

_TIMEOUT = 120.0  # seconds: a machine without a graphics card takes some seconds a sentence
_LONGEST_TIMEOUT = 3600.0
_BATCH = 20  # texts in one request; servers may set a limit (--batch-limit)
_LARGEST_BATCH = 1000
_CHARACTERS = 4000  # in one request; servers may set a limit (--char-limit)
# So many texts that the server refuses one after the other, each sent by itself, are no accident of these texts.
_MOST_REFUSED = 5
_LETTER = re.compile(r"[^\W\d_]")
# What LibreTranslate calls a language that is not the tag itself; the first that a server has is taken.
_CODES = {
    "zh-Hans": ("zh-Hans", "zh"),
    "zh-Hant": ("zh-Hant", "zt"),
    "pt-BR": ("pt-BR", "pb", "pt"),
}
_SCRIPT = re.compile(r"[A-Za-z]{4}")


def translator(settings: Settings) -> "LibreTranslate":
    """Return the provider of a workspace. Raises `TranslatorError` for settings that it cannot work with."""
    for name in settings.options:
        if name not in {"timeout", "batch"}:
            raise TranslatorError(
                f"“{name}” is not an option of libretranslate.", mend=nearest(name, ("timeout", "batch"))
            )
    if not settings.address:
        raise TranslatorError(
            "libretranslate needs the address of its server.",
            mend='Write into [machine-translation]: address = "http://127.0.0.1:5000"',
        )
    if settings.key and is_readable_on_the_way(settings.address):
        raise TranslatorError(
            f"The key would go to {settings.address} where everybody on the way can read it.",
            mend=f"Use an address with https://, or take {KEY_VARIABLE} away.",
        )
    timeout = _number("timeout", settings.options.get("timeout", _TIMEOUT), _LONGEST_TIMEOUT)
    batch = _number("batch", settings.options.get("batch", _BATCH), _LARGEST_BATCH)
    return LibreTranslate(Server(settings.address, timeout, settings.key), max(1, int(batch)))


def _number(name: str, value: Option, most: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= most:
        raise TranslatorError(
            f"“{name}” must be a number above 0, and {most:g} at most.",
            mend="Write it in digits in [machine-translation.options].",
        )
    return float(value)


@dataclass(frozen=True, slots=True)
class _Offered:
    """A language of a server: its code, and the codes that it translates into, None where the server does not say."""

    code: str
    targets: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class LibreTranslate:
    """Drafts from a LibreTranslate server; `batch` is how many lines of texts one request has at most."""

    server: Server
    batch: int = _BATCH

    def translate(self, request: Request) -> Iterator[Draft]:
        """Yield a draft of each piece, or why the server refused it.

        Raises `TranslatorError` where the server has not the languages, fails, or refuses one text after the other.
        """
        codes = self._codes(request.source, request.target)
        spaced = not languages.known(request.target) or languages.find(request.target).script.spaced
        refused = 0  # one after the other
        waiting = deque((pieces, self.batch) for pieces in _batches(request.pieces, self.batch))
        while waiting:
            pieces, most = waiting.popleft()
            try:
                drafts = self._drafts(pieces, codes, most, spaced=spaced)
            except RefusedRequestError as error:
                if len(pieces) > 1:  # it may have been too much at once
                    half = len(pieces) // 2
                    waiting.extendleft(((pieces[half:], most), (pieces[:half], most)))
                    continue
                if most > 1 and len(_lines(pieces[0].text)) > 1:
                    waiting.appendleft((pieces, 1))
                    continue
                refused += 1
                if refused >= _MOST_REFUSED:
                    raise
                drafts = [Draft(pieces[0].id, problem=error.message)]
            else:
                refused = 0
            yield from drafts

    def _drafts(self, pieces: Sequence[Piece], codes: tuple[str, str], most: int, *, spaced: bool) -> list[Draft]:
        """Return the drafts of some pieces, so many lines in a request at most; lines without words are not sent."""
        lines = [(piece, line) for piece in pieces for line in _lines(piece.text)]
        asked = [(piece, line) for piece, line in lines if _has_words(line)]
        texts = [to_html(line, (term.text for term in piece.terms if term.keep)) for piece, line in asked]
        given = [
            answer for at in range(0, len(texts), most) for answer in self._translated(texts[at : at + most], *codes)
        ]
        if spaced:
            given = [_spaced(line, answer) for (_, line), answer in zip(asked, given, strict=True)]
        answers = iter(given)
        words: dict[str, list[str]] = {piece.id: [] for piece in pieces}
        for piece, line in lines:
            words[piece.id].append(next(answers) if _has_words(line) else line)
        return [Draft(name, "\n".join(parts)) for name, parts in words.items()]

    def _translated(self, texts: list[str], source: str, target: str) -> list[str]:
        """Return the server's answers to some texts, one each."""
        question: dict[str, object] = {"q": texts, "source": source, "target": target, "format": "html"}
        if self.server.secret:
            question["api_key"] = self.server.secret
        answer = self.server.ask("/translate", question)
        given = answer.get("translatedText") if isinstance(answer, dict) else None
        if not isinstance(given, list) or not all(isinstance(text, str) for text in given):
            raise self._strange("its answer holds no list “translatedText”")
        if len(given) != len(texts):
            raise self._strange(f"it gave {len(given)} translations of {len(texts)} texts")
        return [from_html(text) for text in given]

    def _codes(self, source: str, target: str) -> tuple[str, str]:
        """Return what the server calls two languages. Raises `TranslatorError` where it does not translate so."""
        offered = {one.code.casefold(): one for one in self._offered()}
        found = [
            next((offered[code.casefold()] for code in _names(tag) if code.casefold() in offered), None)
            for tag in (source, target)
        ]
        match found:
            case [_Offered() as one, _Offered() as other] if one.targets is None or other.code in one.targets:
                return one.code, other.code
        names = ", ".join(sorted(one.code for one in offered.values())[:_MOST_CODES])
        raise TranslatorError(
            f"The server at {self.server.address} does not translate from “{source}” into “{target}”.",
            mend=f"It has: {names or 'no language'}. Add the language there, or leave it to people.",
        )

    def _offered(self) -> Iterator[_Offered]:
        answer = self.server.ask("/languages")
        if not isinstance(answer, list):
            raise self._strange("it gave no list of languages")
        for row in answer:
            code = row.get("code") if isinstance(row, dict) else None
            if not isinstance(code, str) or not _CODE.fullmatch(code):
                raise self._strange("its list of languages holds one without a code")
            targets = row.get("targets")
            known = frozenset(map(str, targets)) if isinstance(targets, list) else None
            yield _Offered(code, known)

    def _strange(self, what: str) -> TranslatorError:
        return TranslatorError(
            f"What answers at {self.server.address} is not LibreTranslate: {what}.",
            mend="Correct “address” in [machine-translation], or look at the server.",
        )


_CODE = re.compile(r"[A-Za-z0-9_-]{1,35}")
_MOST_CODES = 60  # of a server's languages are named in a message


def _names(tag: str) -> Iterator[str]:
    """Yield what a server may call a language, the best first; never the same language in another script."""
    yield from _CODES.get(tag, (tag,))
    parts = tag.split("-")
    while len(parts) > 1 and not _SCRIPT.fullmatch(parts[-1]):
        parts.pop()
        shorter = "-".join(parts)
        if _script(shorter) != _script(tag):
            return
        yield from _CODES.get(shorter, (shorter,))
    if languages.known(tag):
        row = languages.find(tag).tag
        yield from _CODES.get(row, (row,))


def _script(tag: str) -> str:
    """Return the code of the script in which a language is written; "" where nobody said."""
    return languages.find(tag).script.code if languages.known(tag) else ""


def _batches(pieces: Iterable[Piece], most: int) -> Iterator[list[Piece]]:
    """Yield pieces in groups of so many lines and characters that one request holds them."""
    group: list[Piece] = []
    lines = characters = 0
    for piece in pieces:
        more = sum(map(_has_words, _lines(piece.text)))
        if group and (lines + more > most or characters + len(piece.text) > _CHARACTERS):
            yield group
            group, lines, characters = [], 0, 0
        group.append(piece)
        lines += more
        characters += len(piece.text)
    if group:
        yield group


def _lines(text: str) -> list[str]:
    """Return the lines of a text, which go apart because the server joins them; one where a tag holds several."""
    lines = text.split("\n")
    return lines if all(_is_balanced(line) for line in lines) else [text]


def _is_balanced(line: str) -> bool:
    """Return whether each tag of a line is closed in it."""
    found = list(tags.TAG.finditer(line))
    opened = [tag["number"] for tag in found if not tag["close"] and not tag["empty"]]
    return sorted(opened) == sorted(tag["number"] for tag in found if tag["close"])


def _has_words(line: str) -> bool:
    return bool(_LETTER.search(tags.TAG.sub("", line)))


def _spaced(line: str, answer: str) -> str:
    """Return an answer with the blanks beside tags that the server took away, where words would stick together."""
    for tag in tags.TAG.finditer(line):
        if line[: tag.start()][-1:].isspace() and not tag["close"]:
            answer = re.sub(rf"(?<=[\w.,;:!?]){re.escape(tag[0])}", f" {tag[0]}", answer)
        if line[tag.end() :][:1].isspace() and (tag["close"] or tag["empty"]):
            answer = re.sub(rf"{re.escape(tag[0])}(?=\w)", f"{tag[0]} ", answer)
    return answer
