"""A PDF read back: its structure tree with the text that a screen reader gets, and the text of its pages."""
