"""The passages of a file of any format, in one order for all: the text, then its notes.

What a file has beside its text is told apart: what only a page has (the skip link, links to other versions, controls),
only a Word file (the list of short forms), only files for paper (where the text is in other languages), or each in its
own way (the name above the title, the list of contents).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from publisher.checks.output.html import read as page_file
from publisher.checks.output.html.read import UnreadableError as UnreadablePageError
from publisher.checks.output.passages import of_page, of_tags, of_word, other_languages
from publisher.checks.output.passages.passage import NOTE, PARAGRAPH, BitKind, Passage, words_of
from publisher.checks.output.passages.spoken import spoken
from publisher.checks.output.pdf import read as pdf_file
from publisher.checks.output.pdf.about import about
from publisher.checks.output.pdf.page_text import page_texts
from publisher.checks.output.pdf.shown import shown_pages
from publisher.checks.output.pdf.tree import Child, Element, TaggedFile, UnreadableError, Words
from publisher.checks.output.word.names import find, value, w
from publisher.checks.output.word.package import Package, open_package
from publisher.checks.output.word.package import UnreadableError as UnreadableWordError
from publisher.checks.output.word.properties import properties_of
from publisher.checks.output.word.rules.whole_file import locked
from publisher.checks.output.word.styles import Styles

PAGE, PDF, WORD = "html", "pdf", "docx"
_HEADING = "heading of level "
# What stands for a letter that a font does not tell.
_REPLACEMENT = "\ufffd"


@dataclass(frozen=True, slots=True)
class FileText:
    """What a file says: its title, author and language (a BCP 47 tag) by its metadata, "" where it says none.

    `text` and `notes` are its passages, with their bits, in which a short form has all that it stands for anywhere in
    the text: Word files say it once, in a list. `beside` what is no part of the text. `bare` is None for a
    file with a structure; for one without, the words of each page as they stand there, in no known order.
    """

    title: str
    author: str
    language: str
    text: tuple[Passage, ...]
    notes: tuple[Passage, ...] = ()
    beside: tuple[Passage, ...] = ()
    bare: tuple[str, ...] | None = None


def read_file(content: bytes, form: str, language: str = "") -> FileText:
    """Return what a file of the format `form` ("html", "pdf", "docx") says.

    `language` is that of its text where the file names none. Raises `UnreadableError` where the file cannot be read.
    """
    try:
        return _with_all_meanings(_READERS[form.partition("-")[0]](content, language))
    except (UnreadablePageError, UnreadableWordError) as error:
        raise UnreadableError(str(error)) from error
    except RecursionError as error:
        raise UnreadableError("what it holds is nested too deeply") from error


def _page(content: bytes, language: str) -> FileText:
    page = page_file.read(content)
    if not page.language:
        page = replace(page, language=language)
    gathering = spoken(page.language)
    text, notes = _apart(of_page.passages(page, gathering, by_heading=False))
    author = ", ".join(page.metadata.get("author", ()))
    beside = of_page.beside(page, gathering)
    return FileText(page.title, author, page.language, text, notes, tuple(beside))


def _pdf(content: bytes, language: str) -> FileText:
    said = about(content)
    if not said.tagged:
        return FileText(said.title, said.author, said.language or language, (), bare=tuple(page_texts(content)))
    file = _legible(pdf_file.read(content, foreign=True), content)
    if not file.language:
        file = replace(file, language=language)
    gathering = spoken(file.language)
    text, notes = _apart(of_tags.passages(file, gathering))
    letterhead, text = _letterhead(text, said.author)
    found = other_languages.parted(text)
    beside = (*letterhead, *of_tags.contents(file, gathering), *found.block)
    return FileText(said.title, said.author, file.language, found.text, notes, beside)


def _word(content: bytes, language: str) -> FileText:
    if lock := locked(content):
        raise UnreadableError(lock.broken.message.removeprefix("The Word file is ").removesuffix("."))
    package = open_package(content)
    said = properties_of(package)
    tag = said["language"] or _default_language(package) or language
    gathering = spoken(tag)
    text, notes = _apart(of_word.passages(package, tag, gathering), headed=False)
    found = other_languages.parted(text)
    beside = (*_furniture(package), *of_word.beside(package, gathering), *found.block)
    return FileText(said["title"], said["author"], tag, found.text, notes, beside)


_READERS: dict[str, Callable[[bytes, str], FileText]] = {PAGE: _page, PDF: _pdf, WORD: _word}


def _default_language(package: Package) -> str:
    """Return the language of words where nothing else is said, "" where the file says none (17.7.5.5)."""
    return value(find(Styles(package.styles).defaults, "lang"))


def _furniture(package: Package) -> Iterator[Passage]:
    """Yield the heads and feet of a Word file, each once; the numbers of pages are Word's to know."""
    parts = (
        "".join(text.text or " " for text in line.iter(w("t"), w("tab")))
        for part in package.furniture
        for line in part.root
    )
    for words in dict.fromkeys(" ".join(part.split()) for part in parts):
        if words:
            yield Passage(PARAGRAPH, 0, words_of(words))


def _with_all_meanings(file: FileText) -> FileText:
    """Return what a file says, with all that each short form stands for at each place where it stands."""
    meanings: dict[str, set[str]] = {}
    for passage in (*file.text, *file.notes):
        for short, expansion in passage.expansions:
            meanings.setdefault(short, set()).update({" ".join(expansion.split())} - {""})
    joined = {short: " / ".join(sorted(found)) for short, found in meanings.items()}
    text, notes = (tuple(_meaning(one, joined) for one in part) for part in (file.text, file.notes))
    return replace(file, text=text, notes=notes)


def _meaning(passage: Passage, meanings: dict[str, str]) -> Passage:
    if not passage.expansions:
        return passage
    said = iter([meanings[short] for short, expansion in passage.expansions if expansion.strip()])
    return replace(
        passage,
        expansions=tuple((short, meanings[short]) for short, _ in passage.expansions),
        bits=tuple(replace(bit, text=next(said)) if bit.kind is BitKind.EXPANSION else bit for bit in passage.bits),
    )


def _apart(passages: list[Passage], *, headed: bool = True) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
    """Return the text and the notes: formats have them in different places, and each goes to them in its own way.

    A heading straight before the notes is theirs, where the format has them in the text (`headed`).
    """
    text: list[Passage] = []
    notes: list[Passage] = []
    within: int | None = None
    for passage in passages:
        if passage.kind.startswith(f"{NOTE} ") or passage.kind == NOTE:
            if headed and within is None and text and text[-1].kind.startswith(_HEADING):
                text.pop()
            within = passage.depth
        elif within is not None and passage.depth <= within:
            within = None
        (text if within is None else notes).append(passage)
    return tuple(text), tuple(notes)


def _letterhead(text: tuple[Passage, ...], author: str) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
    """Return the name of the organisation above the title, and the text without it."""
    if len(text) > 1 and text[0].kind == PARAGRAPH and author and text[0].words == words_of(author):
        return text[:1], text[1:]
    return (), text


def _legible(file: TaggedFile, content: bytes) -> TaggedFile:
    """Return a file with the words that PDFium reads in the place of those whose fonts do not say what they mean."""
    if not any(_REPLACEMENT in words.text for words in file.root.words):
        return file
    shown: dict[tuple[int, int], list[str]] = {}
    for page in shown_pages(content):
        for text in page.texts:
            if text.mark is not None:
                shown.setdefault((page.number, text.mark), []).append(text.words)
    return replace(file, root=_read_anew(file.root, shown))


def _read_anew(element: Element, shown: dict[tuple[int, int], list[str]]) -> Element:
    return replace(element, children=tuple(_child_anew(child, shown) for child in element.children))


def _child_anew(child: Child, shown: dict[tuple[int, int], list[str]]) -> Child:
    match child:
        case Element():
            return _read_anew(child, shown)
        case Words() if _REPLACEMENT in child.text and child.mark is not None:
            # A space more is none when words are told.
            found = shown.get((child.page, child.mark))
            return replace(child, text=f"{' '.join(found)} ") if found else child
        case _:
            return child
