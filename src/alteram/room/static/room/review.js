// Keys for going from claim to claim while coding, which are pages of their own. All works without this file.
"use strict";

const ways = { j: 'a[rel="next"]', k: 'a[rel="prev"]' };

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, select, textarea, dialog")) return;
  if (document.querySelector(".coding")) document.querySelector(`.coding ${ways[event.key] ?? "none"}`)?.click();
});

// the claim is selected when the page opens; what stands above it stays in view
document.addEventListener("DOMContentLoaded", () => {
  if (document.querySelector(".coding")) scrollTo({ top: 0, behavior: "instant" });
});
