"""The site is shown to this computer alone, with the recommended headers; nothing outside its folder is ever shown."""

import asyncio
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from publisher.errors import ConfigurationError
from publisher.serve import LOOPBACK, Shown, application, base_path, listen
from publisher.site.headers import HEADERS
from tests.tools.workspaces import make_workspace, publisher, write

PORT = 8765
MISSING = b"<p>There is no such page</p>"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back for a request."""

    status: int
    headers: dict[str, str]
    body: bytes = field(repr=False)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "workspace/output"
    write(folder / "index.html", "<p>Home</p>")
    write(folder / "leaflet/index.html", "<p>Leaflet</p>")
    write(folder / "leaflet/en/leaflet.en.docx", b"PK words")
    write(folder / "feed.xml", "<feed/>")
    write(folder / "pl/feed.xml", "<feed/>")
    write(folder / "assets/site.css", "p{}")
    write(folder / "a name/ünï.txt", "words")
    write(folder / ".site.json", "{}")
    write(folder / "leaflet/.cache.json", "{}")
    write(folder / ".hidden/page.html", "secret")
    write(folder / "empty/only.pdf", b"%PDF")
    write(folder.parent / "publisher.toml", "secret")
    return folder


def ask(
    site: Path,
    path: str,
    *,
    method: str = "GET",
    base: str = "/",
    host: str = f"localhost:{PORT}",
    **headers: str,
) -> Answer:
    """Return what the site answers; `path` is as the server has decoded it."""
    given = {"host": host} | {name.replace("_", "-"): value for name, value in headers.items()}
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path,
        "query_string": b"",
        "root_path": "",
        "headers": [(name.encode(), value.encode()) for name, value in given.items()],
    }
    said: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        await asyncio.sleep(0)
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:  # noqa: ANN401 - ASGI's messages
        await asyncio.sleep(0)
        said.append(dict(message))

    asyncio.run(application(Shown(site, base, MISSING), PORT)(scope, receive, send))  # type: ignore[arg-type]  # ASGI's
    got = {name.decode(): value.decode() for name, value in said[0]["headers"]}
    return Answer(said[0]["status"], got, b"".join(part.get("body", b"") for part in said[1:]))


@pytest.mark.parametrize(
    ("path", "kind", "words"),
    [
        ("/", "text/html; charset=utf-8", b"<p>Home</p>"),
        ("/leaflet/", "text/html; charset=utf-8", b"<p>Leaflet</p>"),
        ("/leaflet/en/leaflet.en.docx", WORD, b"PK words"),
        ("/feed.xml", "application/atom+xml; charset=utf-8", b"<feed/>"),
        ("/pl/feed.xml", "application/atom+xml; charset=utf-8", b"<feed/>"),
        ("/assets/site.css", "text/css; charset=utf-8", b"p{}"),
        ("/a name/ünï.txt", "text/plain; charset=utf-8", b"words"),
    ],
)
def test_a_file_is_shown_as_what_it_is(site: Path, path: str, kind: str, words: bytes) -> None:
    answer = ask(site, path)

    assert (answer.status, answer.headers["content-type"], answer.body) == (200, kind, words)
    assert "content-disposition" not in answer.headers


def test_pages_have_every_header_and_other_files_those_that_are_for_them(site: Path) -> None:
    page, word = ask(site, "/"), ask(site, "/leaflet/en/leaflet.en.docx")

    for header in HEADERS:
        assert page.headers[header.name.lower()] == header.value
        assert word.headers.get(header.name.lower()) == (None if header.pages_only else header.value)


@pytest.mark.parametrize(
    "path",
    [
        *("/nothing", "/leaflet/en/", "/empty/", "/empty", "/leaflet/en/leaflet.en.docx/", "/index.html/"),
        *("/.site.json", "/leaflet/.cache.json", "/.hidden/page.html", "/.hidden/", "/."),
        *(
            "/../publisher.toml",
            "/leaflet/../../publisher.toml",
            "/..",
            "/%2e%2e/publisher.toml",
            "/..\\publisher.toml",
        ),
        *(
            "//etc/passwd",
            "/leaflet//index.html",
            "//",
            "/a\0b",
            "/C:/x",
            "/" + "a" * 5000,
            "/" + "a/" * 3000,
            "/\udcff",
        ),
    ],
)
def test_what_is_not_for_readers_is_not_there(site: Path, path: str) -> None:
    answer = ask(site, path)

    assert (answer.status, answer.body) == (404, MISSING)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "content-security-policy" in answer.headers


@pytest.mark.skipif(os.name != "posix", reason="makes symbolic links")
def test_no_link_leads_out_of_the_folder(site: Path) -> None:
    (site / "out.txt").symlink_to(site.parent / "publisher.toml")
    (site / "up").symlink_to(site.parent)
    (site / "round").symlink_to("round")
    (site / "within.html").symlink_to("index.html")

    asked = {name: ask(site, name).status for name in ("/out.txt", "/up/publisher.toml", "/round", "/within.html")}

    assert asked == {"/out.txt": 404, "/up/publisher.toml": 404, "/round": 404, "/within.html": 200}


@pytest.mark.parametrize(
    "host", ["", "evil.example", f"evil.example:{PORT}", "localhost", "localhost:1", f"localhost:{PORT}.evil.example"]
)
def test_another_name_of_this_computer_is_refused(site: Path, host: str) -> None:
    assert ask(site, "/", host=host).status == 421


@pytest.mark.parametrize("host", [f"LOCALHOST:{PORT}", f"127.0.0.1:{PORT}", f"[::1]:{PORT}"])
def test_the_names_of_loopback_are_taken(site: Path, host: str) -> None:
    assert ask(site, "/", host=host).status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
def test_files_are_read_and_nothing_else(site: Path, method: str) -> None:
    answer = ask(site, "/", method=method)

    assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD")


def test_a_copy_is_asked_for_again_and_a_part_is_given(site: Path) -> None:
    first = ask(site, "/index.html")

    again = ask(site, "/index.html", if_none_match=first.headers["etag"])
    part = ask(site, "/leaflet/en/leaflet.en.docx", range="bytes=3-7")
    head = ask(site, "/index.html", method="HEAD")

    assert first.headers["cache-control"] == "no-cache"
    assert (again.status, again.body, again.headers["cache-control"]) == (304, b"", "no-cache")
    assert (part.status, part.body, part.headers["content-type"]) == (206, b"words", WORD)
    assert (head.status, head.body, head.headers["content-length"]) == (200, b"", "11")


def test_a_site_below_a_path_is_nowhere_else(site: Path) -> None:
    below = {path: ask(site, path, base="/a/b/") for path in ("/a/b", "/a/b/", "/a/b/leaflet", "/", "/a/", "/leaflet/")}

    assert {path: answer.status for path, answer in below.items()} == {
        "/a/b": 307,
        "/a/b/": 200,
        "/a/b/leaflet": 307,
        "/": 404,
        "/a/": 404,
        "/leaflet/": 404,
    }
    assert below["/a/b"].headers["location"] == "/a/b/"
    assert below["/a/b/leaflet"].headers["location"] == "/a/b/leaflet/"


@pytest.mark.parametrize(("asked", "path"), [("/", "/"), ("", "/"), ("leaflets", "/leaflets/"), ("/a/b.c/", "/a/b.c/")])
def test_a_base_path_has_a_slash_at_both_ends(asked: str, path: str) -> None:
    assert base_path(asked) == path


@pytest.mark.parametrize("asked", ["/a/../b", "a b", "a?b", "a#b", "ä", "http://x/", '"><script>', "a//b", "\\"])
def test_a_base_path_with_another_meaning_is_refused(asked: str) -> None:
    with pytest.raises(ConfigurationError, match="path of a site"):
        base_path(asked)


def test_it_listens_at_loopback_alone_and_says_that_a_port_is_taken() -> None:
    opened = listen(0)
    port = opened[0].getsockname()[1]
    try:
        with pytest.raises(ConfigurationError, match=f"Another program uses port {port}"):
            listen(port)

        assert {one.getsockname()[0] for one in opened} <= {address for _, address in LOOPBACK}
        assert {one.getsockname()[1] for one in opened} == {port}
    finally:
        for one in opened:
            one.close()


def test_a_port_that_is_half_taken_is_taken() -> None:
    with socket.socket(socket.AF_INET6) as other:
        try:
            other.bind(("::1", 0))
        except OSError:
            pytest.skip("This machine has no IPv6.")
        other.listen()

        with pytest.raises(ConfigurationError, match="Another program uses port"):
            listen(other.getsockname()[1])


def test_without_a_site_the_command_says_to_build_first(tmp_path: Path) -> None:
    said = publisher("serve", workspace=make_workspace(tmp_path / "workspace"))

    assert said.returncode == 2
    assert "There is no site in" in said.stderr
    assert "publisher build" in said.stderr


@pytest.mark.skipif(os.name != "posix", reason="ends a program as Ctrl+C does")
def test_the_command_serves_until_it_is_ended_and_ends_quietly(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")
    write(root / "output/index.html", "<p>Home</p>")
    command = [sys.executable, "-c", "from publisher.cli import main; main()", "serve", "--port", "0"]

    with subprocess.Popen(
        [*command, "--workspace", root], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as served:
        assert served.stdout
        assert served.stderr
        line, hint = served.stdout.readline(), served.stdout.readline()
        address = re.search(r"http://localhost:(\d+)/", line)
        assert address, line + served.stderr.read()
        connection = http.client.HTTPConnection("127.0.0.1", int(address[1]), timeout=20)
        shown = {}
        for path in ("/", "/%2e%2e/publisher.toml", "/..%2fpublisher.toml", "/a%00b", "/%ff"):
            connection.request("GET", path, headers={"Host": f"localhost:{address[1]}"})
            answer = connection.getresponse()
            shown[path] = (answer.status, b"no such page" in answer.read())
        connection.close()
        served.send_signal(signal.SIGINT)
        rest, wrong = served.communicate(timeout=20)

    assert shown.pop("/") == (200, False)
    assert set(shown.values()) == {(404, True)}
    assert hint == "Press Ctrl+C to end.\n"
    assert (served.returncode, rest, wrong) == (0, "", "")
