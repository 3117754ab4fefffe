"""Checks on the text of a document, before it is written in any format."""
