"use strict";
(() => {
  const panel = document.getElementById("panel");
  const title = document.getElementById("panel-title");
  const body = document.getElementById("panel-body");
  let opener = null;

  const made = (name, className, ...parts) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...parts);
    return element;
  };

  const evidence = (row) => {
    const article = made("article");
    for (const cell of row.querySelectorAll("td")) {
      const parts = [...cell.childNodes].map((node) => node.cloneNode(true));
      if (cell.textContent === "–") continue;
      const line = made("p", "", made("span", "label", cell.dataset.label), ...parts);
      article.append(line);
    }
    const link = made("a", "", "row " + row.querySelector("th").textContent + " of the table");
    link.href = "#" + row.id;
    article.append(made("p", "", link));
    return article;
  };

  const show = (mark) => {
    const ids = mark.dataset.claims.split(" ");
    const rows = ids.map((id) => document.getElementById(id)).filter(Boolean);
    title.textContent = mark.dataset.title;
    body.replaceChildren(...rows.map(evidence));
    const box = mark.getBoundingClientRect();
    panel.classList.toggle("left", box.left > window.innerWidth / 2);
    panel.hidden = false;
    panel.scrollTop = 0;
    for (const other of document.querySelectorAll(".chosen")) other.classList.remove("chosen");
    mark.classList.add("chosen");
    opener = mark;
  };

  const hide = (refocus) => {
    if (panel.hidden) return;
    panel.hidden = true;
    for (const other of document.querySelectorAll(".chosen")) other.classList.remove("chosen");
    if (refocus && opener) {
      const mark = opener;
      opener = null;
      quiet = true;
      mark.focus();
      quiet = false;
    }
  };

  let quiet = false;
  const markOf = (target) => (target instanceof Element ? target.closest("a[data-claims]") : null);

  document.addEventListener("click", (event) => {
    const mark = markOf(event.target);
    if (mark) {
      event.preventDefault();
      show(mark);
      panel.focus();
    } else if (!panel.contains(event.target)) {
      hide(false);
    }
  });
  document.addEventListener("focusin", (event) => {
    const mark = markOf(event.target);
    if (mark && !quiet && mark.matches(":focus-visible")) show(mark);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide(true);
  });
  panel.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a")) hide(false);
  });
  document.getElementById("close").addEventListener("click", () => hide(true));
})();
