"""Rules added to the style sheets of a whole page: each is a finding, or makes the check say that it was not run."""

from dataclasses import replace
from functools import cache

import pytest

from publisher import editions
from publisher.checks import table
from publisher.findings import Answer, Finding, NotRun
from publisher.markdown.glossary import glossary_entries
from publisher.markdown.read import read, read_glossary
from publisher.model import Contact, Document, Version
from publisher.writers import html
from tests.tools.materials import Styled

TEXT = """---
title: An example
language: en
---

## Our priorities

/// easy-read | What we will do first
![](square)
Many people are waiting to see a doctor.
We want the wait to be **short** by our Priority, as we have told you all before.

![](dot)
You can call us on each day of the week, and we will tell you all that we know of the wait at your hospital or surgery.
///
"""
GLOSSARY = "Priority\n:   A priority is what we do first, before all the other things that we would like to do too.\n"
VERSIONS = (
    Version("standard", "en", "Web page", "text/html", "example.en.html", "An example"),
    Version("easy-read", "en", "Web page", "text/html", "example-easy-read.en.html", "An example"),
)


@cache
def document(edition: str = "easy-read") -> Document:
    glossary = glossary_entries(read_glossary(GLOSSARY, path="glossary.md"))
    text = read(TEXT, path="example.md", contact=Contact(name="Example", phone="01632 960 001"), glossary=glossary)
    return replace(editions.find(edition).apply(text), versions=VERSIONS)


def answers(identifier: str, rules: str, edition: str = "easy-read") -> list[Answer]:
    sheet = "easy-read.css" if edition == "easy-read" else "screen.css"
    check = table.find(identifier)
    assert check.page is not None
    return list(check.page(document(edition), html.write(document(edition), Styled(rules=f"\n{rules}", sheet=sheet))))


def said(identifier: str, rules: str, edition: str = "easy-read") -> set[type]:
    """Return whether the check finds something, was not run in part, or neither."""
    return {type(one) for one in answers(identifier, rules, edition)} & {Finding, NotRun}


SHRINKING = "@keyframes k { to { font-size: 5pt } }"


@pytest.mark.parametrize(
    ("check", "rules"),
    [
        ("text-size", ".statement > p { transform: scale(.4) }"),
        ("text-size", ".statement { -webkit-transform: matrix(.4, 0, 0, .4, 0, 0) }"),
        ("text-size", ".statement > p { scale: 0.4 }"),
        ("text-size", ".statement > p { zoom: 0.4 }"),
        ("text-size", f"{SHRINKING} .statement > p {{ animation: k 1s forwards }}"),
        ("text-size", f"{SHRINKING} .statement > p {{ animation-name: k; animation-fill-mode: forwards }}"),
        ("text-size", "@font-face { font-family: x; src: local(Arial); size-adjust: 40% }"),
        ("text-size", ".statement > p { font-variant: sub }"),
        ("text-size", ".statement > p::before { content: attr(class) }"),
        ("text-size", ':root[data-text-size="large"] .statement > p::before { content: "Note" }'),
        ("text-size", ".statement > p::after { content: counter(item) }"),
        ("type-style", ".statement > p { font-feature-settings: 'smcp' }"),
        ("type-style", ".statement > p { font-variation-settings: 'slnt' -12 }"),
        ("type-style", ".statement > p { transform: skewX(-20deg) }"),
        ("type-style", ".statement > p { writing-mode: vertical-rl }"),
        ("line", ".statement > p { letter-spacing: -0.2em }"),
        ("line", ".explanation > p { white-space: nowrap }"),
        ("line", ".explanation > p { font-stretch: ultra-condensed }"),
        ("contrast", ".statement > p { -webkit-text-stroke: 3px white }"),
        ("contrast", ".statement > p { mask-image: linear-gradient(transparent, black) }"),
        ("contrast", "@keyframes k { to { color: #eeeeee } } .statement > p { animation: k 1s infinite }"),
        ("contrast", ".statement > p { text-shadow: 0 0 9px black }"),
        ("contrast", ".statement > p { box-shadow: inset 0 0 0 99em black }"),
        ("contrast", ".statement > p { background-clip: text }"),
        ("contrast", ".statement > p::after { content: ''; position: absolute; inset: 0; background: black }"),
        ("picture", ".statement > .picture { transform: scale(0) }"),
        ("picture", ".statement > .picture { mask: url(a.svg) }"),
        ("picture", ".statement > .picture { object-position: 999px }"),
        ("both-ways", ".versions { transform: scale(0) }"),
        ("both-ways", ".versions { height: 1em; overflow: hidden }"),
        ("both-ways", ".versions { position: relative; left: -300px }"),
        ("both-ways", ".versions { clip-path: inset(50%) }"),
        ("both-ways", "@supports (display: grid) { .versions { display: none } }"),
        ("headings", '@supports (display: grid) { @page { @bottom-center { content: "" } } }'),
        ("headings", "@page { @bottom-center { content: var(--words) !important } }"),
    ],
)
def test_what_is_not_followed_is_told(check: str, rules: str) -> None:
    assert NotRun in said(check, rules)


@pytest.mark.parametrize(
    ("check", "rules"),
    [
        ("text-size", ".statement > p::first-line { font-size: 6pt }"),
        ("text-size", "p::first-letter { font-size: 6pt }"),
        ("text-size", ':root[data-text-size="large"] .statement > p::first-line { font-size: 6pt }'),
        ("type-style", ".statement > p::first-line { font-style: italic }"),
        ("type-style", ".statement > p::first-line { text-transform: uppercase }"),
        ("type-style", ".statement > p { text-transform: full-width uppercase }"),
        ("line", ".statement > p::first-line { line-height: 1 }"),
        ("contrast", ".statement > p::first-line { color: #999999 }"),
        ("contrast", ".statement > p { opacity: 0 }"),
        ("picture", ".statement > .picture { visibility: hidden }"),
        ("picture", ".statement > .picture { opacity: 0 }"),
        ("picture", ".statement > .picture { height: 1px }"),
        ("picture", ".statement > .picture { max-block-size: 1px !important }"),
        ("picture", ".statement > .picture { padding: 0 5rem }"),
        ("picture", ".statement { display: none }"),
        ("both-ways", ".versions { opacity: 0 }"),
        ("both-ways", ".versions { position: absolute; left: -9999px }"),
        ("both-ways", ".versions { height: 0; overflow: hidden }"),
        ("both-ways", ".versions { max-block-size: 0; overflow: clip }"),
        ("both-ways", ".versions { content-visibility: hidden }"),
        ("both-ways", ".versions { visibility: hidden }"),
        ("both-ways", ".versions { margin-inline-start: -9999px }"),
        ("both-ways", ".versions { text-indent: -9999px }"),
        ("both-ways", ".versions a { font-size: 0 !important }"),
        ("both-ways", "@media (max-width: 30rem) { .versions { display: none } }"),
        ("text-size", "@page { @bottom-center { font-size: 15pt !important } }"),
        ("text-size", "@page :first { @bottom-center { font-size: 15pt } }"),
        ("text-size", "@page :first { @top-left { content: 'Draft'; font: 9pt serif } }"),
        ("text-size", "@page { font-size: 20pt; @top-left { content: 'Draft'; font-size: 50% } }"),
        ("headings", "@page { @bottom-center { content: none !important } }"),
        ("headings", "@media print { @page :first { @bottom-center { content: none } } }"),
        ("headings", "@media print { @page :left { @bottom-center { content: counter(page) } } }"),
        ("headings", "main { page: wide } @page wide { @bottom-center { content: '' } }"),
        ("headings", "@page { @bottom-center { visibility: hidden } }"),
        ("headings", "@page { margin: 0 !important }"),
    ],
)
def test_what_breaks_a_rule_is_found(check: str, rules: str) -> None:
    assert Finding in said(check, rules)


@pytest.mark.parametrize(
    ("check", "rules"),
    [
        ("text-size", ".statement > p { transform: translateX(2px); animation: none; zoom: 1 }"),
        ("text-size", ".statement > p { all: unset; font-size: 1.5rem }"),
        ("text-size", ".statement > p::after { content: '' }"),
        ("text-size", ".statement > p::before { content: none; position: absolute }"),
        ("text-size", ".statement::first-line { font-size: 6pt }"),  # a grid has no first line
        ("text-size", "p::selection { font-size: 1pt }"),
        ("type-style", ".statement > p { font-feature-settings: normal; writing-mode: horizontal-tb }"),
        ("line", ".statement > p { letter-spacing: 0.1em; white-space: pre-line }"),
        ("contrast", ".statement > p { box-shadow: 0 0 2px black; mask: none }"),
        ("contrast", "body { -webkit-text-stroke: 1px white } body * { -webkit-text-stroke: 0 }"),
        ("picture", ".statement > .picture { visibility: visible; opacity: 0.9; padding: 0.5rem }"),
        ("both-ways", ".versions { overflow: hidden; position: relative; left: 4px; height: auto }"),
        ("text-size", "@page { @top-left { content: none; font-size: 5pt } @top-right { font-size: 5pt } }"),
        ("text-size", "@page { font-size: 20pt; @top-left { content: 'Draft' } }"),
        ("headings", '@page :first { @bottom-center { content: counter(page) "/" counter(pages) } }'),
        ("headings", "@page other:first { @bottom-center { content: none } }"),  # no page has this name
        ("headings", "@media screen { @page { @bottom-center { content: none !important } } }"),
    ],
)
def test_what_keeps_a_rule_is_passed_over(check: str, rules: str) -> None:
    assert said(check, rules) == set()


def test_the_page_as_it_is_breaks_no_rule_and_is_judged_whole() -> None:
    found = {
        check.id: [
            one for one in check.page(document(), html.write(document(), Styled())) if type(one) in {Finding, NotRun}
        ]
        for check in table.CHECKS
        if check.page
    }

    assert {name: told for name, told in found.items() if told} == {}


@pytest.mark.parametrize(
    ("rules", "kind"),
    [
        (".versions { display: none }", Finding),
        (".versions { opacity: 0 }", Finding),
        (".versions { filter: opacity(0) }", NotRun),
    ],
)
def test_the_page_of_the_standard_text_leads_to_its_easy_read(rules: str, kind: type) -> None:
    assert said("both-ways", "", "standard") == set()
    assert said("both-ways", rules, "standard") == {kind}


def test_a_text_without_easy_read_has_no_second_way() -> None:
    alone = replace(document("standard"), versions=VERSIONS[:1])
    check = table.find("both-ways")
    assert check.page is not None

    (answer,) = check.page(alone, html.write(alone, Styled()))
    assert answer == NotRun("There is no easy read in this language for this page to lead to.")


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("PLEASE READ THIS NOW", ["“PLEASE READ THIS NOW” is in capitals."]),
        ("Our NHS plan", []),
        ("Please DO **NOT** WAIT", ["“DO NOT WAIT” is in capitals."]),
    ],
)
def test_capitals_are_found_in_titles_and_through_bold_words(title: str, found: list[str]) -> None:
    text = f"---\ntitle: A plan\nlanguage: en\n---\n\n## {title}\n\n/// easy-read\n![](dot)\nWe help you.\n///\n"
    in_heading = editions.find("easy-read").apply(read(text, path="a.md"))
    in_title = replace(
        editions.find("easy-read").apply(read(text, path="a.md")), title=title.replace("**", ""), blocks=()
    )

    for one in (in_heading, in_title):
        told = [answer for answer in table.find("type-style").run(one) if isinstance(answer, Finding)]
        assert [finding.message for finding in told] == found
        assert all(finding.place.line for finding in told)
