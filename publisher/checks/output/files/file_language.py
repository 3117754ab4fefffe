"""file-language: a file says in which language its words are, and so does each part in another."""

import re
from collections.abc import Iterator

from publisher import language as languages
from publisher.checks.output.file_check import FileCheck, OutputFile
from publisher.checks.output.files.told import by_rules
from publisher.checks.output.opened import PAGE, PDFS, WORD, opened
from publisher.checks.output.word.rules import whole_file
from publisher.findings import Answer, Finding, Severity
from publisher.standards import PDFUA_7_2, WCAG_3_1_1, WCAG_3_1_2

# A language, and what may follow it (BCP 47, 2.1); "x-none" and the like name none.
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_MEND = "Write the code of the language, such as “en” or “pl”"


def no_language(file: OutputFile) -> Iterator[Answer]:
    """Find a file that does not say its language, and parts whose language is no code of one."""
    reading = opened(file)
    if reading.format == WORD:
        yield from by_rules(reading, (whole_file.LANGUAGE,))
        return
    # A PDF says its language beside its tags: one without tags says it too.
    said = reading.facts.language if reading.format in PDFS else reading.structure.language
    if not said.strip():
        mend = f"{_MEND}, {'in its properties (Advanced)' if reading.format in PDFS else 'in <html lang>'}."
        yield Finding("The file does not say in which language its words are.", mend)
    elif not _is_language(said):
        yield Finding(f"The file says that its language is “{said}”, which is no language's code.", f"{_MEND}.")
    if reading.format in PDFS and not reading.facts.has_tree:
        return
    for tag, where in reading.structure.languages:
        if tag.strip() and not _is_language(tag):
            yield Finding(
                f"A part of the file says that its language is “{tag}”, which is no language's code.",
                f"{_MEND}.",
                where=where(),
            )


def _is_language(tag: str) -> bool:
    return _TAG.fullmatch(tag) is not None and (languages.known(tag) or not _is_name(tag))


def _is_name(tag: str) -> bool:
    """Return whether a tag is the name of a language ("Polish") and not its code."""
    return any(tag.casefold() in (row.english_name.casefold(), row.own_name.casefold()) for row in languages.all_rows())


CHECK = FileCheck(
    id="file-language",
    title="A file says in which language its words are",
    severity=Severity.ERROR,
    clauses=(WCAG_3_1_1, WCAG_3_1_2, PDFUA_7_2),
    formats=(PAGE, *PDFS, WORD),
    run=no_language,
)
