"""Drafts by a machine, as an author has them made: the real command, and a LibreTranslate stand-in on loopback."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from publisher.cli import main
from publisher.translation import read_catalogue
from publisher.translation.server import LARGEST_ANSWER
from publisher.translation.states import standing_of
from tests.tools.libretranslate import Handler, Stub, running
from tests.tools.workspaces import make_workspace, replace, snapshot, write

PO = "translations/pl/LC_MESSAGES/leaflet.po"


def run(root: Path, *words: str) -> Result:
    """Run a command on a workspace and return what it said."""
    return CliRunner().invoke(main, [*words, "--workspace", str(root)])


@pytest.fixture
def stub() -> Iterator[Stub]:
    with running(Stub()) as started:
        yield started


@pytest.fixture
def root(tmp_path: Path, stub: Stub) -> Path:
    """Return a workspace whose Polish is brought up to date, and which has the stand-in as its machine."""
    return with_machine(make_workspace(tmp_path / "workspace"), stub.address)


def with_machine(root: Path, address: str, options: str = "") -> Path:
    with (root / "publisher.toml").open("a", encoding="utf-8") as settings:
        settings.write(f'\n[machine-translation]\nprovider = "libretranslate"\naddress = "{address}"\n{options}')
    assert run(root, "translate", "update", "pl").exit_code == 0
    return root


def polish(root: Path) -> dict[str, tuple[str, str, str]]:
    """Return the translation of each text, with its state and where it comes from."""
    catalogue = read_catalogue((root / PO).read_text(encoding="utf-8"), path=PO)
    return {
        entry.text: (entry.translation, standing.state.value, standing.origin)
        for entry in catalogue.entries
        if (standing := standing_of(entry))
    }


def test_what_is_open_becomes_a_draft_and_what_a_person_translated_stays(root: Path, stub: Stub) -> None:
    before = polish(root)

    said = run(root, "translate", "machine", "pl")

    after = polish(root)
    assert said.exit_code == 0, said.stderr
    assert {text: after[text] for text in before} == before
    assert after["A nurse calls your name."] == ("A NURSE CALLS YOUR NAME.", "draft", "mt")
    assert "Bring your letter. <1>Please</1> be early." not in str(stub.questions)
    assert "sending 7 segments (34 words) of “leaflet”" in said.stdout


def test_it_says_what_goes_where_before_it_sends_and_a_dry_run_sends_nothing(root: Path, stub: Stub) -> None:
    before = snapshot(root)

    said = run(root, "translate", "machine", "pl", "--dry-run")

    assert said.exit_code == 0
    assert f"would send 7 segments (34 words) of “leaflet” to {stub.address} by “libretranslate”, for pl" in said.stdout
    assert stub.questions == []
    assert snapshot(root) == before


def test_a_second_run_has_nothing_to_ask(root: Path, stub: Stub) -> None:
    run(root, "translate", "machine", "pl")
    asked = len(stub.questions)

    said = run(root, "translate", "machine", "pl")

    assert "Nothing is left" in said.stdout
    assert len(stub.questions) == asked


def test_without_the_table_nothing_is_sent_and_it_says_how_to_set_it_up(tmp_path: Path) -> None:
    said = run(make_workspace(tmp_path / "workspace"), "translate", "machine", "pl")

    assert said.exit_code == 2
    assert "has no machine translation" in said.stderr
    assert "[machine-translation]" in said.stderr


def source(root: Path, old: str, new: str) -> None:
    """Change the text and bring its Polish up to date."""
    replace(root / "source/leaflet.md", old, new)
    assert run(root, "translate", "update", "pl").exit_code == 0


def test_tags_signs_and_lines_come_back(root: Path) -> None:
    source(root, "A nurse calls your name.", "Fish & chips: **a < b** and *[this](https://example.org) one*.")
    source(root, "We can bring you here by ambulance.", "We can bring you here.\nWe have *an* ambulance.")

    said = run(root, "translate", "machine", "pl")

    made = polish(root)
    assert said.exit_code == 0, said.stderr
    assert made["Fish & chips: <1>a < b</1> and <2><3>this</3> one</2>."][0] == (
        "FISH & CHIPS: <1>A < B</1> AND <2><3>THIS</3> ONE</2>."
    )
    assert made["We can bring you here.\nWe have <1>an</1> ambulance."][0] == (
        "WE CAN BRING YOU HERE.\nWE HAVE <1>AN</1> AMBULANCE."
    )
    assert run(root, "build", "--format", "html", "--language", "pl").exit_code == 0


def test_names_that_are_kept_are_not_translated(root: Path) -> None:
    write(root / "translations/terms.toml", 'keep = ["NHS 111"]\n')
    source(root, "A nurse calls your name.", "Call NHS 111 now.")

    run(root, "translate", "machine", "pl")

    assert polish(root)["Call NHS 111 now."][0] == "CALL NHS 111 NOW."


@pytest.mark.parametrize(
    ("text", "answer", "says"),
    [
        ("A nurse *calls* you.", "WOŁA", "<1> is missing"),
        ("A nurse *calls* you.", '<span id="t1">A</span><span id="t1">B</span>', "stands twice"),
        ("A nurse *calls* you.", '<span id="t1">A</span><br id="t7">', "is not in the source"),
        ("A nurse *calls* you.", '<span id="t1">A', "is not closed"),
        ("A nurse calls.", "<script>alert(1)</script>", "is HTML"),
        ("A nurse calls.", "A <b>nurse</b>", "is HTML"),
        ("A nurse calls.", "A nurse \u202eeno", "U+202E"),
        ("A nurse calls.", "A\x07", "U+0007"),
        ("A nurse calls.", "   ", "no words"),
        ("A nurse calls.", "A nurse calls.", "gave the text back"),
        ("A nurse calls.", "la " * 500, "ten times as long"),
        ("Call NHS 111 now.", "Zadzwoń do służby zdrowia.", "“NHS 111”, which is never translated"),
    ],
)
def test_a_draft_that_fails_a_check_is_not_kept(root: Path, stub: Stub, text: str, answer: str, says: str) -> None:
    write(root / "translations/terms.toml", 'keep = ["NHS 111"]\n')
    source(root, "A nurse calls your name.", text)
    stub.faults = [in_place_of("A nurse" if "nurse" in text else "Call", answer)]

    said = run(root, "translate", "machine", "pl")

    assert said.exit_code == 1
    assert says in said.stderr
    assert len(polish(root)) == 8
    assert "1 left untranslated" in said.stdout
    assert polish(root)["When you are here"][0] == "WHEN YOU ARE HERE"


def in_place_of(beginning: str, answer: str) -> Callable[[Handler], None]:
    """Return what answers as the stand-in does, but for the texts that begin with some words."""

    def answered(handler: Handler) -> None:
        texts = handler.question["q"]
        assert isinstance(texts, list)
        given = [answer if text.startswith(beginning) else text.upper() for text in texts]
        handler.json(200, {"translatedText": given})

    return answered


def test_lost_lines_of_easy_read_are_not_kept(root: Path, stub: Stub) -> None:
    source(root, "We can bring you here by ambulance.", "We *can bring\nyou* here.")
    stub.faults = [in_place_of("We", 'WE <span id="t1">CAN BRING YOU</span> HERE.')]

    said = run(root, "translate", "machine", "pl")

    assert "did not keep the lines" in said.stderr


def redirect(handler: Handler) -> None:
    handler.raw(307, b"", Location="http://198.51.100.7/translate")


def busy_for_long(handler: Handler) -> None:
    handler.json(429, {"error": "Slowdown"}, Retry_After="3600")


def not_json(handler: Handler) -> None:
    handler.raw(200, b"<html>Welcome</html>")


def too_large(handler: Handler) -> None:
    handler.raw(200, b" " * (LARGEST_ANSWER + 1))


def cut_off(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"translatedText"')


def nested(handler: Handler) -> None:
    handler.raw(200, b"[" * 200_000)


def says_json(status: int, answer: object) -> Callable[[Handler], None]:
    return lambda handler: handler.json(status, answer)


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        (says_json(403, {"error": "Invalid API key"}), "a right key (403): “Invalid API key”"),
        (says_json(400, {"error": "q is wrong"}), "did not take the question (400): “q is wrong”"),
        (says_json(404, {}), "is no such server"),
        (says_json(500, {"error": "Cannot translate\x1b[31m text"}), "failed (500): “Cannot translate[U+001B][31m"),
        (redirect, "sends the texts on to http://198.51.100.7/translate"),
        (busy_for_long, "is busy, also after a while (429): “Slowdown”"),
        (not_json, "is not JSON"),
        (nested, "is not JSON"),
        (too_large, "is larger than 8 MB"),
        (cut_off, "broke off"),
        (says_json(200, {"translatedText": "one"}), "no list “translatedText”"),
        (says_json(200, [1]), "no list “translatedText”"),
        (says_json(200, {"translatedText": ["one"]}), "it gave 1 translations of"),
        (says_json(200, {"translatedText": [None]}), "no list “translatedText”"),
    ],
)
def test_a_server_that_fails_is_told_and_nothing_is_written(
    root: Path, stub: Stub, fault: Callable[[Handler], None], says: str
) -> None:
    before = snapshot(root)
    stub.faults = [fault] * 50

    said = run(root, "translate", "machine", "pl")

    assert said.exit_code == 1
    assert says in said.stderr
    assert "Traceback" not in said.stderr
    assert snapshot(root) == before


def test_a_server_that_is_busy_for_a_moment_is_asked_again(root: Path, stub: Stub) -> None:
    def busy(handler: Handler) -> None:
        handler.json(503, {"error": "wait"}, Retry_After="0")

    stub.faults = [busy, busy]

    said = run(root, "translate", "machine", "pl")

    assert said.exit_code == 0, said.stderr
    assert polish(root)["A nurse calls your name."][1] == "draft"


def test_a_request_that_is_too_much_for_the_server_is_halved(root: Path, stub: Stub) -> None:
    stub.batch_limit = 2

    said = run(root, "translate", "machine", "pl")

    assert said.exit_code == 0, said.stderr
    assert len(polish(root)) == 9


def test_one_text_that_is_too_long_for_the_server_is_told_and_the_others_are_kept(root: Path, stub: Stub) -> None:
    long = " ".join(["A nurse calls."] * 40)
    source(root, "A nurse calls your name.", long)
    stub.char_limit = 200

    said = run(root, "translate", "machine", "pl")

    assert said.exit_code == 1
    assert "request exceeds text limit" in said.stderr
    assert long not in polish(root)
    assert len(polish(root)) == 8


def test_a_first_text_that_the_server_refuses_keeps_no_other_from_being_translated(root: Path, stub: Stub) -> None:
    source(root, "title: Your appointment", f"title: {'Your appointment ' * 20}".strip())
    stub.char_limit = 200

    said = run(root, "translate", "machine", "pl")

    assert said.exit_code == 1
    assert "request exceeds text limit" in said.stderr
    assert "1 left untranslated" in said.stdout
    assert "6 kept as drafts" in said.stdout


def test_a_server_that_wants_no_more_is_not_asked_for_each_text(root: Path, stub: Stub) -> None:
    stub.faults = [says_json(402, {"error": "The quota is used up"})] * 50

    said = run(root, "translate", "machine", "pl")

    assert said.exit_code == 1
    assert "did not take the question (402): “The quota is used up”" in said.stderr
    assert len(stub.questions) == 1


def test_the_lines_of_one_text_go_in_as_many_requests_as_the_server_needs(root: Path, stub: Stub) -> None:
    with (root / "publisher.toml").open("a", encoding="utf-8") as settings:
        settings.write("[machine-translation.options]\nbatch = 2\n")
    lines = "\n".join(f"Sentence {name}." for name in ("one", "two", "three", "four", "five"))
    source(root, "A nurse calls your name.", f"Words.\n\n/// easy-read | In short\n![](nurse)\n{lines}\n///")
    stub.batch_limit = 2

    said = run(root, "translate", "machine", "pl")

    assert said.exit_code == 0, said.stderr
    assert polish(root)[lines] == (lines.upper(), "draft", "mt")


def test_no_break_spaces_of_a_draft_are_kept(root: Path, stub: Stub) -> None:
    stub.translate = lambda words: f"{words}\u00a0\u202f?  \tX"

    run(root, "translate", "machine", "pl")

    assert polish(root)["A nurse calls your name."][0] == "A nurse calls your name.\u00a0\u202f? X"


def test_where_everybody_can_read_along_it_says_so_before_it_sends(tmp_path: Path) -> None:
    root = with_machine(make_workspace(tmp_path / "workspace"), "http://192.0.2.1:5000")

    said = run(root, "translate", "machine", "pl", "--dry-run")

    assert "to http://192.0.2.1:5000 (not encrypted: everybody on the way can read them)" in said.stdout


PUNJABI = """
[language.pa-PK]
own-name = "پنجابی"
english-name = "Punjabi (Pakistan)"
script = "Arab"
word-locale = "pa-PK"
quotes = ["“", "”"]
"""


def test_a_language_in_a_script_of_its_own_is_not_asked_for_in_the_usual_one(tmp_path: Path, stub: Stub) -> None:
    stub.languages = [{"code": "en", "targets": ["pa"]}, {"code": "pa", "targets": ["en"]}]
    root = make_workspace(tmp_path / "workspace")
    settings = (root / "publisher.toml").read_text(encoding="utf-8")
    write(root / "publisher.toml", settings.replace('"pl"', '"pl", "pa-PK"') + PUNJABI)
    with_machine(root, stub.address)
    assert run(root, "translate", "update", "pa-PK").exit_code == 0

    said = run(root, "translate", "machine", "pa-PK")

    assert said.exit_code == 1
    assert "does not translate from “en” into “pa-PK”" in said.stderr
    assert stub.questions == []


def test_what_came_before_a_failure_is_kept(root: Path, stub: Stub) -> None:
    with (root / "publisher.toml").open("a", encoding="utf-8") as settings:
        settings.write("[machine-translation.options]\nbatch = 2\n")

    def fine(handler: Handler) -> None:
        handler.json(200, {"translatedText": [text.upper() for text in handler.question["q"]]})  # type: ignore[attr-defined]  # a list

    stub.faults = [fine, says_json(500, {"error": "out of memory"})]

    said = run(root, "translate", "machine", "pl")

    assert said.exit_code == 1
    assert "2 kept as drafts" in said.stdout
    assert "out of memory" in said.stderr
    assert len(polish(root)) == 4


def test_no_server_is_told(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}"
    root = with_machine(make_workspace(tmp_path / "workspace"), address)

    said = run(root, "translate", "machine", "pl")

    assert said.exit_code == 1
    assert f"No server answers at {address}" in said.stderr


@pytest.mark.parametrize(
    ("begin", "drip"),
    [
        (b"", b""),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", b" "),
        (b"HTTP/1.1 200 OK\r\nX-Drip: ", b"x"),
        (b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 100000\r\n\r\n", b" "),
        (b"HTTP/1.1 200 OK\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n", b"0"),
        (b"HTTP/1.1 200 OK\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n0\r\n", b"X: y\r\n"),
        (b"HTTP/1.0 200 OK\r\n\r\n", b" "),
    ],
    ids=[
        "says nothing",
        "drips its body",
        "drips its headers",
        "drips its body and will close",
        "drips the size of a chunk",
        "sends trailers without end",
        "drips without a length",
    ],
)
def test_a_server_that_never_ends_is_given_up(tmp_path: Path, begin: bytes, drip: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=never_ending, args=(server, begin, drip), daemon=True).start()
        address = f"http://127.0.0.1:{server.getsockname()[1]}"
        root = with_machine(
            make_workspace(tmp_path / "workspace"), address, "[machine-translation.options]\ntimeout = 0.5\n"
        )

        said = run(root, "translate", "machine", "pl")

    assert said.exit_code == 1
    assert f"{address} gave no answer within 0.5 seconds" in said.stderr


def never_ending(server: socket.socket, begin: bytes, drip: bytes) -> None:
    connection, _ = server.accept()
    with connection:
        try:
            connection.sendall(begin)
            while True:
                time.sleep(0.1)
                connection.sendall(drip)
        except OSError:
            return


def test_a_connection_that_is_not_safe_is_told(tmp_path: Path, stub: Stub) -> None:
    root = with_machine(make_workspace(tmp_path / "workspace"), stub.address.replace("http:", "https:"))

    said = run(root, "translate", "machine", "pl")

    assert said.exit_code == 1
    assert "No safe connection to https://127.0.0.1" in said.stderr


def test_no_proxy_is_asked(root: Path, stub: Stub, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")

    said = run(root, "translate", "machine", "pl")

    assert said.exit_code == 0, said.stderr
    assert stub.questions


def test_the_key_goes_from_the_environment_to_the_server_and_nowhere_else(
    root: Path, stub: Stub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PUBLISHER_TRANSLATION_KEY", "top-secret")
    stub.key = "top-secret"
    stub.faults = [says_json(500, {"error": "the key top-secret is fine, but I failed"})]

    failed = run(root, "translate", "machine", "pl")
    said = run(root, "translate", "machine", "pl")

    assert "the key … is fine" in failed.stderr
    assert said.exit_code == 0, said.stderr
    assert {question["api_key"] for question in stub.questions} == {"top-secret"}
    assert not any(b"top-secret" in path.read_bytes() for path in root.rglob("*") if path.is_file())


def test_without_the_key_that_a_server_asks_for_it_says_how_to_set_it(root: Path, stub: Stub) -> None:
    stub.key = "top-secret"

    said = run(root, "translate", "machine", "pl")

    assert said.exit_code == 1
    assert "PUBLISHER_TRANSLATION_KEY" in said.stderr


def test_a_key_never_goes_over_a_network_unencrypted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLISHER_TRANSLATION_KEY", "top-secret")
    root = with_machine(make_workspace(tmp_path / "workspace"), "http://192.0.2.1:5000")

    said = run(root, "translate", "machine", "pl")

    assert said.exit_code == 2
    assert "everybody on the way can read it" in said.stderr


@pytest.mark.parametrize(
    ("offered", "says"),
    [
        ([{"code": "en", "targets": ["es"]}, {"code": "pl"}], "does not translate from “en” into “pl”"),
        ([{"code": "en"}, {"code": "es"}], "It has: en, es"),
        ([], "It has: no language"),
        ({"languages": []}, "is not LibreTranslate"),
        ([{"name": "English"}], "one without a code"),
        ([{"code": "en\x1b[2J"}], "one without a code"),
    ],
)
def test_a_language_that_the_server_lacks_is_told(root: Path, stub: Stub, offered: object, says: str) -> None:
    stub.languages = offered

    said = run(root, "translate", "machine", "pl")

    assert said.exit_code == 1
    assert says in said.stderr
    assert stub.questions == []


def test_a_changed_text_is_sent_only_when_asked_and_its_old_translation_is_kept_in_a_comment(root: Path) -> None:
    source(root, "Bring your letter. *Please* be early.", "Bring your letter. *Please* be very early.")
    changed = "Bring your letter. <1>Please</1> be very early."
    run(root, "translate", "machine", "pl")
    kept = polish(root)[changed]

    run(root, "translate", "machine", "pl", "--changed")

    text = (root / PO).read_text(encoding="utf-8")
    assert kept[0] == "Weź list. <1>Prosimy</1> przyjść wcześniej."
    assert polish(root)[changed] == ("BRING YOUR LETTER. <1>PLEASE</1> BE VERY EARLY.", "draft", "mt")
    assert "# older text: Bring your letter. <1>Please</1> be early.\n" in text
    assert "# older translation: Weź list. <1>Prosimy</1> przyjść wcześniej.\n" in text
    assert not read_catalogue(text, path=PO).entry(changed).previous  # type: ignore[union-attr]  # it is there


def test_work_that_somebody_did_meanwhile_is_not_written_over(root: Path, stub: Stub) -> None:
    def meanwhile(handler: Handler) -> None:
        replace(root / PO, 'msgid "When you are here"\nmsgstr ""', 'msgid "When you are here"\nmsgstr "Kiedy jesteś"')
        handler.json(200, {"translatedText": [text.upper() for text in handler.question["q"]]})  # type: ignore[attr-defined]  # a list

    stub.faults = [meanwhile]

    said = run(root, "translate", "machine", "pl")

    assert polish(root)["When you are here"][0] == "Kiedy jesteś"
    assert "1 translated by somebody else meanwhile" in said.stdout


def test_a_file_that_lacks_segments_or_is_not_there_is_told(root: Path) -> None:
    replace(root / "source/leaflet.md", "A nurse calls your name.", "Somebody calls your name.")

    behind = run(root, "translate", "machine", "pl")
    (root / PO).unlink()
    gone = run(root, "translate", "machine", "pl")

    assert "1 of today's segments are missing" in behind.stdout
    assert gone.exit_code == 1
    assert "publisher translate update pl" in gone.stderr


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ('provider = "libretranslte"', "Did you mean “libretranslate”?"),
        ('provider = "libretranslate"', "needs the address"),
        ('adress = "http://127.0.0.1"', "Did you mean “address”?"),
        ('address = "http://127.0.0.1"', "no “provider”"),
        ('provider = "libretranslate"\naddress = "ftp://127.0.0.1"', "begins with http:// or https://"),
        ('provider = "libretranslate"\naddress = "http://me:word@127.0.0.1"', "a name or a password"),
        ('provider = "libretranslate"\naddress = "http://127.0.0.1/?key=1"', "more than a server and a path"),
        ('provider = "libretranslate"\napi-key = "123"', "PUBLISHER_TRANSLATION_KEY"),
        ('provider = "libretranslate"\n[machine-translation.options]\nkey = "123"', "PUBLISHER_TRANSLATION_KEY"),
        *(
            (f'provider = "x"\n[machine-translation.options]\n{name} = "123"', "PUBLISHER_TRANSLATION_KEY")
            for name in ("auth_key", "deepl-key", "access_token", "subscription-key", "bearer", "APIKey", "authToken")
        ),
        ('provider = "x"\n[machine-translation.options]\nlist = [1]', "must be words, a number, true or false"),
        (
            'provider = "libretranslate"\naddress = "http://127.0.0.1"\n[machine-translation.options]\ntimout = 3',
            "Did you mean “timeout”?",
        ),
        (
            'provider = "libretranslate"\naddress = "http://127.0.0.1"\n[machine-translation.options]\nbatch = 0',
            "must be a number above 0",
        ),
    ],
)
def test_wrong_settings_are_told_with_their_file(tmp_path: Path, lines: str, says: str) -> None:
    root = make_workspace(tmp_path / "workspace")
    with (root / "publisher.toml").open("a", encoding="utf-8") as settings:
        settings.write(f"\n[machine-translation]\n{lines}\n")

    said = run(root, "translate", "machine", "pl")

    assert said.exit_code == 2
    assert says in said.stderr
    assert said.stderr.startswith("publisher.toml")


def test_what_is_sent_is_as_libretranslate_documents_it(root: Path, stub: Stub) -> None:
    run(root, "translate", "machine", "pl")

    first = json.loads(json.dumps(stub.questions[0]))
    assert (first["source"], first["target"], first["format"]) == ("en", "pl", "html")
    assert set(first) == {"q", "source", "target", "format"}
    assert "We can bring you here by ambulance." in first["q"]
