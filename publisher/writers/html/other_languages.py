"""On paper: where the document is in other languages, as a QR code and in words, and which languages these are."""

import htpy

from publisher import language as languages
from publisher.addresses import as_in_files
from publisher.model import Document
from publisher.qr_code import QrCode, qr_code
from publisher.writers.html.links import safe_target
from publisher.writers.html.rendering import Rendering
from publisher.writers.labels import BETWEEN_NAMES, labelled


def other_languages(document: Document, rendering: Rendering) -> htpy.Node:
    """Return the block, None on screen and where the document has no other language or no address.

    A web page has a picker of languages instead.
    """
    tags = document.languages_on_paper
    if rendering.on_screen or not tags:
        return None
    heading = rendering.words("This leaflet in other languages")
    alternative = f"{''.join(labelled(heading, document.language))}{document.address}"
    code = qr_code(as_in_files(document.address))
    names = [[BETWEEN_NAMES if number else None, _name(tag)] for number, tag in enumerate(tags)]
    return htpy.section(".other-languages", aria_labelledby="_other-languages")[
        htpy.h2("#_other-languages")[heading],
        htpy.div(".leaflets")[
            htpy.div(".code", style=f"inline-size:{code.width}mm")[_picture(code, alternative)],
            htpy.div[
                htpy.p(".where")[htpy.a(href=safe_target(document.address))[htpy.bdi(dir="ltr")[document.address]]],
                htpy.p(".names")[names],
            ],
        ],
    ]


def _name(tag: str) -> htpy.Element:
    language = languages.find(tag)
    return htpy.bdi(lang=tag, dir=language.direction)[language.own_name]


def _picture(code: QrCode, alternative: str) -> htpy.Element:
    """Return the code as a drawing: black on white whatever the colours around it are."""
    size = f"{code.width}mm"
    return htpy.svg(
        {"viewBox": f"0 0 {code.modules} {code.modules}"},
        width=size,
        height=size,
        role="img",
        aria_labelledby="_qr-code",
    )[
        htpy.title("#_qr-code")[alternative],
        htpy.rect(width=str(code.modules), height=str(code.modules), fill="#fff"),
        htpy.path(d=code.path, fill="#000"),
    ]
