"""file-zoom: a page lets people make it larger."""

import re
from collections.abc import Iterator

from publisher.checks.output.file_check import FileCheck, OutputFile
from publisher.checks.output.opened import PAGE, opened
from publisher.findings import Answer, Finding, Severity
from publisher.standards import WCAG_1_4_4

# How many times larger people must be able to make it (WCAG 2.2, 1.4.4: up to 200 percent).
_LARGEST = 2.0
_PROPERTY = re.compile(r"([a-z-]+)\s*=\s*([^\s,;=]+)", re.IGNORECASE)
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)", re.ASCII)
# What words mean where a number is asked for; all others mean 0 (CSS Device Adaptation 1, 9.5 and 9.6).
_WORDS = {"yes": 1.0, "device-width": 10.0, "device-height": 10.0}
_MEND = 'Write <meta name="viewport" content="width=device-width, initial-scale=1">.'


def no_zoom(file: OutputFile) -> Iterator[Answer]:
    """Find a page that does not let people make it twice as large."""
    # Of several lines the last counts.
    content = next(iter(opened(file).page.metadata.get("viewport", ())[-1:]), "")
    said = {key.lower(): value for key, value in _PROPERTY.findall(content)}
    if "user-scalable" in said and abs(_number(said["user-scalable"])) < 1:
        yield Finding(
            f"The page does not let people make it larger (“user-scalable={said['user-scalable']}”).",
            _MEND,
        )
    # A number below 0 says nothing (CSS Device Adaptation 1, 9.5).
    if "maximum-scale" in said and 0 <= _number(said["maximum-scale"]) < _LARGEST:
        yield Finding(
            f"The page does not let people make it twice as large (“maximum-scale={said['maximum-scale']}”).",
            _MEND,
        )


def _number(stated: str) -> float:
    found = _NUMBER.match(stated)
    return float(found[0]) if found else _WORDS.get(stated.lower(), 0.0)


CHECK = FileCheck(
    id="file-zoom",
    title="A page lets people make it larger",
    severity=Severity.ERROR,
    clauses=(WCAG_1_4_4,),
    formats=(PAGE,),
    run=no_zoom,
)
