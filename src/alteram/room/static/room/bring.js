// Files dropped on the page, their sizes before they are sent, and a button that copies. Without this file all works but these.
"use strict";

const files = document.getElementById("files");
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
  const chosen = [...files.files];
  const total = chosen.reduce((sum, file) => sum + file.size, 0);
  const lines = chosen.map((file) => line(file.name, sized(file.size), false));
  const over = total > files.dataset.most * MB;
  if (over) lines.unshift(line(`more than ${files.dataset.most} MB at once: choose fewer`, sized(total), true));
  else if (chosen.length > 1) lines.unshift(line(`${chosen.length} files`, sized(total), false));
  document.getElementById("chosen").replaceChildren(...lines);
  files.setCustomValidity(over ? `These files are more than ${files.dataset.most} MB.` : "");
}

const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");

if (files) {
  document.getElementById("hint").hidden = false;
  files.addEventListener("change", choose);
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
    files.files = event.dataTransfer.files;
    choose();
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
