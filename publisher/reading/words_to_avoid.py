"""English words that say less than a plainer word does, with that word: our own list.

The content guides of the NHS and of GOV.UK ask for plain words in place of such; no open list of them was found.
Each is formal English for something that everybody says otherwise. Words that also have a plain meaning of their own
are left out (“deliver” letters, “tackle” a player), and so are those that a reader meets every day (“provide”).
"""

PLAIN_WORDS = {
    "additional": "more",
    "additionally": "also",
    "approximately": "about",
    "ascertain": "find out",
    "assist": "help",
    "assistance": "help",
    "cease": "stop",
    "collaborate": "work together",
    "collaboration": "working together",
    "commence": "start",
    "comply": "follow the rules",
    "demonstrate": "show",
    "discontinue": "stop",
    "disseminate": "share",
    "empower": "help people to choose",
    "endeavour": "try",
    "equitable": "fair",
    "expedite": "do faster",
    "facilitate": "help",
    "implement": "do",
    "initiate": "start",
    "leverage": "use",
    "liaise": "talk with",
    "mitigate": "make less bad",
    "modify": "change",
    "obtain": "get",
    "outcome": "result",
    "participate": "take part",
    "prior": "before",
    "purchase": "buy",
    "regarding": "about",
    "reside": "live",
    "retain": "keep",
    "stakeholder": "people who this is about",
    "subsequently": "later",
    "sufficient": "enough",
    "terminate": "end",
    "utilise": "use",
    "utilize": "use",
    "whilst": "while",
}
