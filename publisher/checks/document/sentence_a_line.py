"""Each sentence of easy read starts a line, and a statement has two sentences at most."""

from collections.abc import Iterator, Sequence

from publisher.checks.limits import aim
from publisher.checks.words.full_stops import begins
from publisher.findings import Check, Finding, Severity
from publisher.model import Document, State, Statement
from publisher.reading.sentences import Sentence, sentences, sentences_in
from publisher.standards import DAPB1605, EASY_READ_STATEMENTS, PHOTOSYMBOLS, Mark, Source

MOST_SENTENCES = 2  # Photosymbols: one picture goes with one or two sentences
_QUOTED = 3


def crowded_statements(document: Document) -> Iterator[Finding]:
    """Find each statement with more sentences than the targets allow, and each sentence in the middle of a line."""
    limit = aim(document.targets.statement_sentences, MOST_SENTENCES)
    for block in document.blocks:
        if isinstance(block, Statement):
            found = sentences_in(block, document.language)
            count = sum(real for _, real in _beginnings(found, document.language))
            if count > limit:
                yield Finding(
                    f"This statement has {count} sentences: “{found[0].beginning}”.",
                    mend="Leave an empty line after the first or second sentence, and give the rest a picture of its "
                    "own.",
                    place=block.place,
                )
    for sentence, real in _beginnings(sentences(document), document.language):
        if real and not sentence.starts_line:
            yield Finding(
                f"This sentence starts in the middle of a line: “{sentence.beginning}”",
                mend=_mend(sentence, document),
                place=sentence.place,
            )


def _beginnings(found: Sequence[Sentence], language: str) -> Iterator[tuple[Sentence, bool]]:
    """Yield each sentence with whether it is one, and not the rest of the one before it."""
    for before, sentence in zip((None, *found), found, strict=False):
        yield sentence, begins(before, sentence, language)


def _mend(sentence: Sentence, document: Document) -> str:
    first = " ".join(sentence.text.split()[:_QUOTED]).strip("“”\"'")
    if document.state is State.SOURCE:
        return f"Start a new line before “{first}”."
    return f"Start a new line before “{first}”: write \\n before it in the translation."


CHECK = Check(
    id="sentence-a-line",
    title="Each sentence starts a line, and a statement has two sentences at most",
    severity=Severity.ERROR,
    clauses=(EASY_READ_STATEMENTS, DAPB1605),
    run=crowded_statements,
    editions=("easy-read",),
    sources=(Source(PHOTOSYMBOLS, Mark.VERIFIED),),
)
