"""A server on the network that is asked for JSON over HTTP: the only place of the program that opens a connection.

It goes to the one address that the workspace names: no proxy, no redirect, no other host. Everything that comes back is
bounded in size and time, and taken for what a stranger wrote.
"""

import json
import socket
import ssl
import time
from contextlib import suppress
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from ipaddress import ip_address
from threading import Timer
from urllib.parse import SplitResult, urlsplit

from publisher.errors import visible
from publisher.machine_translation import KEY_VARIABLE
from publisher.translation.machine import TranslatorError

LARGEST_ANSWER = 8 * 1024 * 1024  # bytes; a request has some thousand characters
_CHUNK = 64 * 1024  # bytes
# A server that is busy says so by 429 or 503 (RFC 9110, 15.5.2 and 15.6.4; RFC 6585, 4).
_BUSY = (429, 503)
# A request that the server cannot read, that is too large, or whose words it cannot work with (RFC 9110, 15.5).
_WRONG = (400, 413, 422)
_ATTEMPTS = 4
_FIRST_WAIT = 0.5  # seconds; each further one is twice as long
LONGEST_WAIT = 60.0  # seconds that Retry-After may ask for
_MOST_WORDS = 300  # characters of a server's own message that are shown
_OK, _MULTIPLE_CHOICES, _BAD_REQUEST, _FORBIDDEN = 200, 300, 400, 403
_UNAUTHORISED, _NOT_FOUND, _SERVER_FAULT = 401, 404, 500


class RefusedRequestError(TranslatorError):
    """The server took the request for a wrong one (400, 413, 422): a smaller one may go through."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server by its address; `timeout` are the seconds that one answer may take. `secret` is shown in no message."""

    address: str
    timeout: float
    secret: str = field(default="", repr=False)

    def ask(self, path: str, question: object = None) -> object:
        """Return the JSON that the server answers at a path below its address, to a question by POST, None by GET.

        A server that is busy is asked again after a while. Raises `TranslatorError` for every way in which no JSON
        comes back, `RefusedRequestError` where the server did not like the question.
        """
        wait = _FIRST_WAIT
        for attempt in range(1, _ATTEMPTS + 1):
            status, headers, body = self._exchange(path, question)
            if status not in _BUSY or attempt == _ATTEMPTS:
                break
            pause = _retry_after(headers.get("retry-after", ""))
            if pause is not None and pause > LONGEST_WAIT:
                break
            time.sleep(wait if pause is None else pause)
            wait *= 2
        if status != _OK:
            raise self._refusal(status, headers, body)
        return self._json(body)

    def _exchange(self, path: str, question: object) -> tuple[int, dict[str, str], bytes]:
        """Return status, headers by their names in lower case, and body of one answer."""
        parts = urlsplit(self.address)
        connection = _connection(parts, self.timeout)
        body = None if question is None else json.dumps(question).encode()
        headers = {"Accept": "application/json", "User-Agent": "accessible-publisher", "Connection": "close"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        deadline = time.monotonic() + self.timeout
        alarm = None
        try:
            connection.connect()
            # `http.client` forgets the socket as soon as the server says that it will close the connection.
            line: socket.socket = connection.sock
            # A server may send headers, sizes of chunks and trailers letter by letter, each in time, and never end.
            alarm = Timer(max(0.0, deadline - time.monotonic()), _hang_up, (line,))
            alarm.daemon = True
            alarm.start()
            connection.request("GET" if body is None else "POST", parts.path.rstrip("/") + path, body, headers)
            with connection.getresponse() as answer:
                content = self._read(answer, deadline)
                if time.monotonic() >= deadline:  # what was cut off can look whole
                    raise self._too_slow()
                return answer.status, {name.lower(): value for name, value in answer.getheaders()}, content
        except TimeoutError as error:
            raise self._too_slow() from error
        except ssl.SSLError as error:
            reason = getattr(error, "verify_message", "") or error.reason or "the connection is not safe"
            raise TranslatorError(
                f"No safe connection to {self.address}: {visible(str(reason))}.",
                mend="Have the server's certificate mended, or give the address of one that you can trust.",
            ) from error
        except (HTTPException, ValueError) as error:
            if time.monotonic() >= deadline:
                raise self._too_slow() from error
            raise TranslatorError(
                f"What answers at {self.address} is no web server, or broke off: {type(error).__name__}.",
                mend="Correct “address” in [machine-translation], or look at the server.",
            ) from error
        except OSError as error:
            if time.monotonic() >= deadline:
                raise self._too_slow() from error
            raise TranslatorError(
                f"No server answers at {self.address}: {error.strerror or type(error).__name__}.",
                mend="Start the server, or correct “address” in [machine-translation].",
            ) from error
        finally:
            if alarm:
                alarm.cancel()
            connection.close()

    def _read(self, answer: HTTPResponse, deadline: float) -> bytes:
        """Return the body of an answer. Raises where it is too large, or does not end in time."""
        parts: list[bytes] = []
        size = 0
        while part := answer.read1(_CHUNK):
            parts.append(part)
            size += len(part)
            if size > LARGEST_ANSWER:
                raise TranslatorError(
                    f"The answer of {self.address} is larger than {LARGEST_ANSWER >> 20} MB.",
                    mend="Look at the server: this is no answer to some sentences.",
                )
            if time.monotonic() >= deadline:
                raise self._too_slow()
        if answer.length:
            raise HTTPException
        return b"".join(parts)

    def _too_slow(self) -> TranslatorError:
        return TranslatorError(
            f"{self.address} gave no answer within {self.timeout:g} seconds.",
            mend="Look whether the server is up, or set a longer “timeout” in [machine-translation.options].",
        )

    def _refusal(self, status: int, headers: dict[str, str], body: bytes) -> TranslatorError:
        """Return what to say of an answer that is not 200."""
        said = self._said(body)
        where = self.address
        if _MULTIPLE_CHOICES <= status < _BAD_REQUEST:
            target = self._shown(headers.get("location", "somewhere else"))
            return TranslatorError(
                f"{where} sends the texts on to {target}, which nobody agreed to.",
                mend="Write that address as “address” in [machine-translation] if you trust it.",
            )
        if status in _BUSY:
            return TranslatorError(
                f"{where} is busy, also after a while ({status}){said}.",
                mend="Try again later; what came until now is kept.",
            )
        if status in {_UNAUTHORISED, _FORBIDDEN}:
            mend = f"Set the environment variable {KEY_VARIABLE} to a key that it knows."
            return TranslatorError(f"{where} lets nobody in without a right key ({status}){said}.", mend=mend)
        if status == _NOT_FOUND:
            mend = "Correct “address” in [machine-translation]: it is the one without /translate behind it."
            return TranslatorError(f"{where} is no such server: it has no page of that name (404){said}.", mend=mend)
        if _BAD_REQUEST <= status < _SERVER_FAULT:
            mend = "Look at its words; its own log may say more."
            fault = RefusedRequestError if status in _WRONG else TranslatorError
            return fault(f"{where} did not take the question ({status}){said}.", mend=mend)
        mend = "Look at the server's own log, or try again later; what came until now is kept."
        return TranslatorError(f"{where} failed ({status}){said}.", mend=mend)

    def _said(self, body: bytes) -> str:
        """Return the server's own message as a part of a sentence, "" where it gave none: {"error": "…"}."""
        try:
            answer = json.loads(body)
        except (ValueError, RecursionError):
            return ""
        words = answer.get("error") if isinstance(answer, dict) else None
        return f": “{self._shown(words).rstrip('.')}”" if isinstance(words, str) and words.strip() else ""

    def _shown(self, words: str) -> str:
        """Return words of the server in one line, without the secret that it may repeat."""
        line = " ".join(words.split())
        if self.secret:
            line = line.replace(self.secret, "…")
        return visible(line if len(line) <= _MOST_WORDS else f"{line[:_MOST_WORDS]}…")

    def _json(self, body: bytes) -> object:
        try:
            answer: object = json.loads(body)
        except (ValueError, RecursionError) as error:
            raise TranslatorError(
                f"The answer of {self.address} is not JSON.",
                mend="Correct “address” in [machine-translation]: something else answers there.",
            ) from error
        return answer


def is_on_this_machine(address: str) -> bool:
    """Return whether an address is one of this machine itself, where nobody reads along."""
    host = urlsplit(address).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def is_readable_on_the_way(address: str) -> bool:
    """Return whether what goes to an address leaves this machine without being encrypted."""
    return address.startswith("http:") and not is_on_this_machine(address)


def _connection(parts: SplitResult, timeout: float) -> HTTPConnection:
    """Return a connection to the server itself; `http.client` asks no proxy and follows no redirect."""
    host = parts.hostname or ""
    if parts.scheme == "https":
        return HTTPSConnection(host, parts.port, timeout=timeout, context=ssl.create_default_context())
    return HTTPConnection(host, parts.port, timeout=timeout)


def _hang_up(line: socket.socket) -> None:
    """End a connection from outside: whoever reads from it finds that it is over."""
    with suppress(OSError):  # it has just ended by itself
        line.shutdown(socket.SHUT_RDWR)


def _retry_after(value: str) -> float | None:
    """Return the seconds that a Retry-After header asks to wait (RFC 9110, 10.2.3), None where it says none."""
    if value.strip().isdecimal():
        return float(value)
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
