"""The standards that PDFs can claim."""

import pytest

from publisher import pdf_standards
from publisher.errors import ConfigurationError


def test_the_default_is_the_one_that_most_readers_of_today_know() -> None:
    assert pdf_standards.DEFAULT == "ua-1"
    assert pdf_standards.find("ua-1").claims == ("PDF/UA-1", "PDF/A-2a")


def test_an_unknown_standard_names_the_nearest() -> None:
    with pytest.raises(ConfigurationError, match="Did you mean “ua-1”"):
        pdf_standards.find("ua1")
