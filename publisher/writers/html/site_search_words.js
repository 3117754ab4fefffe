// The words of what a reader seeks, as publisher/site/search/words.py writes those of the texts: step by step the same.
"use strict";

const siteSearchWords = (() => {
  const pairs = (from, to) => [...from].map((letter) => [letter, to]);
  const same = new Map([
    ["\u00df", "ss"], ["\u03c2", "\u03c3"], ["\u0131", "i"], ["\u0142", "l"], ["\u0111", "d"], ["\u00f0", "d"],
    ["\u0127", "h"], ["\u00f8", "o"], ["\u00e6", "ae"], ["\u0153", "oe"], ["\u00fe", "th"],
    ["\u0649", "\u06cc"], ["\u064a", "\u06cc"], ["\u0643", "\u06a9"], ["\u0671", "\u0627"],
    ...pairs("\u0629\u06c1\u06be\u06d5\u06c3", "\u0647"),
    ...pairs("\u0621\u0640", ""),
    ...pairs("\u2018\u2019\u02bc\u02bb\u02b9\u2032`", "'"),
  ]);
  const dropped = new RegExp(
    "\\p{Cf}|[\\u0300-\\u036f\\u0483-\\u0489\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe00-\\ufe0f\\ufe20-\\ufe2f" +
      "\\u{e0100}-\\u{e01ef}\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670" +
      "\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u08ca-\\u08ff]",
    "gu",
  );
  const unspaced =
    "[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u3100-\\u312f\\u31f0-\\u31ff" +
    "\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{1b000}-\\u{1b16f}\\u{20000}-\\u{3ffff}]+";
  const runs = new RegExp(unspaced, "gu");
  const oneRun = new RegExp(`^${unspaced}$`, "u");
  const digit = /\p{Nd}/u;

  // The digits of a script stand one after the other from 0 on, and so do those of the scripts beside it.
  const value = (character) => {
    const code = character.codePointAt(0);
    let first = code;
    while (digit.test(String.fromCodePoint(first - 1))) {
      first -= 1;
    }
    return String((code - first) % 10);
  };

  const written = (character) => same.get(character) ?? (digit.test(character) ? value(character) : character);

  const parts = (word) => {
    const found = word.split("'").filter(Boolean);
    if (/^'*[\u0400-\u052f]/u.test(word)) {
      return [found.join("")];
    }
    const long = found.filter((part) => [...part].length > 1);
    return long.length ? long : found;
  };

  // The words of a text in order; a run of signs without spaces is one of them.
  const words = (text) =>
    text
      .replaceAll("\u00b4", "'")
      .normalize("NFKD")
      .toLowerCase()
      .replace(dropped, "")
      .replace(/./gsu, written)
      .replace(/[^\p{L}\p{M}\p{N}']/gu, " ")
      .replace(runs, " $& ")
      .split(" ")
      .flatMap((word) => (word.includes("'") ? parts(word) : word ? [word] : []));

  // What to look for: words, which may go on, and of runs of signs each two that stand together, or each sign alone.
  const sought = (text, alone) =>
    words(text).flatMap((word) => {
      if (!oneRun.test(word)) {
        return [{ word, whole: false }];
      }
      const signs = [...word];
      const found = alone || signs.length === 1 ? signs : signs.slice(1).map((sign, at) => signs[at] + sign);
      return found.map((sign) => ({ word: sign, whole: true }));
    });

  const shorter = (word, less) => {
    const signs = [...word];
    return signs.slice(0, Math.max(Math.min(4, signs.length), signs.length - less)).join("");
  };

  // The ways to seek a text, each for where nothing, in no language, was found by those before it: its words; their
  // beginnings, for languages that bend the ends of words, and of signs that stand without spaces each by itself; and
  // words of five letters and more with a slip of the keys.
  const ways = (text) => {
    const single = sought(text, true);
    return [
      sought(text, false),
      ...[1, 2].map((less) => single.map(({ word, whole }) => ({ whole, word: whole ? word : shorter(word, less) }))),
      single.map(({ word, whole }) => ({ word, whole, near: !whole && [...word].length > 4 })),
    ];
  };

  return { words, ways };
})();
