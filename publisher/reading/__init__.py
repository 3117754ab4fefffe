"""How hard a text is to read: its sentences, syllables, formulas, and the range that they give together."""
