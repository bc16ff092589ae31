// Keys in the table of claims, and a claim opened in its place. Without this file every row leads to the page of its claim.
"use strict";

const lines = () => [...document.querySelectorAll(".claimed tr.one")];
const chosen = () => document.querySelector(".claimed tr.one.on");
const below = (line) => (line?.nextElementSibling?.classList.contains("opened") ? line.nextElementSibling : null);

/** Close the claim that is open; the row stays chosen. */
function close() {
  document.querySelector(".claimed tr.opened")?.remove();
  for (const line of lines()) line.querySelector(".opens").setAttribute("aria-expanded", "false");
}

/** Choose a row and open its claim below it, in the place of the one that was open. */
function open(line) {
  close();
  for (const each of lines()) each.classList.toggle("on", each === line);
  if (!line) return;
  const link = line.querySelector(".opens");
  link.setAttribute("aria-expanded", "true");
  link.focus({ preventScroll: true });
  const row = document.createElement("tr");
  row.className = "opened";
  const cell = row.insertCell();
  cell.colSpan = line.cells.length;
  const place = cell.appendChild(document.createElement("div"));
  line.after(row);
  line.scrollIntoView({ block: "nearest" });
  htmx.ajax("GET", line.dataset.url, { target: place, swap: "outerHTML" });
}

function go(by) {
  const all = lines();
  if (!all.length) return;
  const at = all.indexOf(chosen());
  open(all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)]);
}

const turns = {
  j: () => go(1),
  k: () => go(-1),
  n: () => document.querySelector('.found .pages [rel="next"]')?.click(),
  p: () => document.querySelector('.found .pages [rel="prev"]')?.click(),
  Escape: close,
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, select, textarea, dialog")) return;
  turns[event.key]?.();
});

document.addEventListener("click", (event) => {
  if (event.target.closest(".claimed [data-closes]")) return close();
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target.closest(".claimed a.opens");
  const line = event.target.closest(".claimed tr.one");
  if (!line || (!link && event.target.closest("a, button"))) return;
  if (!link && getSelection().toString()) return; // somebody copies words
  event.preventDefault();
  if (below(line)) close();
  else open(line);
});

// what is opened is what the keys of a decision are about; what was decided is told in the row too
document.addEventListener("htmx:load", (event) => {
  const claim = event.detail.elt;
  const line = claim.closest?.(".claimed tr.opened")?.previousElementSibling;
  if (!line || !claim.classList.contains("claim")) return;
  claim.classList.add("selected");
  const told = claim.querySelector('.verdict[class*=" v-"]')?.cloneNode(true);
  line.querySelector(".as").replaceChildren(...(told ? [told] : []));
  claim.closest("tr").scrollIntoView({ block: "nearest" });
});

// on a narrow screen what narrows down is folded; where a list of it was scrolled to, it is again
document.addEventListener("DOMContentLoaded", () => {
  for (const link of document.querySelectorAll(".claimed .opens")) link.setAttribute("aria-expanded", "false");
  const fold = document.querySelector(".facets > details");
  if (fold && matchMedia("(max-width: 60rem)").matches) fold.open = false;
});
const KEPT = "alteram facets";
addEventListener("pagehide", () => sessionStorage.setItem(KEPT, document.querySelector(".facets")?.scrollTop ?? 0));
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.closest?.(".facets")) document.querySelector(".facets").scrollTop = sessionStorage.getItem(KEPT) ?? 0;
});
