"""nginx, set up as docs/how-to/host.md says, hands out a built site; the recipes there have the program's headers."""

import http.client
import itertools
import json
import re
import shlex
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from publisher.build.folder import Folder
from publisher.build.plan import Selection
from publisher.build.publish import publish
from publisher.model import Contact
from publisher.site.download import missing
from publisher.site.headers import FEED_TYPE, HEADERS, TYPES, headers_of, type_of
from tests.tools import axe
from tests.tools.materials import StockMaterials
from tests.tools.programs import find
from tests.tools.workspaces import make_workspace, write

PAGE = Path(__file__).parents[2] / "docs/how-to/host.md"
WHERE = "/srv/leaflets"
SECONDS = 20.0

STYLED = (
    "document.styleSheets.length > 0 && [...document.styleSheets].every(sheet => sheet.cssRules.length > 0)"
    " && document.querySelector('[style]:not(html)') === null"
)

# nginx alone, in the foreground, as whoever runs the tests, with nothing of this machine's own set-up.
AROUND = """\
daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log stderr;
events {{ }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    fastcgi_temp_path {folder}/fastcgi;
    proxy_temp_path {folder}/proxy;
    scgi_temp_path {folder}/scgi;
    uwsgi_temp_path {folder}/uwsgi;
    include {folder}/leaflets.conf;
}}
"""


@dataclass(frozen=True, slots=True)
class Host:
    """A running nginx, and the folder that it hands out."""

    port: int
    folder: Path

    def ask(self, path: str, **headers: str) -> tuple[int, Mapping[str, str], bytes]:
        """Return the status, the headers by their names in small letters, and the bytes of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


def recipe(language: str) -> list[str]:
    """Return the blocks of a language that the page shows."""
    blocks = re.findall(r"^```(\w*)\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    return [text for name, text in blocks if name == language]


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Return an nginx that hands out a small built site as the page says."""
    root, own = make_workspace(tmp_path_factory.mktemp("workspace")), tmp_path_factory.mktemp("nginx")
    output = root / "output"
    publish(Folder.open(root), output, Selection(languages=("en",)), jobs=1)
    write(output / "redirects.txt", "/old/ /leaflet/;\n/old/leaflet.en.docx /leaflet/en/leaflet.en.docx;\n")
    write(output / missing.PATH, missing.page(Contact(), "en", StockMaterials()))
    write(output / "no-index/file.pdf", "%PDF")
    (block,) = recipe("nginx")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert (block.count("listen 80;"), block.count(WHERE)) == (1, 2)
    text = block.replace("listen 80;", f"listen 127.0.0.1:{port};").replace(WHERE, str(output))
    write(own / "leaflets.conf", text)
    write(own / "nginx.conf", AROUND.format(folder=own))
    command = [find("nginx"), "-p", str(own), "-c", str(own / "nginx.conf")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as nginx:
        try:
            wait(nginx, port)
            yield Host(port, output)
        finally:
            nginx.terminate()
            said = nginx.communicate(timeout=SECONDS)[1]
    assert "[emerg]" not in said
    assert "[warn]" not in said


def wait(nginx: "subprocess.Popen[str]", port: int) -> None:
    """Return when nginx answers. Raises `RuntimeError` with what it said where it does not."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end and nginx.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    nginx.kill()
    raise RuntimeError(nginx.communicate()[1])


def test_nginx_sends_each_file_as_what_it_is_with_its_headers(host: Host) -> None:
    paths = [
        str(path.relative_to(host.folder))
        for path in host.folder.rglob("*")
        if path.is_file() and not path.name.startswith(".") and path.name != missing.PATH
    ]

    wrong = {}
    for path in paths:
        status, headers, body = host.ask(f"/{path}")
        expected = {"content-type": type_of(path), **{name.lower(): value for name, value in headers_of(type_of(path))}}
        unasked = {header.name.lower() for header in HEADERS if header.name.lower() not in expected}
        if (
            status != 200
            or body != (host.folder / path).read_bytes()
            or expected != {name: headers.get(name) for name in expected}
            or unasked & set(headers)
        ):
            wrong[path] = (status, headers)
    assert wrong == {}
    assert {Path(path).suffix for path in paths} >= {".html", ".docx", ".xml", ".css", ".js", ".json", ".zip", ".txt"}


def test_nginx_shows_a_folders_page_and_the_page_for_what_is_not_there(host: Host) -> None:
    for path in ("/", "/leaflet/", "/leaflet/en/"):
        assert host.ask(path)[::2] == (200, (host.folder / path[1:] / "index.html").read_bytes())
    for path in (
        "/nothing",
        "/no-index/",
        "/.site.json",
        "/.cache.json",
        "/leaflet/.git/config",
        "/404.html",
        "/%2e%2e/x",
    ):
        status, headers, body = host.ask(path)
        if path == "/%2e%2e/x":  # nginx refuses what leads out of the folder by itself
            assert status == 400
            continue
        assert (path, status, headers["content-type"]) == (path, 404, TYPES[".html"])
        assert b"There is no such page" in body
        assert headers["content-security-policy"]
    assert host.ask("/feed.xml")[1]["content-type"] == FEED_TYPE


def test_nginx_leads_from_old_addresses_to_new_ones(host: Host) -> None:
    for path in ("/old/", "/old/?from=a-card"):
        status, headers, _ = host.ask(path)
        assert (status, headers["location"]) == (301, "/leaflet/")
    assert host.ask("/old/leaflet.en.docx")[1]["location"] == "/leaflet/en/leaflet.en.docx"


def test_nginx_answers_shortly_for_a_copy_that_is_still_right_and_gives_a_part(host: Host) -> None:
    path = "/leaflet/en/leaflet.en.docx"
    tag = host.ask(path)[1]["etag"]

    again, headers, body = host.ask(path, If_None_Match=tag)

    assert (again, body, headers["cache-control"]) == (304, b"", "no-cache")
    assert host.ask(path, Range="bytes=0-1")[::2] == (206, b"PK")


def test_every_page_passes_the_policy_of_the_host_and_its_own_in_a_browser(host: Host) -> None:
    """The policy is the header's and the page's own; a browser tells of each thing that either forbids."""
    said: list[str] = []
    found = {}
    with axe.open_browser() as browser:
        page = browser.new_page()
        page.on("console", lambda message: said.append(message.text) if message.type != "log" else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.route("**/favicon.ico", lambda route: route.fulfill(status=204))  # asked for by the browser, not the page
        for path in sorted(host.folder.rglob("*.html")):
            said.clear()
            page.goto(f"http://127.0.0.1:{host.port}/{path.relative_to(host.folder)}", wait_until="load")
            if not page.evaluate(STYLED):
                said.append("It has no style.")
            if "easy-read" in path.name and not page.locator(".controls .choice").count():
                said.append("It has no controls.")
            # A browser tells of the page for what is missing that it is missing.
            found[str(path.relative_to(host.folder))] = [
                one for one in said if path.name != missing.PATH or "404" not in one
            ]

    assert {path: told for path, told in found.items() if told} == {}
    assert len(found) > 5


def test_the_page_shows_the_headers_as_the_program_sends_them() -> None:
    text = PAGE.read_text(encoding="utf-8")

    assert "\n".join(f"{header.name}: {header.value}" for header in HEADERS) in text
    for header in HEADERS:
        sent = "web pages" if header.pages_only else "every file"
        assert f"| `{header.name}` | {sent} | {header.why} |" in text


def test_every_recipe_has_every_header_and_type() -> None:
    (nginx,), (apache,) = recipe("nginx"), recipe("apache")

    for header in HEADERS:
        assert f'"{header.value}"' in nginx
        assert re.search(f"add_header {header.name} .+ always;", nginx)
        assert f'Header always set {header.name} "{header.value}"' in apache
    for end, kind in TYPES.items():
        name = kind.partition(";")[0]
        assert f" {name} {end[1:]};" in nginx
        assert f"AddType {name} {end}\n" in apache


def test_the_commands_hand_a_shells_words_on_as_the_program_sends_them() -> None:
    headers = {header.name: header.value for header in HEADERS}
    cache = headers.pop("Cache-Control")
    commands = [shlex.split(command) for block in recipe("") for command in block.replace("\\\n", " ").splitlines()]
    options = [word.partition("=")[::2] for command in commands for word in command if word.startswith("--")]
    given = [value.partition(": ")[::2] for name, value in options if name == "--custom-response-header"]
    following = [pair for command in commands for pair in itertools.pairwise(command)]

    assert dict(given) == headers
    assert len(given) == len(headers)
    assert not any(sign in value for _, value in given for sign in "$`!\\")  # signs of a shell between double quotes
    assert {value for name, value in options if name == "--cache-control"} - {""} == {cache}
    assert {value for name, value in following if name in ("--cache-control", "--content-cache-control")} == {cache}
    assert {value for name, value in following if name == "--content-type"} == {FEED_TYPE}


def test_the_policies_for_cloudfront_have_every_header_but_the_one_of_the_upload() -> None:
    for text, pages in zip(recipe("json"), (True, False), strict=True):
        policy = json.loads(text)
        safe, own = policy["SecurityHeadersConfig"], policy["CustomHeadersConfig"]
        named = {one["Header"]: one["Value"] for one in own["Items"]}
        named["X-Content-Type-Options"] = "nosniff" if safe["ContentTypeOptions"]["Override"] else ""
        named["Referrer-Policy"] = safe["ReferrerPolicy"]["ReferrerPolicy"]
        if pages:
            named["Content-Security-Policy"] = safe["ContentSecurityPolicy"]["ContentSecurityPolicy"]
        expected = dict(headers_of(TYPES[".html" if pages else ".pdf"]))
        del expected["Cache-Control"]

        assert named == expected
        assert own["Quantity"] == len(own["Items"])
