"""A workspace may set type larger than the program's own, and not under the least that its readers need."""

import tomllib

import pytest

from publisher.build.tokens import merged
from publisher.build.type_sizes import LEAST
from publisher.errors import SourceErrors
from publisher.fields import read_toml
from tests.tools.materials import StockMaterials

FILE = "styles/tokens.toml"
OWN = StockMaterials().tokens()


def told(text: str) -> list[str]:
    try:
        merged(OWN, read_toml(text, file=FILE))
    except SourceErrors as refused:
        return [str(error) for error in refused.errors]
    return []


def test_the_programs_own_sizes_are_large_enough() -> None:
    groups = {group for least in LEAST for group in least.groups if group in OWN}
    text = "".join(
        f"[{group}]\n" + "".join(f'{key} = "{value}"\n' for key, value in OWN[group].items())
        for group in sorted(groups)
    )

    assert tomllib.loads(text)
    assert told(text + '[font-large-print]\ncode-size = "1em"\n[font-easy-read]\ncode-size = "1em"\n') == []
    assert {"type", "type-large-print", "type-large-print-screen", "type-easy-read", "type-A5", "type-DL"} == groups


@pytest.mark.parametrize("key", sorted(OWN["type-large-print"]))
def test_nothing_in_large_print_is_under_18_points(key: str) -> None:
    (error,) = told(f'[type-large-print]\n\n{key} = "17.9pt"\n')

    assert error == (
        f"{FILE}:3: “{key}” in [type-large-print] is 17.9pt and must not be under 18 points. "
        "Write 18pt or more: UKAAF asks for 18 points in all that is in large print (G003, MS03)."
    )


@pytest.mark.parametrize(
    ("group", "line", "says"),
    [
        ("type-large-print", 'body = "6.3mm"', "Write 18pt or more"),
        ("type-large-print", 'small = "20px"', "Write 18pt or more"),
        ("type-large-print-screen", 'small = "1.25rem"', "15 points, and must not be under 18 points. Write 1.5rem"),
        ("type-large-print-screen", 'small = "23px"', "17.25 points"),
        ("font-large-print", 'code-size = "0.9em"', "is 0.9em, 16.2 points, and must not be under 18 points"),
        ("font-easy-read", 'code-size = "0.8em"', "is 0.8em, 12.8 points, and must not be under 14 points"),
        ("type-easy-read", 'body = "13pt"', "Write 14pt or more: the Department of Health"),
        ("type-easy-read", 'small = "13.5pt"', "Write 14pt or more: the Department of Health"),
        ("type", 'body = "11.5pt"', "Write 12pt or more: NHS and RNIB"),
        ("type-standard", 'body = "11pt"', "Write 12pt or more: NHS and RNIB"),
        ("type-A5", 'body = "11pt"', "Write 12pt or more: NHS and RNIB"),
        ("type-DL", 'body = "9pt"', "Write 12pt or more: NHS and RNIB"),
    ],
)
def test_a_size_under_the_least_is_refused_with_its_source(group: str, line: str, says: str) -> None:
    (error,) = told(f"[{group}]\n{line}\n")

    assert error.startswith(f"{FILE}:2: ")
    assert says in error


@pytest.mark.parametrize("value", ['"large"', '"18"', "18", '"1.5em"', '"-18pt"', '"calc(18pt - 9pt)"', '"18pt;"'])
def test_what_is_no_size_is_refused(value: str) -> None:
    (error,) = told(f"[type-large-print]\nbody = {value}\n")

    assert error.endswith("is not a size of type. Write a number and its unit: 18pt.")


def test_a_size_in_rem_is_none_on_paper() -> None:
    assert len(told('[type-large-print]\nbody = "2rem"\n')) == 1


@pytest.mark.parametrize(
    "text",
    [
        '[type-large-print]\nbody = "6.35mm"\nsmall = "24px"\n',
        '[type-large-print]\nbody = "24pt"\n[font-large-print]\ncode-size = "0.8em"\n',
        '[type-large-print-screen]\nbody = "1.5rem"\n',
        '[type-easy-read]\nbody = "14pt"\nsmall = "14pt"\n[font-easy-read]\ncode-size = "1em"\n',
        '[type]\nbody = "12pt"\nsmall = "8pt"\n',
        '[type-easy-read-screen]\nbody = "1.1rem"\n',
    ],
)
def test_other_sizes_are_free(text: str) -> None:
    assert told(text) == []


def test_all_sizes_that_are_too_small_are_told_at_once() -> None:
    found = told('[type]\nbody = "9pt"\n[type-large-print]\nbody = "12pt"\nsmall = "12pt"\n')

    assert len(found) == 3
