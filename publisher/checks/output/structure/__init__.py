"""What a file has for a screen reader, of whatever format: headings, pictures, tables, links and blocks of text."""
