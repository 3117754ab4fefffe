"""Print how long the translations of this workspace are beside their texts, as the rows of `quality/length.py`.

python -m tests.tools.translation_lengths
"""

import math
import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path

from publisher.build.folder import Folder
from publisher.build.translations.check import CheckedLanguage, check_translations
from publisher.translation.quality.length import LEAST, LONG, letters_of, ratio_of

ROOT = Path(__file__).parents[2]
# How many standard deviations of the logarithm a translation may be away from the mean.
_DEVIATIONS = 4
_ENOUGH = 20  # translations to measure by


def rows(languages: Sequence[CheckedLanguage]) -> Iterator[str]:
    """Yield a row of the table for each language that has enough translations."""
    for one in languages:
        pairs = [pair for file in one.files for pair in file.held.pairs]
        found = [
            [ratio for pair in pairs if letters_of(pair) >= least and (ratio := ratio_of(pair))]
            for least in (LEAST, LONG)
        ]
        if min(map(len, found)) >= _ENOUGH:
            bounds = ", ".join(f"({least:.2f}, {most:.2f})" for least, most in map(bounds_of, found))
            yield f'    "{one.language.partition("-")[0]}": ({bounds}),'


def bounds_of(ratios: Sequence[float]) -> tuple[float, float]:
    """Return the least and the most that a ratio may be, rounded outwards to hundredths."""
    logarithms = [math.log(ratio) for ratio in ratios]
    mean, deviation = statistics.mean(logarithms), statistics.pstdev(logarithms)
    least, most = (math.exp(mean + sign * _DEVIATIONS * deviation) for sign in (-1, 1))
    return math.floor(least * 100) / 100, math.ceil(most * 100) / 100


if __name__ == "__main__":
    for row in rows(check_translations(Folder.open(ROOT))):
        print(row)  # noqa: T201 - that is what it is for
