// The statement page: words that a part rests on are lit, marks are sifted, claims are made by selecting, by keys too.
"use strict";

document.documentElement.classList.add("scripted");

/** The words of a statement, by the code points of its text: what the page adds to it, numbers of claims, counts not. */
const text = {
  get place() {
    return document.querySelector(".words");
  },
  get start() {
    return Number(this.place.dataset.start);
  },
  nodes() {
    const walker = document.createTreeWalker(this.place, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.closest(".no") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  },
  /** How many code points stand before a place in the document, or null where it is not in the text. */
  offset(node, at) {
    if (!this.place?.contains(node)) return null;
    const range = document.createRange();
    range.setStart(this.place, 0);
    range.setEnd(node, at);
    let number = this.start;
    for (const each of this.nodes()) {
      if (each === node) return number + [...each.data.slice(0, at)].length;
      if (range.comparePoint(each, 0) > 0) break;
      number += [...each.data].length;
    }
    return number;
  },
  /** The words that are selected in the text, without white space around them, and where they stand; or null. */
  selected() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const [start, end] = [
      this.offset(range.startContainer, range.startOffset),
      this.offset(range.endContainer, range.endOffset),
    ];
    if (start === null || end === null || end <= start) return null;
    const all = this.nodes().flatMap((node) => [...node.data]);
    let [first, last] = [start - this.start, end - this.start];
    const space = (at) => /\s/u.test(all[at]);
    const inside = (at) => at > 0 && at < all.length && /[\p{L}\p{M}\p{N}]{2}/u.test(all[at - 1] + all[at]);
    while (first < last && space(first)) first += 1;
    while (last > first && space(last - 1)) last -= 1;
    if (first === last) return null;
    while (inside(first)) first -= 1; // half a word is nobody's words
    while (inside(last)) last += 1;
    const words = all.slice(first, last).join("").replace(/\s+/g, " ");
    return { words, at: `${first + this.start}-${last + this.start}` };
  },
  /** Light the words of a range; those lit before go out. */
  light(at) {
    this.dim();
    const [start, end] = at.split("-").map(Number);
    let number = this.start;
    let first = null;
    for (const node of this.nodes()) {
      const points = [...node.data];
      const [low, high] = [Math.max(start - number, 0), Math.min(end - number, points.length)];
      number += points.length;
      if (low >= high) continue;
      const units = (count) => points.slice(0, count).join("").length;
      const [from, to] = [units(low), units(high)];
      const middle = from ? node.splitText(from) : node;
      if (to - from < middle.data.length) middle.splitText(to - from);
      const span = document.createElement("span");
      span.className = "lit";
      middle.replaceWith(span);
      span.append(middle);
      first ??= span;
    }
    return first;
  },
  dim() {
    for (const span of this.place?.querySelectorAll(".lit") ?? []) {
      const parent = span.parentNode;
      span.replaceWith(...span.childNodes);
      parent.normalize();
    }
    for (const each of document.querySelectorAll("[data-lights][aria-pressed]")) each.removeAttribute("aria-pressed");
  },
};

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-lights]");
  if (!link || !text.place) return;
  const pressed = link.getAttribute("aria-pressed") === "true";
  if (pressed) {
    event.preventDefault();
    text.dim();
    return;
  }
  const lit = text.light(link.dataset.lights);
  if (!lit) return; // it stands on another page of the statement, where the link leads
  event.preventDefault();
  link.setAttribute("aria-pressed", "true");
  lit.scrollIntoView({ block: "center" });
});

// which marks are shown
const sift = document.querySelector(".sift");
function sifted() {
  const on = new Set([...sift.querySelectorAll("[name=family]:checked")].map((each) => each.value));
  const waits = sift.querySelector("[name=waits]").checked;
  for (const each of sift.querySelectorAll("[name=family]")) {
    text.place.classList.toggle(`no-${each.value}`, !on.has(each.value));
  }
  const out = new Set();
  for (const claim of document.querySelectorAll(".reading .claims > .claim")) {
    const gone = !on.has(claim.dataset.family) || (waits && !claim.hasAttribute("data-waits"));
    claim.classList.toggle("out", gone);
    if (gone) out.add(claim.dataset.number);
  }
  for (const mark of text.place.querySelectorAll("mark")) {
    mark.classList.toggle("off", mark.dataset.claims.split(" ").every((number) => out.has(number)));
    for (const number of mark.querySelectorAll(".no")) number.classList.toggle("out", out.has(number.hash.slice(2)));
  }
}
sift?.addEventListener("change", sifted);

// the drawer of narrow screens
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-closes]")) select(null);
});

// a citation is copied
function copies(root) {
  for (const button of root.querySelectorAll("[data-cites]")) button.hidden = false;
}
document.addEventListener("htmx:load", (event) => copies(event.detail.elt));
document.addEventListener("DOMContentLoaded", () => copies(document));
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-cites]");
  if (!button) return;
  const cited = document.getElementById(button.dataset.cites);
  try {
    await navigator.clipboard.writeText(cited.value);
  } catch {
    cited.select();
    document.execCommand("copy");
  }
  button.textContent = "Copied";
  document.getElementById("told").textContent = "copied";
});

// two keys lead from a claim to its statement, to the claim by itself, to its incident
let going = 0;
document.addEventListener(
  "keydown",
  (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea, dialog, [contenteditable=true]")) return;
    if (event.key === "g") {
      going = Date.now();
    } else if (Date.now() - going < 1500 && "sci".includes(event.key)) {
      going = 0;
      const claim = document.querySelector(".claim.selected") ?? document.querySelector(".alone .claim");
      const link = claim?.querySelector(`[data-goes="${event.key}"]`);
      event.preventDefault();
      event.stopImmediatePropagation();
      if (link) location.href = link.href;
    }
  },
  { capture: true },
);
