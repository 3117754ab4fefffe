"""The NHS Accessible Information Standard (DAPB1605 Amd 30/2025, version 4.0) as data, as far as documents go.

It asks organisations to know what each person needs and to meet it, in six steps; it says little of how a document is
made, so checks cite it as a whole. That it has six steps was read in NHS England's guidance on putting it into practice
(2025); their names, and what step 5 asks of formats, are in our words. Translations are outside it: it is about
disabled people, not about languages.
"""

from dataclasses import dataclass

from publisher.standards import DAPB1605, Clause


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that the standard asks; `of_documents` says whether a document can be any part of doing it.

    `number` is that of the step, with a letter of ours for each kind of document that step 5 is met with.
    """

    number: str
    title: str
    of_documents: bool

    @property
    def clause(self) -> Clause:
        """Return it as it is cited."""
        return Clause(DAPB1605.standard, self.number, self.title)


ASKED: tuple[Asked, ...] = (
    Asked("1", "Find out what people need", of_documents=False),
    Asked("2", "Record it", of_documents=False),
    Asked("3", "Make it seen in the record", of_documents=False),
    Asked("4", "Share it with those who need to know", of_documents=False),
    Asked("5a", "Give information that screen readers and other programs can read", of_documents=True),
    Asked("5b", "Give information in large print", of_documents=True),
    Asked("5c", "Give information in easy read", of_documents=True),
    Asked("5d", "Give information in braille, on audio and in British Sign Language", of_documents=False),
    Asked("5e", "Say how to ask for another format or for help", of_documents=True),
    Asked("6", "Look again at what people need", of_documents=False),
)

# The standard as a whole, which checks cite, then what it asks.
CLAUSES: tuple[Clause, ...] = (DAPB1605, *(one.clause for one in ASKED))
