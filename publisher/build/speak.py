"""Say any file as a screen reader would, in a process of its own with bounded memory and time."""

import stat
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from publisher import language as languages
from publisher import language_codes, speech
from publisher.build.apart import apart
from publisher.checks.output import bounded
from publisher.checks.output.bounded import Refusal
from publisher.errors import ConfigurationError, Place, SourceError


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is said of a file: its text, and what it has beside that, line by line."""

    text: tuple[str, ...]
    beside: tuple[str, ...]


def speak(path: Path, language: str | None = None) -> Spoken:
    """Return what is said of a file, which is taken for what its bytes are; `language` is what `speech_of` takes.

    Raises `ConfigurationError` for a file that cannot be read, whatever the reason, and for a tag of no language.
    """
    if language is not None:
        _refuse_unknown(language)
    content = _content(path)
    kind = apart(partial(bounded.kind_of, content))
    said = kind if isinstance(kind, Refusal) else apart(partial(_said, content, kind, language))
    if isinstance(said, Refusal):
        raise ConfigurationError(said.message, mend=said.mend, place=Place(str(path)))
    return said


def _refuse_unknown(tag: str) -> None:
    """Raise `ConfigurationError` for what is no tag of BCP 47; a file may be in a language that has no table here."""
    if languages.known(tag) or (languages.is_tag(tag) and language_codes.fault(tag) is None):
        return
    message, mend = languages.refusal(tag)
    raise ConfigurationError(message, mend=mend)


def _said(content: bytes, form: str, language: str | None) -> Spoken | Refusal:
    try:
        return Spoken(speech.speech_of(content, form, language), speech.beside_of(content, form, language))
    except SourceError as error:
        return Refusal(error.message, error.mend)


def _content(path: Path) -> bytes:
    """Return the bytes of a file that is neither a folder, a device nor larger than any file that is looked at."""
    place = Place(str(path))
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            message = "This is a folder or a device, not a file."
            raise ConfigurationError(message, mend="Name a file in it.", place=place)
        if about.st_size > bounded.BYTES.value:
            refusal = bounded.too_large(about.st_size)
            raise ConfigurationError(refusal.message, mend=refusal.mend, place=place)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ConfigurationError("There is no such file.", mend="Correct its name.", place=place) from error
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "no path is like this"
        raise ConfigurationError(
            f"The file cannot be read: {why}.", mend="Make sure that you may read it.", place=place
        ) from error
