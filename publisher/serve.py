"""Show a built site on this computer, and to nobody else, with the headers that we recommend to every host.

Starlette reads the files and answers in parts; what is asked for is checked here first: the name of the host, so that
no page on the web can reach the site through a name of its own (DNS rebinding), and the path.
"""

import contextlib
import errno
import os
import re
import socket
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import uvicorn
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from publisher.errors import ConfigurationError
from publisher.site.download import addresses
from publisher.site.headers import TYPES, headers_of, type_of

PORT = 8000
# This computer under both of its addresses; “localhost” may mean either.
LOOPBACK = ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1"))
_NAMES = ("localhost", "127.0.0.1", "[::1]")
_METHODS = ("GET", "HEAD")
_BASE = re.compile(r"/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*")
# A computer without IPv6 has no “::1”.
_NO_SUCH_FAMILY = {errno.EAFNOSUPPORT, errno.EADDRNOTAVAIL}


@dataclass(frozen=True, slots=True)
class Shown:
    """What is served: a folder below the path `base` of the host, and `missing`, the page for what is not there."""

    folder: Path
    base: str
    missing: bytes


def base_path(asked: str) -> str:
    """Return a path of a host as it stands in addresses, with a slash at both ends.

    Raises `ConfigurationError` for one that holds what has another meaning in an address.
    """
    inner = asked.strip("/")
    path = f"/{inner}/" if inner else "/"
    if not _BASE.fullmatch(path):
        raise ConfigurationError(
            f"“{asked}” cannot be the path of a site.",
            mend="Take letters, digits and hyphens, with slashes between them: --base-path /leaflets/",
        )
    return path


def listen(port: int) -> tuple[socket.socket, ...]:
    """Return sockets that listen at a port of this computer alone, at any free one for 0.

    Raises `ConfigurationError` where another program listens there, or the port is not for everybody.
    """
    opened: list[socket.socket] = []
    for family, address in LOOPBACK:
        try:
            opened.append(_bound(family, address, port))
        except OSError as error:
            if opened and error.errno in _NO_SUCH_FAMILY:
                continue
            for one in opened:
                one.close()
            raise _refusal(port, error) from error
        port = opened[0].getsockname()[1]
    return tuple(opened)


def _bound(family: socket.AddressFamily, address: str, port: int) -> socket.socket:
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        if os.name == "posix":  # a port that was just left is free; elsewhere this would share one that is taken
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        made.bind((address, port))
        made.listen()
    except OSError:
        made.close()
        raise
    return made


def _refusal(port: int, error: OSError) -> ConfigurationError:
    match error.errno:
        case errno.EADDRINUSE:
            why = f"Another program uses port {port}."
        case errno.EACCES:
            why = f"Port {port} is not for every program."
        case _:
            why = f"Port {port} cannot be used: {error.strerror}."
    return ConfigurationError(why, mend="End that program, or take another port: --port 8001")


def run(shown: Shown, sockets: Sequence[socket.socket]) -> None:
    """Serve until somebody ends it (Ctrl+C)."""
    config = uvicorn.Config(
        application(shown, sockets[0].getsockname()[1]),
        access_log=False,
        http="h11",
        interface="asgi3",
        lifespan="off",
        log_level="critical",  # a reader who goes away in the middle of a file is no news
        loop="asyncio",
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=1,
        ws="none",
    )
    with contextlib.suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=list(sockets))


def application(shown: Shown, port: int) -> ASGIApp:
    """Return what answers each request for the site at a port."""
    files = StaticFiles(directory=shown.folder, html=True)
    hosts = {name if given is None else f"{name}:{given}" for name in _NAMES for given in _ports(port)}

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        response = await _response(shown, files, hosts, scope)
        await response(scope, receive, send)

    return answer


def _ports(port: int) -> tuple[int | None, ...]:
    """Return how an address may name a port: one of 80 need not be named."""
    return (port, None) if port == 80 else (port,)  # noqa: PLR2004 - the port of http


async def _response(shown: Shown, files: StaticFiles, hosts: Iterable[str], scope: Scope) -> Response:
    if Headers(scope=scope).get("host", "").lower() not in hosts:
        return _with_headers(PlainTextResponse("This site is for this computer alone.\n", 421), "")
    if scope["method"] not in _METHODS:
        refused = PlainTextResponse("Files can be read here, and nothing else.\n", 405)
        refused.headers["allow"] = ", ".join(_METHODS)
        return _with_headers(refused, "")
    path = scope["path"]
    if path == shown.base.rstrip("/"):
        return _with_headers(RedirectResponse(shown.base), "")
    inside = path.removeprefix(shown.base)
    if path.startswith(shown.base) and is_for_readers(inside):
        found = await _found(files, inside, {**scope, "root_path": shown.base.rstrip("/")})
        if found is not None:
            return found
    missing = Response(shown.missing, 404)
    missing.headers["content-type"] = TYPES[".html"]
    return _with_headers(missing, TYPES[".html"])


def is_for_readers(path: str) -> bool:
    """Return whether a path below the folder can name a file for readers: none that is hidden or leads elsewhere.

    The last part may be empty, which is a folder's own page.
    """
    *folders, name = path.split("/")
    parts = [*folders, *([name] if name else [])]
    return all(part and not part.startswith(".") and not re.search(r"[\0-\x1f\\:]", part) for part in parts)


async def _found(files: StaticFiles, path: str, scope: Scope) -> Response | None:
    """Return the file at a path with its headers, or the way to a folder's own page; None where there is neither.

    `path` is below the folder, which for Starlette is the scope's path without the root's.
    """
    if path.endswith("/") or not path:
        path += addresses.INDEX
        scope["path"] += addresses.INDEX
    try:
        response = await files.get_response(files.get_path(scope), scope)
    except (HTTPException, OSError, ValueError):  # not there, not to be read, a name too long, a circle of links
        return None
    if response.status_code == 404:  # noqa: PLR2004 - a page of the folder that says so
        return None
    if isinstance(response, RedirectResponse):
        return _with_headers(RedirectResponse(quote(f"{scope['path']}/")), "")
    kind = type_of(path)
    if "content-type" in response.headers:
        response.headers["content-type"] = kind
    return _with_headers(response, kind)


def _with_headers(response: Response, media_type: str) -> Response:
    for name, value in headers_of(media_type):
        response.headers[name] = value
    return response
