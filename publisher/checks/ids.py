"""The ids of what looks at files, for settings: a command that looks at texts need not wait for what reads files.

`tests/unit/checks/test_ids.py` holds them against the tables.
"""

OF_FILES = (
    "file-readable",
    "file-current",
    "file-parity",
    "formats-agree",
    "file-tagged",
    "file-title",
    "file-language",
    "file-headings",
    "file-alternative-text",
    "file-tables",
    "file-links",
    "file-lists",
    "file-text-layer",
    "file-fonts",
    "file-metadata",
    "file-zoom",
    "file-refresh",
    "word-accessibility-checker",
)
OF_VALIDATORS = (
    "page-validation",
    "openxml-audit",
    "verapdf",
    "nu",
    "axe",
    "validators-disagree",
)
