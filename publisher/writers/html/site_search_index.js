// The index of the site's words, in parts that come when they are asked for (publisher/site/search/index.py).
//
// A part is a script that calls `siteSearch`: a page on a memory stick may read scripts, and nothing else beside it.
"use strict";

const siteSearchIndex = (root) => {
  const given = new Map();
  const asked = new Map();
  window.siteSearch = (name, text) => given.set(name, text.split("\n"));

  // The lines of a part. A part that does not come is asked for again the next time.
  const load = (name) => {
    if (!asked.has(name)) {
      const coming = new Promise((resolve, reject) => {
        const element = document.createElement("script");
        const end = () => {
          element.remove();
          if (given.has(name)) {
            resolve(given.get(name));
          } else {
            asked.delete(name);
            reject(new Error(name));
          }
        };
        element.addEventListener("load", end);
        element.addEventListener("error", end);
        element.src = `${root}search/${name}.js`;
        document.head.append(element);
      });
      asked.set(name, coming);
    }
    return asked.get(name);
  };

  let languages = null;
  const directory = async () => {
    languages ??= new Map(Object.entries(JSON.parse((await load("directory"))[0])));
    return languages;
  };

  // How many of a sorted row stand before the first for which `after` holds.
  const before = (row, after) => {
    let low = 0;
    let high = row.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (after(row[middle])) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  };

  const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const values = new Map([...signs].map((sign, value) => [sign, value]));

  // Each document of a line with its field, from steps (publisher/site/search/index.py): 0 leads to a document with the
  // word in its text, 1 to one with it in the field of the next sign, and 2 over those after it with the same field.
  const inText = 3;
  const places = function* (line, at) {
    let number = 0;
    let field = inText;
    let sign = at;
    const next = () => {
      let read = 0;
      for (let scale = 1; ; scale *= 32) {
        const value = values.get(line[sign]);
        sign += 1;
        read += (value % 32) * scale;
        if (!(value >= 32)) {
          return read; // NaN where a line ends too early
        }
      }
    };
    while (sign < line.length) {
      const read = next();
      const step = Math.floor(read / 3);
      if (read % 3 === 2) {
        for (const end = number + step; number < end; ) {
          number += 1;
          yield [number, field];
        }
      } else {
        number += step;
        field = read % 3 ? next() : inText;
        yield [number, field];
      }
    }
  };

  // How much a word counts in each field, and less where it only begins one there: in the title, in the description,
  // among the names that a leaflet goes by, in the text, among its kinds.
  const worth = [[30, 25], [20, 15], [14, 12], [10, 5], [4, 2]];

  // The documents of a language with a word that begins with `stem` and `fits`, each with its rank.
  const matching = async (tag, word, stem, fits) => {
    const found = new Map();
    const firsts = languages.get(tag).words;
    const last = before(firsts, (first) => first > `${stem}\uffff`);
    const start = Math.max(0, before(firsts, (first) => first > stem) - 1);
    const names = firsts.slice(start, last).map((_, at) => `${tag}/w${start + at}`);
    for (const lines of await Promise.all(names.map(load))) {
      for (let at = before(lines, (line) => line >= stem); at < lines.length && lines[at].startsWith(stem); at += 1) {
        const end = lines[at].indexOf(" ");
        const entry = lines[at].slice(0, end);
        if (!fits(entry)) {
          continue;
        }
        for (const [number, field] of places(lines[at], end + 1)) {
          const rank = worth[field][Number(entry !== word)];
          found.set(number, Math.max(rank, found.get(number) ?? 0));
        }
      }
    }
    return found;
  };

  // Whether a word, or its beginning, is another with one letter wrong, missing or too much, or two changed over.
  const isNear = (word, entry) => {
    let at = 0;
    while (at < word.length && word[at] === entry[at]) {
      at += 1;
    }
    return (
      entry.startsWith(word.slice(at + 1), at + 1) ||
      entry.startsWith(word.slice(at), at + 1) ||
      entry.startsWith(word.slice(at + 1), at) ||
      (word[at] === entry[at + 1] && word[at + 1] === entry[at] && entry.startsWith(word.slice(at + 2), at + 2))
    );
  };

  // The documents of a language that have a word, or one that begins with it, or else one that was meant by it. That
  // one begins with the same two letters: words stand in order, so few parts can have it.
  const having = async (tag, { word, whole, near }) => {
    const { begins, signs } = languages.get(tag);
    if (whole ? !signs : !begins.includes(String.fromCodePoint(word.codePointAt(0)))) {
      return new Map();
    }
    const found = await matching(tag, word, word, (entry) => !whole || entry === word);
    return found.size || !near ? found : matching(tag, word, word.slice(0, 2), (entry) => isNear(word, entry));
  };

  // The documents of a language that have all words, the best first; of those as good the first in the site's order.
  const find = async (tag, sought) => {
    if (!languages.has(tag)) {
      return [];
    }
    const [first, ...rest] = await Promise.all(sought.map((one) => having(tag, one)));
    return [...first]
      .filter(([number]) => rest.every((found) => found.has(number)))
      .map(([number, rank]) => ({ tag, number, rank: rest.reduce((sum, found) => sum + found.get(number), rank) }))
      .sort((one, other) => other.rank - one.rank || one.number - other.number);
  };

  // What is shown of a document.
  const shown = async ({ tag, number }) => {
    const firsts = languages.get(tag).documents;
    const part = before(firsts, (first) => first > number) - 1;
    const lines = await load(`${tag}/d${part}`);
    const [path, title, titleLanguage, description, descriptionLanguage, editions] = JSON.parse(lines[number - firsts[part]]);
    return { path, title, titleLanguage, description, descriptionLanguage, editions };
  };

  return { directory, find, shown };
};
