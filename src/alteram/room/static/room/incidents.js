// Keys on the pages of incidents, and claims that are chosen in all places where they stand. All works without this file.
"use strict";

const rows = () => [...document.querySelectorAll(".accounts tbody tr, .incidents .when a")];
const boxes = () => [...document.querySelectorAll('.pick input[type="checkbox"]')];

function step(by) {
  const all = rows();
  const at = all.findIndex((row) => row === document.activeElement || row.contains(document.activeElement));
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
}

/** A claim stands in several rows: its boxes are ticked together, and how many claims are chosen is told. */
function choose(box) {
  for (const each of boxes()) if (box && each.value === box.value) each.checked = box.checked;
  const chosen = new Set(boxes().filter((each) => each.checked).map((each) => each.value)).size;
  const told = document.querySelector(".chosen");
  if (told) told.textContent = `${chosen} claim${chosen === 1 ? "" : "s"} chosen.`;
}

const acts = { j: () => step(1), k: () => step(-1), a: () => document.querySelector('#decide [data-key="a"]')?.click() };

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input:not([type="checkbox"]), select, textarea, dialog')) return;
  acts[event.key]?.();
});

document.addEventListener("change", (event) => {
  if (event.target.closest(".pick")) choose(event.target);
});

document.addEventListener("DOMContentLoaded", () => {
  if (boxes().length) choose(null);
});
