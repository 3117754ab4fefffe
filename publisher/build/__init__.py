"""The build: what is to be written, who writes it, and what need not be written again."""
