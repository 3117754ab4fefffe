"""The formats of files for translators: what writes each, and what reads what came back, by the ending of its name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from publisher.errors import Place, SourceError
from publisher.translation.exchange import (
    comma_table,
    word_reading,
    word_table,
    xliff,
    xliff_one,
    xliff_two,
    xml_reading,
)
from publisher.translation.exchange.unit import Handover, Returned


@dataclass(frozen=True, slots=True)
class Format:
    """A format that a translator can get: what its files end in, and what writes one."""

    ending: str
    write: Callable[[Handover], bytes]


FORMATS: Mapping[str, Format] = {
    "xliff": Format(".xlf", xliff_two.write),
    "xliff1": Format(".xliff1.xlf", xliff_one.write),
    "docx": Format(".docx", word_table.write),
    "csv": Format(".csv", comma_table.write),
}
_XML = (".xlf", ".xliff", ".xml", ".mqxliff", ".sdlxliff", ".mxliff")
_WORD = (".docx", ".docm")
_TABLE = (".csv", ".tsv", ".txt")


def read(content: bytes, *, path: str) -> tuple[Returned, ...]:
    """Return what a file holds that came back from a translator, by its ending; one part for each text in it.

    Raises `SourceError` where it is of no format that is known, or cannot be read.
    """
    name = path.lower()
    if name.endswith(_XML):
        root = xliff.root_of(content, path=path, known={**xliff_two.KNOWN, **xliff_one.KNOWN})
        one = xml_reading.namespace(root) in xliff_one.KNOWN
        return xliff_one.read(root, path=path) if one else xliff_two.read(root, path=path)
    if name.endswith(_WORD):
        return word_reading.read(content, path=path)
    if name.endswith(_TABLE):
        return comma_table.read(content, path=path)
    raise SourceError(
        "This is no file that came from “publisher translate export”, by the ending of its name.",
        mend="XLIFF ends in .xlf, a Word table in .docx, a table of a spreadsheet in .csv: save it as one of these.",
        place=Place(path),
    )
