"""What the formats that are built do not say of the texts: found in the documents, so that it is told each time."""

from collections.abc import Iterable, Sequence

from publisher.build.plan import Plan, Write
from publisher.constructs import Loss, Lost, find
from publisher.errors import Place
from publisher.model import Document, State
from publisher.writers import table as writers


def lost(work: Plan, documents: Sequence[Document]) -> tuple[Lost, ...]:
    """Return each loss that a file of the plan has, in the order of the formats, with every place that meets it once.

    `documents` are those of the workspace: a translation meets what its source meets, at the line of the source, so
    that a text in four languages is told of once.
    """
    sources = {(one.name, one.edition): one for one in documents if one.state is State.SOURCE}
    met: dict[Loss, tuple[dict[str, None], dict[Place, None]]] = {}
    looked: dict[tuple[str, str, str, str], tuple[Place, ...]] = {}
    for task in sorted(work.writes, key=_rank):
        form = writers.find(task.format)
        document = task.document
        for loss in (loss for loss in form.losses if loss.missed):
            key = (loss.construct, document.name, document.edition, document.language)
            if key not in looked:
                source = sources.get((document.name, document.edition), document)
                looked[key] = _places(loss, (source, document))
            if looked[key]:
                formats, places = met.setdefault(loss, ({}, {}))
                formats[form.title] = None
                places |= dict.fromkeys(looked[key])
    return tuple(Lost(tuple(formats), loss, tuple(places)) for loss, (formats, places) in met.items())


def _places(loss: Loss, texts: Iterable[Document]) -> tuple[Place, ...]:
    """Return where the first of the texts that uses a construct does so; a place of many uses is one."""
    construct = find(loss.construct)
    found = (tuple(dict.fromkeys(construct.find(text))) for text in texts)
    return next((places for places in found if places), ())


def _rank(task: Write) -> int:
    return [form.id for form in writers.FORMATS].index(task.format)
