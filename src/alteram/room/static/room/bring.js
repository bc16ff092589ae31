// Files dropped on the page, their sizes before they are sent, and a button that copies. Without this file all works but these.
"use strict";

const files = document.getElementById("files");
const folder = document.getElementById("folder");
const MB = 2 ** 20;

function sized(bytes) {
  return bytes < 1000 ? `${bytes} B` : bytes < MB ? `${Math.round(bytes / 1024)} kB` : `${(bytes / MB).toFixed(1)} MB`;
}

function line(name, size, over) {
  const item = document.createElement("li");
  for (const words of [name, size]) item.append(Object.assign(document.createElement("span"), { textContent: words }));
  item.classList.toggle("over", over);
  return item;
}

/** Show which files are chosen, and whether they are more than one form may bring. */
function choose() {
  const chosen = [...files.files, ...folder.files];
  const total = chosen.reduce((sum, file) => sum + file.size, 0);
  const lines = chosen.map((file) => line(file.name, sized(file.size), false));
  const over = total > files.dataset.most * MB;
  if (over) lines.unshift(line(`more than ${files.dataset.most} MB at once: choose fewer`, sized(total), true));
  else if (chosen.length > 1) lines.unshift(line(`${chosen.length} files`, sized(total), false));
  document.getElementById("chosen").replaceChildren(...lines);
  files.setCustomValidity(over ? `These files are more than ${files.dataset.most} MB.` : "");
}

/** The files of an entry that was dropped: itself, or all in the folder but hidden ones, in the order of their names. */
async function within(entry) {
  if (entry.isFile) return [await new Promise((resolve, reject) => entry.file(resolve, reject))];
  const reader = entry.createReader();
  const inside = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject)); // a hundred at a time
    if (!some.length) break;
    inside.push(...some);
  }
  const shown = inside.filter((each) => !each.name.startsWith(".")).sort((a, b) => (a.name < b.name ? -1 : 1));
  return (await Promise.all(shown.map(within))).flat();
}

/** Choose what was dropped. */
async function take(items) {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter(Boolean); // they are gone after the event
  const found = (await Promise.all(entries.map(within))).flat();
  const carried = new DataTransfer();
  for (const file of found) carried.items.add(file);
  files.files = carried.files;
  choose();
}

const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");

if (files) {
  document.getElementById("hint").hidden = false;
  files.addEventListener("change", choose);
  folder.addEventListener("change", choose);
  document.addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    document.body.classList.add("dragging");
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) document.body.classList.remove("dragging");
  });
  document.addEventListener("drop", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    document.body.classList.remove("dragging");
    take(event.dataTransfer.items);
  });
  choose(); // a page that is gone back to has its files still
}

for (const button of document.querySelectorAll("button[data-copies]")) {
  const field = document.getElementById(button.dataset.copies);
  field.addEventListener("focus", () => field.select());
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(field.value);
    document.getElementById("told").textContent = "copied";
    button.textContent = "Copied";
  });
}
