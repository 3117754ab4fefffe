// What the reader of an easy-read page has chosen, before the page is first shown.
//
// It stands in the head, so that nothing changes before the reader's eyes. Each choice is an attribute of the root
// element, which the styles go by. Without storage (private windows, files of some browsers) nothing is remembered.
"use strict";

{
  const root = document.documentElement;

  const apply = () => {
    try {
      const kept = JSON.parse(localStorage.getItem("easy-read")) ?? {};
      for (const name of ["text-size", "colours", "spacing"]) {
        if (/^[a-z]+$/.test(kept[name] ?? "")) {
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
