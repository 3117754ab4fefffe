"""One source, every format: an accessible document publisher."""

__version__ = "0.1.0"
