"""What a document of a workspace shows now, for those who sign it: the digests of its parts, and its words."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import lru_cache
from json import dumps
from typing import Any

import tinycss2

from publisher import editions
from publisher import language as languages
from publisher.build.folder import Folder
from publisher.build.interface import NAME as INTERFACE
from publisher.build.materials import FileMaterials, shared_materials
from publisher.errors import SourceError
from publisher.evidence.seen import KEY_ENDS, WHOLE_SHEET, Item, Seen, digest, digest_of_lines
from publisher.evidence.words_seen import Section, contact_lines, let_stand, sections
from publisher.model import Document, Image, State
from publisher.translation import read_catalogue
from publisher.workspace import Workspace, catalogue_path

_TOKENS = "tokens.toml"
_CONDITIONS = ("@media", "@supports", "@container", "@layer")
_RULE_DIGITS = 8  # that tell one version of a rule from another; the digest of the whole sheet is what is signed


@dataclass(frozen=True, slots=True)
class Seeing:
    """What a document shows now: digests of its parts, and the sections whose words a record keeps."""

    seen: Seen
    sections: tuple[Section, ...]


def seeing(folder: Folder, workspace: Workspace, document: Document, source: Document) -> Seeing:
    """Return what a document shows now; `source` is the text of the same edition as it was written, maybe itself.

    A picture that cannot be shown is none that was seen. What an author lets stand is seen too, and so are the formats
    of the edition: nobody saw a file of a format that came later.
    """
    materials = shared_materials(folder.root)
    text, settings = sections(source), tuple(_settings(workspace, document))
    styles = (*_styles(document, materials), *_letters(document.language))
    translation = sections(document) if document.state is not State.SOURCE else ()
    seen = Seen(
        text=_items(text),
        translation=(*_items(translation), *_own_words(folder, document.language)),
        pictures=tuple(_pictures(document, materials)),
        styles=_items(styles),
        settings=_items(settings),
    )
    return Seeing(seen, (*text, *translation, *settings, *styles))


def _settings(workspace: Workspace, document: Document) -> Iterator[Section]:
    yield Section("organisation", contact_lines(document.contact))
    yield Section("formats", tuple(sorted(workspace.edition(document.edition).formats)))
    if lines := let_stand(document):
        yield Section("what the author lets stand", lines)


def _items(shown: Iterable[Section]) -> tuple[Item, ...]:
    return tuple(Item(one.name, digest_of_lines(one.lines)) for one in shown)


def _own_words(folder: Folder, language: str) -> tuple[Item, ...]:
    """Return the workspace's own translations of the words that the program writes into pages, where it has some."""
    paths = [path for tag in languages.fallbacks(language) if folder.find(path := catalogue_path(INTERFACE, tag))]
    said = [
        f"{entry.text}\n{entry.translation}"
        for path in paths
        for entry in read_catalogue(folder.text(path), path=path).entries
    ]
    return (Item(f"{INTERFACE}.po", digest_of_lines(sorted(said))),) if said else ()


def _pictures(document: Document, materials: FileMaterials) -> Iterable[Item]:
    for name in sorted({node.name for node in document.inlines() if isinstance(node, Image)}):
        with suppress(SourceError):
            found = materials.picture(name)
            yield Item(name, digest(f"{found.media_type}\n{found.credit}\n{digest(found.content.decode('latin-1'))}"))


def _styles(document: Document, materials: FileMaterials) -> Iterable[Section]:
    """Yield what decides how an edition looks: its style sheets, rule by rule, and its design tokens, by their groups.

    Of rules there are digests alone, which say which one changed: a record need not hold whole style sheets.
    """
    from publisher.writers.html.controls import READER_SHEET  # noqa: PLC0415 - a writer, loaded where it is used

    edition = editions.find(document.edition)
    own = (edition.stylesheet, READER_SHEET if edition.look.simple else "")
    for name in ("base.css", "screen.css", "print.css", *filter(None, own)):
        yield Section(name, rules_of(materials.style(name)))
    others = tuple(one.id for one in editions.EDITIONS if one.id != edition.id)
    for name, group in sorted(materials.tokens().items()):
        if not any(one in name for one in others):
            yield Section(f"{_TOKENS} [{name}]", _values(group))


def _values(group: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(f"{key}{KEY_ENDS}{dumps(value, sort_keys=True)}" for key, value in sorted(group.items()))


@lru_cache(maxsize=32)  # the style sheets of all editions, of a workspace and of the program
def rules_of(css: str) -> tuple[str, ...]:
    """Return a style sheet as lines: the digest of all of it, then each rule with the digest of what it says.

    Comments and the length of white space are no part; white space within quotes is shown to readers, and is one.
    """
    nodes = tinycss2.parse_component_value_list(css, skip_comments=True)
    _shorten_spaces(nodes)
    whole = digest(tinycss2.serialize(nodes).strip())
    return (f"{WHOLE_SHEET}{KEY_ENDS}{whole}", *_rules(nodes))


def _rules(nodes: Iterable[Any], within: str = "") -> Iterator[str]:
    """Yield each rule by its selector, below the conditions that it stands in (CSS Conditional Rules 3)."""
    for rule in tinycss2.parse_rule_list(nodes, skip_comments=True, skip_whitespace=True):
        if rule.type == "error":  # which the digest of the whole sheet holds
            continue
        sign = f"@{rule.lower_at_keyword} " if rule.type == "at-rule" else ""
        name = f"{within}{sign}{tinycss2.serialize(rule.prelude).strip()}".rstrip()
        if sign.strip() in _CONDITIONS and rule.content is not None:
            yield from _rules(rule.content, f"{name} ")
        else:
            yield f"{name}{KEY_ENDS}{digest(tinycss2.serialize(rule.content or ()).strip())[:_RULE_DIGITS]}"


def _shorten_spaces(nodes: Iterable[Any]) -> None:
    """Make each white space between tokens one space, also within brackets and functions."""
    for node in nodes:
        if node.type == "whitespace":
            node.value = " "
        _shorten_spaces(getattr(node, "content", None) or getattr(node, "arguments", None) or ())


def _letters(language: str) -> Iterable[Section]:
    """Yield the fonts and letters that a workspace sets for a language in publisher.toml."""
    row = languages.find(language)
    if row in languages.own_rows():
        yield Section(f"publisher.toml [language.{row.tag}]", _values(asdict(row)))
