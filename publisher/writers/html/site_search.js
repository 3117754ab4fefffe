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
  let counted = 0; // results of the search that is shown
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

  const tell = (number) => {
    counted = number;
    const said = words.count.replace("{number}", () => String(number));
    if (status.textContent !== said) {
      status.textContent = said; // only what is new is read out
    }
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

  // Results under a heading, with a button for those that are not shown yet; nothing where there are none.
  const section = async (heading, found, which, languages) => {
    if (!found.length) {
      return [];
    }
    const rows = made("ul", "search-list", "");
    rows.dataset.of = which;
    const more = made("button", "search-more", words.more);
    more.type = "button";
    const add = async (from, to) => {
      const next = await Promise.all(found.slice(from, to).map((one) => item(one, languages)));
      rows.append(...next);
      more.hidden = found.length <= to;
      return next;
    };
    let adding = false; // the button keeps the keyboard while results come: a disabled one would lose it
    more.addEventListener("click", async () => {
      if (adding) {
        return;
      }
      adding = true;
      const from = open[which];
      try {
        const [first] = await add(from, from + atOnce);
        if (rows.isConnected) {
          open = { ...open, [which]: from + atOnce };
          keep();
          tell(counted);
          if ([more, document.body].includes(document.activeElement)) {
            first.querySelector("a").focus();
          }
        }
      } catch {
        if (rows.isConnected) {
          status.textContent = words.broken; // another press asks again
        }
      }
      adding = false;
    });
    await add(0, open[which]);
    return [made("h2", "search-heading", heading), rows, more];
  };

  // Shows the results of the page's language as soon as they are known, and then those of the others. A letter alone is
  // in nearly all documents of all languages: the others are asked for it only where the page's own has none.
  const answer = async (text, current) => {
    const languages = await index.directory();
    const tags = [...languages.keys()].filter((tag) => tag !== language);
    for (const terms of siteSearchWords.ways(text)) {
      const own = await index.find(language, terms);
      const ownSection = await section(languages.get(language)?.name, own, "own", languages);
      if (current() && own.length) {
        results.replaceChildren(...ownSection);
        tell(own.length);
      }
      const enough = own.length && terms.every(({ word, whole }) => !whole && [...word].length === 1);
      const others = enough ? [] : (await Promise.all(tags.map((tag) => index.find(tag, terms)))).flat();
      others.sort((one, other) => other.rank - one.rank);
      const othersSection = await section(words.others, others, "others", languages);
      if (!current()) {
        return;
      }
      if (own.length || others.length) {
        // What is shown already stays where it is: the keyboard may be in it.
        if (!own.length) {
          results.replaceChildren();
        }
        results.append(...othersSection);
        tell(own.length + others.length);
        return;
      }
    }
    results.replaceChildren();
    status.textContent = words.nothing;
  };

  const search = async (text) => {
    turn += 1;
    const mine = turn;
    const current = () => mine === turn;
    status.textContent = "";
    if (!siteSearchWords.words(text).length) {
      results.replaceChildren();
      status.textContent = text.trim() && words.nothing;
      return;
    }
    box.dataset.state = "searching";
    try {
      await answer(text, current);
    } catch {
      if (current()) {
        if (!status.textContent) {
          results.replaceChildren(); // those of a search before
        }
        status.textContent = words.broken;
      }
    }
    if (current()) {
      box.dataset.state = "done";
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
  // A link within the page, as to its text, takes the place of what is sought in the address: it is put there again.
  addEventListener("hashchange", () => (location.hash.startsWith(begun) ? fromAddress() : keep()));

  box.hidden = false;
  fromAddress();
}
