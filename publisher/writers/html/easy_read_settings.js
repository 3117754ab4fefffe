// What the reader of an easy-read page has chosen, before the page is first shown.
//
// It stands in the head, so that nothing changes before the reader's eyes. Each choice is an attribute of the root
// element, which the styles go by. Without storage (private windows, files of some browsers) nothing is remembered.
"use strict";

{
  const root = document.documentElement;
  // What the controls offer, beside what the page is like by itself.
  const offered = {
    "text-size": ["large", "larger", "largest"],
    colours: ["white", "cream", "dark", "yellow"],
    spacing: ["wide"],
  };

  const apply = () => {
    try {
      const kept = JSON.parse(localStorage.getItem("easy-read")) ?? {};
      for (const [name, values] of Object.entries(offered)) {
        if (values.includes(kept[name])) {
          root.setAttribute(`data-${name}`, kept[name]);
        } else {
          root.removeAttribute(`data-${name}`);
        }
      }
    } catch {
      // No storage, or not what this page wrote into it: the device's own settings stay.
    }
  };

  apply();
  // A page that the browser kept whole, and shows again: its reader may have chosen otherwise on another page since.
  addEventListener("pageshow", (event) => event.persisted && apply());
}
