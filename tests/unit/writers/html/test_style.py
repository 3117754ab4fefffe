"""The styles within a page."""

import pytest

from publisher.errors import ConfigurationError, Place
from publisher.writers.html.style import safe_css, style
from tests.tools.materials import StockMaterials


@pytest.mark.parametrize("css", ["p{}</style><script>", "<!-- p{}"])
def test_a_sheet_that_would_end_its_element_is_refused_by_name(css: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        safe_css(css, "screen.css")

    assert caught.value.place == Place("styles/screen.css")


def test_tokens_and_scripts_come_before_the_sheets() -> None:
    css = str(style(["screen.css"], ["ur"], StockMaterials()))

    assert css.index("--colour-text") < css.index(":lang(ur)") < css.index(StockMaterials().style("screen.css"))
