// Keys, and the tie between marks in a text and the claims beside it. Without this file every page still works by links.
"use strict";

const claims = () => [...document.querySelectorAll(".reading .claim, .alone .claim, .queue .claim")];
const selected = () => document.querySelector(".claim.selected");
let current = null; // the number of the selected claim, which outlives what stands in its place

/** Select a claim: mark its words, load what there is about it, and bring both into view. */
function select(claim, { text = true } = {}) {
  current = claim?.dataset.number ?? null;
  for (const each of claims()) each.classList.toggle("selected", each === claim);
  for (const mark of document.querySelectorAll("mark.on")) mark.classList.remove("on");
  if (!claim) return;
  const marks = document.querySelectorAll(`mark[data-claims~="${current}"]`);
  for (const mark of marks) mark.classList.add("on");
  if (text && marks.length) marks[0].scrollIntoView({ block: "center" });
  claim.scrollIntoView({ block: "nearest" });
  if (!claim.classList.contains("open")) {
    claim.classList.add("open");
    htmx.ajax("GET", claim.dataset.url, { target: claim, swap: "outerHTML" });
  }
}

function move(by) {
  const all = claims();
  const at = all.indexOf(selected());
  select(all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)]);
}

function press(key) {
  const control = selected()?.querySelector(`[data-key="${key}"]`);
  if (control instanceof HTMLDetailsElement) {
    control.open = true;
    control.querySelector("select").focus();
  } else control?.click();
}

const keys = {
  j: () => move(1),
  k: () => move(-1),
  "/": () => document.getElementById("find")?.focus(),
  "?": () => document.getElementById("keys").showModal(),
  Escape: () => select(null),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("[contenteditable=true]")) return; // the caret of the text has keys of its own
  if (event.target.closest("input, select, textarea, dialog")) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  const act = keys[event.key] ?? ("acru".includes(event.key) && selected() ? () => press(event.key) : null);
  if (!act) return;
  event.preventDefault();
  act();
});

document.addEventListener("click", (event) => {
  if (event.target.closest("form, button, summary, .more, .top, [contenteditable=true]") || !getSelection().isCollapsed) return;
  const mark = event.target.closest("mark[data-claims]");
  const number = event.target.closest(".no")?.textContent ?? mark?.dataset.claims.split(" ").at(-1);
  const claim = number ? document.getElementById(`n${number}`) : event.target.closest(".reading .claim, .queue .claim");
  if (!claim) return;
  event.preventDefault();
  select(claim, { text: !mark });
});

// what comes in the place of a claim is selected if that was, and is as tall as it is now: it is seen whole before a
// key decides about it; what was decided is told to who does not see it
document.addEventListener("htmx:load", (event) => {
  const claim = event.detail.elt;
  if (!claim.classList.contains("claim")) return;
  claim.classList.toggle("selected", claim.dataset.number === current);
  if (claim.matches(".selected")) claim.scrollIntoView({ block: "nearest", behavior: "instant" });
  const verdict = claim.querySelector(".verdict")?.textContent;
  if (verdict) document.getElementById("told").textContent = verdict;
});

// what is refused is told where it was asked for
document.addEventListener("htmx:responseError", (event) => {
  const claim = event.detail.target?.closest?.(".claim");
  const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
  const words = [...page.querySelectorAll("main h1, main p")].map((each) => each.textContent.trim()).join(" · ");
  const told = document.createElement("p");
  told.className = "refused";
  told.setAttribute("role", "alert");
  told.textContent = words || "That was refused.";
  claim?.querySelector(".refused")?.remove();
  claim?.querySelector(".more")?.prepend(told);
});

// on narrow screens, the pages stand in one line that is moved aside
document.addEventListener("DOMContentLoaded", () => {
  document.querySelector(".top nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center", behavior: "instant" });
});

// an address that names a claim opens it; a page of one claim is about that
document.addEventListener("DOMContentLoaded", () => {
  const named = CSS.escape(location.hash.slice(1));
  const claim = document.querySelector(named ? `.claim[data-url*="${named}"]` : ".alone .claim");
  if (claim) select(claim);
});
