"""The tag tree of a PDF: what a screen reader walks through.

It is built from the elements of the page's HTML, which the writer made of the document, and not from the boxes of the
pages: each element is one structure element, however many pages it lies on.

- `reading`: what stands on the laid-out pages, in reading order, and what each line means
- `words`: the text of the elements, which says whether a space follows a line's end
- `roles`: which structure element an HTML element becomes
- `tree`: the structure elements; `building`: the tree, from what was read
- `tables`: which headings a cell of a table answers to
- `serialising`: the tree as objects of the PDF
"""
