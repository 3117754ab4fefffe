"""The ways to reach the organisation, as links that are easy to hit, and what is said where there are none."""

from urllib.parse import quote

import htpy

from publisher.model import Contact
from publisher.site.download.values import Site
from publisher.writers.html.links import safe_target
from publisher.writers.labels import labelled


def ways(site: Site, tag: str, subject: str) -> htpy.Element:
    """Return how to reach the organisation, in a language of the workspace.

    A mail has `subject`, which says nothing of the person who writes: subjects are read by others on their way.
    """
    words = site.materials.words(tag)
    contact = site.workspace.contact
    lines = [
        htpy.li[_label(words(label), tag), htpy.a(href=safe_target(target))[htpy.bdi(dir="ltr")[shown]]]
        for label, shown, target in _targets(contact, subject)
    ]
    if contact.address:
        lines.append(htpy.li(".address")[_label(words("Address"), tag), htpy.bdi[contact.address]])
    if lines:
        return htpy.ul(".ways")[lines]
    return htpy.p[
        words(
            "This page should say how to reach us, but nobody has written it down yet. "
            "Ask the people who gave you the address of this page."
        )
    ]


def _label(label: str, tag: str) -> list[htpy.Node]:
    begun, space = labelled(label, tag)
    return [htpy.span(".way")[begun], space]


def _targets(contact: Contact, subject: str) -> list[tuple[str, str, str]]:
    """Return the label, the words and the target of each way that leads somewhere."""
    found = [
        ("Phone", contact.phone, contact.phone_target),
        ("Email", contact.email, f"mailto:{contact.email}?subject={quote(subject)}"),
        ("Website", contact.website, contact.website),
    ]
    return [way for way in found if way[1]]
