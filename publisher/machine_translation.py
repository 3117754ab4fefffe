"""What a workspace says of machine translation: the table [machine-translation] of its settings. Without it, none."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from publisher.errors import SourceError
from publisher.fields import Table

NAME = "machine-translation"
MACHINE_KEYS = ("provider", "address", "options")
# The environment variable that has the key of a provider, which no file has.
KEY_VARIABLE = "PUBLISHER_TRANSLATION_KEY"
# The last part of a name that names a key: “api-key”, “auth_key”, “accessToken”.
_SECRET = re.compile(
    r"(?:.*[-_.]|.*[a-z](?=[A-Z])|(?i:api|auth|access))?(?i:key|token|secret|password|bearer|credentials?)"
)

Option = str | int | float | bool


@dataclass(frozen=True, slots=True)
class MachineTranslation:
    """The provider of a workspace by its name, the address of its server ("" for none), and options of its own."""

    provider: str
    address: str = ""
    options: Mapping[str, Option] = field(default_factory=dict)


def read_machine_translation(settings: Table) -> MachineTranslation | None:
    """Return the machine translation of a workspace, None where its settings have no such table.

    Raises `ConfigurationError`, with line and nearest name, for the first key or value that is not known.
    """
    if NAME not in settings.values:
        return None
    table = settings.table(NAME)
    options = table.table("options")
    for part in (table, options):
        for key in part.values:
            _refuse_secret(part, key)
    table.only(*MACHINE_KEYS)
    return MachineTranslation(table.text("provider"), _address(table), dict(_options(options)))


def _refuse_secret(table: Table, key: str) -> None:
    if _SECRET.fullmatch(key):
        raise table.refuse(
            key,
            "A key does not belong into a file that many people read.",
            f"Delete the line, and set the environment variable {KEY_VARIABLE} instead.",
        )


def _address(table: Table) -> str:
    """Return the address of the server without a slash behind it, "" where there is none."""
    address = table.text("address", "")
    if not address:
        return ""
    fault = _fault(address)
    if fault:
        raise table.refuse("address", f"“{address}” {fault}.", "Write it as http://127.0.0.1:5000.")
    return address.rstrip("/")


def _fault(address: str) -> str:
    """Return what is wrong with the address of a server, as a part of a sentence."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return "is not an address"
    if parts.scheme not in {"http", "https"} or not parts.hostname or port == 0 or not address.isascii():
        return "is not an address that begins with http:// or https://"
    if re.search(r"[\s\\<>\"]", address):
        return "holds a character that no address has"
    if parts.username is not None or parts.password is not None:
        return "holds a name or a password"
    if "?" in address or "#" in address:
        return "holds more than a server and a path"
    return ""


def _options(table: Table) -> Mapping[str, Option]:
    found: dict[str, Option] = {}
    for key, value in table.values.items():
        if not isinstance(value, str | int | float | bool):
            raise _not_simple(table, key)
        found[key] = table.text(key, "") if isinstance(value, str) else value
    return found


def _not_simple(table: Table, key: str) -> SourceError:
    return table.refuse(key, f"“{key}” must be words, a number, true or false.", "Write one value after the sign “=”.")
