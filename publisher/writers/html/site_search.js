// The search box of the site's pages (publisher/site/search/box.py): it finds, shows and tells.
//
// Nothing is sent anywhere. What is sought stands in the address of the page ("#search="), so that a link can lead to a
// search, and the way back from a document to its results.
"use strict";

{
  const box = document.querySelector(".site-search");
  const form = box.querySelector("form");
  const input = box.querySelector("input");
  const status = box.querySelector(".search-status");
  const results = box.querySelector(".search-results");
  const { language, root } = box.dataset;
  const words = JSON.parse(box.dataset.words);
  const editionNames = JSON.parse(box.dataset.editions);
  const index = siteSearchIndex(root);
  const atOnce = 10;
  const pause = 120; // milliseconds without a key, before a search begins
  const begun = "#search=";

  let turn = 0; // counts searches: what an older one still finds no longer matters
  let timer = 0;
  let open = { own: atOnce, others: atOnce }; // how many results are shown

  const made = (name, className, text) => {
    const element = document.createElement(name);
    element.className = className;
    element.textContent = text;
    return element;
  };

  // Words in a language of their own, in a line that begins where the lines of the page begin.
  const line = (className, name, text, tag, rtl) => {
    const words = made(name, "", text);
    words.lang = tag;
    words.dir = rtl.includes(tag) ? "rtl" : "ltr";
    const paragraph = made("p", className, "");
    paragraph.append(words);
    return paragraph;
  };

  const fail = () => {
    results.replaceChildren();
    status.textContent = words.broken;
  };

  // One result. All its words are data, and are only ever text.
  const item = async (found, languages) => {
    const { name, rtl } = languages.get(found.tag);
    const shown = await index.shown(found);
    const title = line("search-title", "a", shown.title, shown.titleLanguage, rtl);
    title.firstChild.href = root + shown.path;
    title.firstChild.hreflang = found.tag;
    const row = made("li", "", "");
    row.append(title);
    if (found.tag !== language) {
      row.append(line("search-language", "bdi", name, found.tag, rtl));
    }
    if (shown.description) {
      row.append(line("search-description", "bdi", shown.description, shown.descriptionLanguage, rtl));
    }
    const editions = shown.editions.map((id) => editionNames[id] ?? id).join(" \u00b7 ");
    row.append(made("p", "search-editions", editions));
    return row;
  };

  // A list of results, with a button for those that are not shown yet.
  const list = async (found, which, languages) => {
    const rows = made("ul", "search-list", "");
    const more = made("button", "search-more", words.more);
    more.type = "button";
    const add = async (from) => {
      const next = await Promise.all(found.slice(from, open[which]).map((one) => item(one, languages)));
      rows.append(...next);
      more.hidden = found.length <= open[which];
      return next;
    };
    more.addEventListener("click", async () => {
      const from = open[which];
      open = { ...open, [which]: from + atOnce };
      keep();
      try {
        const [first] = await add(from);
        first.querySelector("a").focus();
      } catch {
        fail();
      }
    });
    await add(0);
    return [rows, more];
  };

  // Whether a language is written with some letter of what is sought; figures alone are written in all.
  const mayHave = ({ letters }, text) => {
    const has = (script) => {
      try {
        return new RegExp(`\\p{Script=${script}}`, "u").test(text);
      } catch {
        return true; // a script that this browser does not know
      }
    };
    return !/\p{L}/u.test(text) || letters.some(has);
  };

  // What to look for where nothing has the words themselves: their beginnings, for languages that bend the ends of
  // words, and of signs that stand without spaces each by itself.
  const wider = (text, less) =>
    siteSearchWords.sought(text, true).map(({ word, whole }) => {
      const signs = [...word];
      return { whole, word: whole ? word : signs.slice(0, Math.max(Math.min(4, signs.length), signs.length - less)).join("") };
    });

  const search = async (text) => {
    turn += 1;
    const mine = turn;
    const current = () => mine === turn;
    status.textContent = "";
    const sought = siteSearchWords.sought(text, false);
    if (!sought.length) {
      results.replaceChildren();
      status.textContent = text.trim() && words.nothing;
      return;
    }
    try {
      const languages = await index.directory();
      const tags = [...languages.keys()].filter((tag) => tag !== language && mayHave(languages.get(tag), text));
      for (const less of [0, 1, 2]) {
        const terms = less ? wider(text, less) : sought;
        const own = await index.find(language, terms);
        const ownList = own.length ? await list(own, "own", languages) : [];
        if (current() && own.length) {
          results.replaceChildren(...ownList);
        }
        const others = (await Promise.all(tags.map((tag) => index.find(tag, terms)))).flat();
        others.sort((one, other) => other.rank - one.rank);
        const heading = made("h2", "search-others", words.others);
        const othersList = others.length ? [heading, ...(await list(others, "others", languages))] : [];
        if (!current()) {
          return;
        }
        if (own.length || others.length) {
          results.replaceChildren(...ownList, ...othersList);
          status.textContent = words.count.replace("{number}", () => String(own.length + others.length));
          return;
        }
      }
      results.replaceChildren();
      status.textContent = words.nothing;
    } catch {
      if (current()) {
        fail();
      }
    }
  };

  // The address, and what else the way back needs to know.

  const keep = () => {
    const address = location.href.split("#")[0] + (input.value ? begun + encodeURIComponent(input.value) : "");
    try {
      history.replaceState(input.value ? { siteSearch: open } : null, "", address);
    } catch {
      // Some browsers refuse it where there are too many changes, or for files: the search goes on without.
    }
  };

  const start = () => {
    clearTimeout(timer);
    open = { own: atOnce, others: atOnce };
    keep();
    search(input.value);
  };

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(start, pause);
  };

  const fromAddress = () => {
    if (!location.hash.startsWith(begun)) {
      return;
    }
    let text = location.hash.slice(begun.length);
    try {
      text = decodeURIComponent(text);
    } catch {
      // No address that this page made: it is taken as it stands.
    }
    input.value = text.slice(0, input.maxLength);
    const { own, others } = history.state?.siteSearch ?? {};
    open = { own: Number(own) || atOnce, others: Number(others) || atOnce };
    search(input.value);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    start();
  });
  // While signs are put together, as for Chinese, what stands in the field is not what is sought.
  input.addEventListener("input", ({ isComposing }) => isComposing || soon());
  input.addEventListener("compositionend", soon);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing && input.value) {
      event.preventDefault();
      input.value = "";
      start();
      input.focus();
    }
  });
  // What every search needs comes while the reader begins to write; whether it came, the search will tell.
  box.addEventListener("focusin", () => index.directory().catch(() => {}), { once: true });
  addEventListener("hashchange", fromAddress);

  box.hidden = false;
  fromAddress();
}
