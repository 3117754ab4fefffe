"""What a screen reader would say of a file: roles, levels, places in lists and tables, in reading order."""
