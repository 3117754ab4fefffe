"""A stub of the browser's voices that notes what it is told to say, and pages for it to say."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from playwright.sync_api import Page

from publisher.model import Block, Document, Span, Statement, Text
from publisher.writers.html import write
from tests.tools import axe
from tests.tools.materials import StockMaterials

_STUB = """(() => {
  const speech = new EventTarget();
  let voices = VOICES;
  window.heard = [];
  window.pending = null;
  window.cancelled = 0;
  speech.getVoices = () => voices;
  speech.speak = (utterance) => {
    heard.push({ words: utterance.text, lang: utterance.lang, voice: utterance.voice.name });
    window.pending = utterance;
    if (ALONE) setTimeout(() => utterance.onend?.(), 0);
  };
  speech.cancel = () => {
    window.cancelled += 1;
    const old = window.pending;
    window.pending = null;
    if (old) {
      try { localStorage.setItem('cancelled', old.text); } catch { /* not needed */ }
      setTimeout(() => old.onerror?.({ error: 'canceled' }), 0);
    }
  };
  window.bringVoices = (late) => { voices = late; speech.dispatchEvent(new Event('voiceschanged')); };
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
})()"""


@dataclass(frozen=True, slots=True)
class Voice:
    """One voice of a browser, as `SpeechSynthesisVoice` of the Web Speech API."""

    name: str
    lang: str
    localService: bool = True  # noqa: N815 - the API's own name


BRITISH = Voice("Ann", "en-GB")
ALL = (BRITISH, Voice("Zofia", "pl-PL"), Voice("Uzma", "ur-PK"), Voice("Bina", "bn_BD"))

# What was said so far; and the end of what is being said.
HEARD = "() => heard.map(one => one.words)"
END_SENTENCE = "() => pending.onend()"


def stub(*voices: Voice, alone: bool = False) -> str:
    """Return a script that puts these voices in the place of the browser's own.

    With `alone` each sentence ends by itself, else a test ends it by `pending.onend()`.
    """
    return _STUB.replace("VOICES", told(*voices)).replace("ALONE", json.dumps(alone))


def told(*voices: Voice) -> str:
    """Return voices as an expression of a script."""
    return json.dumps([asdict(voice) for voice in voices])


def device(*voices: Voice, alone: bool = False, width: int = 1280) -> axe.Device:
    """Return a device with these voices; `alone` as in `stub`, `width` in CSS pixels."""
    return axe.Device(width=width, before=stub(*voices, alone=alone))


def listen(page: Page, name: str = "Listen") -> None:
    """Click the button that begins, pauses, or goes on."""
    page.get_by_role("button", name=name, exact=True).click()


def easy_page(folder: Path, *blocks: Block, language: str = "en") -> Path:
    """Return an easy-read page of these blocks, written into a folder."""
    file = folder / "page.html"
    document = Document("a", "Title", language, blocks, edition="easy-read")
    file.write_bytes(write(document, StockMaterials()))
    return file


def statement(*words: Text | Span) -> Statement:
    """Return a statement without a picture."""
    return Statement(words, None)
