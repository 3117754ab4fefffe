"""A text as a flat row of passages, so that a Document and the file made from it can be laid side by side."""
