"""What a browser may use in a page of ours that stands alone: its own styles, scripts and pictures, and nothing else.

The page's policy names each style and each script by its digest, so that what somebody slips into the page does not
run and does not restyle it. Style attributes are none of those: no page of ours has one.
"""

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

import htpy


def digest(content: str) -> str:
    """Return how a security policy names an element by its text (Content Security Policy 3, 2.3.1).

    The text is the element's as it stands in the page, white space at its ends included.
    """
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode('ascii')}'"


def security_policy(styles: Iterable[str], scripts: Iterable[str] = ()) -> str:
    """Return what a browser may use in a page with these `style` and `script` elements, each given by its text."""
    rules = (
        "default-src 'none'",
        _named("style-src", styles),
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
        _named("script-src", scripts),
    )
    return "; ".join(filter(None, rules))


def _named(directive: str, contents: Iterable[str]) -> str:
    """Return a directive that allows elements by their texts, "" for none: the default forbids them all."""
    allowed = " ".join(digest(content) for content in contents)
    return f"{directive} {allowed}" if allowed else ""


def policy_element(styles: Iterable[str], scripts: Iterable[str] = ()) -> htpy.VoidElement:
    """Return the policy of a page for its head: it holds for all that stands after it."""
    return htpy.meta({"http-equiv": "Content-Security-Policy"}, content=security_policy(styles, scripts))
