"""The checks on files: one file for each, named by its id."""
