"""Word files (Office Open XML, ISO/IEC 29500)."""

from publisher.writers.docx.write import write

__all__ = ["write"]
