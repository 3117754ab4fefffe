"""Dates in words."""

from publisher.reading.dates import in_words as in_words  # noqa: PLC0414 - writers ask for it here
