"""Checks of translations: each compares one text with its translation, a file each."""

from publisher.translation.quality.pair import Pair, QualityCheck
from publisher.translation.quality.table import CHECKS, NOT_IN_PAGES, Flaw, flaws, not_run, unsafe

__all__ = ["CHECKS", "NOT_IN_PAGES", "Flaw", "Pair", "QualityCheck", "flaws", "not_run", "unsafe"]
