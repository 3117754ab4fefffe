"""The failure conditions of the Matterhorn Protocol 1.1 as data: all the ways in which a file can fail PDF/UA-1.

The protocol (PDF Association, 2021) has 31 checkpoints. Its first edition counted 136 conditions, of which 87 a program
can tell, 47 ask for a person, and 2 have no test. Version 1.1 added one for a person, 13-008, while its introduction
kept saying 136: so there are 137 rows.

Numbers, clauses and who can tell were read in two public transcriptions (Horn's catalogue of version 1.1, and a sorted
list of version 1.02), not in the protocol itself, so their source is marked as from memory. The wording is ours.
"""

from dataclasses import dataclass
from enum import StrEnum

from publisher.standards import Clause, Mark, Source

STANDARD = "Matterhorn Protocol 1.1"
SOURCE = Source("Matterhorn Protocol 1.1 (PDF Association), by two transcriptions of it", Mark.MEMORY)

# The one that version 1.1 added to the 136 of the first edition.
ADDED = "13-008"


class How(StrEnum):
    """Who can tell whether a file fails."""

    MACHINE = "a program"
    HUMAN = "a person"
    UNTESTED = "no test of its own"


@dataclass(frozen=True, slots=True)
class Condition:
    """One failure condition: its number, who can tell, the clause of PDF/UA-1 that it is about, and what is wrong."""

    number: str
    how: How
    pdfua: str
    wording: str

    @property
    def checkpoint(self) -> str:
        """Return the title of its checkpoint."""
        return CHECKPOINTS[self.number[:2]]

    @property
    def clause(self) -> Clause:
        """Return the condition as it is cited."""
        return Clause(STANDARD, self.number, self.wording)


CHECKPOINTS: dict[str, str] = {
    "01": "Real content tagged",
    "02": "Role mapping",
    "03": "Flickering",
    "04": "Colour and contrast",
    "05": "Sound",
    "06": "Metadata",
    "07": "Dictionary",
    "08": "OCR validation",
    "09": "Appropriate tags",
    "10": "Character mappings",
    "11": "Declared natural language",
    "12": "Stretchable characters",
    "13": "Graphics",
    "14": "Headings",
    "15": "Tables",
    "16": "Lists",
    "17": "Mathematical expressions",
    "18": "Page headers and footers",
    "19": "Notes and references",
    "20": "Optional content",
    "21": "Embedded files",
    "22": "Article threads",
    "23": "Digital signatures",
    "24": "Non-interactive forms",
    "25": "XFA",
    "26": "Security",
    "27": "Navigation",
    "28": "Annotations",
    "29": "Actions",
    "30": "XObjects",
    "31": "Fonts",
}

_MACHINE, _HUMAN, _UNTESTED = How.MACHINE, How.HUMAN, How.UNTESTED

CONDITIONS: tuple[Condition, ...] = (
    Condition("01-001", _HUMAN, "7.1", "What only decorates is tagged as if it said something."),
    Condition("01-002", _HUMAN, "7.1", "What says something is marked as decoration."),
    Condition("01-003", _MACHINE, "7.1", "Decoration stands inside tagged content."),
    Condition("01-004", _MACHINE, "7.1", "Tagged content stands inside decoration."),
    Condition("01-005", _MACHINE, "7.1", "Content is neither tagged nor marked as decoration."),
    Condition("01-006", _HUMAN, "7.1", "A tag or its attributes do not fit what the content is."),
    Condition("01-007", _MACHINE, "7.1", "The file says that its tags may be wrong (Suspects)."),
    Condition("02-001", _MACHINE, "7.1", "A tag of the file's own leads to no standard tag."),
    Condition("02-002", _HUMAN, "7.1", "A tag of the file's own is mapped to one that does not mean the same."),
    Condition("02-003", _MACHINE, "7.1", "Mappings of tags go round in a circle."),
    Condition("02-004", _MACHINE, "7.1", "A standard tag is given another meaning."),
    Condition("03-001", _HUMAN, "7.1", "An action makes something flicker."),
    Condition("03-002", _HUMAN, "7.1", "Film or animation flickers."),
    Condition("03-003", _HUMAN, "7.1", "A script makes something flicker."),
    Condition("04-001", _HUMAN, "7.1", "Colour, contrast, format or place says something that the tags do not say."),
    Condition("05-001", _HUMAN, "7.1", "Sound of a media annotation is not there in another form."),
    Condition("05-002", _HUMAN, "7.1", "A sound annotation is not there in another form."),
    Condition("05-003", _HUMAN, "7.1", "A script beeps and tells it in no other way."),
    Condition("06-001", _MACHINE, "7.1", "The file has no XMP metadata."),
    Condition("06-002", _MACHINE, "5", "The metadata does not say that the file is PDF/UA."),
    Condition("06-003", _MACHINE, "7.1", "The metadata has no title."),
    Condition("06-004", _HUMAN, "7.1", "The title does not say which document this is."),
    Condition("07-001", _MACHINE, "7.1", "The file does not say whether to show its title."),
    Condition("07-002", _MACHINE, "7.1", "The file asks to show its name instead of its title."),
    Condition("08-001", _HUMAN, "7.1", "Text that a machine read from a scan is wrong in places."),
    Condition("08-002", _HUMAN, "7.1", "Text that a machine read from a scan is not tagged."),
    Condition("09-001", _HUMAN, "7.2", "Tags are not in the order in which one reads."),
    Condition("09-002", _HUMAN, "7.2", "Tags stand inside tags where that makes no sense."),
    Condition("09-003", _HUMAN, "7.2", "The kind of a tag does not fit its content."),
    Condition("09-004", _MACHINE, "7.2", "Tags of tables are put together against the rules."),
    Condition("09-005", _MACHINE, "7.2", "Tags of lists are put together against the rules."),
    Condition("09-006", _MACHINE, "7.2", "Tags of contents are put together against the rules."),
    Condition("09-007", _MACHINE, "7.2", "Tags of ruby text are put together against the rules."),
    Condition("09-008", _MACHINE, "7.2", "Tags of warichu text are put together against the rules."),
    Condition("10-001", _MACHINE, "7.2", "A character code leads to no Unicode character."),
    Condition("11-001", _MACHINE, "7.2", "The language of text on a page is not known."),
    Condition("11-002", _MACHINE, "7.2", "The language of an alternative, a replacement or an expansion is not known."),
    Condition("11-003", _MACHINE, "7.2", "The language of a bookmark is not known."),
    Condition("11-004", _MACHINE, "7.2", "The language of an annotation's description is not known."),
    Condition("11-005", _MACHINE, "7.2", "The language of a form field's name is not known."),
    Condition("11-006", _MACHINE, "7.2", "The language of the metadata is not known."),
    Condition("11-007", _HUMAN, "7.2", "A language is named that is not the text's."),
    Condition("12-001", _HUMAN, "7.2", "A character drawn from pieces is not given as what it is."),
    Condition("13-001", _HUMAN, "7.3", "A picture or drawing is not tagged as a figure."),
    Condition("13-002", _HUMAN, "7.3", "A link with a speaking picture behind it does not say both."),
    Condition("13-003", _HUMAN, "7.3", "A caption is not tagged as one."),
    Condition("13-004", _MACHINE, "7.3", "A figure has neither alternative nor replacement text."),
    Condition("13-005", _HUMAN, "7.3", "A figure has replacement text where it needs an alternative."),
    Condition("13-006", _HUMAN, "7.3", "Parts that mean something only together are tagged one by one."),
    Condition("13-007", _HUMAN, "7.3", "A form that more people can use was not chosen."),
    Condition("13-008", _HUMAN, "7.3", "A figure that is meant as text has no replacement text."),
    Condition("14-001", _HUMAN, "7.4.1", "A heading is not tagged as one."),
    Condition("14-002", _MACHINE, "7.4.2", "The first numbered heading is not of level 1."),
    Condition("14-003", _MACHINE, "7.4.2", "A level of heading is left out on the way down."),
    Condition("14-004", _HUMAN, "7.4.3", "Levels of headings are not counted in Arabic numerals."),
    Condition("14-005", _HUMAN, "7.4.3", "A heading of level 7 or below is not tagged as such."),
    Condition("14-006", _MACHINE, "7.4.4", "A node has more than one unnumbered heading."),
    Condition("14-007", _MACHINE, "7.4.4", "Numbered and unnumbered headings stand in one file."),
    Condition("15-001", _HUMAN, "7.5", "The heading cell of a row is not tagged as one."),
    Condition("15-002", _HUMAN, "7.5", "The heading cell of a column is not tagged as one."),
    Condition("15-003", _MACHINE, "7.5", "A heading cell says neither its direction nor its cells."),
    Condition("15-004", _HUMAN, "7.5", "Something is tagged as a table that has no rows and columns."),
    Condition("15-005", _HUMAN, "7.5", "It is not clear which heading belongs to a cell."),
    Condition("16-001", _HUMAN, "7.6", "A numbered list does not say how it is numbered."),
    Condition("16-002", _HUMAN, "7.6", "A numbered list says a way of numbering that is not its own."),
    Condition("16-003", _HUMAN, "7.6", "A list is not tagged as one."),
    Condition("17-001", _HUMAN, "7.7", "A formula is not tagged as one."),
    Condition("17-002", _MACHINE, "7.7", "A formula has no alternative text."),
    Condition("17-003", _MACHINE, "7.7", "Signs of a formula lead to no Unicode character."),
    Condition("18-001", _HUMAN, "7.8", "A running head or foot is not marked as decoration of the page."),
    Condition("18-002", _HUMAN, "7.8", "A running head or foot does not say which of them it is."),
    Condition("19-001", _HUMAN, "7.9", "A note is not tagged as one."),
    Condition("19-002", _HUMAN, "7.9", "A reference is not tagged as one."),
    Condition("19-003", _MACHINE, "7.9", "A note has no identifier."),
    Condition("19-004", _MACHINE, "7.9", "Two notes have one identifier."),
    Condition("20-001", _MACHINE, "7.10", "A further set of layers has no name."),
    Condition("20-002", _MACHINE, "7.10", "The usual set of layers has no name."),
    Condition("20-003", _MACHINE, "7.10", "Layers come and go by themselves (AS)."),
    Condition("21-001", _MACHINE, "7.11", "An embedded file is not named in both ways (F, UF)."),
    Condition("22-001", _HUMAN, "7.12", "Article threads do not follow the order in which one reads."),
    Condition("23-001", _UNTESTED, "7.13", "Nothing of its own to test: signatures are form fields."),
    Condition("24-001", _HUMAN, "7.14", "A printed form does not say its fields (PrintField)."),
    Condition("25-001", _MACHINE, "7.15", "The file has a dynamic XFA form."),
    Condition("26-001", _MACHINE, "7.16", "The file is encrypted and does not say what is allowed."),
    Condition("26-002", _MACHINE, "7.16", "The file is encrypted and keeps screen readers out."),
    Condition("27-001", _UNTESTED, "7.17", "Nothing of its own to test: tags are what one navigates by."),
    Condition("28-001", _HUMAN, "7.18.1", "An annotation is not where one reads it."),
    Condition("28-002", _MACHINE, "7.18.1", "An annotation is not in a tag for annotations."),
    Condition("28-003", _HUMAN, "7.18.1", "An annotation that only formats is not tagged by what it means."),
    Condition("28-004", _MACHINE, "7.18.1", "An annotation has neither description nor alternative."),
    Condition("28-005", _MACHINE, "7.18.1", "A form field has neither name nor alternative."),
    Condition("28-006", _MACHINE, "7.18.2", "An annotation of an unknown kind breaks the rules for all."),
    Condition("28-007", _MACHINE, "7.18.2", "There is an annotation for trapping (TrapNet)."),
    Condition("28-008", _MACHINE, "7.18.3", "A page with annotations names no tab order."),
    Condition("28-009", _MACHINE, "7.18.3", "The tab order of a page is not that of the tags."),
    Condition("28-010", _MACHINE, "7.18.4", "A form field is not in a tag for forms."),
    Condition("28-011", _MACHINE, "7.18.5", "A link is not in a tag for links."),
    Condition("28-012", _MACHINE, "7.18.5", "A link has no description of where it leads."),
    Condition("28-013", _HUMAN, "7.18.5", "A picture map that only a server knows has nothing in its place."),
    Condition("28-014", _MACHINE, "7.18.6.2", "Media do not say their type."),
    Condition("28-015", _MACHINE, "7.18.6.2", "Media have no alternative text."),
    Condition("28-016", _MACHINE, "7.18.7", "An attached file breaks the rules for embedded files."),
    Condition("28-017", _MACHINE, "7.18.8", "A printer's mark is in the tags."),
    Condition("28-018", _MACHINE, "7.18.8", "A printer's mark is not marked as decoration."),
    Condition("29-001", _HUMAN, "7.19", "A script asks people to type in time."),
    Condition("30-001", _MACHINE, "7.20", "A page of another file is drawn in (reference XObject)."),
    Condition("30-002", _MACHINE, "7.20", "Tagged content that is stored once is drawn more than once."),
    Condition("31-001", _MACHINE, "7.21.3.1", "A composite font and its encoding name different registries."),
    Condition("31-002", _MACHINE, "7.21.3.1", "A composite font and its encoding name different orders."),
    Condition("31-003", _MACHINE, "7.21.3.1", "A composite font is of an older supplement than its encoding."),
    Condition("31-004", _MACHINE, "7.21.3.2", "The map from codes to glyphs is of the wrong kind."),
    Condition("31-005", _MACHINE, "7.21.3.2", "The map from codes to glyphs is missing."),
    Condition("31-006", _MACHINE, "7.21.3.3", "An encoding that is not a standard one is not embedded."),
    Condition("31-007", _MACHINE, "7.21.3.3", "An encoding says two directions of writing."),
    Condition("31-008", _MACHINE, "7.21.3.3", "An encoding builds on one that is not a standard one."),
    Condition("31-009", _MACHINE, "7.21.4.1", "A font is not embedded."),
    Condition("31-010", _HUMAN, "7.21.4.1", "A font is embedded that may not be, for everyone to see."),
    Condition("31-011", _MACHINE, "7.21.4.1", "A font lacks a glyph that is drawn."),
    Condition("31-012", _MACHINE, "7.21.4.2", "A Type 1 font has a glyph that its list leaves out."),
    Condition("31-013", _MACHINE, "7.21.4.2", "A Type 1 font lists a glyph that it has not."),
    Condition("31-014", _MACHINE, "7.21.4.2", "A CID font has a glyph that its list leaves out."),
    Condition("31-015", _MACHINE, "7.21.4.2", "A CID font lists a glyph that it has not."),
    Condition("31-016", _MACHINE, "7.21.5", "The width of a glyph is not what the file says."),
    Condition("31-017", _MACHINE, "7.21.6", "A TrueType font of letters has no map for letters."),
    Condition("31-018", _MACHINE, "7.21.6", "A glyph of a TrueType font of letters cannot be found."),
    Condition("31-019", _MACHINE, "7.21.6", "A TrueType font of letters names no encoding."),
    Condition("31-020", _MACHINE, "7.21.6", "A TrueType font of letters changes an encoding that it does not name."),
    Condition("31-021", _MACHINE, "7.21.6", "A TrueType font of letters has an encoding that is not allowed."),
    Condition("31-022", _MACHINE, "7.21.6", "A TrueType font of letters names glyphs that no list knows."),
    Condition("31-023", _MACHINE, "7.21.6", "A TrueType font of letters changes its encoding without a Unicode map."),
    Condition("31-024", _MACHINE, "7.21.6", "A TrueType font of signs names an encoding."),
    Condition("31-025", _MACHINE, "7.21.6", "A TrueType font of signs has no map."),
    Condition("31-026", _MACHINE, "7.21.6", "A TrueType font of signs has several maps and none for signs."),
    Condition("31-027", _MACHINE, "7.21.7", "A font says in no way which characters its glyphs are."),
    Condition("31-028", _MACHINE, "7.21.7", "A glyph is said to be the character zero."),
    Condition("31-029", _MACHINE, "7.21.7", "A glyph is said to be a byte order mark."),
    Condition("31-030", _MACHINE, "7.21.8", "A glyph for “there is none” is drawn."),
)

_BY_NUMBER = {condition.number: condition for condition in CONDITIONS}


def find(number: str) -> Condition:
    """Return the condition of a number. Raises `KeyError` for one that is not in the table."""
    return _BY_NUMBER[number]
