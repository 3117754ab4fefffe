"""Cells of tables without words, which several rules ask for."""

from publisher.model import Cell, plain_text


def is_empty(cell: Cell) -> bool:
    """Return whether a cell shows no words and no picture with a text."""
    return not plain_text(cell.children).strip()
