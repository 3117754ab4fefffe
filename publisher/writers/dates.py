"""Dates in words."""

from datetime import date

from babel import localedata
from babel.dates import format_date

from publisher import language as languages


def in_words(day: date, tag: str) -> str:
    """Return a day as people who read the language write it: "19 March 2021" in English.

    Where `tag` names no region, or none that is known for its dates, the language's usual one counts.
    """
    own = tag.replace("-", "_")
    usual = languages.find(tag).word_locale.replace("-", "_")
    return format_date(day, format="long", locale=own if "_" in own and localedata.exists(own) else usual)
