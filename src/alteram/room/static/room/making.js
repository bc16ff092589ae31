// Claims made by selecting words: with the mouse, or with a caret in the text that keys move. By forms alone without it.
"use strict";

let field = null; // the one that words of the text go into
let back = null; // where the caret's words go, and the focus after them

const making = () => document.querySelector("form.making");

/** Put words of the text into a field; what was set beside other words goes. */
function fill(words) {
  field.value = words.words;
  const row = field.closest(".filling");
  const at = row.querySelector("[data-at]");
  if (at) at.value = words.at;
  for (const each of row.querySelectorAll(".extras input")) each.value = "";
  field.dispatchEvent(new Event("change", { bubbles: true }));
  text.light(words.at);
}

function choose(input) {
  for (const each of document.querySelectorAll(".making .current")) each.classList.remove("current");
  field = input;
  field?.classList.add("current");
}

document.addEventListener("focusin", (event) => {
  if (!event.target.matches("[data-words]")) return;
  choose(event.target);
  const at = event.target.closest(".filling").querySelector("[data-at]")?.value;
  if (at && text.place) text.light(at);
});
document.addEventListener("input", (event) => {
  if (!event.target.matches("[data-words]")) return;
  const at = event.target.closest(".filling").querySelector("[data-at]");
  if (at) at.value = ""; // words that are typed are looked for in the text
});

/** Take the words that are selected: into the field that is chosen, or else to begin a claim with. */
function take(words = text.selected()) {
  if (!words) return false;
  if (making() && field?.isConnected) {
    fill(words);
    getSelection().removeAllRanges();
    offer();
    return true;
  }
  const link = document.querySelector("[data-makes]");
  if (!link) return false;
  begin(`${link.href}&at=${words.at}`);
  return true;
}

function begin(address) {
  select(null);
  htmx.ajax("GET", address, { target: "#making", swap: "outerHTML" });
  getSelection().removeAllRanges();
  offer();
}

let offered = null; // a touch on the button may let go of what was selected

/** Show what would be taken; with a mouse, a field that waits for words takes them at once. */
function offer() {
  const bar = document.querySelector(".picked");
  if (!bar) return;
  const waits = making() && field?.isConnected && matchMedia("(pointer: coarse)").matches;
  const words = making() && !waits ? null : text.selected();
  if (bar.contains(document.activeElement) && !words) return;
  bar.hidden = !words;
  offered = words;
  if (words) bar.querySelector("button").firstChild.data = waits ? "Take these words " : "Make a claim of these words ";
  if (words) bar.querySelector("q").textContent = words.words.length > 90 ? `${words.words.slice(0, 90)}…` : words.words;
}

document.addEventListener("selectionchange", offer);
document.addEventListener("pointerdown", (event) => {
  if (event.target.closest("[data-takes]")) event.preventDefault(); // what is selected stays so
});
document.addEventListener("mouseup", (event) => {
  if (!text.place?.contains(event.target) || !making() || !field?.isConnected) return;
  const chosen = field;
  if (take()) chosen.focus({ preventScroll: true });
});
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-takes]")) {
    take(text.selected() ?? offered);
    document.querySelector(".picked").hidden = true;
  }
  if (event.target.closest("[data-drops]")) {
    const form = event.target.closest(".making");
    const place = document.createElement("div");
    place.id = form.id;
    form.replaceWith(place);
    choose(null);
    text.dim();
  }
  const link = event.target.closest("[data-makes]");
  if (link) {
    event.preventDefault();
    if (!take()) begin(link.href);
  }
});

/** A caret in the text: arrows move it, with Shift they select, Enter takes, Escape leaves. Nothing is written. */
function caret() {
  const place = text.place;
  if (!place) return;
  back = document.activeElement?.matches("[data-words]") ? document.activeElement : null;
  place.setAttribute("contenteditable", "true");
  place.setAttribute("role", "textbox");
  place.setAttribute("aria-multiline", "true");
  place.setAttribute("aria-readonly", "true");
  place.setAttribute("aria-label", "Text of the statement; select words, Enter takes them");
  place.spellcheck = false;
  place.focus({ preventScroll: true });
  const near = place.querySelector(".lit, mark.on") ?? [...place.querySelectorAll("mark")].find((each) => each.getBoundingClientRect().top > 80);
  const node = near ? text.nodes().find((each) => near.contains(each)) : text.nodes()[0];
  if (node) getSelection().collapse(node, 0);
  document.getElementById("told").textContent = "caret in the text: select with Shift and arrows, Enter takes the words";
}

function leave() {
  const place = text.place;
  for (const name of ["contenteditable", "role", "aria-multiline", "aria-readonly", "aria-label"]) place.removeAttribute(name);
  place.blur();
  back?.focus();
  back = null;
}

for (const kind of ["beforeinput", "paste", "drop", "cut", "dragstart"]) {
  document.addEventListener(kind, (event) => {
    if (event.target.closest?.("[contenteditable=true]")) event.preventDefault();
  });
}
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("[contenteditable=true]")) {
    if (event.key === "Enter") {
      event.preventDefault();
      if (back) choose(back);
      if (take()) leave();
    } else if (event.key === "Escape") {
      event.preventDefault();
      getSelection().removeAllRanges();
      leave();
    }
    return;
  }
  if (event.key === "F2" && (event.target.matches("[data-words]") || !event.target.closest("input, select, textarea"))) {
    event.preventDefault();
    caret();
  }
  if (event.target.closest("input, select, textarea, dialog")) return;
  if (event.key === "v" && text.place) {
    event.preventDefault();
    caret();
  } else if (event.key === "n") {
    document.querySelector("[data-makes]")?.click();
  }
});

/** Narrow the kinds of events to those that have all the words that are typed; the first is chosen by Enter. */
function narrow(input) {
  const list = document.getElementById(input.dataset.narrows);
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const group of list.querySelectorAll("optgroup")) {
    let any = false;
    for (const option of group.children) {
      const said = option.dataset.said.toLowerCase();
      option.hidden = !words.every((word) => said.includes(word));
      any ||= !option.hidden;
    }
    group.hidden = !any;
  }
  const shown = [...list.querySelectorAll("option")].filter((option) => !option.hidden);
  if (words.length && shown.length && !shown.includes(list.selectedOptions[0])) list.value = shown[0].value;
}

document.addEventListener("input", (event) => {
  if (event.target.matches("[data-narrows]")) narrow(event.target);
});
document.addEventListener("keydown", (event) => {
  if (!event.target.matches("[data-narrows]")) return;
  if (event.key === "ArrowDown" || event.key === "Enter") {
    event.preventDefault();
    document.getElementById(event.target.dataset.narrows).focus();
  }
});

/** What a form has that only scripts can use. */
function scripted(root) {
  for (const each of root.querySelectorAll("[data-narrows], [data-drops]")) each.hidden = false;
  for (const each of root.querySelectorAll("[data-scripted]")) each.hidden = !text.place; // words are selected in a text
}

document.addEventListener("htmx:load", (event) => {
  const form = event.detail.elt.closest("form.making");
  if (!form) return;
  scripted(form);
  choose(null);
  const wrong = form.querySelector("[aria-invalid]") ?? (form.querySelector(".changes") ? form.querySelector("[value=keep]") : null);
  (wrong ?? form.querySelector("[data-narrows]")).focus({ preventScroll: true });
  form.scrollIntoView({ block: form.offsetHeight < innerHeight / 2 ? "nearest" : "start" });
  wrong?.scrollIntoView({ block: "center" });
});
document.addEventListener("DOMContentLoaded", () => scripted(document));
