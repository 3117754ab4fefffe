"""Markdown to and from the `Document` model; nothing above knows Markdown."""
