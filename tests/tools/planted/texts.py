"""Faults to plant in good texts, one table: what the checks on text must find, and nothing else."""

from tests.tools.planted import in_easy_read, in_pages, in_structure, in_words
from tests.tools.planted.in_text import InText

PLANTED: tuple[InText, ...] = (
    *in_structure.HEADINGS,
    *in_structure.LISTS_AND_TABLES,
    *in_structure.PICTURES_AND_LINKS,
    *in_words.SENTENCES,
    *in_words.LANGUAGES_AND_SHORT_FORMS,
    *in_words.DATES_AND_CONTACTS,
    *in_easy_read.SENTENCES,
    *in_easy_read.NUMBERS_AND_SIGNS,
    *in_easy_read.WORDS_AND_PICTURES,
    *in_easy_read.RETELLING,
    *in_pages.PAGES,
)
