// Where and when: each section that a page has becomes a map with its list of places, a stretch of time and charts.
import { atlas } from "./atlas.js";
import { byKind, claimTimes, overTime } from "./charts.js";
import { markOf, signs, wordsOf } from "./signs.js";
import { Told, told } from "./told.js";

const LISTED = 60; // places in the list; what the map shows is found by moving it

const element = (name, attributes = {}, ...inner) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inner);
  return made;
};
const counted = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const inWords = (written) => DAY.format(new Date(`${written}T00:00:00Z`)).replace("Sept", "Sep");
const drawsMaps = () => Boolean(document.createElement("canvas").getContext("webgl2"));

/** Claims that the page told, each with its words and the way to them. */
function said(claims) {
  return element("ul", { class: "brief" }, ...claims.map(({ party, kind, what, when, written, quote, lang, at }) => {
    const words = element("span", { class: "quote", dir: "auto", ...(lang ? { lang } : {}) }, `“${quote}”`);
    const named = `${party} · ${when || "no time told"} · “${written}”`;
    return element("li", {}, element("span", { class: "soft" }, named), markOf(kind), element("a", { href: at }, what), " ", words);
  }));
}

class Where {
  constructor(section) {
    this.section = section;
    this.plain = "plain" in section.dataset; // a map alone, of one claim
    this.single = section.dataset.places.startsWith("#"); // claims that are told one by one
    this.box = element("div", { class: "where-map" });
    this.status = element("p", { class: "where-status soft", role: "status" });
    this.list = element("div", { class: "where-list", "aria-label": "Places", role: "group" });
    this.time = element("div", { class: "where-time" });
    this.links = element("p", { class: "where-links" });
    this.kinds = element("div", { class: "where-kinds" });
    const map = element("div", { class: "where-drawn" }, this.box, this.links);
    const side = element("div", { class: "where-side" }, this.status, this.list);
    section.prepend(...(this.plain ? [map] : [element("div", { class: "where-halves" }, map, side), element("div", { class: "where-halves where-charts" }, this.time, this.kinds)]));
    if (this.plain) map.append(this.status);
  }

  async open() {
    this.section.setAttribute("aria-busy", "true");
    this.status.textContent = "The places are being counted.";
    try {
      const content = await told(this.section.dataset.places);
      performance.mark("where-told");
      this.told = new Told(content);
      await Promise.all([this.draw(), this.chart()]);
    } catch (fault) {
      this.status.textContent = `This could not be drawn: ${fault.message}. The tables have the same.`;
    }
    this.section.removeAttribute("aria-busy");
  }

  async draw() {
    if (!this.told.places.length) {
      this.box.remove();
      this.status.textContent = "None of these claims names a place that is known.";
      return;
    }
    this.tell();
    if (!drawsMaps()) {
      this.box.remove();
      return;
    }
    this.map = await atlas(this.box, {
      address: this.section.dataset.ground,
      choose: (number) => this.choose(number),
      moved: (byHand) => { this.moved ||= byHand; this.tell(); },
    });
    this.map.fit(this.told.places);
    this.map.show(this.told.shown(), () => performance.mark("where-drawn"));
    this.box.querySelector("canvas").setAttribute("aria-label", "Map of the places. Arrow keys move it, plus and minus zoom; the list of places has the same.");
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.map.recolour());
    this.section.dataset.drawn = "";
  }

  /** Say what is shown, list its places, and lead to the claims of what is shown. */
  tell() {
    if (this.plain) return void (this.status.textContent = "");
    const shown = this.told.shown();
    const sees = this.map?.view();
    const seen = sees ? shown.filter((each) => sees(each.point)) : shown;
    if (this.single) {
      this.status.textContent = `${counted(this.told.places.length, "place")}, named by ${counted(this.told.placed, "claim")} of ${this.told.claims.toLocaleString("en")}`;
      return this.chosen ? undefined : this.listed(this.told.places);
    }
    const all = this.told.whole && seen.length === this.told.places.length;
    const whose = all ? ` by ${counted(this.told.placed, "claim")} of ${this.told.claims.toLocaleString("en")}` : "";
    const named = seen.reduce((sum, each) => sum + each.claims, 0); // a claim names several, and a circle adds them up
    this.status.textContent = `${counted(seen.length, "place")}${this.map && seen.length < shown.length ? ` of ${shown.length.toLocaleString("en")} in view` : ""}, named ${counted(named, "time")}${whose}. Numbers on the map count a claim at each place that it names.`;
    if (!this.chosen) this.listed(seen);
    this.lead();
  }

  listed(places) {
    const most = places.toSorted((a, b) => b.claims - a.claims).slice(0, LISTED);
    const items = most.map((place) => {
      const button = element("button", { type: "button", "data-number": place.number },
        element("span", { class: "of" }, ...place.kinds.slice(0, 3).map(([kind]) => markOf(kind))),
        element("span", { class: "name" }, place.name), element("span", { class: "soft" }, this.#brief(place)));
      button.title = place.kinds.map(([kind, number]) => `${wordsOf(kind)}: ${number}`).join("; ");
      button.addEventListener("click", () => this.choose(place.number));
      return element("li", {}, button);
    });
    this.list.replaceChildren(element("ol", { class: "places" }, ...items));
    if (places.length > LISTED) this.list.append(element("p", { class: "soft" }, `${LISTED} of them, those that most claims name. Move the map for others.`));
  }

  #brief(place) {
    const whose = place.parties.map(([party, number]) => `${this.told.parties[party]} ${number.toLocaleString("en")}`);
    return `${place.known} · ${this.single ? whose.join(", ") : counted(place.claims, "claim")}`;
  }

  /** Show the claims of one place, in the stead of the list. */
  async choose(number) {
    const place = this.told.places[number];
    if (!place || this.plain) return;
    this.chosen = place;
    this.map?.chosen(place);
    const back = element("button", { type: "button", class: "quiet" }, "all places");
    back.addEventListener("click", () => this.unchoose(number));
    const claims = element("div", { class: "claims-of" });
    this.list.replaceChildren(element("p", {}, back), element("p", { class: "soft" }, place.known), claims);
    back.focus({ preventScroll: true });
    if (place.said) return void claims.append(element("h2", { class: "at-place" }, place.name), said(place.said));
    const query = new URL(this.section.dataset.claims, location);
    for (const [name, value] of Object.entries({ spot: place.name, precision: place.precision, at: `${place.point[1]},${place.point[0]}` })) query.searchParams.set(name, value);
    if (!this.told.whole) this.narrowed(query);
    await htmx.ajax("GET", query.pathname + query.search, { target: claims, swap: "innerHTML" });
  }

  unchoose(number) {
    this.chosen = null;
    this.map?.chosen(null);
    this.tell();
    this.list.querySelector(`[data-number="${number}"]`)?.focus({ preventScroll: true });
  }

  narrowed(query) {
    const [since, until] = this.told.days;
    query.searchParams.set("since", since);
    query.searchParams.set("until", until);
  }

  address(changed) {
    const query = new URL(this.section.dataset.table, location);
    for (const [name, value] of Object.entries(changed)) query.searchParams.set(name, value);
    return query.pathname + query.search;
  }

  /** The links that narrow the page to what is shown: to these days, to these surroundings. */
  lead() {
    const links = [];
    if (!this.told.whole) {
      const [since, until] = this.told.days;
      links.push(element("a", { href: this.address({ since, until }) }, "Only claims of these days"));
    }
    if (this.map && this.moved) {
      const { lat, lon, km } = this.map.surroundings();
      links.push(element("a", { href: this.address({ near: `${lat.toFixed(3)},${lon.toFixed(3)},${km.toFixed(0)}` }) }, `Only claims within ${Math.round(km).toLocaleString("en")} km of the middle of the map`));
    }
    this.links.replaceChildren(...links.flatMap((each, at) => (at ? [" · ", each] : [each])));
  }

  async chart() {
    if (this.plain) return;
    if (this.single) return this.whens();
    if (!this.told.spans.length) return void this.time.closest(".where-charts").remove();
    const drawing = element("div", { class: "where-plot" });
    this.time.replaceChildren(element("h3", {}, "When it is said to have begun"), drawing, this.brush());
    const kinds = element("div", { class: "where-plot" });
    const key = element("ul", { class: "kinds soft" }, ...Object.entries(signs.manners).map(([manner, words]) => element("li", {}, markOf(signs.kinds.findIndex(([, each]) => each === manner)), words)));
    this.kinds.replaceChildren(element("h3", {}, "What is claimed"), kinds, key);
    const draw = async () => {
      await overTime(drawing, this.told, (changed) => this.address(changed));
      await byKind(kinds, this.#kinds(), (changed) => this.address(changed));
      this.dim();
    };
    await draw();
    this.redrawn(drawing, draw);
  }

  /** The time that each claim tells, a row a party. */
  async whens() {
    if (!this.told.whens.length) return void this.time.closest(".where-charts").remove();
    const drawing = element("div", { class: "where-plot" });
    this.time.replaceChildren(element("h3", {}, "When each says it was"), drawing);
    this.time.parentElement.classList.add("one");
    this.kinds.remove();
    const draw = () => claimTimes(drawing, this.told);
    await draw();
    this.redrawn(drawing, draw);
  }

  /** Draw again when there is more or less room, or other colours. */
  redrawn(drawing, draw) {
    let wide = drawing.clientWidth;
    new ResizeObserver(() => {
      if (drawing.clientWidth !== wide && drawing.clientWidth) { wide = drawing.clientWidth; draw(); }
    }).observe(drawing);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  }

  #kinds() {
    const kinds = new Map();
    for (const [, , kind, claims] of this.told.rows) kinds.set(kind, (kinds.get(kind) ?? 0) + claims);
    return [...kinds].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  }

  /** Two slides between which the map shows what is claimed. */
  brush() {
    const last = this.told.spans.length - 1;
    const slide = (words, value) => {
      const input = element("input", { type: "range", min: 0, max: last, value, "aria-label": words });
      input.addEventListener("input", () => this.narrow());
      return input;
    };
    this.slides = [slide("From", 0), slide("To", last)];
    this.output = element("output", { class: "soft" });
    const all = element("button", { type: "button", class: "quiet" }, "all days");
    all.addEventListener("click", () => { [this.slides[0].value, this.slides[1].value] = [0, last]; this.narrow(); });
    this.all = all;
    const fields = element("div", { class: "brush" }, ...this.slides.map((input, at) => element("label", {}, element("span", {}, at ? "To" : "From"), input)), element("p", {}, this.output, " ", all));
    this.say();
    return fields;
  }

  narrow() {
    this.told.between(...this.slides.map((each) => Number(each.value)));
    this.say();
    cancelAnimationFrame(this.waiting);
    this.waiting = requestAnimationFrame(() => {
      this.map?.show(this.told.shown());
      this.dim();
      this.tell();
    });
  }

  say() {
    const { spans, from, to, whole } = this.told;
    const [first, last] = this.told.days.map(inWords);
    const words = first === last ? first : `${first} – ${last}`;
    this.output.textContent = whole ? `All days: ${words}, and claims that tell no time.` : `${words}. ${this.told.fine ? "Claims that tell no time are left out." : "The map has so many claims that it shows all days: the link above leads to these alone."}`;
    this.slides.forEach((each, at) => each.setAttribute("aria-valuetext", spans[at ? to : from][2]));
    this.all.hidden = whole;
  }

  dim() {
    for (const bar of this.time.querySelectorAll(".bars a")) {
      bar.classList.toggle("out", bar.dataset.span < this.told.from || bar.dataset.span > this.told.to);
    }
  }
}

/** Open a section when it comes near to what is seen; within a fold, when that is opened. */
function begin(section) {
  const sight = new IntersectionObserver((found) => {
    if (!found.some((each) => each.isIntersecting)) return;
    sight.disconnect();
    new Where(section).open();
  }, { rootMargin: "300px" });
  sight.observe(section);
}

const FOLD = "alteram where"; // whether this reader keeps the fold open
for (const fold of document.querySelectorAll(".where-fold")) {
  try { fold.open = localStorage.getItem(FOLD) === "open"; } catch { /* a browser that keeps nothing keeps it folded */ }
  fold.addEventListener("toggle", () => { try { localStorage.setItem(FOLD, fold.open ? "open" : "folded"); } catch { /* as above */ } });
}
document.querySelectorAll("section[data-places]").forEach(begin);
