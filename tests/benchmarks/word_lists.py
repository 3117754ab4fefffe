"""How many everyday words each language's list of common words lacks, by our own easy-read texts.

    .venv/bin/python tests/benchmarks/word_lists.py

The easy-read texts of this workspace are written in everyday words, so a list that lacks many of them cannot tell hard
words from others. Each different word counts once, in its base form where that is known; short forms, numbers and
words that only stand with a capital are left out. Over 3 in 100 the check of hard words is not run
(`publisher/checks/document/hard_word.py`, TOO_SMALL).
"""

from collections.abc import Iterator
from pathlib import Path

from publisher.build.folder import Folder
from publisher.build.materials import shared_materials
from publisher.build.texts import document_names, in_editions, open_workspace, read_texts
from publisher.checks.document.hard_word import TOO_SMALL
from publisher.model import Document
from publisher.reading.common_words import base_form, counted_form, zipf_values
from publisher.reading.sentences import sentences

MOST_LACKING = 0.03  # of the different words; our own choice, between 1.7 % and 6.2 % where no language lies


def main() -> None:
    words: dict[str, set[str]] = {}
    for document in _easy_read():
        tag = document.language.partition("-")[0]
        if zipf_values(tag):
            words.setdefault(tag, set()).update(_words(document, tag))
    for tag, own in sorted(words.items()):
        lacking = sum(not zipf_values(tag).keys() & {word, base_form(word, tag)} for word in own)
        share = lacking / len(own)
        said = "too small" if share > MOST_LACKING else "trusted"
        agrees = "" if (tag in TOO_SMALL) == (share > MOST_LACKING) else "  NOT what the check has"
        listed = f"{len(zipf_values(tag)):6,} words in the list"
        print(f"{tag}  {listed}, {len(own)} of ours, {share:5.1%} lacking  {said}{agrees}")


def _easy_read() -> Iterator[Document]:
    folder = Folder.open(Path(__file__).parents[2])
    workspace, materials = open_workspace(folder), shared_materials(folder.root)
    for text in read_texts(folder, workspace, document_names(folder)):
        for document in in_editions(workspace, text, materials.words(text.language)):
            if document.edition == "easy-read":
                yield document


def _words(document: Document, tag: str) -> Iterator[str]:
    tokens = {word.replace("’", "'").partition("'")[0] for one in sentences(document) for word in one.words}
    for word in tokens:
        name = word[:1].isupper() and word.lower() not in tokens and counted_form(word, tag) not in zipf_values(tag)
        if not name and not any(map(str.isdigit, word)):
            yield from (counted_form(part, tag) for part in word.split("-") if len(part) > 1 and not part.isupper())


if __name__ == "__main__":
    main()
