"""Files for translators and their tools: XLIFF, Word tables and CSV, out and back.

Each format has a module that writes a `Handover` and one that reads a `Returned`; `importing` takes what came back.
"""

from publisher.translation.exchange.handing import Part, handover
from publisher.translation.exchange.importing import Taken, take_in
from publisher.translation.exchange.table import FORMATS, Format, read
from publisher.translation.exchange.unimported import not_imported
from publisher.translation.exchange.unit import Handover, Returned

__all__ = [
    "FORMATS",
    "Format",
    "Handover",
    "Part",
    "Returned",
    "Taken",
    "handover",
    "not_imported",
    "read",
    "take_in",
]
