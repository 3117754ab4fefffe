"""Documents in other languages: segments out to PO files, and translations back into documents.

Nothing else in the program knows PO files.
"""

from publisher.translation.catalogue import Catalogue, read_catalogue
from publisher.translation.segments import Segment, extract
from publisher.translation.templates import template
from publisher.translation.translate import translate, words_of
from publisher.translation.update import Carried, Minor, update, update_phrases

__all__ = [
    "Carried",
    "Catalogue",
    "Minor",
    "Segment",
    "extract",
    "read_catalogue",
    "template",
    "translate",
    "update",
    "update_phrases",
    "words_of",
]
