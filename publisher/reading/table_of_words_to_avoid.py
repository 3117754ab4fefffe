"""English words and phrases that say less than plainer ones do, with these: our own table.

The content guides of the NHS and of GOV.UK ask for plain words in place of such. Which words stand here, and what
stands beside them, is our own; each group says who else names its words, and how far that was seen. Words that also
have a plain meaning of their own are left out (“deliver” letters, “tackle” a player, a “key”, “support”), and so are
those that a reader meets every day (“provide”), although guides name them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from publisher.standards import GOV_UK_DISABILITY, GOV_UK_STYLE, NHS_INCLUSIVE, OURS, PLAIN_LANGUAGE_GOV, Mark, Source


@dataclass(frozen=True, slots=True)
class Avoided:
    """A word or phrase to avoid, in lower case, what to write instead, and who names it."""

    phrase: str
    plain: str
    source: Source


# One entry a line: the phrase, then the plain words.
_NAMED_BY_PLAIN_LANGUAGE_GOV = """
    a number of: some
    accompany: go with
    accomplish: do
    accordingly: so
    accrue: build up
    additional: more
    adjacent to: next to
    advantageous: helpful
    afford an opportunity: let
    allocate: share out
    anticipate: expect
    approximate: about
    as a means of: to
    ascertain: find out
    assist: help
    assistance: help
    at the present time: now
    attain: reach
    by means of: by
    caveat: warning
    close proximity: near
    commence: start
    comply with: follow
    comprise: include
    consequently: so
    consolidate: join
    constitute: make up
    convene: meet
    deem: think
    demonstrate: show
    depart: leave
    designate: choose
    disclose: tell
    discontinue: stop
    disseminate: share
    due to the fact that: because
    encounter: meet
    endeavour: try
    enumerate: list
    equitable: fair
    expedite: do faster
    expeditious: fast
    expend: spend
    facilitate: help
    feasible: possible
    finalise: finish
    for a period of: for
    forfeit: lose
    furnish: give
    has a requirement for: needs
    herein: here
    heretofore: until now
    herewith: here
    implement: do
    in a timely manner: on time
    in accordance with: as … says
    in addition: also
    in addition to: as well as
    in an effort to: to
    in lieu of: instead of
    in order that: so that
    in order to: to
    in regard to: about
    in relation to: about
    in the amount of: for
    in the event of: if there is
    in the near future: soon
    in the process of: now
    in view of: because of
    inasmuch as: because
    inception: start
    incumbent upon: must
    initiate: start
    inter alia: among other things
    is applicable to: is for
    is authorised to: may
    it is essential: you must
    it is requested: please
    magnitude: size
    methodology: method
    minimise: make as small as we can
    modify: change
    necessitate: need
    notwithstanding: even so
    numerous: many
    obligate: bind
    on a regular basis: often
    optimum: best
    participate: take part
    pertaining to: about
    practicable: possible
    preclude: prevent
    prior to: before
    prioritise: do first
    procure: buy
    proficiency: skill
    promulgate: publish
    provided that: if
    purchase: buy
    pursuant to: under
    regarding: about
    relative to: compared with
    relocate: move
    remainder: rest
    remuneration: pay
    reside: live
    retain: keep
    set forth in: in
    solicit: ask for
    state-of-the-art: latest
    subsequent: later
    subsequently: later
    sufficient: enough
    terminate: end
    therein: there
    thereof: of it
    the undersigned: I
    time period: time
    transmit: send
    under the provisions of: under
    until such time as: until
    utilise: use
    utilisation: use
    viable: possible
    whereas: but
    with reference to: about
    with the exception of: except for
"""
_NAMED_BY_GOV_UK = """
    collaborate: work together
    collaboration: working together
    disincentivise: put people off
    drive out: remove
    empower: help people to choose
    going forward: from now on
    incentivise: encourage
    leverage: use
    liaise: talk with
    overarching: main
    streamline: make simpler
"""
_OURS = """
    additionally: also
    aforementioned: this
    aforesaid: this
    afforded the opportunity: able
    ameliorate: improve
    amongst: among
    approximately: about
    as a consequence of: because of
    as a matter of urgency: at once
    as regards: about
    as soon as practicable: as soon as we can
    at an early date: soon
    at such time as: when
    at this juncture: now
    at this moment in time: now
    be in receipt of: get
    bring to fruition: finish
    by virtue of: because of
    cascade down: pass on
    cease: stop
    cognisant: aware
    commensurate with: equal to
    comply: follow the rules
    concur: agree
    conversant with: know about
    deep dive: close look
    despite the fact that: although
    detrimental: harmful
    draw to a close: end
    during the course of: during
    effectuate: bring about
    elucidate: explain
    enshrine: protect
    erroneous: wrong
    exacerbate: make worse
    exorbitant: too high
    for the duration of: during
    for the purpose of: to
    for the reason that: because
    give consideration to: think about
    have the capability to: can
    hereby: now
    hereinafter: from here on
    hitherto: until now
    holistic: whole
    if this is the case: if so
    immediately prior to: just before
    impede: get in the way of
    in close proximity to: near
    in conjunction with: with
    in connection with: about
    in excess of: more than
    in light of the fact that: because
    in receipt of: getting
    in respect of: about
    in spite of the fact that: although
    in terms of: about
    in the absence of: without
    in the course of: during
    in the event that: if
    in the first instance: first
    in the majority of cases: mostly
    in the vicinity of: near
    instigate: start
    interim: for now
    irrespective of: whatever
    make an application: apply
    make contact with: ask
    mitigate: make less bad
    moreover: also
    multiplicity: many
    nevertheless: but
    nonetheless: but
    not less than: at least
    not more than: at most
    notify us in writing: write to us
    obtain: get
    of the opinion that: think that
    on account of the fact that: because
    on an annual basis: every year
    on numerous occasions: often
    operationalise: start to use
    outcome: result
    owing to the fact that: because
    paradigm: way of thinking
    per annum: a year
    peruse: read
    predominantly: mostly
    prior: before
    provision of: giving
    reach out to: ask
    realise the benefits of: gain from
    rectify: put right
    reimburse: pay back
    render assistance: help
    repercussion: result
    requisite: needed
    said document: this document
    scrutinise: look closely at
    should you wish: if you want
    stakeholder: people who this is about
    subject to availability: if there is any
    supplementary: more
    synergy: working well together
    take into consideration: think about
    the fact that: that
    the majority of: most
    the manner in which: how
    thereafter: then
    to the extent that: if
    unbeknown to: without telling
    undertake a review of: look again at
    upskill: train
    value-added: better
    whilst: while
    whereby: by which
    with a view to: to
    with effect from: from
    with immediate effect: from now on
    with regard to: about
    with respect to: about
    with the aim of: to
"""
# Words that speak of people as their condition, or as victims of it. A “the …” stands for people only where no thing
# follows: “the disabled toilet” is one (`_fits`).
_NAMED_BY_GOV_UK_DISABILITY = """
    able-bodied: non-disabled
    confined to a wheelchair: uses a wheelchair
    cripple: disabled person
    deaf and dumb: deaf
    deaf mute: deaf
    mentally handicapped: with a learning disability
    retarded: with a learning disability
    suffer from: have
    the blind: blind people
    the disabled: disabled people
    the handicapped: disabled people
    wheelchair-bound: wheelchair user
"""
_NAMED_BY_NHS_INCLUSIVE = """
    afflicted by: with
    handicapped: disabled
    mentally ill: with a mental health condition
    old age pensioner: person of … years
    the mentally ill: people with a mental health condition
"""
_OURS_OF_PEOPLE = """
    suffer with: have
    the deaf: deaf people
    the elderly: older people
    the infirm: people who are ill
    wheelchair bound: wheelchair user
"""


def _entries(rows: str, source: Source) -> Iterator[Avoided]:
    for row in rows.split("\n"):
        phrase, _, plain = row.strip().partition(": ")
        if phrase:
            yield Avoided(phrase, plain, source)


AVOIDED: tuple[Avoided, ...] = (
    *_entries(_NAMED_BY_PLAIN_LANGUAGE_GOV, Source(PLAIN_LANGUAGE_GOV, Mark.VERIFIED)),
    *_entries(_NAMED_BY_GOV_UK, Source(GOV_UK_STYLE, Mark.MEMORY)),
    *_entries(_NAMED_BY_GOV_UK_DISABILITY, Source(GOV_UK_DISABILITY, Mark.VERIFIED)),
    *_entries(_NAMED_BY_NHS_INCLUSIVE, Source(NHS_INCLUSIVE, Mark.VERIFIED)),
    *_entries(_OURS_OF_PEOPLE, Source(OURS, Mark.JUDGEMENT)),
    *_entries(_OURS, Source(OURS, Mark.JUDGEMENT)),
)
OF_PEOPLE = frozenset(
    entry.phrase
    for rows in (_NAMED_BY_GOV_UK_DISABILITY, _NAMED_BY_NHS_INCLUSIVE, _OURS_OF_PEOPLE)
    for entry in _entries(rows, Source(OURS, Mark.JUDGEMENT))
)
