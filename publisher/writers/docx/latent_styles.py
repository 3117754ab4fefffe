"""Where each style stands in the lists that Word offers people, and what it says of those that the file does not hold.

Without it Word lists all of its own 376 styles beside ours, and a designer has to look for the few that are used.
"""

from docx.document import Document

from publisher.writers.docx.elements import w

# Word's own order of its styles, smallest first; 99 stands for the end of the list.
_BUILT_IN = {
    "normal": 0,
    "default paragraph font": 1,
    "heading 1": 9,
    "heading 2": 9,
    "heading 3": 9,
    "heading 4": 9,
    "heading 5": 9,
    "heading 6": 9,
    "emphasis": 20,
    "intense emphasis": 21,
    "strong": 22,
    "quote": 29,
    "caption": 35,
    "list bullet": 36,
    "list number": 36,
    "toc 2": 39,
    "toc 3": 39,
    "toc heading": 39,
}
_OWN = 40
_LAST = 99

# How many styles Word 2013 and later know, and those of our names among them that come late in its lists.
_KNOWN_TO_WORD = 376
_LATE = frozenset({"hyperlink", "header", "footer", "footnote text", "footnote reference", "date", "list continue"})


def priority(name: str) -> int:
    """Return where a style stands in Word's lists: its own as Word has them, ours after them, in the order of names."""
    lowered = name.casefold()
    return _LAST if lowered in _LATE else _BUILT_IN.get(lowered, _OWN)


def add_latent_styles(file: Document) -> None:
    """Tell Word to keep its own styles that the file does not hold out of sight until somebody uses them.

    python-docx has no way to begin the element. It stands before all styles (ISO/IEC 29500-1, 17.7.4.5).
    """
    shown = [style.name for style in file.styles if style.builtin and not style.hidden]
    exceptions = [
        w(
            "lsdException",
            name=name,
            semiHidden=0,
            uiPriority=priority(name),
            unhideWhenUsed=0,
            qFormat=1,
        )
        for name in sorted(_as_word_writes(name) for name in shown if name)
    ]
    latent = w(
        "latentStyles",
        *exceptions,
        defLockedState=0,
        defUIPriority=_LAST,
        defSemiHidden=1,
        defUnhideWhenUsed=1,
        defQFormat=0,
        count=_KNOWN_TO_WORD,
    )
    file.styles.element.insert(1, latent)


def _as_word_writes(name: str) -> str:
    """Return the name as the file has it: python-docx tells some of Word's names in other letters than it stores."""
    return name[0].lower() + name[1:] if name.startswith(("Heading ", "Caption", "Header", "Footer")) else name
