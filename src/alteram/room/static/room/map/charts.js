// Counts over time by party, and by kind of event: drawn by Observable Plot, with the tables of the page behind them.
import { colour, signs } from "./signs.js";

const MOST_ROWS = 18; // parties that have a row each; of more, all together have one, and the table has each
let plot;

/** Observable Plot, loaded when the first chart is drawn. */
async function plotted() {
  plot ??= script("../vendor/d3.min.js").then(() => script("../vendor/plot.umd.min.js")).then(() => window.Plot);
  return plot;
}

const script = (path) => new Promise((done, failed) => {
  const element = document.createElement("script");
  element.src = new URL(path, import.meta.url).href;
  element.onload = done;
  element.onerror = () => failed(new Error(`${path} did not come`));
  document.head.append(element);
});

/** Claims by the time at which what they tell of begins, a row a party on one scale; bars lead to their claims. */
export async function overTime(box, told, link) {
  const Plot = await plotted();
  const rows = new Map();
  const apart = told.parties.length <= MOST_ROWS;
  for (const [party, span, , claims] of told.rows) {
    if (span < 0) continue;
    const key = `${apart ? party : -1} ${span}`;
    rows.set(key, (rows.get(key) ?? 0) + claims);
  }
  const bars = [...rows].map(([key, claims]) => {
    const [party, span] = key.split(" ").map(Number);
    const [since, until, name] = told.spans[span];
    return { party: party < 0 ? "all parties" : told.parties[party], span, claims, since: day(since), until: day(until, 1), name, href: link({ since, until }) };
  });
  const parties = apart ? told.parties.filter((name) => bars.some((each) => each.party === name)) : ["all parties"];
  const narrow = box.clientWidth < 560;
  const drawing = Plot.plot({
    className: "plot", width: box.clientWidth, height: 46 + parties.length * (parties.length > 6 ? 21 : 32), marginLeft: margin(box), marginRight: 8, marginTop: 16, marginBottom: 26,
    style: { fontSize: "11px", background: "none", color: colour("soft") },
    x: { type: "utc", domain: [day(told.spans[0][0]), day(told.spans.at(-1)[1], 1)], label: null, ticks: narrow ? 4 : 8 },
    y: { axis: null },
    fy: { domain: parties, label: null, padding: 0.12 },
    marks: [
      Plot.axisFy({ anchor: "left", tickSize: 0, tickFormat: (name) => (name.length > 19 ? `${name.slice(0, 18)}…` : name), fill: colour("ink"), fontSize: 12 }),
      Plot.ruleY([0], { stroke: colour("rule") }),
      Plot.rectY(bars, {
        fy: "party", x1: "since", x2: "until", y: "claims", insetLeft: 0.5, insetRight: 0.5, fill: colour("force"),
        href: "href", title: (each) => `${each.party}, ${each.name}: ${each.claims}`, className: "bars",
      }),
      Plot.text(bars.length ? [Math.max(...bars.map((each) => each.claims))] : [], {
        text: (most) => `tallest: ${most.toLocaleString("en")} claim${most === 1 ? "" : "s"}`, frameAnchor: "top-right", dy: -13, fy: () => parties[0], fill: colour("soft"),
      }),
    ],
  });
  place(box, drawing);
  drawing.querySelectorAll(".bars a").forEach((each, at) => (each.dataset.span = bars[at]?.span));
  return drawing;
}

/** The time that each claim tells, from its first to its last day or minute, a row a party. */
export async function claimTimes(box, { whens, parties }) {
  const Plot = await plotted();
  const moment = (written, after) => (written.includes("T") ? new Date(`${written.slice(0, 16)}Z`) : day(written, after));
  const lanes = parties.map(() => []);
  const bars = whens.map(([party, start, end, words, what]) => ({ party, x1: moment(start, 0), x2: moment(end, 1), title: `${parties[party]}, ${words}: ${what}` }));
  bars.sort((a, b) => a.x1 - b.x1 || b.x2 - a.x2);
  const [first, last] = [Math.min(...bars.map((each) => each.x1)), Math.max(...bars.map((each) => each.x2))];
  const least = Math.max((last - first) / 120, 60_000); // a minute must be seen beside a month
  for (const bar of bars) {
    bar.x2 = new Date(Math.max(bar.x2, +bar.x1 + least));
    const lane = lanes[bar.party].findIndex((end) => end <= bar.x1);
    bar.lane = lane < 0 ? lanes[bar.party].push(0) - 1 : lane;
    lanes[bar.party][bar.lane] = bar.x2;
    bar.row = `${bar.party}/${bar.lane}`;
  }
  const rows = lanes.flatMap((ends, party) => (ends.length ? ends : [0]).map((_, lane) => `${party}/${lane}`));
  const firsts = parties.map((name, party) => ({ row: `${party}/0`, name: lanes[party].length ? name : `${name}: tells no time` }));
  const pad = (last - first) * 0.03 || 43_200_000;
  const drawing = Plot.plot({
    className: "plot", width: box.clientWidth, height: 30 + rows.length * 17, marginLeft: margin(box), marginRight: 8, marginTop: 4, marginBottom: 26,
    style: { fontSize: "11px", background: "none", color: colour("soft") },
    x: { type: "utc", domain: [new Date(first - pad), new Date(+last + pad)], label: null, ticks: box.clientWidth < 560 ? 3 : 8, grid: true, tickFormat: last - first < 4 * 86_400_000 ? clock : undefined },
    y: { axis: null, domain: rows, padding: 0.3 },
    marks: [
      Plot.ruleY(firsts.slice(1), { y: "row", dy: -9, stroke: colour("rule") }),
      Plot.barX(bars, { y: "row", x1: "x1", x2: "x2", fill: colour("force"), fillOpacity: 0.75, rx: 2, title: "title" }),
      Plot.text(firsts, { y: "row", text: "name", frameAnchor: "left", textAnchor: "end", dx: -8, fill: colour("ink"), fontSize: 12 }),
    ],
  });
  place(box, drawing);
}

/** How many claims there are of each family of events, and of each manner within it. */
export async function byKind(box, kinds, link) {
  const Plot = await plotted();
  const bars = kinds.map(([kind, claims]) => {
    const [family, manner] = signs.kinds[kind];
    return { family, manner, words: signs.families[family].words, claims, href: link({ event: family }) };
  });
  const totals = new Map();
  for (const { words, claims } of bars) totals.set(words, (totals.get(words) ?? 0) + claims);
  const families = [...totals].sort((a, b) => b[1] - a[1]).map(([words]) => words);
  const manners = Object.keys(signs.manners);
  bars.sort((a, b) => manners.indexOf(a.manner) - manners.indexOf(b.manner));
  const drawing = Plot.plot({
    className: "plot", width: box.clientWidth, height: 22 + families.length * 22, marginLeft: Math.min(192, box.clientWidth * 0.54), marginRight: 40, marginTop: 4, marginBottom: 4,
    style: { fontSize: "12px", background: "none", color: colour("ink") },
    x: { axis: null }, y: { domain: families, label: null, tickSize: 0, padding: 0.3 },
    marks: [
      Plot.barX(bars, {
        y: "words", x: "claims", href: "href", fill: (each) => (each.manner === "asserted" ? colour(each.family) : each.manner === "unreal" ? `color-mix(in srgb, ${colour(each.family)} 42%, transparent)` : "transparent"),
        stroke: (each) => colour(each.family), strokeWidth: 1, insetLeft: 0.5, insetRight: 0.5, title: (each) => `${each.words}, ${signs.manners[each.manner]}: ${each.claims}`,
      }),
      Plot.text([...totals], { y: "0", x: "1", text: ([, claims]) => claims.toLocaleString("en"), textAnchor: "start", dx: 6, fill: colour("soft") }),
    ],
  });
  place(box, drawing);
}

const margin = (box) => Math.min(138, box.clientWidth * 0.34);

/** A day as the charts count them, at midnight, ``after`` days later. */
const day = (written, after = 0) => new Date(Date.parse(`${written}T00:00:00Z`) + after * 86_400_000);

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
/** A moment on an axis: its hour, and the day where that begins. */
const clock = (moment) => (moment % 86_400_000 ? CLOCK : DAY).format(moment);

/** Put a chart in its place. Its facts are in tables, so who reads by ear or by key is led there instead. */
function place(box, drawing) {
  drawing.querySelector("style")?.remove(); // the page's policy takes no style from within; map.css has the same
  drawing.setAttribute("aria-hidden", "true");
  for (const link of drawing.querySelectorAll("a")) link.setAttribute("tabindex", "-1");
  box.replaceChildren(drawing);
}
