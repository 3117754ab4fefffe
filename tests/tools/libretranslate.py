"""A stand-in for a LibreTranslate server on loopback: its documented interface, with upper case as the translation.

It does what the real one does beside translating: it joins the white space of HTML, keeps elements and their
attributes, leaves `translate="no"` alone, and reads the character references of its answer once more.
"""

import html
import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

_ELEMENT = re.compile(r"(<[^>]*>)")
_TARGETS = ("en", "pl", "ur", "zh", "pt", "es")


@dataclass
class Stub:
    """What the server does, and what it was asked. `faults` are done first, one for each question to /translate."""

    languages: object = field(default_factory=lambda: [{"code": c, "name": c, "targets": _TARGETS} for c in _TARGETS])
    key: str = ""
    batch_limit: int = -1
    char_limit: int = -1
    translate: Callable[[str], str] = str.upper
    faults: list[Callable[["Handler"], None]] = field(default_factory=list)
    questions: list[dict[str, object]] = field(default_factory=list)
    address: str = ""


class Handler(BaseHTTPRequestHandler):
    """One request to the stand-in."""

    stub: Stub
    question: dict[str, object]

    def log_message(self, *_args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer /languages, and nothing else."""
        if self.path == "/languages":
            self.json(200, self.stub.languages)
        else:
            self.json(404, {"error": "Not found"})

    def do_POST(self) -> None:
        """Answer /translate."""
        self.question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.stub.questions.append(self.question)
        if self.path != "/translate":
            self.json(404, {"error": "Not found"})
        elif self.stub.faults:
            self.stub.faults.pop(0)(self)
        else:
            self.json(*self._translated())

    def _translated(self) -> tuple[int, object]:
        stub, asked = self.stub, self.question
        texts = asked.get("q")
        if stub.key and asked.get("api_key") != stub.key:
            return 403, {"error": "Invalid API key"}
        if not texts or not isinstance(texts, list):
            return 400, {"error": "Invalid request: missing q parameter"}
        if -1 < stub.batch_limit < len(texts) or -1 < stub.char_limit < sum(map(len, texts)):
            return 400, {"error": "Invalid request: request exceeds text limit"}
        for tag in (asked.get("source"), asked.get("target")):
            if tag not in _TARGETS:
                return 400, {"error": f"{tag} is not supported"}
        if asked.get("format") not in {"text", "html"}:
            return 400, {"error": "format is not supported"}
        return 200, {"translatedText": [self._text(text) for text in texts]}

    def _text(self, text: str) -> str:
        kept = 0
        parts = []
        for part in _ELEMENT.split(" ".join(text.split())):
            if part.startswith("<"):
                kept = 1 if 'translate="no"' in part else 0 if part == "</span>" else kept
                parts.append(part)
            else:
                plain = html.unescape(part)
                parts.append(plain if kept else self.stub.translate(plain))
        return "".join(parts)

    def json(self, status: int, answer: object, **headers: str) -> None:
        """Answer with JSON."""
        self.raw(status, json.dumps(answer).encode(), **headers)

    def raw(self, status: int, body: bytes, **headers: str) -> None:
        """Answer with bytes; an underscore in the name of a header stands for a hyphen."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def running(stub: Stub) -> Iterator[Stub]:
    """Run the stand-in on a free port of this machine until the end of the `with`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("BoundHandler", (Handler,), {"stub": stub}))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    stub.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield stub
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
