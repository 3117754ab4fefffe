"""A stub of the browser's voices that notes what it is told to say."""

import json
from dataclasses import asdict, dataclass

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


ALL = (Voice("Ann", "en-GB"), Voice("Zofia", "pl-PL"), Voice("Uzma", "ur-PK"), Voice("Bina", "bn_BD"))


def stub(*voices: Voice, alone: bool = False) -> str:
    """Return a script that puts these voices in the place of the browser's own.

    With `alone` each sentence ends by itself, else a test ends it by `pending.onend()`.
    """
    return _STUB.replace("VOICES", told(*voices)).replace("ALONE", json.dumps(alone))


def told(*voices: Voice) -> str:
    """Return voices as an expression of a script."""
    return json.dumps([asdict(voice) for voice in voices])
