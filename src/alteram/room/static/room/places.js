// Keys in lists of places and of claims that name one. Without this file every page still works by links.
"use strict";

const links = () => [...document.querySelectorAll(".placed .taken a, .naming .what a, .sayings a")];

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !"jk".includes(event.key)) return;
  if (event.target.closest("input:not([type=checkbox], [type=radio]), select, textarea, dialog")) return;
  const all = links();
  const at = all.findIndex((each) => each.closest("li").contains(document.activeElement));
  const next = all[at < 0 ? 0 : Math.min(Math.max(at + (event.key === "j" ? 1 : -1), 0), all.length - 1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
});
