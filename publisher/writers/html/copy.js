// Copies the links that partners paste into pages of their own.
//
// The button is hidden in the page, so that it is there only where this script runs; the text can be selected and
// copied without it. Nothing is sent anywhere.
"use strict";

{
  // Copies what is selected; the only way on pages that came neither over https nor from this machine's own server.
  const copySelected = (text) => {
    text.focus();
    text.select();
    try {
      return document.execCommand("copy");
    } catch {
      return false;
    }
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text.value);
      return true;
    } catch {
      // No clipboard here (files, http), or it was refused.
      return copySelected(text);
    }
  };

  for (const box of document.querySelectorAll(".embed")) {
    const button = box.querySelector(".copy");
    const text = box.querySelector("textarea");
    const status = box.querySelector('[role="status"]');

    button.hidden = false;
    button.addEventListener("click", async () => {
      // Emptied first, so that a second copy is said again.
      status.textContent = "";
      const copied = await copy(text);
      if (copied) {
        button.focus();
      } else {
        // What is selected stays selected, for the reader's own keys.
        text.focus();
        text.select();
      }
      setTimeout(() => {
        status.textContent = copied ? box.dataset.copied : box.dataset.failed;
      }, 100);
    });
  }
}
