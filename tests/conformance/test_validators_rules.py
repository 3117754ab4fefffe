"""The rules of outside validators that answers name, against the validators themselves."""

import re
import zipfile
from importlib.resources import files
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

from publisher.evidence.answers.rules import AXE, BY_CONDITION, BY_PDFUA

_JARS = Path(__file__).parents[1] / "tools" / "jars"
_VERA = {rule for vera, _ in chain(BY_CONDITION.values(), BY_PDFUA.values()) for rule in vera}
_PAGE = {rule for _, page in chain(BY_CONDITION.values(), BY_PDFUA.values()) for rule in page}
_AXE_RULE = re.compile(r'\{id:"([a-z0-9-]+)",[^{}]*?(?:\{[^{}]*\}[^{}]*?)*?tags:\[([^\]]*)\]')


def test_verapdf_has_these_rules_of_pdfua_1_and_no_others() -> None:
    (jar,) = _JARS.glob("core-*.jar")
    with zipfile.ZipFile(jar) as opened:
        profile = opened.read("org/verapdf/pdfa/validation/PDFUA-1.xml").decode()
    rules = {f"{clause}-{test}" for clause, test in re.findall(r'clause="([\d.]+)"\s+testNumber="(\d+)"', profile)}

    assert rules == _VERA


def test_page_validation_has_these_rules_of_pdfua_1_and_no_others() -> None:
    spec = find_spec("page")
    assert spec is not None
    assert spec.origin is not None
    (library,) = Path(spec.origin).parent.glob("_page.*.so")
    # Names lie in the library one behind the other.
    names = re.findall(rb"PDFUA1-[A-Z0-9]+(?:-[A-Z0-9]+)*?-001", library.read_bytes())

    assert {name.decode() for name in names} == _PAGE


def test_axe_says_itself_which_criterion_its_rules_are_about() -> None:
    script = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
    tags = {rule: set(re.findall(r'"([^"]+)"', found)) for rule, found in _AXE_RULE.findall(script)}

    for criterion, rules in AXE.items():
        tag = f"wcag{criterion.replace('.', '')}"
        said = {rule for rule, found in tags.items() if tag in found and not found & {"experimental", "deprecated"}}
        assert said == set(rules), criterion
