// The controls of an easy-read page: text size, colours, spacing, listen and print.
//
// They lie in a template beside this script, so that they are there only where scripts run.
// Nothing is sent anywhere; what the reader chose is kept by the browser under the name "easy-read".
"use strict";

{
  const root = document.documentElement;
  const template = document.currentScript.previousElementSibling;
  template.after(template.content.cloneNode(true));
  const controls = template.nextElementSibling;
  const find = (name) => controls.querySelector(`.${name}`);

  // Settings.

  const radios = [...controls.querySelectorAll("input")];

  const showSettings = () => {
    for (const radio of radios) {
      radio.checked = radio.value === (root.getAttribute(`data-${radio.name}`) ?? "");
    }
  };

  const keepSettings = () => {
    const chosen = radios.filter((radio) => radio.checked && radio.value);
    try {
      localStorage.setItem("easy-read", JSON.stringify(Object.fromEntries(chosen.map(({ name, value }) => [name, value]))));
    } catch {
      // No storage: the choice holds for this page alone.
    }
  };

  controls.addEventListener("change", ({ target: { name, value } }) => {
    if (value) {
      root.setAttribute(`data-${name}`, value);
    } else {
      root.removeAttribute(`data-${name}`);
    }
    keepSettings();
  });
  showSettings();
  addEventListener("pageshow", showSettings);

  find("print").addEventListener("click", () => window.print());

  // Listen.

  const speech = window.speechSynthesis;
  const listen = find("listen");
  const stop = find("stop");
  const status = find("status");
  const { listenWord, pauseWord, goOnWord, errorWord, voice: wanted, notIn } = controls.dataset;

  let sentences = [];
  let at = 0; // the sentence that is said, or where a pause stopped
  let state = "silent"; // "silent", "speaking" or "paused"
  let turn = 0; // counts what was begun; what an older turn still reports no longer matters
  let utterance = null; // held, since Chrome forgets those that nothing holds, and then never says that they ended

  // The subtags of a language, without the variant for easy words, which no voice knows; Android writes "en_GB".
  const subtags = (tag) => tag.toLowerCase().split(/[-_]/).filter((part) => part !== "simple");

  // Where a language is written in another script than here: each language with its regions.
  const otherScript = notIn.split(" ").map(subtags);

  // The best voice for a language: one of the machine's own before one of a service, then one of the same country.
  const voiceFor = (tag) => {
    const parts = subtags(tag);
    const reads = ([name, ...rest]) =>
      name === parts[0] && !otherScript.some(([other, region]) => other === name && rest.includes(region));
    const rank = (voice) => 2 * voice.localService + (subtags(voice.lang).join("-") === parts.join("-"));
    return speech
      .getVoices()
      .filter(({ lang }) => reads(subtags(lang)))
      .reduce((best, voice) => (best && rank(best) >= rank(voice) ? best : voice), null);
  };
  const ownVoice = () => voiceFor(wanted);

  // The words of a sentence with their voices: words in another language have one of their own where there is one.
  // Signs alone are said with the words before them, or after: some voices say the name of a sign that stands alone.
  const partsOf = (sentence) => {
    const hasWords = (text) => /[\p{L}\p{N}]/u.test(text);
    const parts = [];
    const texts = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const words = texts.currentNode.data;
      const tag = texts.currentNode.parentElement.closest("[lang]").lang;
      const voice = (tag !== root.lang && voiceFor(tag)) || ownVoice();
      const last = parts.at(-1);
      if (last && (last.voice === voice || !hasWords(words))) {
        last.words += words;
      } else if (last && !hasWords(last.words)) {
        last.words += words;
        last.voice = voice;
      } else {
        parts.push({ voice, words });
      }
    }
    return parts.map(({ voice, words }) => ({ voice, words: words.replace(/\s+/g, " ").trim() })).filter(({ words }) => words);
  };

  const unmark = () => document.querySelector(".speaking")?.classList.remove("speaking");

  const mark = (sentence) => {
    unmark();
    sentence.classList.add("speaking");
    const { top, bottom } = sentence.getBoundingClientRect();
    const above = controls.offsetHeight;
    if (top < above || bottom > innerHeight) {
      // Smoothly or at once, as the styles say; a sentence that is higher than the room for it, with its beginning.
      const room = innerHeight - above - 32; // less what the styles keep free
      sentence.scrollIntoView({ block: bottom - top > room ? "start" : "center" });
    }
  };

  // Links and the keyboard lead to places below the controls, as high as these are: the styles go by it.
  const measure = () => root.style.setProperty("--controls-height", `${controls.offsetHeight}px`);
  new ResizeObserver(measure).observe(controls);

  const show = (next) => {
    const focused = document.activeElement;
    state = next;
    controls.classList.toggle("playing", state !== "silent");
    find("listen-word").textContent = { silent: listenWord, speaking: pauseWord, paused: goOnWord }[state];
    stop.hidden = state === "silent";
    listen.hidden = state === "silent" && !ownVoice();
    measure();
    // The focus goes with no button that goes.
    if (controls.contains(focused) && !focused.getClientRects().length) {
      (listen.hidden ? find("print") : listen).focus();
    }
  };

  const silence = () => {
    turn += 1;
    speech.cancel();
    unmark();
  };

  const end = () => {
    silence();
    at = 0;
    show("silent");
  };

  const fail = () => {
    end();
    status.textContent = errorWord;
  };

  const say = (parts, mine) => {
    const [part, ...rest] = parts;
    if (!part) {
      at += 1;
      next();
      return;
    }
    try {
      utterance = new SpeechSynthesisUtterance(part.words);
      utterance.voice = part.voice;
      utterance.lang = part.voice.lang;
      utterance.onend = () => mine === turn && say(rest, mine);
      // Another page may take the voice away: that is no fault of it.
      utterance.onerror = ({ error }) => mine === turn && (["canceled", "interrupted"].includes(error) ? end() : fail());
      speech.speak(utterance);
    } catch {
      fail();
    }
  };

  const next = () => {
    if (at >= sentences.length) {
      end();
    } else if (!ownVoice()) {
      fail();
    } else {
      mark(sentences[at]);
      say(partsOf(sentences[at]), turn);
    }
  };

  const begin = () => {
    silence();
    status.textContent = "";
    sentences = [...document.querySelectorAll(".sentence")];
    find("settings").open = false;
    show("speaking");
    next();
  };

  // A pause ends the sentence, and going on says it again: not every browser can stop in the middle of one.
  const pause = () => {
    turn += 1;
    speech.cancel();
    show("paused");
  };

  if (speech && window.SpeechSynthesisUtterance) {
    listen.addEventListener("click", () => (state === "speaking" ? pause() : begin()));
    stop.addEventListener("click", () => {
      end();
      listen.focus();
    });
    addEventListener("pagehide", end);
    // Voices may come late, and go.
    speech.addEventListener?.("voiceschanged", () => show(state));
    show("silent");
  }
}
