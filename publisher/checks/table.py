"""The table of checks, and how they are run. To add a check, add its file, its page and its row here."""

from collections.abc import Iterable, Iterator, Mapping

from publisher.checks.document import (
    abbreviation,
    address,
    alternative_text_beginning,
    alternative_text_length,
    big_number,
    bold_as_heading,
    both_ways,
    brackets,
    capitals,
    contact,
    contraction,
    contrast,
    date_in_full,
    date_without_year,
    empty_heading,
    fact_not_in_section,
    hard_word,
    heading_capitals,
    heading_full_stop,
    heading_length,
    heading_order,
    heading_without_text,
    headings,
    length,
    line,
    link_text,
    long_paragraph,
    merged_cells,
    missing_alternative_text,
    negative,
    non_text_contrast,
    number_words,
    one_idea,
    one_title,
    passive,
    phone_number,
    picture,
    placeholder_contact,
    reading_level,
    repeated_heading,
    roman_numeral,
    same_link_text,
    same_picture,
    section_changed,
    section_not_retold,
    sentence_a_line,
    sentence_length,
    special_character,
    synonyms,
    table_header,
    text_size,
    token_contrast,
    type_style,
    typed_list,
    unexplained_term,
    unmarked_language,
    vague_alternative_text,
    vague_link_text,
    whole_rows,
    word_to_avoid,
)
from publisher.checks.ids import OF_FILES
from publisher.errors import ConfigurationError, nearest
from publisher.findings import Answer, Check, NotRun, Result, Severity, result_of
from publisher.model import Document, State
from publisher.printed import Printed

CHECKS: tuple[Check, ...] = (
    one_title.CHECK,
    heading_order.CHECK,
    empty_heading.CHECK,
    heading_without_text.CHECK,
    repeated_heading.CHECK,
    bold_as_heading.CHECK,
    heading_full_stop.CHECK,
    heading_length.CHECK,
    heading_capitals.CHECK,
    typed_list.CHECK,
    table_header.CHECK,
    merged_cells.CHECK,
    capitals.CHECK,
    missing_alternative_text.CHECK,
    vague_alternative_text.CHECK,
    alternative_text_beginning.CHECK,
    alternative_text_length.CHECK,
    picture.CHECK,
    link_text.CHECK,
    vague_link_text.CHECK,
    same_link_text.CHECK,
    sentence_a_line.CHECK,
    one_idea.CHECK,
    passive.CHECK,
    negative.CHECK,
    contraction.CHECK,
    number_words.CHECK,
    big_number.CHECK,
    roman_numeral.CHECK,
    unexplained_term.CHECK,
    unmarked_language.CHECK,
    abbreviation.CHECK,
    reading_level.CHECK,
    sentence_length.CHECK,
    long_paragraph.CHECK,
    word_to_avoid.CHECK,
    hard_word.CHECK,
    placeholder_contact.CHECK,
    contact.CHECK,
    special_character.CHECK,
    date_in_full.CHECK,
    date_without_year.CHECK,
    phone_number.CHECK,
    address.CHECK,
    brackets.CHECK,
    length.CHECK,
    synonyms.CHECK,
    text_size.CHECK,
    type_style.CHECK,
    line.CHECK,
    same_picture.CHECK,
    contrast.CHECK,
    non_text_contrast.CHECK,
    token_contrast.CHECK,
    whole_rows.CHECK,
    headings.CHECK,
    both_ways.CHECK,
    section_not_retold.CHECK,
    section_changed.CHECK,
    fact_not_in_section.CHECK,
)

_BY_ID = {check.id: check for check in CHECKS}

# What a workspace sets for a check: another severity, or None to switch it off.
Severities = Mapping[str, Severity | None]


def find(identifier: str) -> Check:
    """Return the check of an id. Raises `ConfigurationError` for one that is not in the table, naming the nearest."""
    check = _BY_ID.get(identifier)
    if check is None:
        raise ConfigurationError(f"There is no check “{identifier}”.", mend=nearest(identifier, _BY_ID))
    return check


def run(
    document: Document,
    severities: Severities | None = None,
    page: bytes | None = None,
    printed: Printed | None = None,
    *,
    checks: Iterable[Check] = CHECKS,
) -> tuple[Result, ...]:
    """Return what every check that concerns this document says, in the order of the table.

    `checks` are those that are asked, all where nothing is said. `page` is the web page that a build makes of the
    document, None where it makes none; `printed` what print and Word make of the edition's styles. A check
    of other editions, one that is switched off, and for a translation one that only the source can mend, give no
    result. A severity that is set weighs more than a finding's own.
    """
    given = severities or {}
    for identifier in given:
        if identifier not in OF_FILES:
            find(identifier)
    return tuple(
        result_of(
            check,
            _answers(check, document, page, printed),
            severity=given.get(check.id),
            suppressions=document.suppressions,
        )
        for check in checks
        if _concerns(check, document) and given.get(check.id, check.severity) is not None
    )


def _concerns(check: Check, document: Document) -> bool:
    if check.editions and document.edition not in check.editions:
        return False
    return not check.source_only or document.state is State.SOURCE


def _answers(check: Check, document: Document, page: bytes | None, printed: Printed | None) -> Iterator[Answer]:
    """Yield what a check says of a document, of its web page and of its styles in print, where it looks at them."""
    yield from check.run(document)
    if check.page is not None:
        if page is None:
            yield NotRun("This looks at the web page, and this edition is not made as one.")
        else:
            yield from check.page(document, page)
    if check.printed is not None:
        if printed is None:
            yield NotRun("This looks at the styles of PDF and Word files, and they were not given.")
        else:
            yield from check.printed(document, printed)
