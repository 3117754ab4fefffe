"""The PDF: the same page as on the web, laid out for paper by WeasyPrint and tagged for screen readers (PDF/UA-1)."""

from publisher.writers.pdf.write import write

__all__ = ["write"]
