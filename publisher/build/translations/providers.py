"""The provider of machine translation that a workspace names, found among the installed packages and opened."""

import os
from collections.abc import Iterable, Iterator
from importlib.metadata import EntryPoint, entry_points

from publisher.errors import ConfigurationError, Place, SourceError, nearest
from publisher.machine_translation import KEY_VARIABLE, NAME, MachineTranslation
from publisher.translation.machine import GROUP, Draft, Request, Settings, Translator, TranslatorError
from publisher.workspace import SETTINGS

_REPORT = "This is a fault of the provider, not of your text: report it to who made it."


def open_provider(machine: MachineTranslation) -> Translator:
    """Return the provider that a workspace names. The key comes from the environment and from nowhere else.

    Raises `ConfigurationError` for one that is not installed, cannot be loaded, does not take the settings, or is none.
    """
    found = _entry_point(machine.provider)
    settings = Settings(machine.address, os.environ.get(KEY_VARIABLE, "").strip(), machine.options)
    try:
        make = found.load()
    except (Exception, SystemExit) as error:  # an installed package may raise anything
        raise _refused(
            machine, f"cannot be loaded: {_said(error)}", "Install its package again, or ask who made it."
        ) from error
    if not callable(make):
        raise _refused(machine, f"is none: “{found.value}” cannot be called", _REPORT)
    try:
        provider = make(settings)
    except SourceError as error:
        raise ConfigurationError(
            _without_key(error.message), mend=_without_key(error.mend), place=Place(SETTINGS)
        ) from error
    except (Exception, SystemExit) as error:  # the same
        raise _refused(machine, f"could not begin: {_said(error)}", _REPORT) from error
    if not callable(getattr(provider, "translate", None)):
        raise _refused(machine, "is none: what it makes has no “translate”", _REPORT)
    made: Translator = provider
    return made


def answers(name: str, provider: Translator, request: Request) -> Iterator[Draft]:
    """Yield what a provider answers. Raises `TranslatorError`, whatever it was that the provider raised."""
    try:
        given: Iterable[Draft] = provider.translate(request)
        yield from given
    except SourceError as error:
        raise TranslatorError(_without_key(error.message), mend=_without_key(error.mend)) from error
    except (Exception, SystemExit) as error:  # the same
        raise TranslatorError(f"The provider “{name}” failed: {_said(error)}.", mend=_REPORT) from error


def _entry_point(name: str) -> EntryPoint:
    offered = entry_points(group=GROUP)
    found = {one.value: one for one in offered if one.name == name}
    if not found:
        raise ConfigurationError(
            f"No installed package has a provider of machine translation named “{name}”.",
            mend=f"{nearest(name, {one.name for one in offered})} Others come with packages of their own.",
            place=Place(SETTINGS),
        )
    if len(found) > 1:
        raise ConfigurationError(
            f"Several installed packages have a provider of machine translation named “{name}”.",
            mend=f"Take away all but one of: {', '.join(sorted(found))}.",
            place=Place(SETTINGS),
        )
    return next(iter(found.values()))


def _refused(machine: MachineTranslation, what: str, mend: str) -> ConfigurationError:
    return ConfigurationError(
        f"The provider “{machine.provider}” in [{NAME}] {what}.", mend=mend, place=Place(SETTINGS)
    )


_MOST_WORDS = 300  # characters of a provider's own message that are shown


def _said(error: BaseException) -> str:
    """Return what an exception says, in one line and without the key."""
    words = _without_key(" ".join(f"{type(error).__name__}: {error}".split()).rstrip(".: "))
    return words if len(words) <= _MOST_WORDS else f"{words[:_MOST_WORDS]}…"


def _without_key(words: str) -> str:
    """Return words of a provider without the key, which it may repeat though no message may."""
    key = os.environ.get(KEY_VARIABLE, "").strip()
    return words.replace(key, "…") if key else words
