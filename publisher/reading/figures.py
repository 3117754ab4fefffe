"""Numbers as each language writes them: with a comma or a point, in the digits of European languages."""

from decimal import Decimal

from babel.numbers import format_decimal

from publisher.reading.dates import locale_of


def in_figures(number: Decimal, tag: str) -> str:
    """Return a number with its decimals as people who read the language write it, without marks between thousands.

    The digits are 0 to 9 in every language: all that we write beside it has these. In a language of which CLDR knows
    nothing there is a decimal point.
    """
    locale = locale_of(tag)
    if locale is None:
        return str(number)
    written = "0." + "0" * -int(number.as_tuple().exponent) if number.as_tuple().exponent else "0"
    return format_decimal(number, format=written, locale=locale, numbering_system="latn")
