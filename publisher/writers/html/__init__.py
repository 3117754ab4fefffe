"""The web page: one self-contained HTML file without a request to anywhere; easy read alone has scripts, its own."""

from publisher.materials import Materials
from publisher.model import Document
from publisher.writers.html.page import page
from publisher.writers.html.rendering import Medium, Rendering


def write(document: Document, materials: Materials) -> bytes:
    """Return the document as an HTML file in UTF-8."""
    return (str(page(Rendering.start(document, materials, Medium.SCREEN))) + "\n").encode()
