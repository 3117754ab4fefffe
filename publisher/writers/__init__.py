"""Writers: a document becomes the bytes of a file. One package a format; `table.py` lists them."""
